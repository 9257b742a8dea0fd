import { renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { PageCache } from '../../../scripts/cache/pages.ts';
import { Store } from '../../../src/store/store.ts';
import { makeFolder } from '../../support/folder.ts';

const isPlan = (id: string) => id === 'an-2020' || id === 'binh-2021';

/** Questions of each page. */
const PAGES = {
  'an/index.html': ['clauses@an-2020', 'settings'],
  'binh/index.html': ['clauses@binh-2021', 'settings'],
  'bodies/index.html': ['responsibilities.body_id=ubnd@xa-an'],
  'list/index.html': ['clauses'],
  'numbers/index.html': ['clauses[id]'],
  'about/index.html': [],
};
type Path = keyof typeof PAGES;
const ALL = new Set(Object.keys(PAGES));

function putRows(store: Store, plan: string, title: string, body: string): void {
  const rows = {
    clauses: [{ id: `${plan}.I`, plan_id: plan, title }],
    responsibilities: [{ commitment_id: `${plan}.I`, body_id: body }],
  };
  store.putGroup(plan, title, rows, isPlan);
}

/** A site that was published from a store, in which its pages are written down. */
function publish() {
  const store = new Store(':memory:');
  onTestFinished(() => store.close());
  putRows(store, 'an-2020', 'A', 'ubnd@xa-an');
  putRows(store, 'binh-2021', 'B', 'ubnd@xa-binh');
  store.putDocument('settings', '{"name":"one"}');
  const site = makeFolder(Object.fromEntries([...ALL].map((path) => [path, `page ${path}`])));
  const cache = new PageCache(store);
  cache.update(site, new Map(Object.entries(PAGES)), ALL);
  return { store, site, cache };
}

function listChanged(cache: PageCache, site: string): string[] {
  const unchanged = cache.listUnchanged(site);
  return [...ALL].filter((path) => !unchanged.has(path));
}

describe('pages of the last publication', () => {
  it('all stay where nothing has changed', () => {
    const { cache, site } = publish();
    expect(listChanged(cache, site)).toEqual([]);
  });

  it.each<[string, (store: Store) => void, Path[]]>([
    [
      'a row of one plan',
      (store) => putRows(store, 'an-2020', 'new', 'ubnd@xa-an'),
      ['an/index.html', 'list/index.html'],
    ],
    ['what names a body', (store) => putRows(store, 'an-2020', 'A', 'hoi@xa-an'), ['bodies/index.html']],
    ['what names another body', (store) => putRows(store, 'binh-2021', 'B', 'hoi@xa-binh'), []],
    [
      'a plan that goes',
      (store) => store.dropGroup('binh-2021'),
      ['binh/index.html', 'list/index.html', 'numbers/index.html'],
    ],
    ['a document', (store) => store.putDocument('settings', '{}'), ['an/index.html', 'binh/index.html']],
  ])('stay unless they asked for what has changed: %s', (_, change, expected) => {
    const { store, cache, site } = publish();
    change(store);
    expect(listChanged(cache, site)).toEqual(expected);
  });

  it('stay where a change was taken back', () => {
    const { store, cache, site } = publish();
    for (const title of ['new', 'A']) putRows(store, 'an-2020', title, 'ubnd@xa-an');
    expect(listChanged(cache, site)).toEqual([]);
  });

  it.each<[string, (file: string) => void]>([
    [
      'is longer',
      (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(file, 'x'.repeat(99));
        utimesSync(file, atime, mtime);
      },
    ],
    [
      'has other bytes, though as many and of the same time',
      (file) => {
        const { atime, mtime, size } = statSync(file);
        writeFileSync(file, 'x'.repeat(size));
        utimesSync(file, atime, mtime);
      },
    ],
    ['is gone', (file) => rmSync(file)],
  ])('do not stay where the file %s', (_, damage) => {
    const { cache, site } = publish();
    damage(join(site, 'an/index.html'));
    expect(listChanged(cache, site)).toEqual(['an/index.html']);
  });

  it('do not stay where there never was a file', () => {
    const { cache, site } = publish();
    rmSync(join(site, 'an/index.html'));
    cache.update(site, new Map(Object.entries(PAGES)), ALL);
    expect(listChanged(cache, site)).toEqual(['an/index.html']);
  });

  it('stay in a site that was moved into its place as a whole', () => {
    const { cache, site } = publish();
    const place = join(makeFolder(), 'dist');
    renameSync(site, place);
    expect(listChanged(cache, place)).toEqual([]);
  });
});

describe('what the next build may take over', () => {
  it('are the pages that were made now, with what they ask now, and those that stayed', () => {
    const { store, site, cache } = publish();
    putRows(store, 'an-2020', 'new', 'ubnd@xa-an');
    const made = { 'an/index.html': ['plans'], 'list/index.html': ['clauses'] };
    cache.update(site, new Map(Object.entries(made)), ALL);
    expect(listChanged(cache, site)).toEqual([]);
    putRows(store, 'binh-2021', 'new', 'ubnd@xa-binh');
    expect(listChanged(cache, site)).toEqual(['binh/index.html', 'list/index.html']);
    putRows(store, 'an-2020', 'newer', 'ubnd@xa-an');
    expect(listChanged(cache, site)).toEqual(['binh/index.html', 'list/index.html']);
  });

  it('are no pages that the site has no more, and no questions that no page asks', () => {
    const { store, site, cache } = publish();
    cache.update(site, new Map(), new Set(['about/index.html', 'bodies/index.html']));
    expect([...cache.listUnchanged(site)].sort()).toEqual(['about/index.html', 'bodies/index.html']);
    const names = store.database.prepare('SELECT name FROM question ORDER BY name').all();
    expect(names.map(({ name }) => name)).toEqual(['responsibilities', 'responsibilities.body_id=ubnd@xa-an']);
  });

  it('is found with one question a table where the table is the same', () => {
    const { store, site, cache } = publish();
    const ask = vi.spyOn(store, 'digestAnswer');
    cache.listUnchanged(site);
    expect(ask.mock.calls.flat().sort()).toEqual(['clauses', 'responsibilities', 'settings']);
    ask.mockClear();
    putRows(store, 'an-2020', 'A', 'hoi@xa-an');
    cache.listUnchanged(site);
    const asked = new Set(ask.mock.calls.flat());
    const own = 'responsibilities.body_id=ubnd@xa-an';
    expect([...asked].sort()).toEqual(['clauses', 'responsibilities', own, 'settings']);
  });

  it('can be found in a store that is only read', () => {
    const { store, site } = publish();
    expect(listChanged(new PageCache(store, { readOnly: true }), site)).toEqual([]);
  });
});
