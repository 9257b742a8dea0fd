// What figures, roles, relations, themes, beneficiaries and repeats mean is said with an example of yes and of no.

import { describe, expect, it } from 'vitest';
import { listColumns } from '../../src/schema/column.ts';
import type { Bilingual } from '../../src/schema/field.ts';
import { TABLES, type TableName } from '../../src/schema/tables.ts';

const getColumn = (table: TableName, name: string) => listColumns(TABLES[table]).find((column) => column.name === name);

function hasExamples(words: Bilingual | null | undefined): boolean {
  return /Có: .*Không: /s.test(words?.vi ?? '') && /Yes: .*No: /s.test(words?.en ?? '');
}

describe('a definition', () => {
  it.each([
    ['references', 'role', []],
    ['relations', 'kind', []],
    // These count what the columns of states say, which have examples of their own.
    ['plan_figures', 'measure', ['named', 'led', 'dated', 'year_only', 'quantified', 'placed', 'funded', 'whole_plan']],
  ] as const)('of each code of %s.%s has an example of yes and of no', (table, name, elsewhere) => {
    const { values, meanings } = getColumn(table, name) ?? {};
    const lacking = Object.keys(values ?? {}).filter((code) => !hasExamples(meanings?.[code]));
    expect(Object.keys(values ?? {}).length).toBeGreaterThan(2);
    expect(lacking.filter((code) => !(elsewhere as readonly string[]).includes(code))).toEqual([]);
  });

  it.each([
    ['commitments', 'themes'],
    ['commitments', 'beneficiaries'],
    ['commitments', 'repeats_id'],
    ['models', 'repeats_id'],
    ['records', 'title_en'],
    ['records', 'title_is_quotation'],
  ] as const)('of %s.%s has an example of yes and of no', (table, name) => {
    expect(hasExamples(getColumn(table, name)?.help)).toBe(true);
  });

  it('says of relations that they are not complete', () => {
    expect(TABLES.relations.row.vi).toContain('chưa đủ');
    expect(TABLES.relations.row.en).toContain('not complete');
  });
});
