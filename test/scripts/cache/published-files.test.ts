import { describe, expect, it, onTestFinished } from 'vitest';
import { PublishedFiles, type PublishedGroup, rememberGroups } from '../../../scripts/cache/published-files.ts';
import { hashAndSize } from '../../../scripts/formats/describe-file.ts';
import { Store } from '../../../src/store/store.ts';
import { makeFolder } from '../../support/folder.ts';

const FILES = { 'a.csv': 'published', 'deep/a.json': '[]' };
const GROUP: PublishedGroup = {
  name: 'a',
  source: 'source',
  files: Object.entries(FILES).map(([path, text]) => [path, hashAndSize(Buffer.from(text))]),
  result: { rows: 1 },
};

/** A store in which a build has written down groups of data. */
function remember(...groups: PublishedGroup[]): Store {
  const store = new Store(':memory:');
  onTestFinished(() => store.close());
  rememberGroups(store, 'data', groups);
  return store;
}

describe('a group of published files', () => {
  it('is given, with what came of it, while what it was made from is the same, and not when it is another', () => {
    const last = new PublishedFiles(remember(GROUP), 'data', makeFolder(FILES));
    expect(last.find('a', 'source')).toEqual(GROUP);
    expect(last.find('a', 'other')).toBeUndefined();
    expect(last.find('b', 'source')).toBeUndefined();
  });

  it.each<[string, Record<string, string>]>([
    ['changed by hand', { ...FILES, 'a.csv': 'garbled' }],
    ['removed', { 'a.csv': 'published' }],
    ['emptied', { ...FILES, 'deep/a.json': '' }],
  ])('is made again where a file of it was %s', (_, files) => {
    const last = new PublishedFiles(remember(GROUP), 'data', makeFolder(files));
    expect(last.find('a', 'source')).toBeUndefined();
  });

  it('is forgotten by the publication that has it no more', () => {
    const store = remember(GROUP, { ...GROUP, name: 'b' });
    rememberGroups(store, 'data', [{ ...GROUP, name: 'b', source: 'new' }]);
    const last = new PublishedFiles(store, 'data', makeFolder(FILES));
    expect(last.find('a', 'source')).toBeUndefined();
    expect(last.find('b', 'source')).toBeUndefined();
    expect(last.find('b', 'new')).toMatchObject({ name: 'b' });
  });

  it('is none of another room', () => {
    const store = remember(GROUP);
    rememberGroups(store, 'index', []);
    expect(new PublishedFiles(store, 'index', makeFolder(FILES)).find('a', 'source')).toBeUndefined();
    expect(new PublishedFiles(store, 'data', makeFolder(FILES)).find('a', 'source')).toEqual(GROUP);
  });

  it('is none in a store that no build has written to', () => {
    const store = new Store(':memory:');
    onTestFinished(() => store.close());
    expect(new PublishedFiles(store, 'data', makeFolder(FILES)).find('a', 'source')).toBeUndefined();
  });
});
