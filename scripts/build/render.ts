// The store to files: datasets in every format, their description, plan pages and the official texts.

import { getAnnotationsPath, getPlanFilePath } from '../../src/schema/address.ts';
import type { FileDescription } from '../../src/schema/data-index.ts';
import type { Register } from '../../src/schema/register.ts';
import { TABLE_NAMES, type TableName } from '../../src/schema/tables.ts';
import { digestText } from '../../src/store/digest.ts';
import { Store } from '../../src/store/store.ts';
import { renderAnnotations } from '../formats/annotations.ts';
import { renderArchive } from '../formats/archive.ts';
import { renderCatalog } from '../formats/catalog.ts';
import { renderChecksums } from '../formats/checksums.ts';
import { renderDataGuide } from '../formats/data-guide.ts';
import { describeData } from '../formats/data-index.ts';
import { renderDataPackage } from '../formats/datapackage.ts';
import { describeFile, getFact } from '../formats/describe-file.ts';
import { encodeJson, type Files } from '../formats/files.ts';
import { renderHeaders } from '../formats/headers.ts';
import { getSchemaPath, renderJsonSchema } from '../formats/json-schema.ts';
import type { Notes } from '../formats/parquet.ts';
import { listParquetParts, renderParquetPart } from '../formats/parquet-parts.ts';
import { NAMED_TABLES, renderPlanFile } from '../formats/plan-file.ts';
import { renderPlanPage } from '../formats/plan-page.ts';
import { renderPlanSchema } from '../formats/plan-schema.ts';
import { renderRobots } from '../formats/robots.ts';
import { renderSqlite } from '../formats/sqlite.ts';
import { getRangesPath, listTablePaths, type TableCounts, writeTable } from '../formats/table-files.ts';
import { renderWorkbook } from '../formats/workbook.ts';
import type { Input } from '../read/input.ts';
import { findLastChange } from '../releases/last-change.ts';
import { SITE_ROOT } from '../serve/address.ts';
import { fillStore } from './fill-store.ts';

/** Files that are made together, from one thing. */
export interface FileGroup<Result> {
  name: string;
  /** Stands for all that they are made from but the program. */
  source: string;
  /** Where they go; one that need not be made may be missing. */
  paths: readonly string[];
  /** What else comes of making them can be written as JSON. */
  make: () => Result | Promise<Result>;
}

/** Makes the files of a group, or takes over those of the last publication. */
export type MakeGroup = <Result>(group: FileGroup<Result>) => Promise<Result>;

export interface RenderOptions {
  /** Released versions and other files to publish beside the data. */
  others?: Files;
  /** The address of the site. */
  root?: string;
  /** How many records a file of the whole register may hold. */
  maxRecordsInOneFile?: number;
  /** Where the files go. */
  files?: Files;
  makeGroup?: MakeGroup;
  /** Writes the files of a table among the others, here or in another thread. */
  writeTable?: (name: TableName, notes: Notes) => TableCounts | Promise<TableCounts>;
}

/** A workbook, a database or an archive of more than this is no download for a person: gigabytes for a country. */
const MAX_RECORDS_IN_ONE_FILE = 20_000;

/** Every generated file of a checked input, in memory. */
export async function render(input: Input, options: RenderOptions = {}): Promise<Files> {
  const store = new Store(':memory:');
  try {
    fillStore(store, input);
    return await renderStore(store, input, options);
  } finally {
    store.close();
  }
}

/** Throws if a row points to one that is not there, which would be a defect of this program. */
export async function renderStore(store: Store, input: Input, options: RenderOptions = {}): Promise<Files> {
  const {
    others = new Map(),
    root = SITE_ROOT,
    files = new Map(),
    makeGroup = async ({ make }) => await make(),
  } = options;
  const { register } = input.vocabularies;
  const notes = makeNotes(register);
  const source = digestText(JSON.stringify(notes));
  const write = options.writeTable ?? ((name) => writeTable(files, store, name, notes));
  const makeFile = (path: string, source: string, make: () => Uint8Array | Promise<Uint8Array>) =>
    makeGroup({ name: path, source, paths: [path], make: async () => void files.set(path, await make()) });
  const makeTable = async (name: TableName): Promise<[TableName, TableCounts]> => [
    name,
    await makeGroup({
      name: `table ${name}`,
      source: `${store.digestTable(name)} ${source}`,
      paths: listTablePaths(name),
      make: () => write(name, notes),
    }),
  ];
  const counts = new Map(await Promise.all(TABLE_NAMES.map(makeTable)));
  for (const name of TABLE_NAMES)
    files.set(`public/${getSchemaPath(name, register.version)}`, renderJsonSchema(name, register.version, root));
  files.set('public/data/README.md', renderDataGuide(register));
  files.set('public/data/plan.schema.json', renderPlanSchema(input.vocabularies));
  const beside = digestText(JSON.stringify([register, root, NAMED_TABLES.map((name) => store.digestTable(name))]));
  for (const { entry, source } of input.plans) {
    files.set(`public/data/plans/${entry.id}/source.txt`, source.bytes);
    const own = TABLE_NAMES.map((name) => store.digestGroup(name, entry.id)).join();
    await makeGroup({
      name: `plan ${entry.id}`,
      source: digestText(`${own} ${beside}`),
      paths: [getPlanFilePath(entry.id), getAnnotationsPath(entry.id)].map((path) => `public/${path}`),
      make: () => {
        files.set(`public/${getPlanFilePath(entry.id)}`, renderPlanFile(store, entry.id, register, root));
        files.set(
          `public/${getAnnotationsPath(entry.id)}`,
          renderAnnotations(
            store,
            entry.id,
            new TextDecoder('utf-8', { ignoreBOM: true }).decode(source.bytes),
            register,
            root,
          ),
        );
      },
    });
  }
  for (const { entry, source } of input.documents)
    files.set(`public/data/documents/${entry.id}/source.txt`, source.bytes);
  const plans = store.readTable('plans');
  const parts = listParquetParts(plans);
  for (const part of parts) {
    const digest = digestText(part.plans.map((plan) => store.digestGroup('commitments', plan)).join());
    await makeFile(`public/${part.path}`, `${digest} ${source}`, () => renderParquetPart(store, part, notes));
  }
  files.set('public/data/ranges.json', encodeJson(TABLE_NAMES.filter((name) => files.has(getRangesPath(name)))));
  const isWhole = store.measureTable('records').rows <= (options.maxRecordsInOneFile ?? MAX_RECORDS_IN_ONE_FILE);
  const csv = new Map(
    TABLE_NAMES.map((name): [TableName, FileDescription] => [name, describeFile(files, 'csv', `data/${name}.csv`)]),
  );
  files.set('public/data/datapackage.json', renderDataPackage(register, root, csv));
  if (isWhole) {
    // The register in one file each.
    const rows = digestText(JSON.stringify([TABLE_NAMES.map((name) => store.digestTable(name)), register, root]));
    await makeFile('public/data/register.xlsx', rows, () => renderWorkbook(register, root, store.readDatasets()));
    await makeFile('public/data/register.sqlite', rows, () => renderSqlite(store.readDatasets()));
    await makeFile('public/data/register.zip', digestFiles(files), () => renderArchive(files, register.date));
  }
  for (const [path, bytes] of others) files.set(path, bytes);
  await addDescription(
    files,
    counts,
    parts.map(({ path }) => path),
    register,
    root,
  );
  for (const plan of plans) files.set(`content/plans/${plan.id}.mdx`, renderPlanPage(plan));
  files.set('public/_headers', renderHeaders(root));
  files.set('public/robots.txt', renderRobots(root));
  // Last, since it covers every file of data.
  files.set('public/data/SHA256SUMS', renderChecksums(files));
  storeDescription(store, files);
  return files;
}

function digestFiles(files: Files): string {
  return digestText(Array.from(files.keys(), (path) => `${path} ${getFact(files, path).sha256}`).join());
}

/** The description and the catalogue, which name every file with its size and checksum. */
async function addDescription(
  files: Files,
  counts: ReadonlyMap<TableName, TableCounts>,
  parts: readonly string[],
  register: Register,
  root: string,
): Promise<void> {
  const tables = new Map(
    TABLE_NAMES.map((name): [TableName, FileDescription[]] => [
      name,
      ['csv', 'json', 'parquet'].map((format) => describeFile(files, format, `data/${name}.${format}`)),
    ]),
  );
  const whole = ['xlsx', 'sqlite', 'zip']
    .filter((format) => files.has(`public/data/register.${format}`))
    .map((format) => describeFile(files, format, `data/register.${format}`));
  const index = describeData(register, counts, {
    tables,
    whole,
    parts: parts.map((path) => describeFile(files, 'parquet', path)),
    getLastChange: (name) => findLastChange(files, name, register.date),
  });
  files.set('public/data/index.json', encodeJson(index));
  const catalog = await renderCatalog(register, root, index);
  files.set('public/data/catalog.jsonld', catalog.jsonld);
  files.set('public/data/catalog.ttl', catalog.turtle);
}

/** What pages ask of the data as a whole. */
function storeDescription(store: Store, files: Files): void {
  const read = (name: string) => Buffer.from(files.get(`public/data/${name}`) ?? 'null').toString();
  const description = read('index.json');
  const { files: _, parts, tables, ...settings } = JSON.parse(description);
  store.putDocument('description', description);
  store.putDocument('settings', JSON.stringify(settings));
  store.putDocument('releases', read('versions.json'));
}

function makeNotes(register: Register): Notes {
  return {
    register: register.name.en,
    version: register.version,
    date: register.date,
    licence: register.licences.data.id,
  };
}
