// Where a plan states who carries out an undertaking, who leads it, when, where, how many, and with what money.

import { isDuty } from '../../src/schema/responsibility.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import type { Question, StatementState, stateColumns, TimeKind } from '../../src/schema/undertaking.ts';
import { getPrecision } from '../read/edtf.ts';

type Commitment = Datasets['commitments'][number];

/** The columns that this module fills. */
export type States = Pick<Commitment, keyof typeof stateColumns>;

/** The rows of one plan that it reads. */
export type StatementSource = Pick<
  Datasets,
  | 'plans'
  | 'commitments'
  | 'commitment_repeats'
  | 'responsibilities'
  | 'budget_records'
  | 'plan_statements'
  | 'commitment_statements'
>;

type Asked = Exclude<Question, 'report'>;

/** What the clause of one record says to one question: all, a part, nothing, or nobody has looked. */
type Said = 'whole' | 'part' | 'nothing' | 'unchecked';

/** Until the rows of a plan are all there. */
export const UNKNOWN_STATES: States = {
  who_state: 'not_checked',
  lead_state: 'not_checked',
  when_state: 'not_checked',
  when_kind: null,
  where_state: 'not_checked',
  how_many_state: 'not_checked',
  money_state: 'not_checked',
};

/**
 * The states of every commitment of one plan, by id, and the records that state what its own clause does not. A plan
 * that is still being entered may state anything in what has not been entered: nothing of it is "not stated".
 */
export function makeStatements(rows: StatementSource): {
  states: Map<string, States>;
  elsewhere: Datasets['commitment_statements'];
} {
  const isComplete = rows.plans.every(({ status }) => status === 'complete');
  const forPlan = new Set(rows.plan_statements.map((row) => row.question));
  const findOthers = makeUndertakingFinder(rows);
  const say = makeReader(rows);
  const states = new Map<string, States>();
  const elsewhere: Datasets['commitment_statements'] = [];
  for (const commitment of rows.commitments) {
    const others = findOthers(commitment.id);
    const answer = (asked: Asked): StatementState => {
      const own = say(commitment, asked);
      const said = others.map((other) => ({ id: other.id, says: say(other, asked) }));
      const isPartly = (wanted: Said) => own === wanted || said.some(({ says }) => says === wanted);
      const best: Said = isPartly('whole') ? 'whole' : 'part';
      if (own !== best)
        for (const { id, says } of said)
          if (says === best) elsewhere.push({ commitment_id: commitment.id, question: asked, record_id: id });
      if (own === 'whole') return 'own';
      if (isPartly('whole')) return 'repeated';
      if (isPartly('part')) return 'in_part';
      // Who leads the plan does not lead what another body is asked to do.
      const isAsked = asked === 'lead' && commitment.kind === 'request';
      if (forPlan.has(asked) && !isAsked) return 'whole_plan';
      return isComplete && !isPartly('unchecked') ? 'not_stated' : 'not_checked';
    };
    states.set(commitment.id, {
      who_state: answer('who'),
      lead_state: answer('lead'),
      when_state: answer('when'),
      when_kind: findTimeKind([commitment, ...others]),
      where_state: answer('where'),
      how_many_state: answer('how_many'),
      money_state: answer('money'),
    });
  }
  return { states, elsewhere };
}

/** The other records of the undertaking: those that it says again, and those that say the same again. */
function makeUndertakingFinder({ commitments, commitment_repeats }: StatementSource): (id: string) => Commitment[] {
  const byId = new Map(commitments.map((row) => [row.id, row]));
  const repeatedBy = Map.groupBy(commitment_repeats, ({ repeats_id }) => repeats_id);
  const repeats = Map.groupBy(commitment_repeats, ({ commitment_id }) => commitment_id);
  return (id) => {
    const firsts = (repeats.get(id) ?? []).map(({ repeats_id }) => repeats_id);
    const again = [id, ...firsts].flatMap((first) => repeatedBy.get(first) ?? []);
    const others = new Set([...firsts, ...again.map(({ commitment_id }) => commitment_id)]);
    others.delete(id);
    return commitments.filter((row) => others.has(row.id) && byId.has(row.id));
  };
}

function makeReader({ responsibilities, budget_records }: StatementSource): (row: Commitment, asked: Asked) => Said {
  const duties = Map.groupBy(responsibilities, ({ commitment_id }) => commitment_id);
  const paidFor = new Set(budget_records.map(({ record_id }) => record_id));
  return (row, asked) => {
    const roles = (duties.get(row.id) ?? []).map(({ role }) => role);
    switch (asked) {
      // Who is told of a result does not carry anything out.
      case 'who':
        return readStatus(roles.some(isDuty), row.bodies_status);
      case 'lead':
        return readStatus(roles.includes('lead'), row.bodies_status);
      case 'when':
        return readTime(row);
      case 'where':
        return row.place_words !== null && row.places === ''
          ? 'part'
          : readStatus(row.places !== '', row.places_status);
      case 'how_many':
        return readStatus(row.quantity_value !== null, row.quantity_status);
      case 'money':
        return paidFor.has(row.id) ? 'whole' : 'nothing';
    }
  };
}

function readStatus(isStated: boolean, status: Commitment['bodies_status']): Said {
  if (isStated) return 'whole';
  return status === 'not_checked' ? 'unchecked' : 'nothing';
}

function readTime(row: Commitment): Said {
  const times = [row.due_edtf, row.period_edtf].filter((edtf) => edtf !== null);
  if (times.some((edtf) => findPrecision(edtf) === 'day')) return 'whole';
  if (times.length > 0) return 'part';
  return [row.due_status, row.period_status].includes('not_checked') ? 'unchecked' : 'nothing';
}

/** A bare year is never a deadline, whatever words stand before it. */
export function getTimeKind({ due_edtf, period_edtf }: Pick<Commitment, 'due_edtf' | 'period_edtf'>): TimeKind | null {
  if (due_edtf !== null && findPrecision(due_edtf) !== 'year') return 'deadline';
  if (period_edtf !== null && findPrecision(period_edtf) !== 'year') return 'day_or_month';
  return due_edtf === null && period_edtf === null ? null : 'year';
}

function findTimeKind(rows: readonly Commitment[]): TimeKind | null {
  const kinds = rows.map(getTimeKind);
  return (['deadline', 'day_or_month', 'year'] as const).find((kind) => kinds.includes(kind)) ?? null;
}

/** Of an interval, that of its more precise end. */
function findPrecision(edtf: string): 'day' | 'month' | 'year' {
  const ends = edtf.split('/').map((end) => getPrecision(end));
  return (['day', 'month'] as const).find((precision) => ends.includes(precision)) ?? 'year';
}
