import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../scripts/checks/index.ts';
import { load } from '../../../scripts/read/load.ts';
import { acceptIds } from '../../../scripts/releases/accept-ids.ts';
import { makeFolder, readTexts } from '../../support/folder.ts';

const GOOD = readTexts(join(import.meta.dirname, '../../build/good/data'));

function makeRegister() {
  const root = makeFolder(Object.fromEntries(Object.entries(GOOD).map(([path, text]) => [`data/${path}`, text])));
  const accept = () => {
    const { input } = load(root);
    if (!input) throw new Error('the register cannot be read');
    return { added: acceptIds(root, input), issues: check(load(root).input ?? input) };
  };
  return { accept, readList: () => readFileSync(join(root, 'data/published-ids.txt'), 'utf8') };
}

describe('acceptIds', () => {
  it('appends every id that the list lacks, and changes no line of it', () => {
    const { accept, readList } = makeRegister();
    // 16 entries, 4 responsibilities and 2 sites, and 4 rows of evidence, of which the list holds 5.
    expect(accept()).toEqual({ added: 21, issues: [] });
    expect(readList().startsWith(GOOD['published-ids.txt'] as string)).toBe(true);
    expect(readList().split('\n')).toContain('thu-nghiem-2032.I.1\tcommitments\tf935b90ab7c9');
  });

  it('has nothing to add a second time', () => {
    const { accept, readList } = makeRegister();
    accept();
    const before = readList();
    expect(accept()).toEqual({ added: 0, issues: [] });
    expect(readList()).toBe(before);
  });
});
