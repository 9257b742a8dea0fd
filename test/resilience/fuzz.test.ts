// Thousands of damaged sources and YAML files, the same each time: a register is valid, or every problem is said with
// its place. Nothing is thrown, nothing hangs.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { check } from '../../scripts/checks/index.ts';
import { fillDatabase } from '../../scripts/formats/sqlite.ts';
import { formatIssue, type Issue } from '../../scripts/read/issue.ts';
import { load } from '../../scripts/read/load.ts';
import { makeDatasets } from '../../scripts/rows/datasets.ts';
import { TABLE_NAMES, TABLES } from '../../src/schema/tables.ts';
import { makeFolder, readTexts, writeText } from '../support/folder.ts';
import { damages, listWithImpossibleDays, yamlDamages } from '../support/mutate.ts';

/** FUZZ_SEED=… FUZZ_RUNS=… look further than the tests do; a failure prints its seed and its case. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_122);
const SHARE = Number(process.env.FUZZ_RUNS ?? 2600) / 2600;

const DATA = readTexts(join(import.meta.dirname, '../build/good/data'));
const PLAN = 'plans/thi-du-2031/plan.yaml';
const SOURCE = 'plans/thi-du-2031/source.txt';

let root = '';
beforeEach(() => {
  root = makeFolder(Object.fromEntries(Object.entries(DATA).map(([path, text]) => [`data/${path}`, text])));
});

/** What undamaged plans were read as: damage is of one file, and the others need not be read again. */
const undamaged = new Map<string, unknown>();
const known = {
  get: (text: string) => structuredClone(undamaged.get(text)),
  set: (text: string, value: unknown) => void (Object.values(DATA).includes(text) && undamaged.set(text, value)),
};

/** Digests of the tables that were made: much damage, such as that of a comment, leaves them as they are. */
const made = new Set<string>();

/** Reads the register with one file as given; gives what is wrong with how that ended. */
function judge(path: string, text: string | Uint8Array): string[] {
  writeFileSync(join(root, 'data', path), text);
  const { input, issues: unreadable } = load(root, known);
  const issues = [...unreadable, ...(input ? check(input) : [])];
  if (issues.length > 0) return issues.flatMap(judgeIssue);
  if (!input) return ['no input, and no word why'];
  const datasets = makeDatasets(input);
  const digest = createHash('sha256').update(JSON.stringify(datasets)).digest('hex');
  if (made.has(digest)) return [];
  made.add(digest);
  for (const name of TABLE_NAMES) z.array(TABLES[name].schema).parse(datasets[name]);
  const database = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false });
  fillDatabase(database, datasets);
  database.close();
  return [];
}

function judgeIssue(issue: Issue): string[] {
  const said = formatIssue(issue);
  const faults: string[] = [];
  const isUnread = issue.message.startsWith('cannot be read');
  const lines = isUnread ? 0 : readFileSync(join(root, issue.file), 'utf8').split('\n').length;
  if (!isUnread && (issue.line < 1 || issue.line > lines || issue.column < 1)) faults.push(`no such place: ${said}`);
  if (/undefined|\[object|NaN|\n\s+at /.test(said)) faults.push(`not for people: ${said}`);
  if (issue.message === '' || issue.tip === '') faults.push(`says nothing: ${said}`);
  return faults;
}

/** Tries damages of a file, so many times. */
function fuzz(path: string, arbitrary: fc.Arbitrary<(text: string) => string>, runs: number): void {
  const original = DATA[path] as string;
  const damaged = arbitrary.map((damage) => damage(original));
  const property = fc.property(damaged, (text) => {
    expect(judge(path, text)).toEqual([]);
  });
  fc.assert(property, { seed: SEED, numRuns: Math.ceil(runs * SHARE), endOnFailure: true });
}

/** Far more than they take: what is not done by then hangs. */
describe('a register with one damaged file is valid, or says what is wrong and where', { timeout: 300_000 }, () => {
  it.each([
    [PLAN, 600],
    ['plans/thu-nghiem-2032/plan.yaml', 250],
    ['register.yaml', 200],
    ['localities.yaml', 200],
    ['agencies.yaml', 150],
    ['models.yaml', 75],
    ['themes.yaml', 75],
    ['abbreviations.yaml', 75],
    ['synonyms.yaml', 75],
  ])('%s, %i times', (path, runs) => fuzz(path, yamlDamages, runs));

  it.each([
    [SOURCE, 250],
    ['published-ids.txt', 75],
  ])('%s, %i times', (path, runs) => fuzz(path, damages, runs));

  it.each([PLAN, 'plans/thu-nghiem-2032/plan.yaml', 'register.yaml', 'localities.yaml'])(
    '%s, each of its dates in turn a day that does not exist',
    (path) => {
      const damaged = listWithImpossibleDays(DATA[path] as string);
      expect(damaged.length).toBeGreaterThan(0);
      for (const { path: where, text } of damaged) {
        writeFileSync(join(root, 'data', path), text);
        const { input, issues } = load(root, known);
        const said = [...issues, ...(input ? check(input) : [])];
        expect(said.length, `${where} is taken`).toBeGreaterThan(0);
        expect(said.flatMap(judgeIssue)).toEqual([]);
      }
    },
  );

  it('a damaged source with the checksum of what it has become, 450 times', () => {
    const entry = DATA[PLAN] as string;
    const property = fc.property(damages, (damage) => {
      const text = damage(DATA[SOURCE] as string);
      writeText(
        root,
        `data/${PLAN}`,
        entry.replace(
          /(sha256: )\S+/,
          (_, key: string) => key + createHash('sha256').update(text.toWellFormed()).digest('hex'),
        ),
      );
      expect(judge(SOURCE, text)).toEqual([]);
    });
    fc.assert(property, { seed: SEED, numRuns: Math.ceil(450 * SHARE), endOnFailure: true });
  });

  it('a file whose bytes are damaged, 200 times', () => {
    const files = fc.constantFrom(...Object.keys(DATA));
    const spots = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 });
    const property = fc.property(files, spots, (path, changes) => {
      const bytes = Buffer.from(DATA[path] as string);
      for (const [where, byte] of changes) bytes[where % bytes.length] = byte;
      const faults = judge(path, bytes);
      writeText(root, `data/${path}`, DATA[path] as string);
      expect(faults).toEqual([]);
    });
    fc.assert(property, { seed: SEED, numRuns: Math.ceil(200 * SHARE), endOnFailure: true });
  });
});
