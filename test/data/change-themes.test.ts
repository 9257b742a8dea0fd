// Themes that the change log names by hand, for records that are gone, are those which the records had.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { load } from '../../scripts/read/load.ts';

type Row = Record<string, string>;
const read = (table: string): Row[] =>
  JSON.parse(gunzipSync(readFileSync(`data/releases/0.1.1/${table}.json.gz`)).toString('utf8'));

const { input } = load(process.cwd());
if (!input) throw new Error('the register cannot be read');
const named = input.vocabularies.register.changes.filter(({ themes }) => themes.length > 0);
const themesOf = Map.groupBy(read('record_themes'), ({ record_id }) => record_id);
/** A responsibility and an event belong to a commitment, and have its themes. */
const commitmentOf = new Map(
  [...read('responsibilities'), ...read('events')].map(({ id, commitment_id }) => [id, commitment_id]),
);

test.each(named.map((change) => [change.id, change] as const))('%s has the themes of its records', (_, change) => {
  const themes = change.records.flatMap((id) => themesOf.get(commitmentOf.get(id) ?? id) ?? []);
  expect([...change.themes].sort()).toEqual([...new Set(themes.map(({ theme_id }) => theme_id))].sort());
});
