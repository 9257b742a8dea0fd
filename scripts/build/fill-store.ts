// Records to rows: puts into the store what plans and vocabularies say. A plan that is the same keeps its rows.

import { type Datasets, TABLE_NAMES, TABLES } from '../../src/schema/tables.ts';
import { digestText } from '../../src/store/digest.ts';
import { SHARED, type Store } from '../../src/store/store.ts';
import type { Input, LoadedPlan } from '../read/input.ts';
import { makePlanRows, makeRowContext, makeSharedRows, type RowContext } from '../rows/datasets.ts';

/** Throws if a row does not fit its own contract, which would be a defect of this program. */
export function fillStore(store: Store, input: Input): void {
  const context = makeRowContext(input);
  const plans = new Map(input.plans.map((plan) => [plan.entry.id, plan]));
  const isPlan = (id: string) => plans.has(id);
  const vocabularies = digestVocabularies(input);
  const known = store.listGroups();
  store.inTransaction(() => {
    for (const group of known.keys()) if (group !== SHARED && !isPlan(group)) store.dropGroup(group);
    for (const [id, plan] of plans) {
      const key = makeKey(plan, vocabularies, context);
      if (known.get(id) !== key) store.putGroup(id, key, checkRows(makePlanRows(plan, context)), isPlan);
    }
    const listRecordThemes = (plan: string) =>
      store.readGroup('record_themes', plan).map((row) => JSON.parse(row) as Datasets['record_themes'][number]);
    store.putGroup(SHARED, '', checkRows(makeSharedRows(input, context, listRecordThemes)), isPlan);
  });
}

/** All that the rows of a plan are made from but the program, for which the whole store stands. */
function makeKey({ digest, entry }: LoadedPlan, vocabularies: string, { tableOf }: RowContext): string {
  return digestText(JSON.stringify([digest, vocabularies, entry.withdrawn.map(({ id }) => tableOf.get(id))]));
}

/** The thesaurus is in no row of a plan. */
function digestVocabularies({ vocabularies: { register, synonyms, ...others } }: Input): string {
  return digestText(JSON.stringify([others, register.date]));
}

/** Columns in the order of the contract, and none that it does not name. */
function checkRows(rows: Partial<Datasets>): Partial<Datasets> {
  const check = (name: keyof Datasets) => rows[name]?.map((row) => TABLES[name].schema.parse(row));
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, check(name)])) as Partial<Datasets>;
}
