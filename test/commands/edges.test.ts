// What a person may type at any command and what may lie in its way: told in words, with exit code 1 and no stack trace.

import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lock, unlock } from '../../scripts/build/lock.ts';
import { makeFolder } from '../support/folder.ts';

const SCRIPTS = join(import.meta.dirname, '../../scripts');
const GOOD = join(import.meta.dirname, '../build/good/data');
const PLAN = 'data/plans/thi-du-2031/plan.yaml';

function makeRegister(): string {
  const root = makeFolder();
  cpSync(GOOD, join(root, 'data'), { recursive: true });
  return root;
}

function run(cwd: string, command: string, args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(SCRIPTS, `${command}.ts`), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at |node:internal/);
  expect(status).toBe(1);
  return stderr;
}

const COMMANDS = [
  'bench',
  'build',
  'check',
  'compare-sites',
  'dev',
  'diff-data',
  'draft',
  'draw-sample',
  'preview',
  'release',
];

describe.each(COMMANDS)('%s', (command) => {
  it('names an option that it does not know, and says how it is called', () => {
    const said = run(makeFolder(), command, ['--xyz']);
    expect(said).toContain("'--xyz'");
    expect(said).toContain(`Usage: npm run ${command}`);
  });
});

it.each([
  ['check', ['--plan'], '--plan'],
  ['build', ['--part'], '--part'],
  ['build', ['--part', '5/4'], '--part'],
  ['draft', [], 'Usage'],
  ['diff-data', ['latest'], 'Usage'],
  ['release', ['0.3.0'], "'0.3.0'"],
] as const)('%s %j is told what is missing or too much', (command, args, named) => {
  expect(run(makeFolder(), command, [...args])).toContain(named);
});

it.each(['foo', 'ftp://example.org', '//example.org', 'https://'])('SITE_URL=%s is named', (url) => {
  expect(run(makeRegister(), 'build', [], { SITE_URL: url })).toContain(`SITE_URL is "${url}"`);
});

describe('a value of plan.yaml', () => {
  const check = (change: (text: string) => string) => {
    const root = makeRegister();
    writeFileSync(join(root, PLAN), change(readFileSync(join(root, PLAN), 'utf8')));
    return run(root, 'check', []);
  };
  const putTitle = (title: string) => (text: string) => text.replace(/vi: "[^"]*"/, `vi: "${title}"`);

  it.each([
    ['of blanks alone', '   ', 'not only blanks'],
    ['of 270 kB', 'a'.repeat(270_000), '270000 characters'],
    ['with a separator of lines', 'Kế hoạch\u2028năm', '⟨U+2028⟩'],
    ['of empty Braille', '\u2800', '⟨U+2800⟩'],
  ])('%s is refused', (_, title, named) => {
    expect(check(putTitle(title))).toMatch(
      new RegExp(`^${RegExp.escape(PLAN)}:\\d+:\\d+ .*${RegExp.escape(named)}`, 'm'),
    );
  });

  it('cannot be read by the rules of YAML 1.1', () => {
    expect(check((text) => `%YAML 1.1\n---\n<<: 1\n${text}`)).toContain(`${PLAN}:1:1`);
  });
});

it('an id that no disk takes as a folder is refused', () => {
  const root = makeRegister();
  const file = join(root, 'data/themes.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^( *- id: ).*$/m, `$1${'a'.repeat(260)}`));
  expect(run(root, 'check', [])).toMatch(/data\/themes\.yaml:\d+:\d+ .*(120|long|characters)/);
});

it('a lock that was overwritten is made anew', () => {
  const file = join(makeFolder(), 'lock');
  writeFileSync(file, 'no database');
  lock(file);
  unlock(file);
  expect(readFileSync(file).toString()).not.toContain('no database');
});
