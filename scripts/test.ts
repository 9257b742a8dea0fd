// npm test: publishes the register, runs every test over it and the linters beside them, and ends with one plain line
// of figures.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileDuration } from '../test/support/duration-reporter.ts';

/** Files named at the end: where the time of a run goes. */
const SLOWEST_SHOWN = 10;

const REPORTERS = ['default', 'json', './test/support/duration-reporter.ts'];

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  numPendingTests: number;
  numTodoTests: number;
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
const [reportFile, durationFile] = [join(folder, 'report.json'), join(folder, 'durations.json')];
// Dozens of tests start the same programs: each is compiled once.
process.env.NODE_COMPILE_CACHE ??= join(folder, 'compiled');
process.env.DURATIONS = durationFile;
const linted = runQuietly('biome', 'check', '.');
const build = await run(process.execPath, 'scripts/build.ts');
// The types of the content collections are written by a build.
const typed = runQuietly('astro', 'check', '--minimumSeverity', 'error');
const tests = build.isPassed
  ? await run('vitest', 'run', ...REPORTERS.map((name) => `--reporter=${name}`), `--outputFile.json=${reportFile}`)
  : build;
const report = readJson<Report>(reportFile);
const durations = readJson<FileDuration[]>(durationFile) ?? [];

const checks = Object.entries({ 'biome check': await linted, 'astro check': await typed });
const failed = checks.filter(([, { isPassed }]) => !isPassed);
for (const [name, { output }] of failed) console.log(`${output.trim()}\n${name} failed.\n`);
// The linters use the folder until they have ended.
rmSync(folder, { recursive: true });

const slowest = durations.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST_SHOWN);
for (const { file, milliseconds } of slowest) console.log(`${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${file}`);

const failures = countFailures() + failed.length;
const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
console.log(`${report?.numPassedTests ?? 0} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = tests.isPassed && failures === 0 ? 0 : 1;

/** Undefined if the file was not written. */
function readJson<T>(file: string): T | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** A run that ended before it could report, and one that failed outside its tests, count as one failure. */
function countFailures(): number {
  const counted = report ? report.numFailedTests || report.numFailedTestSuites : 1;
  return counted || (tests.isPassed ? 0 : 1);
}
