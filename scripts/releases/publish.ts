// Released versions stay downloadable: each is unpacked into /data/v<version>/ and listed in /data/versions.json. Its
// schemas are published at the addresses that its tables name.

import type { Release } from '../../src/schema/release.ts';
import { encodeJson, type Files } from '../formats/files.ts';
import { getSchemaPath } from '../formats/json-schema.ts';
import { SITE_ROOT } from '../serve/address.ts';
import { listReleases, readRelease, SCHEMAS_FILE } from './freeze.ts';

interface ReleaseIndex {
  date: string;
  tables: { name: string; columns: { name: string }[] }[];
}
type Schema = Record<string, unknown>;

/** Throws if a release is damaged. */
export function renderReleases(root: string, address = SITE_ROOT): Files {
  const files: Files = new Map();
  const releases: Release[] = [];
  let later: { schemas: Record<string, Schema>; shape: string } | undefined;
  for (const version of listReleases(root).reverse()) {
    const held = readRelease(root, version);
    for (const [name, bytes] of held) files.set(`public/data/v${version}/${name}`, bytes);
    const index = parse<ReleaseIndex>(held, 'index.json');
    const shape = describeShape(index);
    if (held.has(SCHEMAS_FILE)) later = { schemas: parse(held, SCHEMAS_FILE), shape };
    // The first release kept no schemas. Where the columns are the same, those of the next release serve.
    if (later?.shape === shape) addSchemas(files, later.schemas, version, address);
    const listed = [...held].map(([name, bytes]) => ({
      name,
      path: `data/v${version}/${name}`,
      bytes: bytes.byteLength,
    }));
    releases.unshift({ version, date: index.date, files: listed });
  }
  return files.set('public/data/versions.json', encodeJson(releases));
}

function parse<Content>(held: Files, name: string): Content {
  return JSON.parse(Buffer.from(held.get(name) ?? []).toString('utf8')) as Content;
}

function describeShape({ tables }: ReleaseIndex): string {
  return JSON.stringify(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]));
}

/** A schema holds its own address, which is known only at build time. */
function addSchemas(files: Files, schemas: Record<string, Schema>, version: string, address: string): void {
  for (const [name, { $schema, ...schema }] of Object.entries(schemas)) {
    const path = getSchemaPath(name, version);
    files.set(`public/${path}`, encodeJson({ $schema, $id: new URL(path, address).href, ...schema }));
  }
}
