// npm run bench -- search: the queries of test/search through the published search page, beside plain Pagefind with
// its defaults and an ordinary BM25 index over folded words. Prints success@3 and mean reciprocal rank for each class,
// whether the page leaves right words alone and sees someone in distress, latency, and what a first search moves.

import {
  COLD_SEARCHES,
  MAX_FIRST_SEARCH_KIB,
  measureColdSearch,
  measureFirstSearch,
  measureLatency,
} from './search/cost.ts';
import { askBm25, askPage, askPlainPagefind } from './search/engines.ts';
import { getReciprocalRank, getSuccess, type Scored, scoreQueries } from './search/score.ts';
import { openBench, type Setting } from './search/setting.ts';
import { CLASSES, readCorrectWords, readDistress, readQueries } from './search/suite.ts';

/** Needs a publication in dist/. */
export async function benchSearch(root: string): Promise<void> {
  const queries = readQueries(root);
  const setting = await openBench(root);
  try {
    const page = await askPage(setting, queries);
    const engines = [
      ['This register', page],
      ['Plain Pagefind', await askPlainPagefind(setting, queries)],
      ['BM25, folded words', askBm25(setting, queries)],
    ] as const;
    const scored = engines.map(([name, answers]) => [name, scoreQueries(queries, answers)] as const);
    printTable(scored);
    printMissed(scored[0]?.[1] ?? []);
    const exchanged = queries.flatMap(({ query, isOfferOnly }, at) => {
      const mended = page[at]?.mended;
      return isOfferOnly && mended ? [`“${query}” → “${mended}”`] : [];
    });
    printList('Searched instead of being offered', exchanged, queries.filter(({ isOfferOnly }) => isOfferOnly).length);
    await printCorrectWords(root, setting);
    await printDistress(root, setting);
    const asked = queries.flatMap(({ query, language }) => (language === 'vi' ? [query] : []));
    const latency = await measureLatency(setting, asked);
    console.log(
      `\nFirst results after the last key, warm index: median ${latency.median} ms, 95 % within ${latency.most} ms.`,
    );
    const moved = await measureFirstSearch(setting, asked);
    console.log(
      `A first search moves ${moved.median} KiB compressed (median), script and WebAssembly included; ` +
        `${moved.within} of ${moved.of} stay within ${MAX_FIRST_SEARCH_KIB} KiB, the most is ${moved.most} KiB.`,
    );
    const cold = await measureColdSearch(setting, asked);
    console.log(
      `First results of a cold search on slow 4G, processor four times slower: median ${cold.median} ms, ` +
        `the most ${cold.most} ms, in ${cold.requests} requests (median); ${COLD_SEARCHES} queries.`,
    );
  } finally {
    await setting.close();
  }
}

function printTable(scored: readonly (readonly [string, Scored[]])[]): void {
  console.log(`| Class | Queries | ${scored.map(([name]) => `${name}: success@3 | MRR`).join(' | ')} |`);
  console.log(`|---|--:|${scored.map(() => '--:|--:|').join('')}`);
  for (const name of [...CLASSES, 'all']) {
    const rows = scored.map(([, all]) => all.filter((row) => name === 'all' || row.class === name));
    // Without a right record there is no rank: what counts is the share of honest answers.
    const cells = rows.map(
      (own) => `${(100 * getSuccess(own)).toFixed(0)} % | ${name === 'none' ? '' : getReciprocalRank(own).toFixed(2)}`,
    );
    console.log(`| ${name} | ${rows[0]?.length} | ${cells.join(' | ')} |`);
  }
}

function printMissed(scored: readonly Scored[]): void {
  const missed = scored.filter(({ rank }) => rank > 3);
  if (missed.length === 0) console.log('\nNo query misses its first three.');
  for (const name of CLASSES) {
    const own = missed.filter((row) => row.class === name);
    if (own.length > 0)
      console.log(`\nMissed, ${name}: ${own.map(({ query, rank }) => `“${query}” (${rank})`).join(', ')}`);
  }
}

async function printCorrectWords(root: string, setting: Setting): Promise<void> {
  const words = readCorrectWords(root);
  const shown = await askPage(setting, words);
  const replaced = words.flatMap(({ query }, at) => {
    const mended = shown[at]?.mended;
    return mended ? [`“${query}” → “${mended}”`] : [];
  });
  printList('Correct words replaced', replaced, words.length);
}

async function printDistress(root: string, setting: Setting): Promise<void> {
  const { fires, silent } = readDistress(root);
  const list = async (asked: typeof fires, isRight: boolean) => {
    const shown = await askPage(setting, asked);
    return asked.flatMap(({ query }, at) => (shown[at]?.hasHelp === isRight ? [] : [`“${query}”`]));
  };
  printList('In distress and shown no help', await list(fires, true), fires.length);
  printList('Not in distress and shown help', await list(silent, false), silent.length);
}

function printList(name: string, items: readonly string[], of: number): void {
  console.log(`\n${name}: ${items.length} of ${of}${items.length === 0 ? '.' : `: ${items.join(', ')}`}`);
}
