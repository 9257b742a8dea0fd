// One search entry a record and a locality, in each language: the official words, the title, and both folded, in order, for readers who type without marks.

import { LANGUAGES, type Language, translatePath } from '../../src/schema/address.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { foldVietnamese } from '../../src/text/fold.ts';

export interface SearchEntry {
  url: string;
  language: Language;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

type Source = Pick<
  Datasets,
  'records' | 'plans' | 'localities' | 'locality_changes' | 'commitments' | 'responsibilities' | 'events' | 'record_themes' | 'clauses' | 'model_sites'
>;

/** Takes the datasets; gives the entries of each language. */
export function makeSearchEntries(datasets: Source): SearchEntry[] {
  const context = makeContext(datasets);
  return LANGUAGES.flatMap((language) => [
    ...datasets.records.map((record) => makeRecordEntry(record, language, context)),
    ...datasets.localities.filter(({ level, id }) => level !== 'nation' && context.named.has(id)).map((unit) => makeLocalityEntry(unit, language, context)),
  ]);
}

function makeContext(datasets: Source) {
  const units = new Map(datasets.localities.map((unit) => [unit.id, unit]));
  const nameOf = (id: string): string => {
    const unit = units.get(id);
    const parent = unit?.parent_id ? units.get(unit.parent_id) : undefined;
    return unit ? (parent && parent.level !== 'nation' ? `${unit.full_name}, ${nameOf(parent.id)}` : unit.full_name) : id;
  };
  const today = Map.groupBy(datasets.locality_changes, ({ from_id }) => from_id);
  return {
    plans: new Map(datasets.plans.map((plan) => [plan.id, plan])),
    kinds: new Map(datasets.commitments.map(({ id, kind }) => [id, kind as string])),
    sites: new Map(datasets.model_sites.map(({ id, locality_id }) => [id, locality_id])),
    themes: Map.groupBy(datasets.record_themes, ({ record_id }) => record_id),
    bodies: Map.groupBy(datasets.responsibilities, ({ commitment_id }) => commitment_id),
    headings: new Map(datasets.clauses.map(({ id, heading_path }) => [id, heading_path])),
    named: new Set([
      ...datasets.plans.map(({ locality_id }) => locality_id),
      ...datasets.model_sites.map(({ locality_id }) => locality_id),
      ...datasets.locality_changes.flatMap(({ from_id, to_id }) => [from_id, to_id]),
    ]),
    nameOf,
    nameToday: (id: string) => (today.get(id) ?? []).map(({ to_id }) => nameOf(to_id)).join('; '),
  };
}
type Context = ReturnType<typeof makeContext>;

function makeRecordEntry(record: Datasets['records'][number], language: Language, context: Context): SearchEntry {
  const plan = context.plans.get(record.plan_id);
  if (!plan) throw new Error(`record ${record.id} belongs to no plan`);
  const title = language === 'en' && record.title_en !== null ? record.title_en : record.title_vi;
  const place = context.nameOf(plan.locality_id);
  const site = context.sites.get(record.id);
  const today = site ? context.nameToday(site) : '';
  const heading = context.headings.get(record.clause_id) ?? '';
  return {
    url: `/${translatePath(record.path, language)}`,
    language,
    content: record.text.replaceAll('\t', ' | '),
    meta: {
      title,
      place: [`${place} ${plan.year}`, today].filter(Boolean).join(' → '),
      heading,
      folded: foldVietnamese(`${title} ${record.title_vi} ${record.text} ${today}`),
    },
    filters: {
      province: [plan.province_today_id],
      locality: [plan.locality_id],
      level: [plan.level],
      year: [String(plan.year)],
      kind: [context.kinds.get(record.id) ?? record.table],
      theme: (context.themes.get(record.id) ?? []).map(({ theme_id }) => theme_id),
      agency: [...new Set((context.bodies.get(record.id) ?? []).map(({ body_id }) => body_id.split('@')[0] ?? ''))],
    },
    sort: { order: `${record.plan_id} ${String(record.line_start).padStart(6, '0')}` },
  };
}

function makeLocalityEntry(unit: Datasets['localities'][number], language: Language, context: Context): SearchEntry {
  const name = context.nameOf(unit.id);
  const today = context.nameToday(unit.id);
  return {
    url: `/${translatePath(unit.path, language)}`,
    language,
    content: name,
    meta: { title: name, place: today, folded: foldVietnamese(`${name} ${today}`) },
    filters: { kind: ['localities'], level: [unit.level], province: [], locality: [], year: [], theme: [], agency: [] },
    sort: { order: unit.id },
  };
}
