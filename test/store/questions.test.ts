import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLE_NAMES } from '../../src/schema/tables.ts';
import { dropCovered, getTableOf, nameColumns, nameQuestion, readQuestion } from '../../src/store/questions.ts';

const isPlan = (id: string) => id === 'can-tho-2019';
const table = fc.constantFrom(...TABLE_NAMES);
const column = fc.constantFrom('id', 'body_id', 'plan_id', 'parent_id');
const name = fc.stringMatching(/^\w+$/);

describe('the name of a question', () => {
  it.each([
    ['a plan', 'clauses', 'plan_id', 'can-tho-2019', 'clauses@can-tho-2019'],
    ['something of a plan', 'clauses', 'id', 'can-tho-2019.II.1', 'clauses@can-tho-2019'],
    ['a thing of no plan', 'responsibilities', 'body_id', 'ubnd@can-tho', 'responsibilities.body_id=ubnd@can-tho'],
    ['what only begins like a plan', 'clauses', 'id', 'can-tho-2019b.I', 'clauses.id=can-tho-2019b.I'],
    ['a column that holds no ids', 'clauses', 'kind', 'can-tho-2019', 'clauses'],
    ['nothing', 'clauses', 'parent_id', null, 'clauses'],
    ['a number', 'plans', 'locality_id', 2019, 'plans'],
  ])('is that of the rows of %s', (_, table, column, value, expected) =>
    expect(nameQuestion(table, column, value, isPlan)).toBe(expected),
  );

  it('is read back as it was meant', () => {
    const value = fc.oneof(fc.string(), fc.constantFrom('a\nb', 'a@b=c', '[x]', ''));
    fc.assert(
      fc.property(table, column, value, fc.array(name, { minLength: 1 }), (table, column, value, columns) => {
        const question = nameQuestion(table, column, value, isPlan);
        expect(readQuestion(question)).toEqual({ table, column, value });
        expect(readQuestion(nameQuestion(table, column, 'can-tho-2019.I', isPlan))).toEqual({
          table,
          plan: 'can-tho-2019',
        });
        expect(readQuestion(nameColumns(table, columns))).toEqual({ table, columns });
        expect(readQuestion(table)).toEqual({ table });
        const { columns: none, ...selection } = readQuestion(question);
        expect([none, readQuestion(nameColumns(question, columns))]).toEqual([undefined, { ...selection, columns }]);
        for (const each of [question, nameColumns(table, columns), table]) expect(getTableOf(each)).toBe(table);
      }),
    );
  });
});

describe('dropCovered', () => {
  it('keeps parts of tables that were not asked for whole, whose names begin alike or not', () => {
    const ofPlan = ['plans[id,year]@a', 'plans[year]@b', 'plans@b'];
    expect([...dropCovered(new Set(ofPlan))]).toEqual(['plans[id,year]@a', 'plans@b']);
    expect([...dropCovered(new Set(['change_plans@a', 'changes', 'changes@a', 'changes.id=x']))]).toEqual([
      'change_plans@a',
      'changes',
    ]);
  });
});
