// Serves a published folder on this machine as a static host does: under a base path, compressed, with the headers of
// its _headers file.

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import serveStatic from 'serve-static';
import { getHeaders, parseHeaders } from './headers.ts';

/** Port 0 takes any free port. Rejects if the port is taken. */
export function serve(folder: string, base = '/', port = 0): Promise<{ server: Server; url: string }> {
  const prefix = `/${base}/`.replace(/\/+/g, '/');
  const compress = compression();
  const files = serveStatic(folder, { dotfiles: 'allow' });
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
    const answer = (error?: { status?: number; headers?: OutgoingHttpHeaders }) =>
      error?.status === 416 ? response.writeHead(416, error.headers).end() : fail();
    compress(request, response, () => files(request, response, answer));
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

/** Headers of the file override those of the server. */
function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  const send = response.writeHead.bind(response);
  response.writeHead = ((status: number, own?: OutgoingHttpHeaders) => {
    const merged = Object.fromEntries(Object.entries(own ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    return send(status, status === 404 ? own : { ...merged, ...headers });
  }) as ServerResponse['writeHead'];
}

/** Decoded; an address that cannot be decoded stays as it is. */
function decodePath(url: string): string {
  const path = url.replace(/[?#].*/, '');
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
