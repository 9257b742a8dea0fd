// The same queries to three engines: the published search page, plain Pagefind with its defaults, and BM25 over
// folded words. Each answers with ids, the best first.

import MiniSearch from 'minisearch';
import type { Page } from 'playwright-core';
import { getPath } from '../../../src/schema/address.ts';
import { foldWords } from '../../../src/search/words.ts';
import type { Setting } from './setting.ts';

const MAX_RESULTS_READ = 10;

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
    answers.push(ids.slice(0, MAX_RESULTS_READ));
  }
  await page.close();
  return answers;
}

/** Waits until the status line of the search page says something. */
export async function waitForStatus(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('#search-status')?.textContent !== '');
}

export async function askPlainPagefind({ browser, plain }: Setting, queries: readonly string[]): Promise<string[][]> {
  const page = await browser.newPage();
  await page.goto(plain);
  // As a string: the loader of this file would rewrite an import().
  const answers = await page.evaluate<string[][]>(`(async () => {
    const engine = await import(${JSON.stringify(`${plain}pagefind/pagefind.js`)});
    const answers = [];
    for (const query of ${JSON.stringify(queries)}) {
      const { results } = await engine.search(query);
      const shown = await Promise.all(results.slice(0, ${MAX_RESULTS_READ}).map((result) => result.data()));
      answers.push(shown.map(({ raw_url }) => raw_url.slice(1)));
    }
    return answers;
  })()`);
  await page.close();
  return answers;
}

/** Over the folded words of title, wording and place. */
export function askBm25({ entries }: Setting, queries: readonly string[]): string[][] {
  const tokenize = (text: string) => foldWords(text);
  const index = new MiniSearch({ fields: ['words'], tokenize });
  index.addAll(entries.map(({ id, title, text, place }) => ({ id, words: `${title.vi} ${text} ${place.vi}` })));
  return queries.map((query) =>
    index
      .search(query)
      .slice(0, MAX_RESULTS_READ)
      .map(({ id }) => String(id)),
  );
}
