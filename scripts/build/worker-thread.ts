// Where a thread begins: does one task of a build, and tells how it goes.

import { parentPort, workerData } from 'node:worker_threads';
import { describeFailure } from './failure.ts';
import { Progress } from './progress.ts';
import { TASKS } from './tasks.ts';
import type { Given, Message } from './worker.ts';

const tell = (message: Message) => parentPort?.postMessage(message);
const progress = new Progress((at) => tell({ at }));
const { task, root, more } = workerData as Given;
try {
  const work = TASKS[task] as (root: string, progress: Progress, ...more: unknown[]) => Promise<unknown>;
  tell({ result: await work(root, progress, ...more), stages: progress.stages });
} catch (error) {
  tell({ failure: describeFailure(progress.current, error) });
}
