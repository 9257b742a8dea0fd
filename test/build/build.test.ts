// Whole registers, small and made up. Each folder is a case: its data (for a wrong register, only the files that differ
// from good/data),
// and what a person has read and accepted as right. UPDATE_GOLDEN=1 writes the expected files anew.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../scripts/build/render.ts';
import { check } from '../../scripts/checks/index.ts';
import type { Files } from '../../scripts/formats/files.ts';
import { formatIssue, sortIssues } from '../../scripts/read/issue.ts';
import { load } from '../../scripts/read/load.ts';
import { makeFolder, readTexts, readTree } from '../support/folder.ts';
import { compareGolden, updateGolden } from '../support/golden.ts';

const CASES = import.meta.dirname;
const GOOD = join(CASES, 'good');

/** Made for programs to read: formats of the same rows, and descriptions. */
const NOT_READ =
  /\.(parquet|xlsx|sqlite|zip|jsonld|ttl)$|SHA256SUMS$|^public\/(schema\/|_headers$)|\/(index|datapackage)\.json$/;

function listIssues(root: string): string[] {
  const { input, issues } = load(root);
  return sortIssues([...issues, ...(input ? check(input) : [])]).map(formatIssue);
}

function renderGood(): Promise<Files> {
  const { input } = load(GOOD);
  if (!input) throw new Error('the good register cannot be read');
  return render(input);
}

describe('the good register', () => {
  const expected = join(GOOD, 'expected');
  const made = new Map<string, Uint8Array>();
  let files: Files;
  beforeAll(async () => {
    files = await renderGood();
    // What a person can read and accept: tables, texts and pages. Other formats hold the same rows, and metadata the
    // same facts: their own tests open them.
    for (const [path, bytes] of files) if (!NOT_READ.test(path)) made.set(path, bytes);
    updateGolden(expected, made);
  });

  it('has nothing wrong', () => {
    expect(listIssues(GOOD)).toEqual([]);
  });

  it('makes every file that is expected', () => {
    expect(compareGolden(expected, made).missing).toEqual([]);
  });

  it('makes no file that nobody expects', () => {
    expect(compareGolden(expected, made).unexpected).toEqual([]);
  });

  it('makes each file as expected, byte for byte', () => {
    const { different } = compareGolden(expected, made);
    const texts = readTexts(expected);
    for (const path of different)
      expect.soft(Buffer.from(made.get(path) ?? []).toString('utf8'), path).toBe(texts[path]);
    expect(different).toEqual([]);
  });

  it('makes the same files twice', async () => {
    const again = await renderGood();
    expect([...again.keys()]).toEqual([...files.keys()]);
    expect([...again].filter(([path, bytes]) => !Buffer.from(bytes).equals(files.get(path) ?? Buffer.of()))).toEqual(
      [],
    );
  });

  it('describes each table in index.json as its files are', () => {
    const text = (path: string) => Buffer.from(files.get(`public/${path}`) ?? []).toString('utf8');
    const { tables } = JSON.parse(text('data/index.json')) as {
      tables: { name: string; rows: number; columns: { name: string }[]; files: { path: string; bytes: number }[] }[];
    };
    for (const { name, rows, columns, files: listed } of tables) {
      expect(rows).toBe(JSON.parse(text(`data/${name}.json`)).length);
      expect(columns.map((column) => column.name).join(',')).toBe(text(`data/${name}.csv`).split('\r\n')[0]);
      expect(listed.map(({ path, bytes }) => [path, bytes])).toEqual(
        listed.map(({ path }) => [path, files.get(`public/${path}`)?.byteLength]),
      );
    }
    expect(tables.length).toBeGreaterThan(25);
  });

  it('offers each official text byte for byte', () => {
    for (const plan of ['thi-du-2031', 'thu-nghiem-2032']) {
      expect(Buffer.from(files.get(`public/data/plans/${plan}/source.txt`) ?? [])).toEqual(
        readTree(join(GOOD, 'data/plans', plan)).get('source.txt'),
      );
    }
  });
});

const wrong = readdirSync(CASES, { withFileTypes: true }).flatMap((item) =>
  item.isDirectory() && item.name !== 'good' ? [item.name] : [],
);

describe('a wrong register', () => {
  it.each(wrong)('is refused with the expected words: %s', (name) => {
    const data = { ...readTexts(join(GOOD, 'data')), ...readTexts(join(CASES, name, 'data')) };
    const root = makeFolder(Object.fromEntries(Object.entries(data).map(([path, text]) => [`data/${path}`, text])));
    const messages = `${listIssues(root).join('\n')}\n`;
    const expected = join(CASES, name, 'expected');
    updateGolden(expected, new Map([['messages.txt', new TextEncoder().encode(messages)]]));
    expect(messages.trim()).not.toBe('');
    expect(messages).toBe(readTexts(expected)['messages.txt']);
  });
});
