// Rows of the record tables that have no file of their own.

import type { Datasets } from '../../src/schema/tables.ts';
import { joinList } from '../../src/text/list-cell.ts';
import { getCalendarDays, getPrecision } from '../read/edtf.ts';
import type { LoadedPlan } from '../read/input.ts';
import { type EntryOf, getStatedText, makeBase, makeQuotedTitle, makeTitle } from './entry.ts';
import { getStated, getStatus } from './receipt.ts';

export function makeTargetRow(plan: LoadedPlan, entry: EntryOf<'targets'>): Datasets['targets'][number] {
  return {
    ...makeBase(plan, entry),
    ...makeTitle(entry.title),
    themes: joinList(entry.themes),
    indicator_vi: entry.indicator.vi,
    indicator_en: entry.indicator.en ?? null,
    population_vi: entry.population.vi,
    population_en: entry.population.en ?? null,
    comparator: entry.comparator,
    value: entry.value,
    unit: entry.unit,
    words: entry.words,
    year: typeof entry.year === 'number' ? entry.year : null,
    year_relation: entry.yearRelation ?? null,
    year_status: getStatus(plan, entry.year),
    every: entry.every ?? null,
    change: entry.change ?? null,
    baseline_value: entry.baseline?.value ?? null,
    baseline_year: entry.baseline?.year ?? null,
    baseline_words: entry.baseline?.words ?? null,
    condition: entry.condition ?? null,
    strength: entry.strength,
  };
}

export function makeObjectiveRow(plan: LoadedPlan, entry: EntryOf<'objectives'>): Datasets['objectives'][number] {
  return { ...makeBase(plan, entry), ...makeTitle(entry.title), themes: joinList(entry.themes) };
}

export function makeAudienceRow(plan: LoadedPlan, entry: EntryOf<'audiences'>): Datasets['audiences'][number] {
  return { ...makeBase(plan, entry), ...makeTitle(entry.title) };
}

export function makeContactRow(plan: LoadedPlan, entry: EntryOf<'contacts'>): Datasets['contacts'][number] {
  return { ...makeBase(plan, entry), ...makeQuotedTitle(entry.words), kind: entry.kind, words: entry.words };
}

export function makeActionMonthRow(
  plan: LoadedPlan,
  entry: EntryOf<'action_months'>,
): Datasets['action_months'][number] {
  const period = getStated(entry.period);
  return {
    ...makeBase(plan, entry),
    ...makeTitle(entry.title),
    theme: getStatedText(entry.theme),
    theme_status: getStatus(plan, entry.theme),
    messages: joinList(getStated(entry.messages) ?? []),
    messages_status: getStatus(plan, entry.messages),
    identity: getStatedText(entry.identity),
    identity_status: getStatus(plan, entry.identity),
    period_edtf: period?.edtf ?? null,
    period_words: period?.words ?? null,
    period_status: getStatus(plan, entry.period),
  };
}

/** Throws at a date that is not EDTF: the checks should have refused it. */
export function makeEventRow(plan: LoadedPlan, entry: EntryOf<'events'>): Datasets['events'][number] {
  const days = getCalendarDays(entry.when.edtf, entry.when.relation);
  if (!days) throw new Error(`${plan.entry.id}: date ${entry.when.edtf} escaped the check`);
  return {
    ...makeBase(plan, entry),
    ...makeTitle(entry.title),
    kind: entry.kind,
    when_edtf: entry.when.edtf,
    when_relation: entry.when.relation ?? null,
    when_words: entry.when.words,
    starts: days.from,
    ends: days.to,
    precision: getPrecision(entry.when.edtf),
    from_ids: joinList(entry.from ?? []),
    to_ids: joinList(entry.to ?? []),
    via_ids: joinList(entry.via ?? []),
    commitment_id: entry.commitment ?? null,
  };
}

/** A row for each body: who acts or reports, who is told, and who passes it on. */
export function makeEventBodyRows(
  id: string,
  { from = [], to = [], via = [] }: EntryOf<'events'>,
): Datasets['event_bodies'] {
  const list = (side: 'from' | 'to' | 'via', bodies: readonly string[]) =>
    bodies.map((body) => ({ event_id: id, side, body_id: body }));
  return [...list('from', from), ...list('to', to), ...list('via', via)];
}

export function makeBudgetRow(plan: LoadedPlan, entry: EntryOf<'budgets'>): Datasets['budgets'][number] {
  const amount = getStated(entry.amount);
  return {
    ...makeBase(plan, entry),
    ...makeTitle(entry.title),
    amount: amount?.vnd ?? null,
    amount_is_approximate: amount?.approximate ?? null,
    amount_words: amount?.words ?? null,
    amount_status: getStatus(plan, entry.amount),
    sources: joinList(getStated(entry.sources) ?? []),
    sources_status: getStatus(plan, entry.sources),
  };
}

export function makeReferenceRow(plan: LoadedPlan, entry: EntryOf<'references'>): Datasets['references'][number] {
  return {
    ...makeBase(plan, entry),
    ...makeQuotedTitle(entry.words),
    role: entry.role,
    type: entry.type,
    number: getStatedText(entry.number),
    number_status: getStatus(plan, entry.number),
    date: getStatedText(entry.date),
    date_status: getStatus(plan, entry.date),
    issuer_id: getStatedText(entry.issuer),
    issuer_status: getStatus(plan, entry.issuer),
    words: entry.words,
  };
}

export function makeRecipientRow(plan: LoadedPlan, entry: EntryOf<'recipients'>): Datasets['recipients'][number] {
  return { ...makeBase(plan, entry), ...makeQuotedTitle(entry.words), words: entry.words, body_id: entry.body ?? null };
}

export function makeBudgetRecordRows(id: string, entry: EntryOf<'budgets'>): Datasets['budget_records'] {
  return (entry.for ?? []).map((record) => ({ budget_id: id, record_id: record }));
}

export function makeSourceRows(id: string, entry: EntryOf<'budgets'>): Datasets['budget_sources'] {
  return (getStated(entry.sources) ?? []).map((source) => ({ budget_id: id, source }));
}
