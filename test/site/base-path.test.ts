// The register published under a folder of a host: one build of the whole project, in a folder of its own.

import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { translatePath } from '../../src/schema/address.ts';
import { copyProject, publish } from './support/build.ts';
import { crawl, listFaults, type Publication } from './support/crawl.ts';
import { HomePage, TablePage } from './support/pages.ts';
import { Site } from './support/site.ts';

const BASE = '/thu-nghiem/';
const HOST = 'https://example.org';

const root = copyProject('data');
const site = new Site();
let publication: Publication;

beforeAll(async () => {
  appendFileSync(join(root, 'data/register.yaml'), `homepage: ${HOST}${BASE}\n`);
  expect(publish(root, { SITE_URL: '', BASE_PATH: '' })).not.toContain('No public address');
  await site.start(join(root, 'dist'), BASE);
  publication = await crawl(await site.newLastingPage(), join(root, 'dist'), site.url);
});

afterAll(async () => {
  await site.stop();
  rmSync(root, { recursive: true, force: true });
});

/** Opens a page that notes every request that fails or leaves the folder. */
async function openWatched() {
  const page = await site.newPage();
  const strayed: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) strayed.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) strayed.push(`${response.status()} ${response.url()}`);
  });
  return { page, strayed };
}

describe(`the site under ${BASE}`, () => {
  it('points from no page to anything outside its folder, or to anything that is not there', () => {
    const { licences } = parse(readFileSync('data/register.yaml', 'utf8')) as { licences: Record<string, { url?: string }> };
    const allowed = Object.values(licences).flatMap(({ url }) => url ?? []);
    expect(publication.pages.size).toBeGreaterThan(100);
    expect(listFaults(publication, allowed)).toEqual([]);
  });

  it('says of every page that it stands under its host and folder', () => {
    const listed = [...publication.pages.values()].filter(({ file }) => file !== '404.html' && !/^(nhung|en\/embed)\//.test(file));
    const wrong = listed.filter(({ url, canonical, alternates }) => {
      const path = decodeURI(url.slice(site.url.length));
      const at = (other: string) => new URL(other, HOST + BASE).href;
      return canonical !== at(path) || alternates.vi !== at(translatePath(path, 'vi')) || alternates.en !== at(translatePath(path, 'en'));
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('takes a reader from home to a clause, in both languages', async () => {
    const { page, strayed } = await openWatched();
    for (const language of ['vi', 'en'] as const) {
      const home = await new HomePage(page, site, language).openHome();
      const locality = await home.openLocality(language === 'vi' ? 'Thành phố Cần Thơ' : 'Cần Thơ city');
      const commitment = await (await locality.openPlan()).openCommitment(0);
      const wording = await commitment.wording();
      const text = await commitment.openClause();
      expect(await text.targetWording()).toBe(wording);
      expect((await text.switchLanguage()).path).toBe(translatePath(text.path, language === 'vi' ? 'en' : 'vi'));
    }
    expect(strayed).toEqual([]);
  });

  it('finds records and opens them', async () => {
    const { page, strayed } = await openWatched();
    const home = await new HomePage(page, site).openHome();
    const search = await home.search('nha tam lanh');
    const [first] = await search.results();
    expect((await search.openResult(first as NonNullable<typeof first>)).path).toBe(first?.path.replace(/#.*/, ''));
    expect(await page.locator('h1').count()).toBe(1);
    expect(strayed).toEqual([]);
  });

  it('offers its files', async () => {
    const table = await new TablePage(await site.newPage(), site).openSection('data', 'commitments');
    expect((await table.download('CSV')).equals(readFileSync(join(root, 'dist/data/commitments.csv')))).toBe(true);
  });
});
