// Rows of the record tables. Each function takes a plan, one entry of its plan.yaml and the shared labels, and gives rows.

import { getPath } from '../../src/schema/address.ts';
import type { Bilingual } from '../../src/schema/field.ts';
import type { Entry } from '../../src/schema/plan.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { joinList } from '../../src/text/list.ts';
import { getDays, getPrecision } from '../lib/edtf.ts';
import type { LoadedPlan } from '../lib/input.ts';
import { getRecordId, getResponsibilityId, getSiteId } from '../lib/record-id.ts';
import { getStated, getStatus, makeNote, makeReceipt } from './receipt.ts';

type EntryOf<Name extends Entry['table']> = Extract<Entry, { table: Name }>;

/** What rows need of the rest of the register. */
export interface Labels {
  body: (id: string) => string;
  place: (id: string) => Bilingual;
}

function makeBase(plan: LoadedPlan, entry: Entry) {
  return {
    id: getRecordId(plan.entry.id, entry),
    ...makeReceipt(plan, entry.clause),
    ...makeNote(entry.note),
    path: getPath('plans', plan.entry.id, 'vi', entry.clause),
  };
}

function makeTitle(title: { vi: string; en?: string | undefined }) {
  return { title_vi: title.vi, title_en: title.en ?? null };
}

const ABSENT = new Set(['not stated', 'not checked']);
const textOrNull = (value: string | undefined) => (value === undefined || ABSENT.has(value) ? null : value);

/** Words of the source as a title: they are the same in both languages. */
function makeQuotedTitle(words: string) {
  return { title_vi: words, title_en: words };
}

export function makeCommitmentRow(plan: LoadedPlan, entry: EntryOf<'commitments'>, labels: Labels): Datasets['commitments'][number] {
  const base = makeBase(plan, entry);
  const [period, due, quantity] = [getStated(entry.period), getStated(entry.due), getStated(entry.quantity)];
  return {
    ...base,
    ...makeTitle(entry.title),
    kind: entry.kind,
    themes: joinList(entry.themes),
    bodies: joinList((getStated(entry.who) ?? []).map(({ body }) => labels.body(body))),
    bodies_status: getStatus(plan, entry.who, 'who'),
    places: joinList(getStated(entry.places) ?? []),
    places_status: getStatus(plan, entry.places, 'places'),
    period_edtf: period?.edtf ?? null,
    period_words: period?.words ?? null,
    period_status: getStatus(plan, entry.period, 'period'),
    due_edtf: due?.edtf ?? null,
    due_relation: due?.relation ?? null,
    due_words: due?.words ?? null,
    due_status: getStatus(plan, entry.due, 'due'),
    beneficiaries: joinList(getStated(entry.beneficiaries) ?? []),
    beneficiaries_status: getStatus(plan, entry.beneficiaries, 'beneficiaries'),
    quantity_value: quantity?.value ?? null,
    quantity_unit: quantity?.unit ?? null,
    quantity_words: quantity?.words ?? null,
    quantity_status: getStatus(plan, entry.quantity, 'quantity'),
    repeats_id: entry.repeats ?? null,
    path: getCommitmentPath(plan, entry),
  };
}

/** A commitment has a page of its own, or stands on the page of its plan. */
function getCommitmentPath(plan: LoadedPlan, entry: EntryOf<'commitments'>): string {
  return plan.entry.commitmentPages ? getPath('commitments', getRecordId(plan.entry.id, entry)) : getPath('plans', plan.entry.id, 'vi', entry.clause);
}

export function makeResponsibilityRows(plan: LoadedPlan, entry: EntryOf<'commitments'>): Datasets['responsibilities'] {
  const base = makeBase(plan, entry);
  return (getStated(entry.who) ?? []).map((duty) => ({
    ...base,
    ...makeTitle(entry.title),
    id: getResponsibilityId(base.id, duty),
    commitment_id: base.id,
    body_id: duty.body,
    role: duty.role,
    role_from: duty.from,
    note_vi: null,
    note_en: null,
    path: getCommitmentPath(plan, entry),
  }));
}

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
    year_status: getStatus(plan, entry.year),
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

export function makeModelRow(plan: LoadedPlan, entry: EntryOf<'models'>, labels: Labels): Datasets['models'][number] {
  const base = makeBase(plan, entry);
  const period = getStated(entry.period);
  return {
    ...base,
    ...makeTitle(entry.title),
    type_id: entry.type,
    status: textOrNull(entry.status) as Datasets['models'][number]['status'],
    status_status: getStatus(plan, entry.status),
    themes: joinList(entry.themes),
    bodies: joinList((getStated(entry.who) ?? []).map(({ body }) => labels.body(body))),
    bodies_status: getStatus(plan, entry.who, 'who'),
    period_edtf: period?.edtf ?? null,
    period_words: period?.words ?? null,
    period_status: getStatus(plan, entry.period, 'period'),
    sites_status: getStatus(plan, entry.sites),
    repeats_id: entry.repeats ?? null,
    path: getPath('models', entry.type, 'vi', base.id),
  };
}

export function makeSiteRows(plan: LoadedPlan, entry: EntryOf<'models'>, labels: Labels): Datasets['model_sites'] {
  const model = getRecordId(plan.entry.id, entry);
  return (getStated(entry.sites) ?? []).map((site) => {
    const id = getSiteId(plan.entry.id, entry, site);
    const localityId = site.locality ?? site.unnamed?.within ?? plan.entry.locality;
    const name = labels.place(localityId);
    return {
      id,
      ...makeReceipt(plan, site.clause ?? entry.clause),
      title_vi: site.locality ? (site.place ? `${site.place}, ${name.vi}` : name.vi) : site.words,
      title_en: site.locality ? (site.place ? `${site.place}, ${name.en}` : name.en) : site.words,
      model_id: model,
      kind: site.unnamed ? 'unnamed' : site.place ? 'place' : 'unit',
      locality_id: localityId,
      place: site.place ?? null,
      count: typeof site.unnamed?.count === 'number' ? site.unnamed.count : null,
      status: site.status ?? (textOrNull(entry.status) as Datasets['models'][number]['status']),
      words: site.words,
      ...makeNote(undefined),
      path: getPath('models', entry.type, 'vi', id),
    };
  });
}

export function makeEventRow(plan: LoadedPlan, entry: EntryOf<'events'>): Datasets['events'][number] {
  const days = getDays(entry.when.edtf);
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
    commitment_id: entry.commitment ?? null,
  };
}

export function makeEventBodyRows(id: string, { from = [], to = [] }: EntryOf<'events'>): Datasets['event_bodies'] {
  const list = (side: 'from' | 'to', bodies: readonly string[]) => bodies.map((body) => ({ event_id: id, side, body_id: body }));
  return [...list('from', from), ...list('to', to)];
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
    number: textOrNull(entry.number),
    number_status: getStatus(plan, entry.number),
    date: textOrNull(entry.date),
    date_status: getStatus(plan, entry.date),
    issuer_id: textOrNull(entry.issuer),
    issuer_status: getStatus(plan, entry.issuer),
    words: entry.words,
  };
}

export function makeRecipientRow(plan: LoadedPlan, entry: EntryOf<'recipients'>): Datasets['recipients'][number] {
  return { ...makeBase(plan, entry), ...makeQuotedTitle(entry.words), words: entry.words, body_id: entry.body ?? null };
}
