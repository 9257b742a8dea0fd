// A task in a thread of its own: what it held in memory goes with it, and tasks that do not wait for each other run side by side.

import { Worker } from 'node:worker_threads';
import { describeFailure } from '../lib/failure.ts';
import type { Progress, Stage } from '../lib/progress.ts';
import type { TASKS, Task } from './tasks.ts';

/** What a thread is given. */
export interface Given {
  task: Task;
  root: string;
  more: unknown[];
}

/** What a thread tells: the stage at work, and how it ended. */
export type Message = { at: string } | { result: unknown; stages: Stage[] } | { failure: string };

/** What went wrong in a thread, in words for people. */
export class ThreadFailure extends Error {}

/** Megabytes that the objects of a thread may fill. */
const MEMORY = 5600;

/** Megabytes for what was made last. What is read stays, and would be looked through again and again if there were little room; what is made for a page goes with it. */
const YOUNG: Record<Task, number> = { makeData: 384, makeIndex: 384, makePages: 48, helpWithPages: 48 };

type More<Name extends Task> = Parameters<(typeof TASKS)[Name]> extends [string, Progress, ...infer Rest] ? Rest : never;

type Result<Name extends Task> = Awaited<ReturnType<(typeof TASKS)[Name]>>;

/** Takes the name of a task, the root folder, the progress of the build and what else the task needs; gives what the task gives. Throws a ThreadFailure that names the stage. */
export async function runApart<Name extends Task>(task: Name, root: string, progress: Progress, ...more: More<Name>): Promise<Result<Name>> {
  return await startApart(task, root, progress, ...more).done;
}

/** Takes the same; gives what the task will give, and how to stop it when nobody needs that any more. */
export function startApart<Name extends Task>(
  task: Name,
  root: string,
  progress: Progress,
  ...more: More<Name>
): { done: Promise<Result<Name>>; stop: () => Promise<unknown> } {
  const given: Given = { task, root, more };
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: YOUNG[task] },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Result<Name>>();
  let at = '';
  worker.on('message', (message: Message) => {
    if ('at' in message) {
      at = message.at;
      progress.show(at);
    } else if ('failure' in message) reject(new ThreadFailure(message.failure));
    else {
      progress.stages.push(...message.stages);
      resolve(message.result as Result<Name>);
    }
  });
  worker.on('error', (error) => reject(new ThreadFailure(describeFailure(at, nameLack(error)))));
  worker.on('exit', () => reject(new ThreadFailure(describeFailure(at, new Error('its thread ended before its work')))));
  return { done: promise.finally(() => worker.terminate()), stop: () => worker.terminate() };
}

/** A thread that has no room left has a code of its own for what the system calls ENOMEM. */
function nameLack(error: Error): Error {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? Object.assign(error, { code: 'ENOMEM' }) : error;
}
