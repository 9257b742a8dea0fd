// Three engines asked the same: the published search page, plain Pagefind with its defaults, and BM25 over folded words.

import MiniSearch from 'minisearch';
import type { Page } from 'playwright-core';
import { getPath } from '../../../src/schema/address.ts';
import { foldWords } from '../../../src/search/words.ts';
import type { Setting } from './setting.ts';

/** How many results are looked at. */
const LOOKED_AT = 10;

/** Takes the setting and queries; types each into the search page and gives the ids it lists. */
export async function askPage({ browser, site }: Setting, queries: readonly string[]): Promise<string[][]> {
  const page = await browser.newPage();
  await page.goto(`${site}${getPath('search')}`);
  await waitForStatus(page);
  const answers: string[][] = [];
  for (const query of queries) {
    await page.locator('#search-status').evaluate((status) => {
      status.textContent = '';
    });
    await page.locator('#q').fill(query);
    await page.locator('#q').press('Enter');
    await waitForStatus(page);
    const ids = await page
      .locator('#search-results > li')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.id ?? ''));
    answers.push(ids.slice(0, LOOKED_AT));
  }
  await page.close();
  return answers;
}

/** Takes the search page; waits until its status line speaks. */
export async function waitForStatus(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('#search-status')?.textContent !== '');
}

/** Takes the setting and queries; gives the ids that Pagefind lists with nothing set. */
export async function askPlainPagefind({ browser, plain }: Setting, queries: readonly string[]): Promise<string[][]> {
  const page = await browser.newPage();
  await page.goto(plain);
  // As a string: what loads this file would rewrite an import() that it sees.
  const answers = await page.evaluate<string[][]>(`(async () => {
    const engine = await import(${JSON.stringify(`${plain}pagefind/pagefind.js`)});
    const answers = [];
    for (const query of ${JSON.stringify(queries)}) {
      const { results } = await engine.search(query);
      const shown = await Promise.all(results.slice(0, ${LOOKED_AT}).map((result) => result.data()));
      answers.push(shown.map(({ raw_url }) => raw_url.slice(1)));
    }
    return answers;
  })()`);
  await page.close();
  return answers;
}

/** Takes the setting and queries; gives the ids that BM25 lists over the folded words of title, wording and place. */
export function askBm25({ entries }: Setting, queries: readonly string[]): string[][] {
  const tokenize = (text: string) => foldWords(text);
  const index = new MiniSearch({ fields: ['words'], tokenize });
  index.addAll(entries.map(({ id, title, text, place }) => ({ id, words: `${title.vi} ${text} ${place.vi}` })));
  return queries.map((query) =>
    index
      .search(query)
      .slice(0, LOOKED_AT)
      .map(({ id }) => String(id)),
  );
}
