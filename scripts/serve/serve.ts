// Serves a published folder over HTTP on this machine, under a base path, as a static host does: compressed, and with the headers that it would read from the folder.

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { getHeaders, parseHeaders } from './headers.ts';

/** Takes a folder, a base path and a port (0 for any free one); gives the running server and its address. Rejects if the port is taken. */
export function serve(folder: string, base = '/', port = 0): Promise<{ server: Server; url: string }> {
  const prefix = `/${base}/`.replace(/\/+/g, '/');
  const compress = compression();
  const files = sirv(folder, { etag: true, dev: true });
  const rules = existsSync(join(folder, '_headers'))
    ? parseHeaders(readFileSync(join(folder, '_headers'), 'utf8'))
    : [];
  const notFound = readFileSync(join(folder, '404.html'));
  const server = createServer((request, response) => {
    const fail = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    };
    if (!request.url?.startsWith(prefix)) {
      fail();
      return;
    }
    setHeaders(response, getHeaders(rules, decodePath(request.url)));
    request.url = request.url.slice(prefix.length - 1);
    compress(request, response, () => files(request, response, fail));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ server, url: `http://localhost:${taken}${prefix}` });
    });
  });
}

/** What the file says goes before what the server would say of itself. */
function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  const send = response.writeHead.bind(response);
  response.writeHead = ((status: number, own?: OutgoingHttpHeaders) => {
    const merged = Object.fromEntries(Object.entries(own ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    return send(status, status === 404 ? own : { ...merged, ...headers });
  }) as ServerResponse['writeHead'];
}

/** The path of an address as people write it; an address that is none stays as it is. */
function decodePath(url: string): string {
  const path = url.replace(/[?#].*/, '');
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
