// Records to files: datasets in every format, their description, plan pages and the official texts. The map that they are put into decides whether they are written.

import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { FileDescription } from '../../src/schema/data-index.ts';
import type { Register } from '../../src/schema/register.ts';
import { type Datasets, TABLE_NAMES, TABLES, type TableName } from '../../src/schema/tables.ts';
import { digestText } from '../../src/store/partitions.ts';
import { KeptFiles } from '../cache/kept-files.ts';
import { renderArchive } from '../formats/archive.ts';
import { renderCatalog } from '../formats/catalog.ts';
import { renderChecksums } from '../formats/checksums.ts';
import { describeData } from '../formats/data-index.ts';
import { renderDataPackage } from '../formats/datapackage.ts';
import { describeFile, getFact } from '../formats/describe-file.ts';
import { encodeJson, type Files } from '../formats/files.ts';
import { renderHeaders } from '../formats/headers.ts';
import { renderJson } from '../formats/json.ts';
import { getSchemaPath, renderJsonSchema } from '../formats/json-schema.ts';
import type { Notes } from '../formats/parquet.ts';
import { renderParquetParts } from '../formats/parquet-parts.ts';
import { renderPlanPage } from '../formats/plan-page.ts';
import { renderPlanSchema } from '../formats/plan-schema.ts';
import { SMALL_TABLE } from '../formats/ranges.ts';
import { renderRobots } from '../formats/robots.ts';
import { renderSqlite } from '../formats/sqlite.ts';
import { getRangesPath, renderCopies } from '../formats/table-formats.ts';
import { renderWorkbook } from '../formats/workbook.ts';
import type { Input } from '../read/input.ts';
import { findLastChange } from '../releases/last-change.ts';
import { makeDatasets } from '../rows/datasets.ts';
import { SITE_ROOT } from '../serve/address.ts';
import type { Copier } from './table-copier.ts';

export interface RenderOptions {
  /** Released versions and other files to publish beside the data. */
  others?: Files;
  /** The address of the site. */
  root?: string;
  /** How many records a file of the whole register may hold. */
  most?: number;
  /** What the last build left. */
  kept?: KeptFiles;
  /** Where the files go. */
  files?: Files;
  /** What makes the other forms of large tables. */
  copier?: Copier;
}

/** A workbook, a database or an archive of more than this is no download for a person: gigabytes for a country. Tables, and commitments by year and province, are published whatever their size. */
const MOST_RECORDS_IN_ONE_FILE = 20_000;

/** Takes the checked input; gives every generated file. Throws if a row does not fit its own contract, which would be a defect of this program. */
export async function render(input: Input, options: RenderOptions = {}): Promise<Files> {
  const {
    others = new Map(),
    root = SITE_ROOT,
    most = MOST_RECORDS_IN_ONE_FILE,
    kept = new KeptFiles('', []),
    files = new Map(),
    copier,
  } = options;
  const { register } = input.vocabularies;
  const notes = makeNotes(register);
  const datasets = makeDatasets(input);
  const copied: Promise<void>[] = [];
  for (const name of TABLE_NAMES) {
    addTable(files, name, datasets, register.version, root);
    const made = addCopies(files, name, notes, kept, copier);
    // Whoever waits for all of them hears of one that fails.
    made.catch(() => {});
    copied.push(made);
    await setImmediate();
  }
  files.set('public/data/plan.schema.json', renderPlanSchema(input.vocabularies));
  for (const { entry, source } of input.plans) files.set(`public/data/plans/${entry.id}/source.txt`, source.bytes);
  const parts = await renderParquetParts(datasets, notes, kept);
  for (const [path, bytes] of parts) files.set(`public/${path}`, bytes);
  await Promise.all(copied);
  files.set('public/data/ranges.json', encodeJson(TABLE_NAMES.filter((name) => files.has(getRangesPath(name)))));
  const isWhole = datasets.records.length <= most;
  if (isWhole) {
    files.set('public/data/register.xlsx', await renderWorkbook(register, root, datasets));
    files.set('public/data/register.sqlite', renderSqlite(datasets));
  }
  const csv = new Map(
    TABLE_NAMES.map((name): [TableName, FileDescription] => [name, describeFile(files, 'csv', `data/${name}.csv`)]),
  );
  files.set('public/data/datapackage.json', renderDataPackage(register, root, csv));
  if (isWhole) files.set('public/data/register.zip', renderArchive(files, register.date));
  for (const [path, bytes] of others) files.set(path, bytes);
  await addDescription(files, datasets, [...parts.keys()], input, root);
  for (const plan of datasets.plans) files.set(`content/plans/${plan.id}.mdx`, renderPlanPage(plan));
  files.set('public/_headers', renderHeaders(root));
  files.set('public/robots.txt', renderRobots(root));
  // Last, since it covers every file of data.
  files.set('public/data/SHA256SUMS', renderChecksums(files));
  return files;
}

/** The path of a table as JSON, which its other forms are made from. */
const getJsonPath = (name: TableName) => `public/data/${name}.json`;

/** Puts a table there as JSON, with its schema. */
function addTable(files: Files, name: TableName, datasets: Datasets, version: string, root: string): void {
  files.set(getJsonPath(name), renderJson(z.array(TABLES[name].schema).parse(datasets[name])));
  files.set(`public/${getSchemaPath(name, version)}`, renderJsonSchema(name, version, root));
}

/** Puts the other forms of a table there; those of a large one later, if another thread makes them. The same rows give the same files. */
async function addCopies(
  files: Files,
  name: TableName,
  notes: Notes,
  kept: KeptFiles,
  copier: Copier | undefined,
): Promise<void> {
  const path = getJsonPath(name);
  const { bytes, sha256 } = getFact(files, path);
  const make = () =>
    copier && bytes > SMALL_TABLE ? copier(name, notes) : renderCopies(name, Buffer.from(files.get(path) ?? []), notes);
  for (const [copy, content] of await kept.get(name, digestText(JSON.stringify([sha256, notes])), make))
    files.set(copy, content);
}

/** The description and the catalogue, which name every file with its size and checksum. */
async function addDescription(
  files: Files,
  datasets: Datasets,
  parts: readonly string[],
  input: Input,
  root: string,
): Promise<void> {
  const { register } = input.vocabularies;
  const tables = new Map(
    TABLE_NAMES.map((name): [TableName, FileDescription[]] => [
      name,
      ['csv', 'json', 'parquet'].map((format) => describeFile(files, format, `data/${name}.${format}`)),
    ]),
  );
  const whole = ['xlsx', 'sqlite', 'zip']
    .filter((format) => files.has(`public/data/register.${format}`))
    .map((format) => describeFile(files, format, `data/register.${format}`));
  const index = describeData(register, datasets, {
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

function makeNotes(register: Register): Notes {
  return {
    register: register.name.en,
    version: register.version,
    date: register.date,
    licence: register.licences.data.id,
  };
}
