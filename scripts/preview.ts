// npm run preview: serves the last publication on this machine, under the path of the site's address. The environment
// sets PORT.

import { existsSync } from 'node:fs';
import { recoverPublication } from './build/staging.ts';
import { readArguments } from './command/arguments.ts';
import { BASE_PATH } from './serve/address.ts';
import { serve } from './serve/serve.ts';

readArguments('npm run preview', {});
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
