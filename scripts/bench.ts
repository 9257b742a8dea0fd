// npm run bench -- scale [--plans N,N…]: measures this program on registers larger than the real one.
// npm run bench -- search: measures search on the published register.
// npm run bench -- draft [--corpus <folder>] [--details]: measures what `npm run draft` reads in documents.
// npm run bench -- scans [--corpus <folder>] [--details]: measures what it reads in scans made of texts at hand.
// npm run bench -- pages: Lighthouse over the published pages.

import { readArguments } from './command/arguments.ts';

const USAGE =
  'npm run bench -- draft [--corpus <folder>] [--details], npm run bench -- scans [--corpus <folder>] [--details], ' +
  'npm run bench -- scale [--plans N,N…], ' +
  'npm run bench -- search, or npm run bench -- pages';
const { values, positionals } = readArguments(USAGE, {
  allowPositionals: true,
  options: {
    plans: { type: 'string', default: '500,1000,2000,3355' },
    corpus: { type: 'string' },
    details: { type: 'boolean', default: false },
  },
});

const benches: Record<string, () => Promise<void>> = {
  draft: async () => (await import('./bench/draft.ts')).benchDraft(process.cwd(), values.corpus, values.details),
  pages: async () => (await import('./bench/pages.ts')).benchPages(process.cwd()),
  scale: async () => (await import('./bench/scale.ts')).benchScale(process.cwd(), values.plans.split(',').map(Number)),
  scans: async () => (await import('./bench/scans.ts')).benchScans(process.cwd(), values.corpus, values.details),
  search: async () => (await import('./bench/search.ts')).benchSearch(process.cwd()),
};

const bench = benches[positionals[0] ?? ''];
if (!bench) {
  console.error(`Usage: ${USAGE}`);
  process.exit(1);
}
await bench();
