// What a plan answers to each of the five questions about a commitment, in words: in its own clause, elsewhere, or for
// the whole plan.

import { fill } from '../i18n/fill.ts';
import { formatNumber } from '../i18n/format.ts';
import { getTitle, type Page, pick } from '../i18n/page.ts';
import type { CommitmentRow } from '../schema/commitment.ts';
import { isDuty, type Role } from '../schema/responsibility.ts';
import type { RowOf } from '../schema/tables.ts';
import { getRow, getRows } from '../store/register.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { getMark, type Mark, type Slot } from './finding.ts';
import { getValueLabel } from './labels.ts';
import { getPlaceNameWithin, getUnitName } from './place.ts';
import { getElsewhere, getPlanStatements, listTimes, nameSectionInside } from './statement.ts';

/** The longest list of bodies or places that is said in one line; the rest are counted. */
const MAX_NAMED = 2;
/** Who acts; if nobody does, the first other role that the plan gives. */
const ACTING: readonly Role[] = ['lead', 'do', 'requested', 'report'];

export interface Answer {
  mark: Mark;
  /** Empty where the question is open. */
  text: string;
  /** Set where the words are those of the plan. */
  lang?: 'vi';
}

/** In one line: its own value, that of another clause with its section, or what is said of the whole plan. */
export function answerSlot(row: CommitmentRow, slot: Slot, page: Page): Answer {
  const mark = getMark(row[`${slot}_state`]);
  const own = sayOwn(row, slot, page);
  const isQuoted = slot === 'how_many' || (slot === 'where' && own.startsWith('“'));
  const lang = isQuoted ? ({ lang: 'vi' } as const) : {};
  if (own !== '') return { mark, text: own, ...lang };
  const elsewhere = getElsewhere(row.id, slot)
    .map((other) =>
      fill(page.words.statement.valueElsewhere, {
        value: sayOwn(other, slot, page),
        clause: nameSectionInside(other.clause_id, page),
      }),
    )
    .join('; ');
  if (elsewhere !== '') return { mark, text: elsewhere, ...lang };
  return { mark, text: mark === 'whole_plan' ? sayForPlan(row.plan_id, slot, page) : '' };
}

/** Where the whole plan says it: "nêu chung ở mục V, mục VI.1". */
function sayForPlan(plan: string, slot: Slot, page: Page): string {
  const sections = getPlanStatements(plan, slot).map(({ clause_id }) => nameSectionInside(clause_id, page));
  return fill(page.words.finding.forPlanAt, { clauses: [...new Set(sections)].join(', ') });
}

/** What the clause of a record says itself. */
export function sayOwn(row: CommitmentRow, slot: Slot, page: Page): string {
  if (slot === 'who') return sayDuties(row, page);
  if (slot === 'when') return listTimes(row, page).join('; ');
  if (slot === 'where') return sayPlaces(row, page);
  if (slot === 'how_many') return sayQuantity(row, page);
  return listBudgets(row)
    .map((budget) => getTitle(budget, page.language).text)
    .join('; ');
}

/** Who only receives a report, or is advised, does not do the work. */
function sayDuties({ id }: CommitmentRow, page: Page): string {
  const duties = getRows('responsibilities', 'commitment_id', id).filter(({ role }) => isDuty(role));
  const byRole = Map.groupBy(duties, ({ role }) => role);
  const name = ({ body_id }: RowOf<'responsibilities'>) => pick(getRow('agencies', body_id), 'name', page.language);
  const acting = [...byRole].filter(([role]) => ACTING.includes(role));
  return (acting.length > 0 ? acting : [...byRole].slice(0, 1))
    .map(
      ([role, own]) =>
        `${getValueLabel('responsibilities', 'role', role, page.language)}: ${cutNames(own.map(name), page.words.commitments.otherBodies)}`,
    )
    .join('; ');
}

export function sayQuantity({ quantity_value, quantity_unit }: CommitmentRow, page: Page): string {
  return quantity_value === null ? '' : `${formatNumber(quantity_value, page.language)} ${quantity_unit ?? ''}`.trim();
}

export function listBudgets({ id }: CommitmentRow): RowOf<'records'>[] {
  return getRows('budget_records', 'record_id', id).map(({ budget_id }) => getRow('records', budget_id));
}

function sayPlaces(row: CommitmentRow, page: Page): string {
  const ids = getRows('commitment_places', 'commitment_id', row.id).map(({ locality_id }) => locality_id);
  const [only] = ids;
  if (only === undefined) return row.place_words ? `“${row.place_words}”` : '';
  if (ids.length === 1) return getPlaceNameWithin(only, page.language);
  // What lies above several of them stands in the wording and in their list.
  const names = ids.map((id) => getUnitName(id, page.language));
  return cutNames(page.language === 'vi' ? names.map(lowerFirst) : names, page.words.finding.andMore);
}

/** A single one left over is named too: its name says more than "1 other". */
function cutNames(names: readonly string[], others: string): string {
  const shown = names.length === MAX_NAMED + 1 ? names : names.slice(0, MAX_NAMED);
  return [...shown, ...(names.length > shown.length ? [fill(others, { n: names.length - shown.length })] : [])].join(
    ', ',
  );
}

/** The words of its own clause that fill a slot, as far as the data quotes them. */
export function listQuotedWords(row: CommitmentRow): string[] {
  const places = getRows('commitment_places', 'commitment_id', row.id).map(
    ({ locality_id }) => getRow('localities', locality_id).full_name,
  );
  const quoted = [row.due_words, row.period_words, row.quantity_words, row.place_words].filter(
    (words): words is string => words !== null && words !== '',
  );
  return [...quoted, ...places];
}

/** A text cut at the words that fill a slot: what is marked, and what stands between. */
export function markWords(text: string, words: readonly string[]): { text: string; isMarked: boolean }[] {
  const low = text.toLowerCase();
  const found = words
    .map((each) => ({ from: low.indexOf(each.toLowerCase()), length: each.length }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from || b.length - a.length);
  const parts: { text: string; isMarked: boolean }[] = [];
  let at = 0;
  for (const { from, length } of found) {
    if (from < at) continue;
    if (from > at) parts.push({ text: text.slice(at, from), isMarked: false });
    parts.push({ text: text.slice(from, from + length), isMarked: true });
    at = from + length;
  }
  return at < text.length ? [...parts, { text: text.slice(at), isMarked: false }] : parts;
}
