// Money is looked for by its words in every clause of the five plans: what is found is a budget, or a note says why not.

import { describe, expect, it } from 'vitest';
import { load } from '../../scripts/read/load.ts';

const MONEY =
  /kinh phí|ngân sách|nguồn lực|nguồn vốn|tài trợ|viện trợ|dự toán|xã hội hóa|hỗ trợ phát triển chính thức|\d đồng/iu;

const { input } = load(process.cwd());
if (!input) throw new Error('the register cannot be read');

describe.each(input.plans.map((plan) => [plan.entry.id, plan] as const))('money in %s', (_, { entry, clauses }) => {
  const setAside = new Set(entry.setAside.flatMap(({ clauses: ids }) => ids));
  const found = clauses.filter(({ id, text }) => MONEY.test(text) && !setAside.has(id) && !id.startsWith('basis'));

  it('is a budget, or a note says that neither a sum nor a source is stated', () => {
    expect(found.length).toBeGreaterThan(0);
    const unexplained = found.filter(
      ({ id }) =>
        !entry.records.some(
          (record) =>
            (record.clause === id || record.alsoIn?.includes(id)) &&
            (record.table === 'budgets' || record.note?.vi.includes('không nêu số tiền và nguồn tiền')),
        ),
    );
    expect(unexplained.map(({ id }) => id)).toEqual([]);
  });

  it('is for the records that a budget names, or for the whole plan', () => {
    const forPlan = new Set(
      entry.forWholePlan.filter(({ question }) => question === 'money').map(({ clause }) => clause),
    );
    const loose = entry.records.filter(
      (record) => record.table === 'budgets' && record.for === undefined && !forPlan.has(record.clause),
    );
    expect(loose).toEqual([]);
  });
});
