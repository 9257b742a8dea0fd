// The whole project in a folder of its own, and its build run as people run it.

import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = [
  'data',
  'content',
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const GENERATED = ['public/data', 'public/schema', 'content/plans'].map((path) => resolve(path));

/** Packages are linked one by one: what a build keeps in node_modules/ stays in the copy. */
export function copyProject(target: string, data = 'data'): void {
  for (const name of PROJECT) {
    const from = name === 'data' ? data : name;
    cpSync(from, join(target, name), { recursive: true, filter: (source) => !GENERATED.includes(resolve(source)) });
  }
  mkdirSync(join(target, 'node_modules'));
  for (const name of readdirSync('node_modules')) {
    if (!['.astro', '.vite', '.cache'].includes(name))
      symlinkSync(resolve('node_modules', name), join(target, 'node_modules', name));
  }
}

export interface BuildOptions {
  env?: NodeJS.ProcessEnv;
  /** A module that runs in the process before the build does. */
  preload?: string;
  args?: readonly string[];
  /** Runs in the place of the build. */
  program?: string;
  /** A command of the shell before the build: "ulimit -f 100". */
  shell?: string;
}

/** Builds in a folder that holds the project. */
export function buildIn(
  root: string,
  { env = {}, preload, program = 'scripts/build.ts', args = [], shell }: BuildOptions = {},
): SpawnSyncReturns<string> {
  const command = [process.execPath, ...(preload ? ['--import', preload] : []), program, ...args];
  const [file = '', ...rest] = shell ? ['/bin/sh', '-c', `${shell}; exec "$@"`, 'sh', ...command] : command;
  return spawnSync(file, rest, {
    cwd: root,
    env: { ...withoutVitest(process.env), ...env },
    encoding: 'utf8',
    timeout: 600_000,
  });
}

/** Without the variables of the test runner: Astro would take its BASE_URL for the site’s. */
export function withoutVitest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = ['NODE_ENV', 'BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'TEST'];
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.includes(name) && !name.startsWith('VITEST')));
}
