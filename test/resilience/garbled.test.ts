// Every file of data/, deleted, emptied, cut or turned to bytes: the message names it, and what it needs is said
// without a stack trace.

import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../scripts/checks/index.ts';
import { formatIssue, type Issue } from '../../scripts/read/issue.ts';
import { load } from '../../scripts/read/load.ts';
import { makeFolder, readTexts } from '../support/folder.ts';

const DATA = readTexts(join(import.meta.dirname, '../build/good/data'));
const FILES = Object.keys(DATA).map((path) => `data/${path}`);
const makeRegister = () =>
  makeFolder(Object.fromEntries(Object.entries(DATA).map(([path, text]) => [`data/${path}`, text])));

function listIssues(root: string): Issue[] {
  const { input, issues } = load(root);
  return [...issues, ...(input ? check(input) : [])];
}

/** Bytes that no text has, the same each time. */
const NOISE = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 167 + 13) % 256));

const DAMAGE: [what: string, damage: (path: string) => void][] = [
  ['deleted', (path) => rmSync(path)],
  ['emptied', (path) => truncateSync(path, 0)],
  ['cut in the middle', (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2))],
  ['turned to bytes', (path) => writeFileSync(path, NOISE)],
  ['filled with zeros', (path) => writeFileSync(path, Buffer.alloc(readFileSync(path).length))],
  [
    'replaced by a folder',
    (path) => {
      rmSync(path);
      mkdirSync(path);
    },
  ],
];

/** A register may have no thesaurus. */
const OPTIONAL = 'data/synonyms.yaml';

describe.each(DAMAGE)('a file that is %s', (what, damage) => {
  it.each(FILES.filter((file) => what !== 'deleted' || file !== OPTIONAL))('is named: %s', (file) => {
    const root = makeRegister();
    damage(join(root, file));
    const words = listIssues(root).map(formatIssue).join('\n');
    expect(words).toContain(basename(file));
    expect(words).not.toMatch(/\n\s+at |undefined|\[object/);
  });
});

describe('data/plans', () => {
  it('that is a file is named', () => {
    const root = makeRegister();
    rmSync(join(root, 'data/plans'), { recursive: true });
    writeFileSync(join(root, 'data/plans'), '');
    expect(listIssues(root)[0]).toMatchObject({ file: 'data/plans', message: 'cannot be read (ENOTDIR)' });
  });

  it('that is gone is missed by the guard of published ids', () => {
    const root = makeRegister();
    rmSync(join(root, 'data/plans'), { recursive: true });
    expect(listIssues(root).map(({ message }) => message)).toContainEqual(expect.stringContaining('has vanished'));
  });
});
