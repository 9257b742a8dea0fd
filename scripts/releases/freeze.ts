// Releases: the tables of a version of the data, compressed and committed with a checksum each.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { TABLE_NAMES } from '../../src/schema/tables.ts';
import { writeWholeFolder } from '../files/write-whole.ts';
import { hashBytes } from '../formats/describe-file.ts';
import { encodeJson, type Files } from '../formats/files.ts';

export const RELEASES = 'data/releases';
const SUMS_FILE = 'SHA256SUMS';
/** The schemas of all tables in one file, without `$id`: their address is known only when they are published. */
export const SCHEMAS_FILE = 'schemas.json';
const RELEASED_FILES = ['index.json', SCHEMAS_FILE, ...TABLE_NAMES.flatMap((name) => [`${name}.csv`, `${name}.json`])];

/** Of all rendered files, those that a release keeps: every table as CSV and JSON, the schemas, and the index. */
export function pickRelease(files: Files, version: string): Files {
  const release: Files = new Map();
  for (const name of [...RELEASED_FILES].sort()) {
    const bytes = name === SCHEMAS_FILE ? gatherSchemas(files) : files.get(`public/data/${name}`);
    if (!bytes) throw new Error(`${name} was not rendered`);
    release.set(name, name === 'index.json' ? describeRelease(bytes, version) : bytes);
  }
  return release;
}

function gatherSchemas(files: Files): Uint8Array {
  const parse = (path: string) => JSON.parse(Buffer.from(files.get(path) ?? []).toString('utf8'));
  const { tables } = parse('public/data/index.json') as { tables: { name: string; schema: string }[] };
  return encodeJson(
    Object.fromEntries(
      tables.map(({ name, schema }) => {
        const { $id: _address, ...words } = parse(`public/${schema}`) as Record<string, unknown>;
        return [name, words];
      }),
    ),
  );
}

/** The index of a release links to its own files, and only to formats that it has. */
function describeRelease(bytes: Uint8Array, version: string): Uint8Array {
  const index = JSON.parse(Buffer.from(bytes).toString('utf8')) as { tables: { files: { path: string }[] }[] };
  for (const table of index.tables) {
    const held = table.files.filter(({ path }) => RELEASED_FILES.includes(path.replace('data/', '')));
    table.files = held.map((file) => ({ ...file, path: file.path.replace('data/', `data/v${version}/`) }));
  }
  return encodeJson(index);
}

/** Writes data/releases/<version>/ whole or not at all. Throws if it exists: a release never changes. */
export function freeze(root: string, version: string, release: Files): void {
  const folder = join(root, RELEASES, version);
  if (existsSync(folder))
    throw new Error(
      `version ${version} is already released, and a release never changes: raise version in data/register.yaml`,
    );
  const sums = [...release].map(([name, bytes]) => `${hashBytes(bytes)}  ${name}\n`).join('');
  const files = Array.from(release, ([name, bytes]): [string, Uint8Array] => [`${name}.gz`, compress(bytes)]);
  writeWholeFolder(folder, new Map<string, string | Uint8Array>([...files, [SUMS_FILE, sums]]), `${folder}.making`);
}

/** The header of a gzip file names the operating system in byte 9: 255, "unknown", makes the same bytes everywhere. */
function compress(bytes: Uint8Array): Uint8Array {
  const compressed = gzipSync(bytes, { level: 9 });
  compressed[9] = 255;
  return compressed;
}

/** Oldest first. */
export function listReleases(root: string): string[] {
  const folder = join(root, RELEASES);
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder).filter((name) => /^\d+\.\d+\.\d+$/.test(name));
  return versions.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** By name, with SHA256SUMS. Throws if a file is missing or damaged. */
export function readRelease(root: string, version: string): Files {
  const folder = join(root, RELEASES, version);
  const sums = readFileSync(join(folder, SUMS_FILE));
  const files: Files = new Map();
  for (const line of sums.toString('utf8').trimEnd().split(/\r?\n/)) {
    const [sum = '', name = ''] = line.split('  ');
    files.set(name, readOne(join(folder, `${name}.gz`), sum));
  }
  return files.set(SUMS_FILE, sums);
}

function readOne(path: string, sum: string): Uint8Array {
  try {
    const bytes = gunzipSync(readFileSync(path));
    if (hashBytes(bytes) === sum) return bytes;
  } catch {
    // A missing file and a damaged one get the same message, below.
  }
  throw new Error(
    `${path} is missing or does not match its checksum: a release never changes, restore it from the history`,
  );
}
