// The search index, by the Node API of Pagefind. It indexes documents of closed tokens; the entries are in the files
// beside it.

import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { AbbreviationEntry } from '../../src/schema/abbreviation.ts';
import { MAX_INDEX_ENTRIES } from '../../src/search/facets.ts';
import { writeShownFiles } from '../../src/search/shown.ts';
import { digestText } from '../../src/store/digest.ts';
import type { Store } from '../../src/store/store.ts';
import type { StagedFiles } from '../build/staging.ts';
import type { PublishedFiles, PublishedGroup } from '../cache/published-files.ts';
import { getFact } from '../formats/describe-file.ts';
import { SEARCH_TABLES, type SearchSource } from './context.ts';
import { makeDocuments } from './documents.ts';
import { listForms, makeFinder, makeRecordEntries, makeThingEntries, type SearchEntry } from './entries.ts';
import { listShown, makeEntryFile, makeSyllableFile, makeSynonymFiles } from './files.ts';
import { gather, groupByProvince, selectUpper } from './levels.ts';

/** What the search page fetches. It has no use for Pagefind's interfaces, its worker and its fragments. */
const PUBLISHED_FILES =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\.\w+\.pf_meta|index\/.*)$/;

/**
 * Places of words in one piece of the index. Pagefind's own 20,000 make pieces of 16 KB, and a search fetches one or
 * more for each word typed. In a large index most pieces hold rare words: larger ones are half as many, while the
 * heaviest, those of single frequent words, hardly change.
 */
const PLACES_IN_PIECE = 1500;
const PLACES_IN_PIECE_OF_LARGE = 4000;

/** An index with more places of words is large: a province with a hundred plans, or all plans of the country. */
const MIN_PLACES_OF_LARGE = 300_000;

/** Where the index goes, and what may be taken over from the published one. */
export interface IndexFolders {
  files: StagedFiles;
  last: PublishedFiles;
  /** The folder of the published index. */
  published: string;
}

/**
 * One index holds a small register whole; a large one has an index of plans, and below it one of each province. Gives
 * what it consists of.
 */
export async function buildIndex(
  store: Store,
  abbreviations: readonly AbbreviationEntry[],
  { files, last, published }: IndexFolders,
  maxEntries: number = MAX_INDEX_ENTRIES,
): Promise<PublishedGroup[]> {
  const groups: PublishedGroup[] = [];
  const addIndex = async (name: string, source: string, make: () => NewIndex, below: readonly string[] = []) => {
    const known = last.find(name, source);
    if (known) {
      for (const [path, fact] of known.files) files.link(path, join(published, path), fact);
      groups.push(known);
      return known.result as SearchEntry[];
    }
    const { entries, gathered } = make();
    const made = await makeIndexFiles(entries, name, abbreviations, below);
    for (const [path, bytes] of made) files.set(path, bytes);
    const facts = Array.from(made.keys(), (path): PublishedGroup['files'][number] => [path, getFact(files, path)]);
    groups.push({ name, source, files: facts, result: gathered });
    return gathered;
  };
  const findForms = makeFinder(abbreviations);
  const shared = readShared(store);
  const things = makeThingEntries(shared, findForms);
  // What entries are made of beside the rows of their plan, and beside themselves.
  const common = [abbreviations, ...SHARED_TABLES.map((name) => store.digestTable(name))];
  if (things.length + store.measureTable('records').rows <= maxEntries) {
    const source = digestText(JSON.stringify([common, SEARCH_TABLES.map((name) => store.digestTable(name))]));
    await addIndex('', source, () => {
      const records = makeRecordEntries(readPlans(store, shared, shared.plans), findForms);
      return { entries: [...things, ...records], gathered: [] };
    });
  } else {
    const provinces = groupByProvince(things);
    const gathered = new Map<string, SearchEntry>();
    for (const [name, own] of provinces) {
      const plans = own.filter(({ id, plan }) => id === plan);
      const rows = plans.map(({ id }) => SEARCH_TABLES.map((table) => store.digestGroup(table, id)));
      const entries = await addIndex(name, digestText(JSON.stringify([common, own, rows])), () => {
        const records = makeRecordEntries(readPlans(store, shared, plans), findForms);
        const byPlan = Map.groupBy([...plans, ...records], ({ plan }) => plan);
        return {
          entries: [...own, ...records],
          gathered: plans.map((plan) => gather(plan, byPlan.get(plan.id) ?? [])),
        };
      });
      for (const entry of entries) gathered.set(entry.id, entry);
    }
    const upper = selectUpper(things, gathered);
    const below = [...provinces.keys()];
    const source = digestText([JSON.stringify([common, below]), ...upper.map((entry) => JSON.stringify(entry))].join());
    await addIndex('', source, () => ({ entries: upper, gathered: [] }), below);
  }
  await close();
  for (const [number, file] of makeSynonymFiles(store.readTable('synonyms')).entries())
    files.set(`synonyms/${number}.json`, Buffer.from(JSON.stringify(file)));
  return groups;
}

/** The entries of an index, and those of its plans as the index above needs them. */
interface NewIndex {
  entries: SearchEntry[];
  gathered: SearchEntry[];
}

/** Tables that search reads and no plan adds to. */
const SHARED_TABLES = ['localities', 'locality_changes', 'agency_types', 'model_types', 'evidence'] as const;

/** What search reads whole; of the tables of records, only what tells which places and types of model are named. */
function readShared(store: Store): SearchSource {
  const none = Object.fromEntries(SEARCH_TABLES.map((name) => [name, []])) as unknown as SearchSource;
  const whole = [...SHARED_TABLES, 'plans', 'agencies'] as const;
  return {
    ...none,
    ...(Object.fromEntries(whole.map((name) => [name, store.readTable(name)])) as Partial<SearchSource>),
    models: store.readColumns('models', ['type_id', 'plan_id']) as SearchSource['models'],
    model_sites: store.readColumns('model_sites', ['locality_id']) as SearchSource['model_sites'],
    commitment_places: store.readColumns('commitment_places', ['locality_id']) as SearchSource['commitment_places'],
    clause_places: store.readColumns('clause_places', ['locality_id']) as SearchSource['clause_places'],
  };
}

/** The same with the records of some plans. */
function readPlans(store: Store, shared: SearchSource, plans: readonly { id: string }[]): SearchSource {
  const own = SEARCH_TABLES.filter((name) => name !== 'plans' && name !== 'agencies' && !isShared(name));
  const read = (name: string) =>
    plans.flatMap(({ id }) => store.readGroup(name, id)).map((row) => JSON.parse(row) as object);
  return { ...shared, ...(Object.fromEntries(own.map((name) => [name, read(name)])) as Partial<SearchSource>) };
}

function isShared(name: (typeof SEARCH_TABLES)[number]): boolean {
  return SHARED_TABLES.some((shared) => shared === name);
}

/**
 * A Pagefind bundle and the files beside it, by path. `below` names the indexes below this one. Throws with
 * Pagefind's own words if it refuses a document.
 */
export async function makeIndexFiles(
  entries: readonly SearchEntry[],
  folder: string,
  abbreviations: readonly AbbreviationEntry[],
  below: readonly string[] = [],
): Promise<Map<string, Uint8Array>> {
  const documents = makeDocuments(entries);
  await setPieceSize(
    countPlaces(documents.segments) > MIN_PLACES_OF_LARGE ? PLACES_IN_PIECE_OF_LARGE : PLACES_IN_PIECE,
  );
  const records = documents.contents.map((content, number) => ({
    url: `/${number}`,
    // Any language would do: tokens belong to none, and a Vietnamese index guesses no stems.
    language: 'vi',
    content,
    sort: { number: String(number).padStart(6, '0') },
  }));
  const files = new Map<string, Uint8Array>();
  const bundle = await makeBundle(records);
  for (const { path, content } of bundle) if (PUBLISHED_FILES.test(path)) files.set(join(folder, path), content);
  const write = (name: string, content: unknown) => files.set(join(folder, name), Buffer.from(JSON.stringify(content)));
  const shown = writeShownFiles(listShown(entries));
  write('entries.json', makeEntryFile(entries, documents, listForms(abbreviations), below, shown.pages));
  write(
    'ids.json',
    entries.map(({ id }) => id),
  );
  write('syllables.json', makeSyllableFile(entries));
  // A search within one province fetches this instead of the list of all plans.
  if (folder === '') write('levels.json', below);
  for (const [number, bytes] of shown.files.entries()) files.set(join(folder, `shown/${number}.json`), bytes);
  return files;
}

/** Segments whose words have no order have negative lengths. */
function countPlaces(segments: readonly (readonly number[])[]): number {
  return segments.flat().reduce((sum, length) => sum + Math.abs(length), 0);
}

/**
 * Pagefind's process reads the size when it starts, so another size needs another process: indexes are made one after
 * another.
 */
export async function setPieceSize(places: number): Promise<void> {
  if (process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE === String(places)) return;
  await close();
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(places);
}

/** The files of a bundle. Pagefind's process stays for the next index until `close` ends it. */
export async function makeBundle(
  records: readonly Parameters<PagefindIndex['addCustomRecord']>[0][],
): Promise<{ path: string; content: Uint8Array }[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  for (const record of records) {
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
  }
  const { files, errors: unwritten } = await index.getFiles();
  await index.deleteIndex();
  if (unwritten.length > 0) throw new Error(`Pagefind could not make the index: ${unwritten.join('; ')}`);
  return files;
}

type PagefindIndex = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;
