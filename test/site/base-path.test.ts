// The register published under a folder of a host, with a setting that ours leaves out: one build of the whole project, in a folder of its own.

import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { getPath, translatePath } from '../../src/schema/address.ts';
import { buildIn, copyProject } from '../support/project.ts';
import { crawl, listElsewhere, listFaults, type Publication } from './support/crawl.ts';
import { HomePage, TablePage } from './support/pages.ts';
import { Site } from './support/site.ts';

const BASE = '/thu-nghiem/';
const HOST = 'https://example.org';

/** A line that does not exist. */
const HELP_LINE = {
  name: { vi: 'Đường dây thử', en: 'Test line' },
  phone: '000 0000',
  source: 'https://example.org/help',
  checkedOn: '2026-11-20',
};

const root = mkdtempSync(join(tmpdir(), 'register-base-'));
const site = new Site();
let publication: Publication;

beforeAll(async () => {
  copyProject(root);
  appendFileSync(join(root, 'data/register.yaml'), stringify({ homepage: HOST + BASE, helpLine: HELP_LINE }));
  const { status, stdout, stderr } = buildIn(root, { env: { BASE_PATH: '', SITE_URL: '' } });
  if (status !== 0) throw new Error(`the build under ${BASE} failed:\n${stdout}${stderr}`);
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
    expect(publication.pages.size).toBeGreaterThan(100);
    expect(listFaults(publication, listElsewhere(join(root, 'data/register.yaml')))).toEqual([]);
  });

  it('says of every page that it stands under its host and folder', () => {
    const listed = [...publication.pages.values()].filter(
      ({ file }) => file !== '404.html' && !/^(nhung|en\/embed)\//.test(file),
    );
    const wrong = listed.filter(({ url, canonical, alternates }) => {
      const path = decodeURI(url.slice(site.url.length));
      const at = (other: string) => new URL(other, HOST + BASE).href;
      return (
        canonical !== at(path) ||
        alternates.vi !== at(translatePath(path, 'vi')) ||
        alternates.en !== at(translatePath(path, 'en'))
      );
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

  it.each([
    ['vi', 'Đường dây thử: 000 0000 (nguồn chính thức, kiểm tra ngày 20/11/2026)'],
    ['en', 'Test line: 000 0000 (official source, checked on 20 November 2026)'],
  ] as const)(
    'shows the help line that its register sets, with its source and the day it was checked, in %s',
    async (language, words) => {
      const page = await site.newPage();
      await page.goto(site.at(getPath('themes', 'violence', language)));
      const line = page.locator('.safety p').last();
      expect((await line.textContent())?.replace(/\s+/g, ' ').trim()).toBe(words);
      expect(
        await line.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      ).toEqual(['tel:0000000', HELP_LINE.source]);
    },
  );

  it('shows the help line on pages of a sensitive theme only', () => {
    const withLine = [...publication.pages.values()]
      .filter(({ links }) => links.includes(HELP_LINE.source))
      .map(({ file }) => file);
    expect(withLine.length).toBeGreaterThan(0);
    expect(
      withLine.filter(
        (file) => !/^(chu-de|cam-ket|mo-hinh|gioi-thieu|en\/(themes|commitments|models|about))\//.test(file),
      ),
    ).toEqual([]);
  });
});
