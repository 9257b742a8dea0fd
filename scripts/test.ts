// npm test: publishes the register, runs every test over it, and ends with one plain line of figures.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

const folder = mkdtempSync(join(tmpdir(), 'so-cam-ket-'));
const report = join(folder, 'report.json');
const isBuilt = run(process.execPath, ['scripts/build.ts']);
const isPassed =
  isBuilt && run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
const figures = isBuilt ? readFigures() : { passed: 0, failed: 1, skipped: 0 };
rmSync(folder, { recursive: true });
console.log(
  `${figures.passed} passed, ${figures.failed} failed${figures.skipped > 0 ? `, ${figures.skipped} skipped` : ''}`,
);
process.exitCode = isPassed && figures.failed === 0 ? 0 : 1;

/** Vitest's own counts; a run that ended before it could report counts as one failure. */
function readFigures(): { passed: number; failed: number; skipped: number } {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    return {
      passed: numPassedTests,
      failed: numFailedTests || numFailedTestSuites,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
