// npm run preview: serves the last publication on this machine. PORT is a setting; the path is that of the site's address.

import { existsSync } from 'node:fs';
import { recoverPublication } from './build/staging.ts';
import { BASE_PATH } from './serve/address.ts';
import { serve } from './serve/serve.ts';

recoverPublication(process.cwd());
if (!existsSync('dist/404.html')) {
  console.error('Nothing is published yet: run npm run build first.');
  process.exit(1);
}
try {
  const { url } = await serve('dist', BASE_PATH, Number(process.env.PORT ?? 4321));
  console.log(`The register is served at ${url} (stop with Ctrl+C).`);
} catch (error) {
  console.error(`Cannot serve: ${(error as Error).message}. Set another PORT.`);
  process.exit(1);
}
