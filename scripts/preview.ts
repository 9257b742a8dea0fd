// npm run preview: serves the last publication on this machine. PORT and BASE_PATH are settings.

import { existsSync } from 'node:fs';
import { serve } from './lib/serve.ts';
import { recoverPublication } from './steps/write.ts';

recoverPublication(process.cwd());
if (!existsSync('dist/404.html')) {
  console.error('Nothing is published yet: run npm run build first.');
  process.exit(1);
}
try {
  const { url } = await serve('dist', process.env.BASE_PATH, Number(process.env.PORT ?? 4321));
  console.log(`The register is served at ${url} (stop with Ctrl+C).`);
} catch (error) {
  console.error(`Cannot serve: ${(error as Error).message}. Set another PORT.`);
  process.exit(1);
}
