// npm test: publishes the register, runs every test over it and the linters beside them, and ends with one plain line of figures.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** Files named at the end: where the time of a run goes. */
const SLOWEST_SHOWN = 10;

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; startTime: number; endTime: number }[];
}

interface Outcome {
  isPassed: boolean;
  /** Printed when its turn comes: two programs that write at once cannot be read. */
  output: string;
}

function finish(child: ChildProcess): Promise<Outcome> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => (output += bytes));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ isPassed: code === 0, output }));
  });
}

const run = (command: string, ...args: string[]) => finish(spawn(command, args, { stdio: 'inherit' }));
const runQuietly = (command: string, ...args: string[]) => finish(spawn(command, args, { stdio: 'pipe' }));

const folder = mkdtempSync(join(tmpdir(), 'so-cam-ket-'));
const file = join(folder, 'report.json');
const linted = runQuietly('biome', 'check', '.');
const build = await run(process.execPath, 'scripts/build.ts');
// The types of the content collections are written by a build.
const typed = runQuietly('astro', 'check', '--minimumSeverity', 'error');
const tests = build.isPassed
  ? await run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`)
  : build;
const report = readReport();
rmSync(folder, { recursive: true });

const checks = Object.entries({ 'biome check': await linted, 'astro check': await typed });
const failed = checks.filter(([, { isPassed }]) => !isPassed);
for (const [name, { output }] of failed) console.log(`${output.trim()}\n${name} failed.\n`);

const slowest = (report?.testResults ?? [])
  .map(({ name, startTime, endTime }) => ({
    name: relative(process.cwd(), name),
    seconds: (endTime - startTime) / 1000,
  }))
  .sort((a, b) => b.seconds - a.seconds)
  .slice(0, SLOWEST_SHOWN);
for (const { name, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`);

const failures = countFailures() + failed.length;
const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
console.log(`${report?.numPassedTests ?? 0} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = tests.isPassed && failures === 0 ? 0 : 1;

function readReport(): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A run that ended before it could report, and one that failed outside its tests, count as one failure. */
function countFailures(): number {
  const counted = report ? report.numFailedTests || report.numFailedTestSuites : 1;
  return counted || (tests.isPassed ? 0 : 1);
}
