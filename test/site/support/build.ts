// Publishes the project anew in a folder of its own: under another address, or with another register.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROJECT = ['content', 'src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const GENERATED = ['public/data', 'content/plans'];

/** Takes the folder of a register's data; gives a new folder with a copy of the project over that data, to be removed by the caller. */
export function copyProject(data: string): string {
  const target = mkdtempSync(join(tmpdir(), 'register-site-'));
  const generated = GENERATED.map((path) => join(process.cwd(), path));
  for (const name of PROJECT) cpSync(name, join(target, name), { recursive: true, filter: (source) => !generated.includes(join(process.cwd(), source)) });
  cpSync(data, join(target, 'data'), { recursive: true });
  // The packages are linked one by one: what a build keeps in node_modules/ stays in the copy.
  mkdirSync(join(target, 'node_modules'));
  for (const name of readdirSync('node_modules')) {
    if (!['.astro', '.vite', '.cache'].includes(name)) symlinkSync(join(process.cwd(), 'node_modules', name), join(target, 'node_modules', name));
  }
  return target;
}

/** Takes the folder of a copy and settings of the environment; publishes it into its dist/ and gives what the build prints. Throws what it complains of. */
export function publish(root: string, settings: Readonly<Record<string, string>>): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    env: { ...withoutVitest(process.env), ...settings },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build of ${root} failed:\n${stdout}${stderr}`);
  return stdout + stderr;
}

/** The test runner sets variables of its own, and Astro would take BASE_URL for the site's. */
function withoutVitest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = ['NODE_ENV', 'BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'TEST'];
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.includes(name) && !name.startsWith('VITEST')));
}
