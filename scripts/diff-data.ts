// npm run diff-data -- <old> <new>: what was added, changed and withdrawn between two sets of tables. Each is a
// released version, a folder of published data, or "latest": the data as it is now.

import { readArguments } from './command/arguments.ts';
import { formatDiff } from './releases/diff.ts';
import { readTableSet } from './releases/table-set.ts';

const USAGE =
  'npm run diff-data -- <old> <new>, each a released version (0.1.0), a folder of published data, or latest';
const { positionals } = readArguments(USAGE, { allowPositionals: true });
const [old, now] = positionals;

if (!old || !now || positionals.length > 2) {
  console.error(`Usage: ${USAGE}`);
  process.exit(1);
}
try {
  console.log(formatDiff(await readTableSet(process.cwd(), old), await readTableSet(process.cwd(), now)));
} catch (error) {
  console.error(`Cannot compare: ${(error as Error).message}`);
  process.exitCode = 1;
}
