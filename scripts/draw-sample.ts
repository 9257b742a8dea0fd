// npm run draw-sample -- <seed> <rows> [folder of tables]: the rows that a reader compares with the sources.
// Anyone who has the same tables draws the same rows from the same seed: each table gives its share, at least one row.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './command/arguments.ts';

interface DataPackage {
  readonly resources: readonly { readonly name: string; readonly schema: { readonly primaryKey: readonly string[] } }[];
}
type Row = Readonly<Record<string, unknown>>;

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

const USAGE = 'npm run draw-sample -- <seed> <rows> [folder of tables]';
const [seed, count, folder = 'dist/data'] = readArguments(USAGE, { allowPositionals: true }).positionals;
const wanted = Number(count);
if (!seed || !Number.isInteger(wanted) || wanted < 1) {
  console.error(`Usage: ${USAGE}`);
  process.exit(1);
}

const tables = readJson<DataPackage>(join(folder, 'datapackage.json')).resources.map(({ name, schema }) => ({
  name,
  key: schema.primaryKey,
  rows: readJson<readonly Row[]>(join(folder, `${name}.json`)),
}));
const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);

/** The rows of lowest digest: a draw that depends on the seed and on what a row is called, not on its place. */
function draw(table: (typeof tables)[number]): readonly Row[] {
  const share = Math.max(1, Math.round((wanted * table.rows.length) / total));
  const drawn = table.rows.map((row) => {
    const name = [seed, table.name, ...table.key.map((column) => row[column])].join('\n');
    return { row, rank: createHash('sha256').update(name).digest('hex') };
  });
  return drawn
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, share)
    .map(({ row }) => row);
}

for (const table of tables)
  for (const row of draw(table)) console.log(JSON.stringify({ drawn_from: table.name, ...row }));
