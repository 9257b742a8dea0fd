// Sources and YAML files of ten megabytes: read, or refused with a place, in a process that has one gigabyte and is
// killed if it hangs.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, readTexts } from '../support/folder.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/check.ts');
const DATA = readTexts(join(import.meta.dirname, '../build/good/data'));
const PLAN = 'plans/thu-nghiem-2032';
const SIZE = 10_000_000;

const fill = (unit: string) => unit.repeat(Math.ceil(SIZE / Buffer.byteLength(unit)));

/**
 * Checks the register with one file of the plan as given, as people do; a run that has not ended after four minutes
 * hangs.
 */
function checkWith(files: Record<string, string>): { said: string; signal: string | null } {
  const root = makeFolder(
    Object.fromEntries(Object.entries({ ...DATA, ...files }).map(([path, text]) => [`data/${path}`, text])),
  );
  const { stdout, stderr, signal } = spawnSync(
    process.execPath,
    ['--max-old-space-size=1024', SCRIPT, '--plan', 'thu-nghiem-2032'],
    {
      cwd: root,
      encoding: 'utf8',
      timeout: 240_000,
      killSignal: 'SIGKILL',
      maxBuffer: 1_000_000_000,
    },
  );
  return { said: `${stdout}${stderr}`, signal };
}

function checkSource(text: string, format: string) {
  const entry = (DATA[`${PLAN}/plan.yaml`] as string)
    .replace(/(sha256: )\S+/, (_, key: string) => key + createHash('sha256').update(text).digest('hex'))
    .replace(/format: \w+/, `format: ${format}`);
  return checkWith({ [`${PLAN}/source.txt`]: text, [`${PLAN}/plan.yaml`]: entry });
}

const CLAUSE = '- Nâng cao năng lực truyền thông về bình đẳng giới cho cán bộ xã;\n';

describe('a source of ten megabytes', { timeout: 300_000 }, () => {
  it.each([
    [
      'a hundred thousand clauses',
      `KẾ HOẠCH\nNăm 2032\nI. VIỆC\n${fill(CLAUSE)}`,
      'paragraphs',
      /thu-nghiem-2032: \d+ records, \d+ of \d{5,} clauses covered/,
    ],
    [
      'one clause of a hundred thousand lines',
      `I. VIỆC\n- Việc\n${fill('truyền thông về bình đẳng giới cho cán bộ xã và nhân dân trong xã,\n')}`,
      'text',
      /No problem found|problems? found/,
    ],
    ['a line without end', fill('truyền thông '), 'paragraphs', /source\.txt:1:1 this line has \d+ characters/],
    ['blanks without end', `${fill(' ')}x`, 'markdown', /source\.txt:1:1 this line has \d+ characters/],
    [
      'millions of lines',
      fill('- a\n'),
      'paragraphs',
      /source\.txt:200001:1 an official text has no more than 200000 lines/,
    ],
    [
      'numbers that nest without end',
      `I. VIỆC\n${Array.from({ length: 2500 }, (_, at) => `1${'.1'.repeat(at)} Việc\n`).join('')}`,
      'paragraphs',
      /problems? found/,
    ],
    ['blanks in every line', `I. VIỆC\n${fill(`|${' '.repeat(9000)}-\n`)}`, 'markdown', /problems? found/],
    ['stars in every line', `I. VIỆC\n${fill(`${'*a**__'.repeat(1500)}\n`)}`, 'markdown', /problems? found/],
  ])('is read or refused, in bounded time and memory: %s', (_, text, format, expected) => {
    const { said, signal } = checkSource(text, format);
    expect(signal).toBe(null);
    expect(said).toMatch(expected);
    expect(said).not.toMatch(/\n\s+at |heap/);
  });
});

describe('a YAML file of megabytes', { timeout: 300_000 }, () => {
  it.each([
    ['nesting without end', '['.repeat(200_000)],
    ['one text', `id: "${'a'.repeat(5_000_000)}"`],
    ['keys without end', Array.from({ length: 50_000 }, (_, at) => `k${at}: 1\n`).join('')],
  ])('is read or refused: %s', (_, text) => {
    const { said, signal } = checkWith({ [`${PLAN}/plan.yaml`]: text });
    expect(signal).toBe(null);
    expect(said).toMatch(/data\/plans\/thu-nghiem-2032\/plan\.yaml:\d+:\d+ /);
    expect(said).not.toMatch(/\n\s+at |heap/);
  });
});
