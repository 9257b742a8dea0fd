// npm run bench -- draft [--corpus <folder>] [--details]: how right `npm run draft` is, on invented documents of the
// project and on documents of other people, whose halves are told apart: rules are written with one, never with the
// other. --details adds what is wrong in each document, but for those of the frozen half.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../read/load.ts';
import { findCorpus, readCorpus, readInvented, type Sample } from './draft/corpus.ts';
import { printDetails, printGroup } from './draft/report.ts';
import { scoreSample } from './draft/score.ts';

/** Needs no publication. Without a corpus, only the invented documents are measured, and it says so. */
export async function benchDraft(root: string, given: string | undefined, hasDetails: boolean): Promise<void> {
  const { input } = load(root);
  if (!input) throw new Error('the register cannot be read: run npm run check');
  const folders = readdirSync(join(root, 'data/plans'));
  const measure = async (name: string, samples: readonly Sample[], isOpen: boolean) => {
    const results = [];
    for (const sample of samples) results.push(await scoreSample(sample, input, folders));
    printGroup(name, results);
    if (hasDetails && isOpen) results.forEach(printDetails);
  };
  await measure('Invented documents of the project', readInvented(root), true);
  const corpus = findCorpus(given);
  if (corpus === null) {
    console.log(
      `\nNo corpus${given ? ` in ${given}` : ''}: give the folder of documents with --corpus or CORPUS_DIR to measure it too.`,
    );
    return;
  }
  const { halves, unknown } = readCorpus(root, corpus);
  await measure('Corpus, the half that rules are written with', halves.rules, true);
  await measure('Corpus, the frozen half', halves.frozen, false);
  if (unknown.length > 0)
    console.log(`\nIn neither half (test/scripts/draft/corpus.yaml), so not measured: ${unknown.join(', ')}`);
}
