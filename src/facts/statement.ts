// Where a plan states what is asked of a commitment, in words: in its clause, in a repeat, for the whole plan.

import { fill } from '../i18n/fill.ts';
import { formatDate } from '../i18n/format.ts';
import { type Page, pick } from '../i18n/page.ts';
import { formatTime } from '../i18n/time.ts';
import type { CommitmentRow } from '../schema/commitment.ts';
import type { RowOf } from '../schema/tables.ts';
import type { Question } from '../schema/undertaking.ts';
import { getRow, getRows } from '../store/register.ts';
import { nameClause } from './clause.ts';

/** Other records of the undertaking that answer a question which the commitment's own clause leaves open. */
export function getElsewhere(commitment: string, question: Question): CommitmentRow[] {
  return getRows('commitment_statements', 'commitment_id', commitment)
    .filter((row) => row.question === question)
    .map(({ record_id }) => getRow('commitments', record_id));
}

/** What a plan says of every item, to one question. */
export function getPlanStatements(plan: string, question: Question): RowOf<'plan_statements'>[] {
  return getRows('plan_statements', 'plan_id', plan).filter((row) => row.question === question);
}

/** "mục VI.7": within a sentence, the section of a clause; the link beside it leads to the clause itself. */
export function nameSectionInside(clause: string, page: Page): string {
  const [name = ''] = nameClause(clause, page).split(',');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Deadline and time of one record, as its own clause gives them; empty where it gives none. */
export function listTimes(row: CommitmentRow, page: Page): string[] {
  return [
    ...(row.due_edtf ? [formatTime(row.due_edtf, row.due_relation, page)] : []),
    ...(row.period_edtf ? [formatPeriod(row.period_edtf, page)] : []),
  ];
}

/** A year alone says that it is one: no reader takes it for a definite time. */
export function formatPeriod(edtf: string, page: Page): string {
  const date = formatDate(edtf, page.language);
  return /^\d{4}$/.test(edtf) ? fill(page.words.statement.yearOnly, { year: date }) : date;
}

/** One line: its own time, that of another clause, what is said of the whole plan, or that there is none. */
export function describeWhen(row: CommitmentRow, page: Page): string {
  const words = page.words.statement;
  const own = listTimes(row, page);
  if (own.length > 0) return own.join('; ');
  const elsewhere = getElsewhere(row.id, 'when').map((other) =>
    fill(words.valueElsewhere, {
      value: listTimes(other, page).join('; '),
      clause: nameSectionInside(other.clause_id, page),
    }),
  );
  if (elsewhere.length > 0) return elsewhere.join('; ');
  return row.when_state === 'whole_plan' ? describeForPlan(row.plan_id, 'when', page) : describeGap(row, 'when', page);
}

function describeForPlan(plan: string, question: Question, page: Page): string {
  return getPlanStatements(plan, question)
    .map((row) =>
      fill(page.words.statement.forPlan, {
        clause: nameSectionInside(row.clause_id, page),
        says: pick(row, 'says', page.language),
      }),
    )
    .join('; ');
}

/** Of a question that neither the undertaking nor the plan answers. */
export function describeGap(row: CommitmentRow, question: Exclude<Question, 'report'>, page: Page): string {
  if (row[`${question}_state`] === 'not_checked') return page.words.status.not_checked;
  return fill(page.words.statement.gaps[question], { year: getRow('plans', row.plan_id).year });
}
