// Work in a thread of its own, so that steps which do not wait for each other run side by side; and where a step holds
// much, in a process of its own, whose memory the system has back when it ends.

import { fork } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { describeFailure } from '../command/failure.ts';
import type { Progress, Stage } from './progress.ts';

/** A module of this folder that does one task. What goes in and out is copied. */
interface Task {
  run: (input: never, progress: Progress) => unknown;
}
type InputOf<T extends Task> = Parameters<T['run']>[0];
type ResultOf<T extends Task> = Awaited<ReturnType<T['run']>>;

/** What a thread or a process is given. */
export interface WorkerInput {
  task: string;
  input: unknown;
}

/** What it tells: the stage at work, and how it ended. */
export type WorkerMessage = { at: string } | { result: unknown; stages: Stage[] } | { failure: string };

/** What went wrong in a worker, in words for people. */
export class WorkerError extends Error {}

/** Megabytes of a thread's heap. */
const MAX_HEAP_MB = 5600;

/** Megabytes of it for what was made last: what is read stays, what is made for a page goes with the page. */
const YOUNG_HEAP_MB: Readonly<Record<string, number>> = { 'make-data': 384, 'make-pages': 96 };
const USUAL_YOUNG_HEAP_MB = 192;

/** `runInThread<typeof import('./make-pages.ts')>('make-pages', …)`. Throws a WorkerError that names the stage. */
export async function runInThread<T extends Task>(
  task: string,
  input: InputOf<T>,
  progress: Progress,
): Promise<ResultOf<T>> {
  const workerData: WorkerInput = { task, input };
  const worker = new Worker(new URL('./worker-thread.ts', import.meta.url), {
    workerData,
    resourceLimits: {
      maxOldGenerationSizeMb: MAX_HEAP_MB,
      maxYoungGenerationSizeMb: YOUNG_HEAP_MB[task] ?? USUAL_YOUNG_HEAP_MB,
    },
  });
  try {
    return (await follow(worker, 'exit', progress)) as ResultOf<T>;
  } finally {
    await worker.terminate();
  }
}

/** The same from a thread of a process of its own. */
export async function runInProcess<T extends Task>(
  task: string,
  input: InputOf<T>,
  progress: Progress,
): Promise<ResultOf<T>> {
  const child = fork(new URL('./worker-process.ts', import.meta.url), { serialization: 'advanced' });
  child.send({ task, input } satisfies WorkerInput);
  try {
    return (await follow(child, 'close', progress)) as ResultOf<T>;
  } finally {
    child.kill();
  }
}

/**
 * `end` is the event after which nothing more is told: what a process told last is read after its exit, before its
 * close.
 */
function follow(worker: NodeJS.EventEmitter, end: 'exit' | 'close', progress: Progress): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  let at = '';
  worker.on('message', (message: WorkerMessage) => {
    if ('at' in message) {
      at = message.at;
      progress.show(at);
    } else if ('failure' in message) reject(new WorkerError(message.failure));
    else {
      progress.stages.push(...message.stages);
      resolve(message.result);
    }
  });
  worker.on('error', (error) => reject(new WorkerError(describeFailure(at, nameLackOfMemory(error)))));
  worker.on(end, () =>
    reject(new WorkerError(describeFailure(at, new Error('it ended before its work, perhaps for want of memory')))),
  );
  return promise;
}

/** A thread that has no room left has a code of its own for what the system calls ENOMEM. */
function nameLackOfMemory(error: Error): Error {
  const isLack = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isLack ? Object.assign(error, { code: 'ENOMEM' }) : error;
}
