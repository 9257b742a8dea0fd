// The same queries to three engines: the published search page, plain Pagefind with its defaults, and BM25 over
// folded words. Each answers with ids, the best first.

import MiniSearch from 'minisearch';
import type { Page } from 'playwright-core';
import { getPath, LANGUAGES, translatePath } from '../../../src/schema/address.ts';
import { foldWords } from '../../../src/search/words.ts';
import type { Answer } from './score.ts';
import { listPlainFields, type Setting } from './setting.ts';
import type { Asked } from './suite.ts';

const MAX_RESULTS_READ = 10;

/** What the search page shows for a query. */
export interface Shown extends Answer {
  mended: string | null;
  /** Queries that the page offers as what was probably meant. */
  offers: string[];
  /** Whether it says where someone in distress finds help. */
  hasHelp: boolean;
}

/** Also asks what the page offers, and gives the ids that the first offer finds. */
export async function askPage(setting: Setting, queries: readonly Asked[]): Promise<Shown[]> {
  const shown = await showPage(setting, queries);
  const offers = shown.flatMap(({ offers: [query] }, at) => {
    const language = queries[at]?.language;
    return query === undefined || language === undefined ? [] : [{ at, query, language }];
  });
  const found = await showPage(setting, offers);
  for (const [n, { at }] of offers.entries()) if (shown[at]) shown[at].offered = found[n]?.ids ?? [];
  return shown;
}

async function showPage({ browser, site }: Setting, queries: readonly Asked[]): Promise<Shown[]> {
  const shown: Shown[] = new Array(queries.length);
  for (const language of LANGUAGES) {
    const own = queries.flatMap((asked, at) => (asked.language === language ? [{ ...asked, at }] : []));
    if (own.length === 0) continue;
    const page = await browser.newPage();
    await page.goto(`${site}${getPath('search', '', language)}`);
    await waitForStatus(page);
    for (const { query, at } of own) shown[at] = await showQuery(page, query, site);
    await page.close();
  }
  return shown;
}

async function showQuery(page: Page, query: string, site: string): Promise<Shown> {
  await page.locator('#search-status').evaluate((status) => {
    status.textContent = '';
  });
  await page.locator('#q').fill(query);
  await page.locator('#q').press('Enter');
  await waitForStatus(page);
  const read = await page.locator('#search-form').evaluate((form: HTMLElement) => {
    const visible = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
    return {
      status: document.querySelector('#search-status')?.textContent ?? '',
      mendedText: JSON.parse(form.dataset.texts ?? '{}').mended as string | undefined,
      results: visible('#search-form [data-id]').map((result) => ({
        id: result.dataset.id ?? '',
        link: (result.closest('a') ?? result.querySelector('a'))?.href ?? '',
      })),
      offers: visible('#search-form [data-offered]').map(({ dataset }) => dataset.offered ?? ''),
      hasHelp: visible('[data-notice="distress"]').length > 0,
    };
  });
  if (read.mendedText === undefined) throw new Error('the search page has no text “mended”: what says it now?');
  return {
    ids: read.results.slice(0, MAX_RESULTS_READ).map(({ id, link }) => nameResult(id, link, site)),
    mended: readBraced(read.status, read.mendedText),
    offers: read.offers,
    hasHelp: read.hasHelp,
  };
}

/** Pages of a theme and of the calendar are no records: "theme:law", "page:calendar". */
function nameResult(id: string, link: string, site: string): string {
  if (link === '') return id;
  const path = translatePath(decodeURI(new URL(link).pathname).slice(new URL(site).pathname.length), 'vi');
  if (path === getPath('calendar')) return 'page:calendar';
  const themes = getPath('themes');
  return path.startsWith(themes) && path !== themes ? `theme:${path.slice(themes.length, -1)}` : id;
}

/** What stands in a text at the place of the words in braces: "đ" of "Tìm theo: đ." and "Tìm theo: {q}."; else null. */
function readBraced(text: string, pattern: string): string | null {
  const [before = '', after = ''] = pattern.split(/\{\w+\}/);
  const match = new RegExp(`${RegExp.escape(before)}(.*?)${RegExp.escape(after)}(?:\\s|$)`).exec(text);
  return match?.[1] ?? null;
}

/** Waits until the status line of the search page says something. */
export async function waitForStatus(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('#search-status')?.textContent !== '');
}

export async function askPlainPagefind({ browser, plain }: Setting, queries: readonly Asked[]): Promise<Answer[]> {
  const answers: Answer[] = new Array(queries.length);
  for (const language of LANGUAGES) {
    const own = queries.flatMap((asked, at) => (asked.language === language ? [{ ...asked, at }] : []));
    const page = await browser.newPage();
    await page.goto(`${plain}${language}.html`);
    // As a string: the loader of this file would rewrite an import().
    const found = await page.evaluate<string[][]>(`(async () => {
      const engine = await import(${JSON.stringify(`${plain}pagefind/pagefind.js`)});
      const answers = [];
      for (const query of ${JSON.stringify(own.map(({ query }) => query))}) {
        const { results } = await engine.search(query);
        const shown = await Promise.all(results.slice(0, ${MAX_RESULTS_READ}).map((result) => result.data()));
        answers.push(shown.map(({ raw_url }) => raw_url.slice(1)));
      }
      return answers;
    })()`);
    await page.close();
    for (const [n, { at }] of own.entries()) answers[at] = { ids: found[n] ?? [] };
  }
  return answers;
}

/** Over the folded words of title, wording and place. */
export function askBm25({ entries }: Setting, queries: readonly Asked[]): Answer[] {
  const tokenize = (text: string) => foldWords(text);
  const indexes = LANGUAGES.map((language) => {
    const index = new MiniSearch({ fields: ['words'], tokenize });
    index.addAll(entries.map((entry) => ({ id: entry.id, words: listPlainFields(entry, language).join(' ') })));
    return [language, index] as const;
  });
  const byLanguage = new Map(indexes);
  return queries.map(({ query, language }) => ({
    ids: (byLanguage.get(language)?.search(query) ?? []).slice(0, MAX_RESULTS_READ).map(({ id }) => String(id)),
  }));
}
