// Runs in a build's process before the build does: kills it, as a power cut would, at a chosen touch of a file.
// STOP_AT is "<before|after> <call> <pattern of the path>", where the call "write" is any that makes a file or folder;
// the file system says when, so it is the same moment each time.
// With STOP_ALONE, the process that touches the file is killed alone, as by a system short of memory; otherwise the
// build is, and its other processes have to end with it.

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [when = '', call = '', pattern = ''] = (process.env.STOP_AT ?? '').split(' ');
const PATH = new RegExp(pattern);
const WRITES = [
  'writeFileSync',
  'writeFile',
  'openSync',
  'open',
  'createWriteStream',
  'mkdirSync',
  'mkdir',
  'copyFileSync',
  'copyFile',
  'linkSync',
  'link',
  'renameSync',
  'rename',
];
const CALLS = call === 'write' ? WRITES : [call];

// The first process is the build itself; those that it starts, and their threads, have its environment.
process.env.STOP_BUILD ??= String(process.pid);

function stop(): void {
  process.kill(process.env.STOP_ALONE ? process.pid : Number(process.env.STOP_BUILD), 'SIGKILL');
  // Nothing more may happen here.
  for (;;);
}

/** The path that a call makes; of those with two paths it is the second. */
const getPath = (name: string, args: unknown[]) => String(/^(rename|copyFile|link)/.test(name) ? args[1] : args[0]);

function watch(holder: Record<string, unknown>, name: string): void {
  const work = holder[name];
  if (typeof work !== 'function') return;
  holder[name] = function (this: unknown, ...args: unknown[]) {
    const isHere = PATH.test(getPath(name, args));
    if (isHere && when === 'before') stop();
    const result = work.apply(this, args);
    if (!isHere) return result;
    if (!(result instanceof Promise)) stop();
    return (result as Promise<unknown>).then(stop);
  };
}

for (const name of CALLS) {
  watch(fs as unknown as Record<string, unknown>, name);
  watch(fs.promises as unknown as Record<string, unknown>, name);
}
syncBuiltinESMExports();
