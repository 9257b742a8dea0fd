// Reads a set of tables: a release, a folder of published data, or the data as it is now.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '../build/render.ts';
import { loadAndCheck } from '../checks/index.ts';
import { formatIssue } from '../read/issue.ts';
import type { Row, TableSet } from './diff.ts';
import { listReleases, readRelease } from './freeze.ts';

/** `name` is a version ("0.1.0"), "latest" or a folder. Throws, listing what there is, if it is none of them. */
export async function readTableSet(root: string, name: string): Promise<TableSet> {
  const releases = listReleases(root);
  if (releases.includes(name)) {
    const files = readRelease(root, name);
    return parseSet(name, (file) => files.get(file));
  }
  if (name === 'latest') {
    const files = await renderLatest(root);
    return parseSet(name, (file) => files.get(`public/data/${file}`));
  }
  if (existsSync(join(name, 'index.json'))) return parseSet(name, (file) => readFileSync(join(name, file)));
  throw new Error(
    `"${name}" is no version, no folder of data, and not "latest"; released: ${releases.join(', ') || 'none yet'}`,
  );
}

async function renderLatest(root: string) {
  const { input, issues } = loadAndCheck(root);
  if (!input || issues.length > 0) throw new Error(`the register has problems:\n${issues.map(formatIssue).join('\n')}`);
  return render(input);
}

function parseSet(name: string, read: (file: string) => Uint8Array | undefined): TableSet {
  const parse = (file: string) => JSON.parse(Buffer.from(read(file) ?? []).toString('utf8'));
  const { tables } = parse('index.json') as { tables: { name: string; key: string[] }[] };
  return {
    name,
    keys: new Map(tables.map((table) => [table.name, table.key])),
    tables: new Map(tables.map((table) => [table.name, parse(`${table.name}.json`) as Row[]])),
  };
}
