// Where a process begins that does one task of a build. The task has a thread, so that the process is free to hear that
// the build has ended, and ends with it.

import { Progress } from './progress.ts';
import { runInThread, WorkerError, type WorkerInput, type WorkerMessage } from './worker.ts';

process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.once('message', async ({ task, input }: WorkerInput) => {
  const tell = (message: WorkerMessage) => process.send?.(message);
  const progress = new Progress((at) => tell({ at }));
  try {
    tell({ result: await runInThread(task, input as never, progress), stages: progress.stages });
  } catch (error) {
    if (!(error instanceof WorkerError)) throw error;
    tell({ failure: error.message });
  }
});
