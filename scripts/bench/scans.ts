// npm run bench -- scans [--corpus <folder>] [--details]: how right scans are read. Texts at hand are printed, and the
// pages made into scans as offices make them: askew, with noise and a stamp, at 150 to 300 dpi.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { parseClauses } from '../../src/text/clauses/clause-tree.ts';
import { readSourceLines, splitLines } from '../../src/text/clauses/line.ts';
import { extract } from '../draft/extract.ts';
import type { Extracted } from '../draft/extracted.ts';
import { findDoubts } from '../draft/scan/doubts.ts';
import { listPlans } from '../read/load.ts';
import { launchBrowser } from '../serve/browser.ts';
import { readCorpus, readInvented } from './draft/corpus.ts';
import { bindScans, type Flaws, printPages, scanPages } from './draft/make-scan.ts';
import { type Compared, compareWords } from './draft/score-scan.ts';
import { layOutDocument } from './draft/sheet.ts';
import { print } from './print.ts';

/** Taken in turn. */
const FLAWS: readonly Flaws[] = [
  { dpi: 300, skew: 0.4, hasStamp: true, noise: 20 },
  { dpi: 200, skew: -1.5, hasStamp: true, noise: 30 },
  { dpi: 150, skew: 3, hasStamp: true, noise: 20 },
  { dpi: 200, skew: 2.4, hasStamp: true, noise: 45 },
  { dpi: 150, skew: -3, hasStamp: true, noise: 30 },
];

export async function benchScans(root: string, corpus: string | undefined, hasDetails: boolean): Promise<void> {
  const invented = readInvented(root).map(({ path }) => path);
  const plans = listPlans(root).folders.map((folder) => join(root, 'data/plans', folder, 'source.txt'));
  const halves = corpus ? readCorpus(root, corpus).halves : null;
  const given = halves ? [...halves.rules, ...halves.frozen].map(({ path }) => path) : [];
  const folder = mkdtempSync(join(tmpdir(), 'scans-'));
  const browser = await launchBrowser();
  try {
    const all: Compared[] = [];
    // Small documents are scanned in every way, large ones in one.
    const runs = [
      ...invented.flatMap((path) => FLAWS.map((flaws) => ({ path, flaws }))),
      ...[...plans, ...given].map((path, at) => ({ path, flaws: FLAWS[at % FLAWS.length] as Flaws })),
    ];
    for (const { path, flaws } of runs) {
      const compared = await scanAndCompare(browser, path, flaws, folder);
      const kind = `${flaws.dpi} dpi, ${flaws.skew}°`;
      print(
        path.split('/').slice(-2).join('/').slice(0, 60),
        `${percent(compared)} %`,
        `${kind}; ${describe(compared)}`,
      );
      if (hasDetails) for (const line of compared.wrong) console.log(`      ${line}`);
      all.push(compared);
    }
    const total = all.reduce(addUp);
    console.log(`\nAll ${total.words} words of ${all.length} scans`);
    print('words right', `${percent(total)} %`, `${total.right} of ${total.words}`);
    print('numbers right', `${total.numbersRight}`, `of ${total.numbers}`);
    print('numbers wrong, no todo', `${total.silent}`, 'aim: 0');
    print('words to compare', `${Math.round((100 * total.doubts) / total.words)} %`, `${total.doubts} words`);
    print('wrong words, no todo', `${total.silentWords}`, '');
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const percent = ({ right, words }: Compared) => ((100 * right) / words).toFixed(2);
const describe = ({ numbers, numbersRight, silent }: Compared) =>
  `numbers ${numbersRight} of ${numbers}, wrong without a todo: ${silent}`;

function addUp(a: Compared, b: Compared): Compared {
  return {
    words: a.words + b.words,
    right: a.right + b.right,
    numbers: a.numbers + b.numbers,
    numbersRight: a.numbersRight + b.numbersRight,
    silent: a.silent + b.silent,
    doubts: a.doubts + b.doubts,
    silentWords: a.silentWords + b.silentWords,
    wrong: [],
  };
}

async function scanAndCompare(browser: Browser, path: string, flaws: Flaws, folder: string): Promise<Compared> {
  const { html, words } = layOutDocument(await extract(path));
  const file = join(folder, 'scan.pdf');
  writeFileSync(file, await bindScans(await scanPages(await printPages(browser, html), flaws), flaws.dpi));
  const { text, format, scan } = (await extract(file)) as Extracted & Required<Pick<Extracted, 'scan'>>;
  const clauses = parseClauses(readSourceLines(splitLines(text), format), format);
  const doubts = new Set([...findDoubts({ text, scan }, clauses).values()].flat(2).map(({ at }) => at));
  const isUnread = scan.reading.pages.some(({ unread }) => unread.length > 0);
  return compareWords(words, scan.reading.words, doubts, isUnread);
}
