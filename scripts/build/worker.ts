// A task apart: in a thread of its own, so that tasks that do not wait for each other run side by side; and where a task holds much, in a process of its own, whose memory the system has back when it ends.

import { fork } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { describeFailure } from './failure.ts';
import type { Progress, Stage } from './progress.ts';
import type { TASKS, Task } from './tasks.ts';

/** What a thread or a process is given. */
export interface Given {
  task: Task;
  root: string;
  more: unknown[];
}

/** What it tells: the stage at work, and how it ended. */
export type Message = { at: string } | { result: unknown; stages: Stage[] } | { failure: string };

/** What went wrong apart, in words for people. */
export class ApartFailure extends Error {}

/** Megabytes that the objects of a thread may fill. */
const MEMORY = 5600;

/** Megabytes for what was made last. What is read stays, and would be looked through again and again if there were little room; what is made for a page goes with it. */
const YOUNG: Record<Task, number> = {
  makeData: 384,
  readPlans: 192,
  copyTable: 192,
  makeIndex: 192,
  cutStaged: 192,
  makePages: 96,
  helpWithPages: 96,
};

type More<Name extends Task> =
  Parameters<(typeof TASKS)[Name]> extends [string, Progress, ...infer Rest] ? Rest : never;

type Result<Name extends Task> = Awaited<ReturnType<(typeof TASKS)[Name]>>;

/** What a task will give, and how to stop it when nobody needs that any more. */
interface Started<Name extends Task> {
  done: Promise<Result<Name>>;
  stop: () => unknown;
}

/** Takes the name of a task, the root folder, the progress of the build and what else the task needs; gives what the task gives, from a thread. Throws an ApartFailure that names the stage. */
export async function runApart<Name extends Task>(
  task: Name,
  root: string,
  progress: Progress,
  ...more: More<Name>
): Promise<Result<Name>> {
  return await startApart(task, root, progress, ...more).done;
}

/** Takes the same; gives what the task will give. */
export function startApart<Name extends Task>(
  task: Name,
  root: string,
  progress: Progress,
  ...more: More<Name>
): Started<Name> {
  const workerData: Given = { task, root, more };
  const worker = new Worker(new URL('./worker-thread.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: YOUNG[task] },
  });
  return follow<Name>(worker, 'exit', progress, () => worker.terminate());
}

/** Takes the same, of which nothing may be shared memory; gives what the task gives, from a thread of a process of its own. */
export async function runInProcess<Name extends Task>(
  task: Name,
  root: string,
  progress: Progress,
  ...more: More<Name>
): Promise<Result<Name>> {
  const given: Given = { task, root, more };
  const child = fork(new URL('./worker-process.ts', import.meta.url), { serialization: 'advanced' });
  child.send(given);
  return await follow<Name>(child, 'close', progress, () => child.kill()).done;
}

/** Listens to a thread or a process until it has told how its task ended. `end` is the event after which nothing more is told: what a process told last is read after its exit, before its close. */
function follow<Name extends Task>(
  apart: NodeJS.EventEmitter,
  end: 'exit' | 'close',
  progress: Progress,
  stop: () => unknown,
): Started<Name> {
  const { promise, resolve, reject } = Promise.withResolvers<Result<Name>>();
  let at = '';
  apart.on('message', (message: Message) => {
    if ('at' in message) {
      at = message.at;
      progress.show(at);
    } else if ('failure' in message) reject(new ApartFailure(message.failure));
    else {
      progress.stages.push(...message.stages);
      resolve(message.result as Result<Name>);
    }
  });
  apart.on('error', (error) => reject(new ApartFailure(describeFailure(at, nameLack(error)))));
  apart.on(end, () =>
    reject(new ApartFailure(describeFailure(at, new Error('it ended before its work, perhaps for want of memory')))),
  );
  return { done: promise.finally(stop), stop };
}

/** A thread that has no room left has a code of its own for what the system calls ENOMEM. */
function nameLack(error: Error): Error {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? Object.assign(error, { code: 'ENOMEM' })
    : error;
}
