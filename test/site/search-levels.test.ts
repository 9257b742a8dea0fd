// The search page of a register too large for one index: its own pages, over the same records indexed in levels.

import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../scripts/formats/files.ts';
import { load } from '../../scripts/read/load.ts';
import { SEARCH_TABLES, type SearchSource } from '../../scripts/search-index/context.ts';
import { makeSearchEntries } from '../../scripts/search-index/entries.ts';
import { listLevels } from '../../scripts/search-index/levels.ts';
import { makeIndexFiles } from '../../scripts/search-index/search-index.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { SearchPage } from './support/pages.ts';
import { BASE, DIST, Site } from './support/site.ts';

const site = new Site();
const folder = mkdtempSync(join(tmpdir(), 'register-levels-'));
const read = <Name extends keyof Datasets>(name: Name) =>
  JSON.parse(readFileSync(`${DIST}/data/${name}.json`, 'utf8')) as Datasets[Name];
const readTables = () => Object.fromEntries(SEARCH_TABLES.map((name) => [name, read(name)])) as unknown as SearchSource;
const plans = new Map(read('plans').map((plan) => [plan.id, plan]));
const provinceOf = (id: string) => plans.get(id.split('.')[0] ?? '')?.province_today_id;

beforeAll(async () => {
  for (const name of readdirSync(DIST)) if (name !== 'pagefind') symlinkSync(resolve(DIST, name), join(folder, name));
  const abbreviations = load('.').input?.vocabularies.abbreviations ?? [];
  const entries = makeSearchEntries(readTables(), abbreviations);
  for (const { name, entries: own, below } of listLevels(entries, plans.size))
    writeFiles(join(folder, 'pagefind'), await makeIndexFiles(own, name, abbreviations, below));
  await close();
  symlinkSync(resolve(DIST, 'pagefind/synonyms'), join(folder, 'pagefind/synonyms'));
  await site.start(folder, BASE);
});
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (query: string, language: 'vi' | 'en' = 'vi') =>
  new SearchPage(await site.newPage(), site, language).openSearch(query);
const words = (text: string, more = '') => `?q=${encodeURIComponent(text)}${more}`;

/** A phrase of a record that no title of a plan holds. */
const commitment = read('commitments').find(({ text }) => text.split(' ').length > 12);
const phrase = commitment?.text.split(' ').slice(2, 7).join(' ') ?? '';
const province = provinceOf(commitment?.id ?? '') ?? '';

describe('the search of a register in levels', () => {
  it('finds for words the plans whose records hold them, and says that these are plans', async () => {
    const search = await open(words('tạm lánh'));
    const kinds = (await search.results()).map(({ path }) => path.split('/')[0]);
    expect(kinds).toContain('ke-hoach');
    expect(kinds).not.toContain('cam-ket');
    expect(await search.status()).toContain(search.words.search.texts.levels);
  });

  it('finds the records themselves, of that province alone, once a province is chosen', async () => {
    const search = await open(words(phrase, `&province=${province}`));
    const ids = await search.page
      .locator('#search-results > li')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.id ?? ''));
    expect(ids).toContain(commitment?.id);
    expect(ids.filter((id) => id.includes('.') && provinceOf(id) !== province)).toEqual([]);
    expect(await search.status()).not.toContain(search.words.search.texts.levels);
  });

  it('asks for nothing of the country where a link names a province', async () => {
    const page = await site.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await new SearchPage(page, site, 'vi').openSearch(words(phrase, `&province=${province}`));
    // The pages are those of a small register, which ask for its engine and its list before anything else. The
    // thesaurus is one for all levels.
    const shared = /\/pagefind\/(levels\.json|pagefind\.js|entries\.json|synonyms\/\d+\.json)$/;
    const moved = asked.filter((path) => path.includes('/pagefind/') && !shared.test(path));
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.filter((path) => !path.includes(`/pagefind/${province}/`))).toEqual([]);
  });

  it.each(['vi', 'en'] as const)(
    'says in %s that a phrase is looked for in titles alone, until a province is chosen',
    async (language) => {
      const search = await open(words(`"${phrase}"`), language);
      expect(await search.status()).toContain(search.words.search.texts.levelsPhrase);
      const below = await open(words(`"${phrase}"`, `&province=${province}`), language);
      expect(await below.status()).not.toContain(search.words.search.texts.levelsPhrase);
      expect((await below.results()).some(({ excerpt }) => excerpt.includes(phrase))).toBe(true);
    },
  );
});
