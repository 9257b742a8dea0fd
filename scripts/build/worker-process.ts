// Where a process begins that does one task of a build. The task has a thread, so that the process is free to hear that the build has ended, and ends with it.

import { Progress } from './progress.ts';
import { ApartFailure, type Given, type Message, runApart } from './worker.ts';

process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.once('message', async ({ task, root, more }: Given) => {
  const tell = (message: Message) => process.send?.(message);
  const progress = new Progress((at) => tell({ at }));
  const run = runApart as (...given: unknown[]) => Promise<unknown>;
  try {
    tell({ result: await run(task, root, progress, ...more), stages: progress.stages });
  } catch (error) {
    if (!(error instanceof ApartFailure)) throw error;
    tell({ failure: error.message });
  }
});
