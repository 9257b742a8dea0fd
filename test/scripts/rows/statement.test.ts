import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { load } from '../../../scripts/read/load.ts';
import { makeDatasets } from '../../../scripts/rows/datasets.ts';
import { getTimeKind, makeStatements, type StatementSource } from '../../../scripts/rows/statement.ts';
import type { RowOf } from '../../../src/schema/tables.ts';
import { statementState } from '../../../src/schema/undertaking.ts';
import { makeBudget, makeCommitment, makeInput, makePlan, type PlanOptions, type Record } from '../../support/input.ts';

const PLAN = 'thu-nghiem-2031';
const CHECKED = ['who', 'places', 'period', 'due', 'beneficiaries', 'quantity'] as const;

const makeRows = (records: Record[], fields: PlanOptions = {}) =>
  makeDatasets(makeInput({ plans: [makePlan({ status: 'complete', checked: [...CHECKED], records, ...fields })] }));
const makeStates = (...parameters: Parameters<typeof makeRows>) =>
  new Map(makeRows(...parameters).commitments.map((row) => [row.id.slice(PLAN.length + 1), row]));

const act = (role: string) => [{ body: 'hoi-thu@xa-thu-nghiem', role, from: 'verb' }];
const first = makeCommitment();
const again = (fields: object = {}) => makeCommitment({ clause: 'I.2', repeats: `${PLAN}.I.1.b1`, ...fields });

describe('what a plan states of an undertaking', () => {
  it('stands in its own clause', () => {
    expect(makeStates([makeCommitment({ who: act('lead') })]).get('I.1.b1')).toMatchObject({
      who_state: 'own',
      lead_state: 'own',
    });
  });

  it('stands where it is said again, and the row says where', () => {
    const rows = makeRows([first, again({ who: act('do') })]);
    expect(rows.commitments.map(({ who_state, lead_state }) => [who_state, lead_state])).toEqual([
      ['repeated', 'not_stated'],
      ['own', 'not_stated'],
    ]);
    expect(rows.commitment_statements).toEqual([
      { commitment_id: `${PLAN}.I.1.b1`, question: 'who', record_id: `${PLAN}.I.2` },
    ]);
  });

  it('stands in the first record, for one that says it again', () => {
    expect(makeStates([makeCommitment({ places: ['xa-thu-nghiem'] }), again()]).get('I.2')?.where_state).toBe(
      'repeated',
    );
  });

  it('is that of both undertakings that one clause says again', () => {
    const both = makeCommitment({
      clause: 'I.2',
      repeats: [`${PLAN}.I.1.b1`, `${PLAN}.I.1.b2`],
      due: { edtf: '2031-11-15', relation: 'before', words: 'trước ngày 15/11/2031' },
    });
    const states = makeStates([first, makeCommitment({ clause: 'I.1.b2' }), both]);
    expect([states.get('I.1.b1')?.when_state, states.get('I.1.b2')?.when_state]).toEqual(['repeated', 'repeated']);
  });

  it('stands in a clause that speaks for the whole plan, and is told apart from what the item says', () => {
    const forWholePlan = [{ question: 'money', clause: 'I.1.b2', words: '1.500.000 đồng', says: { vi: 'a', en: 'a' } }];
    const states = makeStates([first, makeBudget({ for: [`${PLAN}.I.2`] }), makeCommitment({ clause: 'I.2' })], {
      forWholePlan,
    } as PlanOptions);
    expect([states.get('I.1.b1')?.money_state, states.get('I.2')?.money_state]).toEqual(['whole_plan', 'own']);
  });

  it('is no lead of what another body is asked to do', () => {
    const forWholePlan = [{ question: 'lead', clause: 'I.1.b2', words: 'a', says: { vi: 'a', en: 'a' } }];
    const states = makeStates([first, makeCommitment({ clause: 'I.2', kind: 'request' })], {
      forWholePlan,
    } as PlanOptions);
    expect([states.get('I.1.b1')?.lead_state, states.get('I.2')?.lead_state]).toEqual(['whole_plan', 'not_stated']);
  });

  it('is money only for what the money is for, not for every item of its clause', () => {
    const states = makeStates([
      makeCommitment({ clause: 'I.1.b2', suffix: 'a' }),
      makeCommitment({ clause: 'I.1.b2', suffix: 'b' }),
      makeBudget({ for: [`${PLAN}.I.1.b2-a`] }),
    ]);
    expect([states.get('I.1.b2-a')?.money_state, states.get('I.1.b2-b')?.money_state]).toEqual(['own', 'not_stated']);
  });

  it('is nobody who acts, where only the receiver of a report is named', () => {
    expect(makeStates([makeCommitment({ who: act('receive') })]).get('I.1.b1')?.who_state).toBe('not_stated');
  });

  it.each([
    ['2031', 'in_part', 'year'],
    ['2031/2032', 'in_part', 'year'],
    ['2031-03', 'in_part', 'day_or_month'],
    ['2031-05/2031-07', 'in_part', 'day_or_month'],
    ['2031-11-15/2031-12-15', 'own', 'day_or_month'],
  ])('is a time of %s in part or whole, and of a kind', (edtf, when_state, when_kind) => {
    const commitment = makeCommitment({ period: { edtf, words: 'năm 2031' } });
    expect(makeStates([commitment]).get('I.1.b1')).toMatchObject({ when_state, when_kind });
  });

  it('is never a deadline where only a year is given', () => {
    expect(getTimeKind({ due_edtf: '2031', period_edtf: null })).toBe('year');
    expect(getTimeKind({ due_edtf: '2031', period_edtf: '2031-03' })).toBe('day_or_month');
    expect(getTimeKind({ due_edtf: '2031-11-15', period_edtf: '2031' })).toBe('deadline');
  });

  it('is a place in part, where the plan counts places and does not name them', () => {
    expect(makeStates([makeCommitment({ placeWords: '02 lớp tập huấn' })]).get('I.1.b1')?.where_state).toBe('in_part');
  });

  it('is not stated only in a plan that is complete, of what somebody looked for', () => {
    expect(makeStates([first]).get('I.1.b1')?.who_state).toBe('not_stated');
    expect(makeStates([first], { status: 'inProgress' }).get('I.1.b1')?.who_state).toBe('not_checked');
    expect(makeStates([first], { checked: [] }).get('I.1.b1')?.who_state).toBe('not_checked');
  });
});

/** Records of one plan that say things or not, some of them again. */
const arbitraryPlan = fc
  .array(fc.record({ who: fc.boolean(), due: fc.constantFrom(null, '2031', '2031-11', '2031-11-15'), of: fc.nat() }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((items) =>
    items.map(({ who, due, of }, at) => ({
      ...makeCommitment({ clause: 'I.1.b1', suffix: `s${at}` }),
      ...(who ? { who: act('lead') } : {}),
      ...(due === null ? {} : { due: { edtf: due, words: 'trước ngày 15/11/2031' } }),
      // The first half says things first; the others may say one of them again.
      ...(at >= items.length / 2 ? { repeats: `${PLAN}.I.1.b1-s${of % Math.ceil(items.length / 2)}` } : {}),
    })),
  ) as fc.Arbitrary<Record[]>;

const ORDER = statementState.options;

describe('states of any plan', () => {
  it('do not depend on the order of its records', () => {
    fc.assert(
      fc.property(arbitraryPlan, (records) => {
        const rows: StatementSource = makeRows(records);
        const turned = { ...rows, commitments: rows.commitments.toReversed() };
        expect(Object.fromEntries(makeStatements(turned).states)).toEqual(
          Object.fromEntries(makeStatements(rows).states),
        );
      }),
    );
  });

  it('never tell less when something is said again once more', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.boolean(), (records, who) => {
        const more = again({ suffix: 'more', repeats: `${PLAN}.I.1.b1-s0`, ...(who ? { who: act('lead') } : {}) });
        const [before, after] = [makeStates(records), makeStates([...records, more])];
        for (const [id, row] of before)
          for (const column of ['who_state', 'lead_state', 'when_state'] as const)
            expect(ORDER.indexOf(after.get(id)?.[column] ?? 'not_checked')).toBeLessThanOrEqual(
              ORDER.indexOf(row[column]),
            );
      }),
    );
  });

  it('are "repeated" exactly where another record of the undertaking states it, and the table leads to it', () => {
    fc.assert(
      fc.property(arbitraryPlan, (records) => {
        const { commitments, commitment_statements } = makeRows(records);
        const byId = new Map(commitments.map((row) => [row.id, row]));
        for (const row of commitments) {
          const led = commitment_statements.filter(
            ({ commitment_id, question }) => commitment_id === row.id && question === 'who',
          );
          expect(led.length > 0).toBe(row.who_state === 'repeated');
          expect(led.map(({ record_id }) => byId.get(record_id)?.who_state)).toEqual(led.map(() => 'own'));
        }
      }),
    );
  });
});

describe('the five plans', () => {
  const { input } = load(process.cwd());
  if (!input) throw new Error('the register cannot be read');
  const rows = makeDatasets(input);
  const byId = new Map(rows.commitments.map((row) => [row.id, row]));
  const list = (plan: string, isWanted: (row: RowOf<'commitments'>) => boolean) =>
    rows.commitments
      .filter((row) => row.plan_id === plan && row.repeats_id === null && isWanted(row))
      .map(({ id }) => id.slice(plan.length + 1));

  // Version 0.1.1 said of each that the plan does not state who.
  it.each([
    'can-tho-2019.III.1.b3',
    'can-tho-2019.III.4',
    'can-tho-2019.III.5.b1',
    'can-tho-2019.III.5.b2',
    'kien-giang-2020.II.1',
    'kien-giang-2020.II.1-review',
    'thua-thien-hue-2018.II.5',
    'thua-thien-hue-2018.II.2.b7',
  ])('state who does %s, where it is said again', (id) => {
    expect(byId.get(id)?.who_state).toBe('repeated');
  });

  it.each(['thua-thien-hue-2018.IV.8-plan', 'thua-thien-hue-2018.IV.10-plan', 'thua-thien-hue-2018.IV.10-report'])(
    'state the deadline of %s, where it is said again',
    (id) => {
      expect(byId.get(id)).toMatchObject({ when_state: 'repeated', when_kind: 'deadline' });
    },
  );

  it('state money for four items of Cần Thơ and one of Buôn Ma Thuột, not for every item of a clause', () => {
    const funded = ({ money_state }: RowOf<'commitments'>) => money_state === 'own' || money_state === 'repeated';
    expect(list('can-tho-2019', funded)).toEqual(['IV.3', 'VI.4', 'VI.5-allocate', 'VI.11-budget']);
    expect(list('buon-ma-thuot-2024', funded)).toEqual(['II.4.b1-resources']);
    expect(list('kien-giang-2020', funded)).toEqual([]);
    expect(list('thua-thien-hue-2018', funded)).toEqual(['III.2', 'IV.5-funding']);
  });

  it('say of no item that money is not stated in a plan with a section on money', () => {
    for (const plan of ['can-tho-2019', 'kien-giang-2020', 'thua-thien-hue-2018'])
      expect(list(plan, ({ money_state }) => money_state === 'not_stated')).toEqual([]);
  });

  it('give Kiên Giang no definite time where it says only “năm 2020” or “Cả năm”', () => {
    expect(list('kien-giang-2020', ({ when_kind }) => when_kind === 'year')).toEqual(['annex1.I.7']);
  });

  it('take the deadline for reports of results for the time of no item', () => {
    const reports = rows.plan_statements.filter(({ words }) => /báo cáo.*trước ngày|trước ngày.*báo cáo/iu.test(words));
    expect(reports).toHaveLength(3);
    expect(reports.map(({ question }) => question)).toEqual(reports.map(() => 'report'));
    expect(rows.commitments.filter(({ when_state }) => when_state === 'whole_plan')).toEqual([]);
  });

  it.each(['kien-giang-2020.III.1.b5-report', 'kien-giang-2020.III.4.b2-report', 'thua-thien-hue-2018.V.2-monitor'])(
    'state no time of %s, which another report or undertaking beside it has',
    (id) => {
      expect(byId.get(id)).toMatchObject({ when_state: 'not_stated', when_kind: null });
    },
  );

  it('state the time of all that stands below a heading that prints it', () => {
    const headings = rows.clauses.filter(({ text }) => /từ (ngày )?\d{1,2}\/\d{1,2}/u.test(text));
    const below = headings.flatMap(({ id }) =>
      rows.commitments.filter(({ clause_id }) => clause_id.startsWith(`${id}.`)),
    );
    expect(below).toHaveLength(8);
    expect(below.filter(({ when_kind }) => when_kind !== 'day_or_month').map(({ id }) => id)).toEqual([]);
    const taken = rows.commitments.filter(({ period_from }) => period_from === 'heading');
    expect(taken).toHaveLength(8);
    const cited = new Set(rows.record_clauses.map(({ record_id, clause_id }) => `${record_id} ${clause_id}`));
    expect(taken.filter(({ id, plan_id }) => !cited.has(`${id} ${plan_id}.II.5`))).toEqual([]);
  });

  it('never lead two records of one clause to the same undertaking', () => {
    const said = rows.commitment_repeats.map(
      ({ commitment_id, repeats_id }) => `${byId.get(commitment_id)?.clause_id} ${repeats_id}`,
    );
    expect(said.filter((one, at) => said.indexOf(one) < at)).toEqual([]);
  });
});
