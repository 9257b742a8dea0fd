// Where a thread begins: does one task of a build, and tells how it goes.

import { parentPort, workerData } from 'node:worker_threads';
import { describeFailure } from '../command/failure.ts';
import { Progress } from './progress.ts';
import type { WorkerInput, WorkerMessage } from './worker.ts';

const tell = (message: WorkerMessage) => parentPort?.postMessage(message);
const progress = new Progress((at) => tell({ at }));
const { task, input } = workerData as WorkerInput;
try {
  const { run } = (await import(`./${task}.ts`)) as { run: (input: unknown, progress: Progress) => unknown };
  tell({ result: await run(input, progress), stages: progress.stages });
} catch (error) {
  tell({ failure: describeFailure(progress.current, error) });
}
