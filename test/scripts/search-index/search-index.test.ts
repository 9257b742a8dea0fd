// The index of a large register, made province by province from the store, is that of all its entries in memory.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close } from 'pagefind';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fillStore } from '../../../scripts/build/fill-store.ts';
import { StagedFiles } from '../../../scripts/build/staging.ts';
import { PublishedFiles, type PublishedGroup, rememberGroups } from '../../../scripts/cache/published-files.ts';
import { hashBytes } from '../../../scripts/formats/describe-file.ts';
import { makeDatasets } from '../../../scripts/rows/datasets.ts';
import { makeSearchEntries } from '../../../scripts/search-index/entries.ts';
import { makeSynonymFiles } from '../../../scripts/search-index/files.ts';
import { listLevels } from '../../../scripts/search-index/levels.ts';
import { buildIndex, makeIndexFiles } from '../../../scripts/search-index/search-index.ts';
import { Store } from '../../../src/store/store.ts';
import { makeFolder, readTree } from '../../support/folder.ts';
import { LOCALITIES, makeCommitment, makeInput, makeModel, makePlan } from '../../support/input.ts';

/** The made-up register has more entries than this, and fewer than the other. */
const [LARGE, SMALL] = [5, 1000];

const ABBREVIATIONS = [{ long: 'tập huấn', short: ['TH'] }];
const localities = [
  ...LOCALITIES,
  { id: 'tinh-khac', type: 'tinh', level: 'province', name: 'Khác', parent: 'viet-nam' },
  { id: 'xa-khac', type: 'xa', level: 'commune', name: 'Khác', parent: 'tinh-khac' },
  // Another commune of that name.
  { id: 'tinh-moi', type: 'tinh', level: 'province', name: 'Mới', parent: 'viet-nam' },
  { id: 'xa-khac-moi', type: 'xa', level: 'commune', name: 'Khác', parent: 'tinh-moi' },
];
const who = (...bodies: string[]) => bodies.map((body) => ({ body, role: 'lead', from: 'verb' }));

const makeRegister = (title = 'Mở lớp', ...bodies: string[]) =>
  makeInput({
    localities,
    plans: [
      makePlan({
        records: [
          makeCommitment({ who: who('hoi-thu@xa-thu-nghiem') }),
          makeModel({ clause: 'I.2', sites: [{ suffix: 'site', locality: 'xa-khac', words: 'hội viên' }] }),
        ],
      }),
      makePlan({
        id: 'xa-khac-2031',
        locality: 'xa-khac',
        document: { issuer: 'ubnd@xa-khac', number: 'not stated', date: 'not stated', signatory: 'not stated' },
        records: [
          makeCommitment({ title: { vi: title, en: 'Hold a course' }, who: who('hoi-thu@xa-khac', ...bodies) }),
        ],
      }),
    ],
  });

/**
 * Builds the index of an input after another one was published, and publishes it. Gives the names of what was made
 * anew.
 */
async function build(
  input: ReturnType<typeof makeRegister>,
  last?: { store: Store; folder: string },
  maxEntries = LARGE,
): Promise<{ store: Store; folder: string; made: string[]; groups: PublishedGroup[] }> {
  const [folder, store] = [makeFolder(), last?.store ?? new Store(':memory:')];
  if (!last) onTestFinished(() => store.close());
  fillStore(store, input);
  const files = new StagedFiles(folder);
  const taken = vi.spyOn(files, 'link');
  const published = last?.folder ?? folder;
  const folders = { files, last: new PublishedFiles(store, 'index', published), published };
  const groups = await buildIndex(store, ABBREVIATIONS, folders, maxEntries);
  rememberGroups(store, 'index', groups);
  const linked = new Set(taken.mock.calls.map(([path]) => path));
  const made = groups.filter(({ files }) => files.some(([path]) => !linked.has(path))).map(({ name }) => name);
  return { store, folder, made, groups };
}

const readHashes = (folder: string) => new Map([...readTree(folder)].map(([path, bytes]) => [path, hashBytes(bytes)]));

/** The checksums of the same from all entries at once. */
async function buildWhole(input: ReturnType<typeof makeRegister>, maxEntries = LARGE): Promise<Map<string, string>> {
  const datasets = makeDatasets(input);
  const entries = makeSearchEntries(datasets, ABBREVIATIONS);
  const files = new Map(
    makeSynonymFiles(datasets.synonyms).map((file, number) => [
      `synonyms/${number}.json`,
      hashBytes(Buffer.from(JSON.stringify(file))),
    ]),
  );
  for (const { name, entries: own, below } of listLevels(entries, maxEntries))
    for (const [path, bytes] of await makeIndexFiles(own, name, ABBREVIATIONS, below))
      files.set(path, hashBytes(bytes));
  await close();
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('buildIndex', () => {
  it.each([LARGE, SMALL])(
    'makes from the store the index of all entries, where a small register has at most %i',
    async (maxEntries) => {
      const { folder, made } = await build(makeRegister(), undefined, maxEntries);
      expect(made).toEqual(maxEntries === LARGE ? ['tinh-khac', 'tinh-moi', 'tinh-thi-du', ''] : ['']);
      expect(readHashes(folder)).toEqual(await buildWhole(makeRegister(), maxEntries));
    },
  );

  it('takes over everything where nothing has changed', async () => {
    const first = await build(makeRegister());
    const again = await build(makeRegister(), first);
    expect(again.made).toEqual([]);
    expect(again.groups).toEqual(first.groups);
    expect(readHashes(again.folder)).toEqual(readHashes(first.folder));
  });

  it('makes the index of the province that has changed, and the one above; the result is that of a new start', async () => {
    const next = await build(makeRegister('Mở lớp tạm lánh'), await build(makeRegister()));
    expect(next.made).toEqual(['tinh-khac', '']);
    expect(readHashes(next.folder)).toEqual(await buildWhole(makeRegister('Mở lớp tạm lánh')));
  });

  it('names the index of a province above also where nothing else is new there', async () => {
    const after = makeRegister('Mở lớp', 'hoi-thu@xa-khac-moi');
    const next = await build(after, await build(makeRegister()));
    expect(next.made).toContain('tinh-moi');
    expect(readHashes(next.folder)).toEqual(await buildWhole(after));
  });

  it('makes an index again that somebody has changed by hand', async () => {
    const first = await build(makeRegister());
    writeFileSync(join(first.folder, 'tinh-khac/ids.json'), '[]');
    const again = await build(makeRegister(), first);
    expect(again.made).toEqual(['tinh-khac']);
    expect(readFileSync(join(again.folder, 'tinh-khac/ids.json'), 'utf8')).toContain('xa-khac-2031');
  });
});
