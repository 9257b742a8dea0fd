// A register full of hostile text, published whole under a folder of a host: nothing in it runs, leads out or breaks a
// format, every word of it is shown as it stands, and no address leaves the folder.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DOMParser as XmlParser } from '@xmldom/xmldom';
import { parse as parseCsv } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { en } from '../../src/i18n/en.ts';
import { vi } from '../../src/i18n/vi.ts';
import { getPath, translatePath } from '../../src/schema/address.ts';
import { findInvisible } from '../../src/text/invisible-characters.ts';
import { readTree } from '../support/folder.ts';
import { FORMULA, HOSTILE, type HostileRegister, writeHostileRegister } from '../support/hostile.ts';
import { listIcsFaults } from '../support/ics-rules.ts';
import { buildIn, copyProject } from '../support/project.ts';
import { readWorkbook } from '../support/workbook.ts';
import { crawl, listElsewhere, listFaults, type Publication } from './support/crawl.ts';
import { listFullest } from './support/kinds.ts';
import { HomePage, SearchPage, TablePage } from './support/pages.ts';
import { DIST, Site } from './support/site.ts';

const BASE = '/thu-nghiem/';
const HOST = 'https://example.org';

/** A line that does not exist. */
const HELP_LINE = {
  name: { vi: 'Đường dây thử', en: 'Test line' },
  phone: '000 0000',
  source: 'https://example.org/help',
  checkedOn: '2026-11-20',
};
const SENSITIVE_THEME = 'tap-huan';

const data = mkdtempSync(join(tmpdir(), 'register-hostile-'));
const root = mkdtempSync(join(tmpdir(), 'register-hostile-'));
const dist = join(root, 'dist');
const site = new Site();
let register: HostileRegister;
let files: Map<string, Buffer>;
let publication: Publication;

const pick = (end: string) =>
  [...files]
    .filter(([path]) => path.endsWith(end))
    .map(([path, bytes]): [string, string] => [path, bytes.toString('utf8')]);
const readRows = (table: string): Record<string, unknown>[] =>
  JSON.parse(readFileSync(join(dist, `data/${table}.json`), 'utf8'));

/** Changes a file of the register that is to be published. */
function edit(file: string, change: (value: unknown) => unknown): void {
  const path = join(root, 'data', file);
  writeFileSync(path, stringify(change(parse(readFileSync(path, 'utf8'))), { aliasDuplicateObjects: false }));
}

beforeAll(async () => {
  register = writeHostileRegister(data);
  copyProject(root, join(data, 'data'));
  edit('register.yaml', (settings) => ({ ...(settings as object), homepage: HOST + BASE, helpLine: HELP_LINE }));
  edit('themes.yaml', (themes) =>
    (themes as { id: string }[]).map((theme) => ({ ...theme, sensitive: theme.id === SENSITIVE_THEME })),
  );
  const { status, stderr } = buildIn(root, { env: { BASE_PATH: '', SITE_URL: '' } });
  if (status !== 0) throw new Error(`the hostile register was not published:\n${stderr}`);
  files = readTree(dist);
  await site.start(dist, BASE);
  publication = await crawl(await site.newLastingPage(), dist, site.url);
});

afterAll(async () => {
  await site.stop();
  for (const folder of [data, root]) rmSync(folder, { recursive: true });
});

describe('a hostile register', () => {
  it('holds hostile text in every field of prose, and in the official texts', () => {
    const prose = /\.(vi|en|label|long|words|summary|why|place|unit|name|phone)$/;
    const refused = register.refused.filter((field) => prose.test(field) && !/words$/.test(field));
    // A signatory stands in the text, whose line of a name takes no addition.
    expect(refused).toEqual([]);
    expect(register.held.length).toBeGreaterThan(90);
    expect(readRows('clauses').filter(({ text }) => String(text).includes('<script>')).length).toBeGreaterThan(25);
  });

  it('makes plan pages whose MDX holds component tags, and no word of a text', () => {
    const pages = readTree(join(root, 'content/plans'));
    expect(pages.size).toBe(2);
    for (const [path, bytes] of pages) {
      const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(bytes.toString('utf8')) ?? [];
      expect(JSON.parse(frontMatter)).toMatchObject({ id: path.replace('.mdx', '') });
      expect(body.trim().split(/\n+/)).toEqual(body.match(/^<[A-Z]\w+ plan={props\.plan} \/>$/gm));
    }
  });

  it('publishes no character without a shape, but in the official texts offered as they were obtained', () => {
    const texts = [...files].filter(
      ([path]) =>
        /\.(html|csv|json|jsonld|ttl|atom|ics|xml|js|css|svg|txt)$/.test(path) &&
        !/(^|\/)(source\.txt|_.*\.js)$|^assets\/|^pagefind\//.test(path),
    );
    const found = texts.flatMap(([path, bytes]) =>
      findInvisible(bytes.toString('utf8')) ? [`${path}: ${findInvisible(bytes.toString('utf8'))?.shown}`] : [],
    );
    expect(found).toEqual([]);
  });
});

/**
 * Runs in the browser, so it stands alone: what of a parsed page could run, and what its data for search engines is.
 */
function inspect(pages: [string, string][]): { faults: string[]; shown: number; data: string[] } {
  const result = { faults: [] as string[], shown: 0, data: [] as string[] };
  for (const [path, html] of pages) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const fault = (what: string) => result.faults.push(`${path}: ${what}`);
    for (const element of page.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) fault(`<${element.localName} ${name}>`);
        if (
          /^(href|src|action|formaction|xlink:href|data)$/i.test(name) &&
          /^\s*(javascript|vbscript|data:text)/i.test(value)
        )
          fault(`${name}=${value}`);
        if (name === 'src' && value === 'x') fault('an element of the text');
      }
    }
    for (const script of page.querySelectorAll('script')) {
      if (script.type === 'application/ld+json') result.data.push(script.textContent ?? '');
      else if (!script.src || /alert|parent\.hit/.test(script.textContent ?? ''))
        fault(`a script: ${script.textContent?.slice(0, 60)}`);
    }
    if (/alert\(1\)|evil/.test([...page.querySelectorAll('style')].map(({ textContent }) => textContent).join()))
      fault('words in a style');
    if (page.body.textContent?.includes('<script>')) result.shown++;
  }
  return result;
}

describe('its pages', { timeout: 300_000 }, () => {
  it('hold no script, handler or link that the text brought, and show it as text', async () => {
    const page = await site.newPage();
    const { faults, shown, data: blocks } = await page.evaluate(inspect, pick('.html'));
    expect(faults).toEqual([]);
    expect(shown).toBeGreaterThan(100);
    expect(blocks.map((block) => JSON.parse(block)).length).toBeGreaterThan(50);
    expect(blocks.join('')).toContain('parent.hit=1');
  });

  it('open, of every kind, without a dialog, a script of the text, an error or a request beyond the site', async () => {
    // The site's policy would stop scripts: here nothing but the pages themselves does.
    const page = await site.newPage({ bypassCSP: true });
    const seen: string[] = [];
    page.on('dialog', async (dialog) => {
      seen.push(`dialog ${dialog.message()}`);
      await dialog.dismiss();
    });
    page.on('request', (request) => void (request.url().startsWith(site.url) || seen.push(request.url())));
    page.on(
      'response',
      (response) => void (response.status() >= 400 && seen.push(`${response.status()} ${response.url()}`)),
    );
    page.on('pageerror', (error) => seen.push(error.message));
    for (const { path } of listFullest(dist)) {
      await page.goto(site.at(path));
      if (await page.evaluate(() => 'hit' in window)) seen.push(`a script ran on ${path}`);
    }
    const search = await new SearchPage(page, site).openSearch(
      '?q=script%20alert%20%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    );
    await search.search('script alert');
    expect((await search.results()).map(({ title }) => title).join()).toContain('<script>');
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(seen).toEqual([]);
  });
});

describe('its tables', () => {
  it('hold no cell that a spreadsheet would run, as CSV', () => {
    const cells = pick('.csv').flatMap(([, text]) =>
      (parseCsv(text, { relax_column_count: true }) as string[][]).flat(),
    );
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith(`'${FORMULA}`)).length).toBeGreaterThan(20);
  });

  it('hold texts and no formula, as a workbook', () => {
    const sheets = readWorkbook(readFileSync(join(dist, 'data/register.xlsx')));
    const texts = sheets.flatMap(({ data }) => data.flat()).filter((cell) => String(cell).includes(FORMULA));
    expect(texts.length).toBeGreaterThan(20);
  });

  it('hold the same words in SQLite and Parquet as in JSON', async () => {
    const database = new DatabaseSync(join(dist, 'data/register.sqlite'), { readOnly: true });
    for (const table of ['plans', 'clauses', 'commitments', 'changes']) {
      const key = 'id';
      const column = { plans: 'title_vi', clauses: 'text', commitments: 'title_vi', changes: 'what_en' }[
        table
      ] as string;
      const rows = readRows(table).map((row) => [row[key], row[column]]);
      expect(rows.length).toBeGreaterThan(1);
      expect(
        database
          .prepare(`SELECT "${key}" AS a, "${column}" AS b FROM "${table}" ORDER BY rowid`)
          .all()
          .map(({ a, b }) => [a, b]),
      ).toEqual(rows);
      const bytes = new Uint8Array(readFileSync(join(dist, `data/${table}.parquet`)));
      const read = await parquetReadObjects({ file: bytes.buffer });
      expect(read.map((row) => [row[key], row[column]])).toEqual(rows);
    }
    database.close();
  });
});

describe('its feeds and calendars', () => {
  it('are well-formed, and hold the words as text', () => {
    const feeds = pick('.atom');
    expect(feeds.length).toBeGreaterThan(4);
    const what = readRows('changes').map(({ what_vi }) => what_vi);
    for (const [path, text] of [...feeds, ...pick('.xml')]) {
      const document = new XmlParser({
        onError: (level, message) => expect.fail(`${path}: ${level} ${message}`),
      }).parseFromString(text, 'text/xml');
      expect(document.getElementsByTagName('script').length).toBe(0);
      if (!path.endsWith('.atom') || path.startsWith('en/')) continue;
      const contents = [...document.getElementsByTagName('content')].map(({ textContent }) => textContent);
      expect(contents.filter((content) => !what.some((words) => content?.includes(String(words))))).toEqual([]);
    }
  });

  it('keep every line of a calendar a line of it', () => {
    const calendars = pick('.ics');
    expect(calendars.length).toBeGreaterThan(2);
    const titles = new Set(
      readRows('events')
        .flatMap(({ title_vi, title_en }) => [title_vi, title_en])
        .map(String),
    );
    // The action month of the whole country is of no plan.
    for (const words of [vi, en]) titles.add(words.calendar.nationalTitle);
    for (const [path, text] of calendars) {
      expect(listIcsFaults(text), path).toEqual([]);
      const events = new ICAL.Component(ICAL.parse(text))
        .getAllSubcomponents('vevent')
        .map((event) => new ICAL.Event(event));
      expect(events.filter(({ summary }) => ![...titles].some((title) => summary.includes(title)))).toEqual([]);
    }
    expect(calendars.map(([, text]) => text.replace(/\r\n[ \t]/g, '')).join()).toContain('parent.hit=1');
  });
});

describe('the words themselves', () => {
  it('come through every step unchanged', () => {
    expect(readRows('themes').every(({ definition_en }) => String(definition_en).endsWith(HOSTILE))).toBe(true);
  });
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

/** The contact of the register, and where its documents were found. */
const MADE_UP = /^(mailto:editors@example\.org(\?|$)|https:\/\/example\.org\/(ke-hoach|tra-loi|nghi-quyet|bao)$)/;

/**
 * The prose of the site tells of plans that this register has not; that the real one has what it tells of is a test of
 * links.
 */
const isOfRealRegister = (link: string) =>
  link.startsWith(site.url) && existsSync(join(DIST, new URL(link).pathname.slice(BASE.length), 'index.html'));

describe(`the site under ${BASE}`, () => {
  it('points from no page to anything outside its folder, or to anything that is not there', () => {
    expect(publication.pages.size).toBeGreaterThan(100);
    const allowed = new Set(listElsewhere(join(root, 'data/register.yaml')));
    const isAllowed = (link: string) => allowed.has(link) || MADE_UP.test(link) || isOfRealRegister(link);
    expect(listFaults(publication, isAllowed)).toEqual([]);
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
      const [name = ''] = await home.listLocalities();
      const locality = await home.openLocality(name);
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
    const search = await home.search('tap huan');
    const [first] = await search.results();
    expect((await search.openResult(first as NonNullable<typeof first>)).path).toBe(first?.path.replace(/#.*/, ''));
    expect(await page.locator('h1').count()).toBe(1);
    expect(strayed).toEqual([]);
  });

  it('offers its files', async () => {
    const table = await new TablePage(await site.newPage(), site).openSection('data', 'commitments');
    expect((await table.download('CSV')).equals(readFileSync(join(dist, 'data/commitments.csv')))).toBe(true);
  });

  it.each([
    ['vi', 'Đường dây thử: 000 0000 (nguồn chính thức, kiểm tra ngày 20/11/2026)'],
    ['en', 'Test line: 000 0000 (official source, checked on 20 November 2026)'],
  ] as const)(
    'shows the help line that its register sets, with its source and the day it was checked, in %s',
    async (language, words) => {
      const page = await site.newPage();
      await page.goto(site.at(getPath('themes', SENSITIVE_THEME, language)));
      const line = page.locator('.safety p').last();
      expect((await line.textContent())?.replace(/\s+/g, ' ').trim()).toBe(words);
      expect(
        await line.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      ).toEqual(['tel:0000000', HELP_LINE.source]);
    },
  );

  it('shows the help line on pages of a sensitive theme, on requests and in the notice beside a search box only', () => {
    const hasNotice = (file: string) => files.get(file)?.includes('data-notice="distress"');
    const withLine = [...publication.pages.values()]
      .filter(({ file, links }) => links.includes(HELP_LINE.source) && !hasNotice(file))
      .map(({ file }) => file);
    expect(withLine.length).toBeGreaterThan(0);
    expect(
      withLine.filter(
        (file) =>
          !/^(chu-de|cam-ket|mo-hinh|hoi-chinh-quyen|gioi-thieu|en\/(themes|commitments|models|ask|about))\//.test(
            file,
          ),
      ),
    ).toEqual([]);
  });
});
