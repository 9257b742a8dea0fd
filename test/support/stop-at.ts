// Runs in a build's process before the build does: kills it, as a power cut would, at a chosen touch of a file.
// STOP_AT is "<before|after> <call> <pattern of the path>"; the file system says when, so it is the same moment each time.
// With STOP_ALONE, a task that has a process of its own is killed alone, as by a system short of memory; otherwise the build is, and the task has to end with it.

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [when = '', call = '', pattern = ''] = (process.env.STOP_AT ?? '').split(' ');
const PATH = new RegExp(pattern);

/** Renames are known by where they lead. */
const getPath = (args: unknown[]) => String(call.startsWith('rename') ? args[1] : args[0]);

// The threads of a process have its environment.
if (process.argv[1]?.endsWith('build/worker-process.ts') && !process.env.STOP_ALONE)
  process.env.STOP_PROCESS = String(process.ppid);

function stop(): void {
  process.kill(Number(process.env.STOP_PROCESS ?? process.pid), 'SIGKILL');
  // Nothing more may happen here.
  for (;;);
}

function watch(holder: Record<string, unknown>): void {
  const work = holder[call];
  if (typeof work !== 'function') return;
  holder[call] = function (this: unknown, ...args: unknown[]) {
    const isHere = PATH.test(getPath(args));
    if (isHere && when === 'before') stop();
    const result = work.apply(this, args);
    if (!isHere) return result;
    if (!(result instanceof Promise)) stop();
    return (result as Promise<unknown>).then(stop);
  };
}

watch(fs as unknown as Record<string, unknown>);
watch(fs.promises as unknown as Record<string, unknown>);
syncBuiltinESMExports();
