// What the commitments state and what they leave open, question by question: the numbers behind "what is missing".

import type { CommitmentRow } from '../schema/commitment.ts';
import type { StatementState } from '../schema/undertaking.ts';
import { getColumns, getRows } from '../store/register.ts';
import { traceOnce } from '../store/trace.ts';
import { splitList } from '../text/list-cell.ts';
import { hasOwnPage } from './lists.ts';
import { isSensitive } from './safety.ts';

/** The five slots of a promise, in the order in which they are shown. */
export const SLOTS = ['who', 'when', 'where', 'how_many', 'money'] as const;
export type Slot = (typeof SLOTS)[number];

export const MARKS = ['stated', 'in_part', 'whole_plan', 'not_stated', 'not_checked'] as const;
export type Mark = (typeof MARKS)[number];

/** One mark a state; a repeat states it as well as its own clause does. */
export function getMark(state: StatementState): Mark {
  return state === 'own' || state === 'repeated' ? 'stated' : state;
}

/** The marks of a commitment. */
export type Marks = Record<Slot, Mark>;

export function getMarks(row: Pick<CommitmentRow, `${Slot}_state`>): Marks {
  return Object.fromEntries(SLOTS.map((slot) => [slot, getMark(row[`${slot}_state`])])) as Marks;
}

export interface Dot extends Marks {
  id: string;
  plan: string;
  /** Of the page that shows it. */
  path: string;
  hasPage: boolean;
  themes: readonly string[];
  isDeadline: boolean;
}

/** Every commitment but requests and repeats, in the order of the texts. */
export const listDots = traceOnce((): Dot[] =>
  getColumns('commitments', [
    'id',
    'plan_id',
    'kind',
    'themes',
    'path',
    'repeats_id',
    'when_kind',
    'who_state',
    'when_state',
    'where_state',
    'how_many_state',
    'money_state',
  ])
    .filter(({ kind, repeats_id }) => kind !== 'request' && repeats_id === null)
    .map((row) => ({
      ...getMarks(row),
      id: row.id,
      plan: row.plan_id,
      path: row.path,
      hasPage: hasOwnPage('commitments', row),
      themes: splitList(row.themes),
      isDeadline: row.when_kind === 'deadline' && getMark(row.when_state) === 'stated',
    })),
);

export type MarkCounts = Record<Mark, number>;

export function countMarks(dots: readonly Marks[], slot: Slot): MarkCounts {
  return Object.fromEntries(MARKS.map((mark) => [mark, dots.filter((dot) => dot[slot] === mark).length])) as MarkCounts;
}

/** How many of these commitments state something of none of the slots, and how many slots the fullest one fills. */
export function countEmpty(dots: readonly Marks[]): { none: number; most: number } {
  const filled = dots.map((dot) => SLOTS.filter((slot) => dot[slot] === 'stated' || dot[slot] === 'in_part').length);
  return { none: filled.filter((n) => n === 0).length, most: Math.max(0, ...filled) };
}

/** One row for each plan and slot, for the file of the picture. */
export function listFindingCounts() {
  return [...Map.groupBy(listDots(), ({ plan }) => plan)].flatMap(([plan_id, dots]) =>
    SLOTS.map((question) => ({ plan_id, question, commitments: dots.length, ...countMarks(dots, question) })),
  );
}

const MIN_EXAMPLE_LETTERS = 40;
const MAX_EXAMPLE_LETTERS = 240;
const MAX_PLANS_READ = 5;

/**
 * The promise that shows the slots: short enough to be read whole, of the newest plan that has one, with something
 * stated in its own clause if there is such a one, and not about violence, since it stands on the first page.
 */
export const pickExample = traceOnce((): CommitmentRow | undefined => {
  // A register of hundreds of plans is not read for one sentence.
  const plans = [...getColumns('plans', ['id', 'year'])].sort((a, b) => b.year - a.year).slice(0, MAX_PLANS_READ);
  const fits = (row: CommitmentRow) =>
    row.repeats_id === null &&
    row.kind !== 'request' &&
    row.text.length >= MIN_EXAMPLE_LETTERS &&
    row.text.length <= MAX_EXAMPLE_LETTERS &&
    !row.text.includes('\t') &&
    hasOwnPage('commitments', row) &&
    getRows('record_clauses', 'record_id', row.id).length === 1 &&
    !isSensitive(row.themes);
  const isOwn = (row: CommitmentRow, slot: Slot) => row[`${slot}_state`] === 'own';
  // A place or a number is a word of the sentence: a reader sees at once what fills the slot.
  const wishes: ((row: CommitmentRow) => boolean)[] = [
    (row) => isOwn(row, 'where'),
    (row) => isOwn(row, 'how_many'),
    (row) => isOwn(row, 'when'),
    (row) => isOwn(row, 'who'),
    () => true,
  ];
  const rows = plans.flatMap(({ id }) => getRows('commitments', 'plan_id', id).filter(fits));
  for (const wish of wishes) {
    const found = rows.find(wish);
    if (found) return found;
  }
  return undefined;
});
