// One run after the other, each in the same copy of the project, whose data are put back first.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseHarm, type Harm } from './harm.ts';
import { Random } from './random.ts';

const PROJECT = [
  'content',
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** What a reader or a server sees. */
const PUBLISHED = ['dist', 'public/data', 'public/schema', 'content/plans'];
const DOCUMENT = 'ke-hoach.txt';

interface Command {
  name: 'build' | 'check' | 'draft';
  args: readonly string[];
  /** Milliseconds, about. */
  longest: number;
}

/** Most runs are short ones; a build takes longer than all others together. */
const COMMANDS: readonly Command[] = [
  { name: 'check', args: [], longest: 2500 },
  { name: 'draft', args: [DOCUMENT], longest: 3000 },
  { name: 'draft', args: [DOCUMENT], longest: 3000 },
  { name: 'build', args: [], longest: 15_000 },
];

/** True if everything held. */
export function runChaos(project: string, runs: number, seed: number): boolean {
  const root = mkdtempSync(join(tmpdir(), 'chaos-'));
  try {
    prepare(project, root);
    const tried = new Map<string, { runs: number; held: number }>();
    for (let run = 0; run < runs; run++) {
      const random = new Random(seed * 1_000_003 + run);
      const command = random.pick(COMMANDS);
      const harm = chooseHarm(random, command.longest);
      const faults = tryOnce(project, root, command, harm);
      const name = `${command.name}, ${harm.name}`;
      const sum = tried.get(name) ?? { runs: 0, held: 0 };
      tried.set(name, { runs: sum.runs + 1, held: sum.held + (faults.length === 0 ? 1 : 0) });
      // Told at once: of a long trial that is stopped, what was seen so far stays.
      console.log(`run ${run} (${name}): ${faults.length === 0 ? 'held' : faults.join('; ')}`);
    }
    const all = [...tried].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [name, sum] of all) console.log(`${name.padEnd(28)} ${sum.held} of ${sum.runs} held`);
    const held = all.reduce((sum, [, own]) => sum + own.held, 0);
    console.log(`${held} of ${runs} held, seed ${seed}`);
    return held === runs;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The project, once published. Throws if that fails: then nothing can be learned. */
function prepare(project: string, root: string): void {
  for (const name of PROJECT) cpSync(join(project, name), join(root, name), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(project, 'node_modules')))
    if (!['.astro', '.vite', '.cache'].includes(name))
      symlinkSync(join(project, 'node_modules', name), join(root, 'node_modules', name));
  restore(project, root);
  const { status, stdout, stderr } = start(root, { name: 'build', args: [], longest: 0 }, { name: 'none' });
  if (status !== 0) throw new Error(`the project cannot be built as it is: ${stderr.trim() || stdout.trim()}`);
}

/** Data and document as they were; a plan that is drafted here already would not be drafted again. */
function restore(project: string, root: string): void {
  rmSync(join(root, 'data'), { recursive: true, force: true });
  cpSync(join(project, 'data'), join(root, 'data'), { recursive: true });
  const source = readFileSync(join(project, 'data/plans/song-an-2020/source.txt'), 'utf8');
  // Another year: another plan of the same commune.
  writeFileSync(join(root, DOCUMENT), source.replaceAll('2020', '2021'));
}

function tryOnce(project: string, root: string, command: Command, harm: Harm): string[] {
  restore(project, root);
  harm.alter?.(root);
  const [published, data] = [digest(root, PUBLISHED), digest(root, ['data'])];
  const { status, signal, stdout, stderr } = start(root, command, harm);
  const said = `${stdout}\n${stderr}`;
  const faults: string[] = [];
  if (signal === null && status !== 0 && status !== 1) faults.push(`ended with ${status}`);
  if (/^\s+at .*:\d+:\d+\)?$/m.test(said)) faults.push(`a stack trace: ${/^.*Error.*$/m.exec(said)?.[0] ?? ''}`);
  if (status === 1 && stderr.trim() === '') faults.push('failed without a word');
  if (command.name !== 'draft' && digest(root, ['data']) !== data) faults.push('data were changed');
  if (status !== 0 && command.name === 'build' && digest(root, PUBLISHED) !== published)
    faults.push('what was published changed, though the build did not succeed');
  if (command.name === 'draft' && !isWhole(root)) faults.push('half a plan folder is left');
  // After whatever happened, the next run with whole data is right.
  restore(project, root);
  const next = start(root, { ...command, args: command.args }, { name: 'none' });
  if (next.status !== 0) faults.push(`the next run failed: ${next.stderr.trim().split('\n')[0]}`);
  return faults;
}

function start(root: string, { name, args }: Command, { shell, killAfter }: Harm) {
  const command = [process.execPath, `scripts/${name}.ts`, ...args];
  const [file = '', ...rest] = shell ? ['/bin/sh', '-c', `${shell}; exec "$@"`, 'sh', ...command] : command;
  return spawnSync(file, rest, {
    cwd: root,
    encoding: 'utf8',
    killSignal: 'SIGKILL',
    ...(killAfter === undefined ? {} : { timeout: killAfter }),
  });
}

/** Of every file, its path and its bytes. */
function digest(root: string, folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders.filter((name) => existsSync(join(root, name))))
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .sort())
      hash.update(`${entry}\0`).update(readFileSync(entry)).update('\0');
  return hash.digest('hex');
}

/** A plan folder has both its files, and neither ends in the middle of a line. */
const isWhole = (root: string): boolean =>
  readdirSync(join(root, 'data/plans')).every((plan) =>
    ['plan.yaml', 'source.txt'].every((name) => {
      const file = join(root, 'data/plans', plan, name);
      return (
        plan === 'song-an-2020' || plan === 'kien-giang-2020' || (existsSync(file) && readFileSync(file).length > 0)
      );
    }),
  );
