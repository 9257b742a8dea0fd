import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fillStore } from '../../../scripts/build/fill-store.ts';
import type { Input } from '../../../scripts/read/input.ts';
import { load } from '../../../scripts/read/load.ts';
import { makeDatasets } from '../../../scripts/rows/datasets.ts';
import { TABLE_NAMES } from '../../../src/schema/tables.ts';
import { SHARED, Store } from '../../../src/store/store.ts';
import { makeCommitment, makeInput, makePlan, THEMES } from '../../support/input.ts';

const record = (title: string) => makeCommitment({ title: { vi: title, en: 'A test' } });
const makePlans = (title = 'Việc') => [
  makePlan({ id: 'an-2031', records: [record('Việc')] }),
  makePlan({ id: 'binh-2031', records: [record(title)] }),
];

function fill(...inputs: Input[]): Store {
  const store = new Store(':memory:');
  onTestFinished(() => store.close());
  for (const input of inputs) fillStore(store, input);
  return store;
}

/** Names of the groups whose rows are made when the store is filled again. */
function listMade(store: Store, input: Input): string[] {
  const put = vi.spyOn(store, 'putGroup');
  fillStore(store, input);
  return put.mock.calls.map(([group]) => group);
}

/** All that a store tells of rows. */
const tell = (store: Store) => TABLE_NAMES.map((name) => [name, store.readTable(name), store.digestTable(name)]);

describe('fillStore', () => {
  it('puts in the rows that are made in memory, in their order and the order of their columns', () => {
    const { input } = load('.');
    if (!input) throw new Error('the real register cannot be read');
    const store = fill(input);
    const datasets = makeDatasets(input);
    for (const name of TABLE_NAMES) expect(store.readTable(name), name).toEqual(datasets[name]);
    expect([...store.listGroups().keys()]).toEqual([SHARED, ...input.plans.map(({ entry }) => entry.id).sort()]);
  });

  it('keeps the rows of a plan that is the same', () => {
    const store = fill(makeInput({ plans: makePlans() }));
    expect(listMade(store, makeInput({ plans: makePlans() }))).toEqual([SHARED]);
  });

  const [first, second] = makePlans();
  const withRegister = (register: Partial<Input['vocabularies']['register']>): Input => {
    const input = makeInput({ plans: makePlans() });
    return {
      ...input,
      vocabularies: { ...input.vocabularies, register: { ...input.vocabularies.register, ...register } },
    };
  };
  it.each<[string, Input, string[]]>([
    ['an entry', makeInput({ plans: makePlans('Việc khác') }), ['binh-2031']],
    [
      'a text',
      makeInput({
        plans: [first, makePlan({ id: 'binh-2031', text: ['KẾ HOẠCH', 'I. NỘI DUNG:'] })].flatMap((plan) => plan ?? []),
      }),
      ['binh-2031'],
    ],
    ['a vocabulary', makeInput({ plans: makePlans(), themes: [...THEMES].reverse() }), ['an-2031', 'binh-2031']],
    ['the day of the data', withRegister({ date: '2033-01-01' }), ['an-2031', 'binh-2031']],
    [
      'the thesaurus',
      makeInput({ plans: makePlans(), synonyms: [{ id: 'a', words: ['tập huấn'], vi: ['lớp học'], en: ['class'] }] }),
      [],
    ],
    ['a contact', withRegister({ contact: { email: 'editors@example.org' } }), []],
    ['the number of plans', makeInput({ plans: second ? [second] : [] }), []],
  ])('makes what a change is about, and ends with what a new store would hold: %s', (_, after, expected) => {
    const store = fill(makeInput({ plans: makePlans() }));
    const made = listMade(store, after).filter(
      (group) => group !== SHARED && after.plans.some(({ entry }) => entry.id === group),
    );
    expect(made).toEqual(expected);
    expect(tell(store)).toEqual(tell(fill(after)));
    expect(store.listGroups()).toEqual(fill(after).listGroups());
  });

  it('leaves nothing of a plan that is removed', () => {
    const all = makeInput({ plans: makePlans() });
    const store = fill(all, makeInput({ plans: second ? [second] : [] }));
    expect([...store.listGroups().keys()]).toEqual([SHARED, 'binh-2031']);
    for (const name of TABLE_NAMES) expect(JSON.stringify(store.readTable(name)), name).not.toContain('an-2031');
    expect(store.answer({ table: 'commitments', plan: 'an-2031' })).toEqual([]);
  });

  it('makes a plan again that has withdrawn a record, once it is known which table that stood in', () => {
    const withdrawn = [{ id: 'an-2031.I.9', on: '2032-01-01', why: { vi: 'Nhầm', en: 'A mistake' } }];
    const plans = () => [makePlan({ id: 'an-2031', withdrawn })];
    const publishedAs = (table: string) =>
      makeInput({ plans: plans(), publishedIds: [{ id: 'an-2031.I.9', table, digest: '', line: 1 }] });
    const store = fill(publishedAs('commitments'));
    expect(listMade(store, publishedAs('commitments'))).toEqual([SHARED]);
    expect(listMade(store, publishedAs('targets'))).toContain('an-2031');
    expect(tell(store)).toEqual(tell(fill(publishedAs('targets'))));
  });

  it('keeps what the change log says of the themes of records with the rows that are kept', () => {
    const changes = [
      {
        id: 'an-2031',
        version: '0.0.1',
        date: '2032-06-30',
        kind: 'added' as const,
        what: { vi: 'Thêm', en: 'Added' },
        plans: ['an-2031'],
        records: [],
        themes: [],
        figures: [],
      },
    ];
    const input = withRegister({ changes });
    expect(tell(fill(input, input))).toEqual(tell(fill(input)));
    expect(fill(input, input).readTable('change_plans')).toEqual(makeDatasets(input).change_plans);
    expect(fill(input, input).readTable('change_themes')).toEqual(makeDatasets(input).change_themes);
  });
});
