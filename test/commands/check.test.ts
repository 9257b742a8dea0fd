// npm run check, as a person runs it: a process of its own in the folder of a register.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/schema/address.ts';
import { makeFolder, readTexts } from '../support/folder.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/check.ts');
const CASES = join(import.meta.dirname, '../build');

function makeRegister(name: string): string {
  const data = { ...readTexts(join(CASES, 'good/data')), ...readTexts(join(CASES, name, 'data')) };
  return makeFolder(Object.fromEntries(Object.entries(data).map(([path, text]) => [`data/${path}`, text])));
}

function run(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run check', () => {
  it('ends well where nothing is wrong, and says how much is covered', () => {
    expect(run(makeRegister('good'))).toEqual({
      status: 0,
      stdout:
        'thi-du-2031: 14 records, 23 of 23 clauses covered\nthu-nghiem-2032: 2 records, 3 of 4 clauses covered\nNo problem found.\n',
      stderr: '',
    });
  });

  it('prints every problem and fails', () => {
    const { status, stdout, stderr } = run(makeRegister('several-at-once'));
    expect(status).toBe(1);
    const messages = readTexts(join(CASES, 'several-at-once/expected'))['messages.txt'] ?? '';
    expect(stderr).toBe(messages);
    const ways = messages.split('\n').filter((line) => line.startsWith('    → ')).length;
    expect(stdout.endsWith(`\n${ways} problems found.\n`)).toBe(true);
  });

  it('prints the problems of one plan where one is asked for', () => {
    const { status, stdout, stderr } = run(makeRegister('several-at-once'), '--plan', 'thi-du-2031');
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: 'thi-du-2031: 14 records, 23 of 23 clauses covered\nNo problem found.\n',
      stderr: '',
    });
  });

  it('names the file that keeps a plan from being checked, whichever plan is asked for', () => {
    const root = makeRegister('good');
    const file = join(root, 'data/themes.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^(\s*)label:/m, '$1labels:'));
    const { status, stdout, stderr } = run(root, '--plan', 'thi-du-2031');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^data\/themes\.yaml:\d+:\d+ /);
    expect(stdout).toMatch(/^\d+ problems found\.\n$/);
  });

  it.each(LANGUAGES)('says what the guide for clerks explains in %s', (language) => {
    const guide = readFileSync(join(import.meta.dirname, `../../content/pages/${language}/guide.mdx`), 'utf8');
    const section = guide.split('\n## ').find((text) => /^(Khi lệnh báo lỗi|When a command reports)/.test(text)) ?? '';
    const explained = section.split('\n').flatMap((line) => /^- (.*?`)[^`]*?: /.exec(line)?.[1] ?? []);
    const quoted = explained.flatMap((words) => [...words.matchAll(/`([^`]+)`/g)].map(([, message]) => message ?? ''));
    const program = Object.values(readTexts(join(import.meta.dirname, '../../scripts'))).join('\n');
    expect(quoted.length).toBeGreaterThan(12);
    expect(quoted.filter((words) => !program.includes(words))).toEqual([]);
  });

  it('changes nothing', () => {
    const root = makeRegister('several-at-once');
    const before = readTexts(root);
    run(root);
    expect(readTexts(root)).toEqual(before);
  });

  it('mends first where it is asked to, says what, and then checks as ever', () => {
    const root = makeRegister('good');
    const file = join(root, 'data/localities.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('"998"', '998'));
    expect(run(root).status).toBe(1);
    const { status, stdout, stderr } = run(root, '--fix');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^data\/localities\.yaml:8: 998 → "998"\n1 mended\.\n/);
    expect(stdout).toMatch(/\nNo problem found\.\n$/);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(run(root, '--fix').stdout).toMatch(/^Nothing to mend\.\n/);
  });

  it('guards new ids only where nothing is wrong', () => {
    const good = makeRegister('good');
    const readIds = () => readFileSync(join(good, 'data/published-ids.txt'), 'utf8').split('\n').length;
    const known = readIds();
    const right = run(good, '--accept-ids');
    const added = readIds() - known;
    expect(added).toBeGreaterThan(0);
    expect(right.stdout.endsWith(`\n${added} new ids added to data/published-ids.txt.\n`)).toBe(true);
    const root = makeRegister('bad-date');
    const before = readTexts(root);
    run(root, '--accept-ids');
    expect(readTexts(root)).toEqual(before);
  });
});
