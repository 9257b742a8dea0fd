// The headline counts of the whole register.

import { fill } from '../i18n/fill.ts';
import type { Words } from '../i18n/vi.ts';
import type { TableName } from '../schema/tables.ts';
import { getColumns, getDescription } from '../store/register.ts';
import { traceOnce } from '../store/trace.ts';
import { outlineCommitments } from './lists.ts';

/** Repeats are left out, and requests are counted apart. */
export const countRegister = traceOnce(() => {
  const commitments = { commitments: 0, requests: 0, repeats: 0 };
  for (const { kind, isRepeat } of outlineCommitments())
    commitments[isRepeat ? 'repeats' : kind === 'request' ? 'requests' : 'commitments']++;
  return {
    ...commitments,
    plans: describe('plans').rows,
    sites: new Set(
      getColumns('model_sites', ['kind', 'locality_id', 'place'])
        .filter(({ kind }) => kind !== 'unnamed')
        .map(({ locality_id, place }) => `${locality_id} ${place}`),
    ).size,
    targets: describe('targets').rows,
    models: new Set(getColumns('models', ['type_id']).map(({ type_id }) => type_id)).size,
    // A heading without text of its own is not counted as a clause.
    clauses: describe('clauses').columns.find(({ name }) => name === 'text')?.filled ?? 0,
    lines: getColumns('plans', ['source_lines']).reduce((sum, { source_lines }) => sum + source_lines, 0),
    localities: describe('localities').rows,
    agencies: describe('agencies').rows,
    /** Of the table of commitments: they, requests and repeats together. */
    rows: describe('commitments').rows,
    records: describe('records').rows,
  };
});

/** "245 cam kết · 18 lời đề nghị · 23 điều nhắc lại = 286 bản ghi": the parts, and what they add up to. */
export function describeParts(
  { commitments, requests, repeats }: Record<'commitments' | 'requests' | 'repeats', number>,
  words: Words['commitments'],
): string {
  return fill(words.parts, { commitments, requests, repeats, all: commitments + requests + repeats });
}

/** From the description of the data: a large table is not read to count its rows. */
function describe(name: TableName) {
  const table = getDescription().tables.find((each) => each.name === name);
  if (!table) throw new Error(`the data describes no table ${name}`);
  return table;
}
