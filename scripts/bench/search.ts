// npm run bench -- search: the queries of test/search/queries.yaml through the published search page, beside plain
// Pagefind with its defaults and an ordinary BM25 index over folded words. Prints success@3 and mean reciprocal rank
// for each class, latency, and what a first search moves.

import { MAX_FIRST_SEARCH_KIB, measureFirstSearch, measureLatency } from './search/cost.ts';
import { askBm25, askPage, askPlainPagefind } from './search/engines.ts';
import { getReciprocalRank, getSuccess, readQueries, type Scored, scoreQueries } from './search/score.ts';
import { openBench } from './search/setting.ts';

/** Needs a publication in dist/. */
export async function benchSearch(root: string): Promise<void> {
  const queries = readQueries(root);
  const setting = await openBench(root);
  try {
    const asked = queries.map(({ query }) => query);
    const engines = [
      ['This register', await askPage(setting, asked)],
      ['Plain Pagefind', await askPlainPagefind(setting, asked)],
      ['BM25, folded words', askBm25(setting, asked)],
    ] as const;
    const scored = engines.map(([name, answers]) => [name, scoreQueries(queries, answers)] as const);
    printTable(scored);
    printMissed(scored[0]?.[1] ?? []);
    const latency = await measureLatency(setting, asked);
    console.log(
      `\nFirst results after the last key, warm index: median ${latency.median} ms, 95 % within ${latency.most} ms.`,
    );
    const moved = await measureFirstSearch(setting, asked);
    console.log(
      `A first search moves ${moved.median} KiB compressed (median), script and WebAssembly included; ` +
        `${moved.within} of ${moved.of} stay within ${MAX_FIRST_SEARCH_KIB} KiB, the most is ${moved.most} KiB.`,
    );
  } finally {
    await setting.close();
  }
}

function printTable(scored: readonly (readonly [string, Scored[]])[]): void {
  const classes = [...new Set(scored[0]?.[1].map((row) => row.class))];
  console.log(`| Class | Queries | ${scored.map(([name]) => `${name}: success@3 | MRR`).join(' | ')} |`);
  console.log(`|---|--:|${scored.map(() => '--:|--:|').join('')}`);
  for (const name of [...classes, 'all']) {
    const rows = scored.map(([, all]) => all.filter((row) => name === 'all' || row.class === name));
    const cells = rows.map((own) => `${(100 * getSuccess(own)).toFixed(0)} % | ${getReciprocalRank(own).toFixed(2)}`);
    console.log(`| ${name} | ${rows[0]?.length} | ${cells.join(' | ')} |`);
  }
}

function printMissed(scored: readonly Scored[]): void {
  const missed = scored.filter(({ rank }) => rank > 3);
  console.log(
    missed.length === 0
      ? '\nNo query misses its first three.'
      : `\nMissed: ${missed.map(({ query, rank }) => `“${query}” (${rank})`).join(', ')}`,
  );
}
