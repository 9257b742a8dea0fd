// Serves a published folder over HTTP on this machine, under a base path, as a static host would.

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Takes a folder, a base path and a port (0 for any free one); gives the running server and its address. Rejects if the port is taken. */
export function serve(folder: string, base = '/', port = 0): Promise<{ server: Server; url: string }> {
  const prefix = `/${base}/`.replace(/\/+/g, '/');
  const files = sirv(folder, { etag: true, dev: true });
  const notFound = readFileSync(join(folder, '404.html'));
  const server = createServer((request, response) => {
    const fail = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    };
    if (!request.url?.startsWith(prefix)) {
      fail();
      return;
    }
    request.url = request.url.slice(prefix.length - 1);
    files(request, response, fail);
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
