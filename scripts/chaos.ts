// npm run chaos [-- --runs <n>] [--seed <n>]: builds, drafts and checks in copies of this project, each cut off, starved
// or given altered files in a way that the seed decides, and looks at what is left. Prints what was tried and what held.
// It takes hours for many runs, so it is no test.

import { readCount } from './chaos/count.ts';
import { runChaos } from './chaos/run-chaos.ts';
import { readArguments } from './command/arguments.ts';

const { values } = readArguments('npm run chaos [-- --runs <n>] [--seed <n>]', {
  options: { runs: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
process.exitCode = runChaos(process.cwd(), readCount(values.runs), readCount(values.seed)) ? 0 : 1;
