// The figures that the change log gives as those of version 0.1.1 are those of its frozen tables, counted by its rules.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { load } from '../../scripts/read/load.ts';

type Row = Record<string, unknown>;
const read = (table: string): Row[] =>
  JSON.parse(gunzipSync(readFileSync(`data/releases/0.1.1/${table}.json.gz`)).toString('utf8'));

const commitments = read('commitments').filter(({ repeats_id }) => repeats_id === null);
const leads = new Set(
  read('responsibilities').flatMap((row) => (row.role === 'lead' ? String(row.commitment_id) : [])),
);
const clauses = Map.groupBy(read('record_clauses'), ({ record_id }) => String(record_id));
const listClauses = (id: unknown) => (clauses.get(String(id)) ?? []).map(({ clause_id }) => clause_id);
const funded = new Set(read('budgets').flatMap(({ id }) => listClauses(id)));

const COUNTED: Record<string, (row: Row) => boolean> = {
  commitments: ({ kind }) => kind !== 'request',
  requests: ({ kind }) => kind === 'request',
  named: ({ bodies }) => bodies !== '',
  led: ({ id }) => leads.has(String(id)),
  dated: ({ due_edtf, period_edtf }) => due_edtf !== null || period_edtf !== null,
  quantified: ({ quantity_value }) => quantity_value !== null,
  placed: ({ places }) => places !== '',
  funded: ({ id }) => listClauses(id).some((clause) => funded.has(clause)),
};

it('are told as version 0.1.1 published them', () => {
  const { input } = load(process.cwd());
  const told = input?.vocabularies.register.changes.flatMap(({ figures }) => figures) ?? [];
  const counted = told.map(({ plan, measure }) => {
    const isWanted = COUNTED[measure];
    const rows = isWanted
      ? commitments.filter((row) => row.plan_id === plan && isWanted(row))
      : read(measure).filter((row) => row.plan_id === plan && row.repeats_id === null);
    return { plan, measure, before: rows.length };
  });
  expect(told.length).toBe(45);
  expect(told).toEqual(counted);
});
