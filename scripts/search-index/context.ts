// What search needs to know about a record beyond its own row: places then and now, bodies, themes, dates, numbers,
// money.

import type { Language } from '../../src/schema/address.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { isCounted, type TimeKind } from '../../src/schema/undertaking.ts';
import type { Facet } from '../../src/search/facets.ts';
import { listUpToProvince, nameUpToProvince } from '../../src/text/vietnamese/place-names.ts';

export const SEARCH_TABLES = [
  'records',
  'plans',
  'localities',
  'locality_changes',
  'commitments',
  'commitment_places',
  'clause_places',
  'responsibilities',
  'events',
  'targets',
  'budgets',
  'references',
  'record_themes',
  'clauses',
  'models',
  'model_sites',
  'model_types',
  'agencies',
  'agency_types',
  'due_reports',
  'evidence',
] as const;
export type SearchSource = Pick<Datasets, (typeof SEARCH_TABLES)[number]>;
export type SearchContext = ReturnType<typeof makeSearchContext>;

export interface Facts {
  /** Kind of a commitment. */
  kind: string | undefined;
  /** Ids of places that the record names. */
  places: string[];
  /** Names of bodies, and their types. */
  bodies: string[];
  bodyTypes: string[];
  /** The earliest date stated, "2019", "2019-11" or "2019-11-15"; "" if none. */
  date: string;
  has: string[];
  /** Other ways to write what the record states. */
  words: string[];
  /** Names of the thing itself: the number of a document. */
  names: string[];
}

export function makeSearchContext(source: SearchSource) {
  const plans = new Map(source.plans.map((plan) => [plan.id, plan]));
  const types = new Map(source.agency_types.map((type) => [type.id, type]));
  const headings = new Map(source.clauses.map(({ id, heading_path }) => [id, heading_path]));
  const themes = Map.groupBy(source.record_themes, ({ record_id }) => record_id);
  const models = Map.groupBy(source.models, ({ type_id }) => type_id);
  const places = makePlaces(source);
  const getPlanFacets = (plan: Datasets['plans'][number]): Partial<Record<Facet, string[]>> => ({
    locality: [plan.locality_id],
    province: [plan.province_today_id],
    level: [plan.level],
    year: [String(plan.year)],
  });
  const getPlan = (id: string) => need(plans.get(id), `plan ${id}`);
  return {
    ...places,
    getPlan,
    getPlanFacets,
    getBodyType: (id: string) => need(types.get(id), `agency type ${id}`),
    getHeading: (clause: string) => headings.get(clause) ?? '',
    getThemes: (record: string) => (themes.get(record) ?? []).map(({ theme_id }) => theme_id),
    getFacts: makeFactFinder(source),
    hasModels: (type: string) => models.has(type),
    /** A type of model has the facets of every plan that has such a model. */
    getModelFacets: (type: string) => {
      const all = (models.get(type) ?? []).map(({ plan_id }) => getPlanFacets(getPlan(plan_id)));
      const join = (facet: Facet) => [...new Set(all.flatMap((facets) => facets[facet] ?? []))];
      return { locality: join('locality'), province: join('province'), level: join('level'), year: join('year') };
    },
    named: new Set([
      ...source.plans.map(({ locality_id }) => locality_id),
      ...source.model_sites.map(({ locality_id }) => locality_id),
      ...source.commitment_places.map(({ locality_id }) => locality_id),
      ...source.clause_places.map(({ locality_id }) => locality_id),
      ...source.locality_changes.flatMap(({ from_id, to_id }) => [from_id, to_id]),
    ]),
  };
}

function makePlaces(source: SearchSource) {
  const units = new Map(source.localities.map((unit) => [unit.id, unit]));
  const changes = Map.groupBy(source.locality_changes, ({ from_id }) => from_id);
  const former = Map.groupBy(source.locality_changes, ({ to_id }) => to_id);
  const getUnit = (id: string) => need(units.get(id), `locality ${id}`);
  const nameIn: Record<Language, (id: string) => string> = {
    vi: (id) => nameUpToProvince(id, 'vi', getUnit),
    en: (id) => nameUpToProvince(id, 'en', getUnit),
  };
  const nameTodayIn = (language: Language, id: string) =>
    (changes.get(id) ?? []).map(({ to_id }) => nameIn[language](to_id)).join('; ');
  return {
    getUnit,
    nameOf: nameIn.vi,
    nameIn,
    nameToday: (id: string) => nameTodayIn('vi', id),
    nameTodayIn,
    getFormerNames: (id: string) => (former.get(id) ?? []).map(({ from_id }) => nameIn.vi(from_id)),
    getProvincesToday: (id: string) => {
      const province = listUpToProvince(id, getUnit).at(-1)?.id ?? id;
      return changes.get(province)?.map(({ to_id }) => to_id) ?? [province];
    },
  };
}

function makeFactFinder(source: SearchSource): (record: string) => Facts {
  const commitments = new Map(source.commitments.map((row) => [row.id, row]));
  const events = new Map(source.events.map((row) => [row.id, row]));
  const budgets = new Map(source.budgets.map((row) => [row.id, row]));
  const references = new Map(source.references.map((row) => [row.id, row]));
  const targets = new Set(source.targets.map(({ id }) => id));
  const bodies = Map.groupBy(source.responsibilities, ({ commitment_id }) => commitment_id);
  const names = new Map(source.agencies.map(({ id, name_vi }) => [id, name_vi]));
  const places = Map.groupBy(source.commitment_places, ({ commitment_id }) => commitment_id);
  const past = source.due_reports.filter(({ has_passed }) => has_passed);
  const reportsDue = new Set(past.flatMap(({ id, commitment_id, event_id }) => [id, commitment_id, event_id]));
  const withResult = new Set(
    source.evidence.filter(({ withdrawn_on }) => withdrawn_on === null).map(({ record_id }) => record_id),
  );
  const sites = new Map(source.model_sites.map(({ id, locality_id }) => [id, locality_id]));
  return (record) => {
    const commitment = commitments.get(record);
    const own = [...new Set((bodies.get(record) ?? []).map(({ body_id }) => body_id))];
    const site = sites.get(record);
    const date = getDate(commitment?.due_edtf ?? commitment?.period_edtf ?? events.get(record)?.when_edtf ?? '');
    const hasNumber = targets.has(record) || (commitment !== undefined && isCounted(commitment.how_many_state));
    const hasMoney = budgets.has(record) || (commitment !== undefined && isCounted(commitment.money_state));
    const time = commitment?.when_kind ?? getEventTime(events.get(record));
    const number = references.get(record)?.number;
    return {
      kind: commitment?.kind,
      places: [...(places.get(record) ?? []).map(({ locality_id }) => locality_id), ...(site ? [site] : [])],
      bodies: own.map((body) => names.get(body) ?? ''),
      bodyTypes: [...new Set(own.map((body) => body.split('@')[0] ?? ''))],
      date,
      has: [
        ...(time ? [HAS_TIME[time]] : []),
        ...(hasNumber ? ['number'] : []),
        ...(hasMoney ? ['money'] : []),
        ...(withResult.has(record) ? ['result'] : []),
        ...(reportsDue.has(record) ? ['report_due'] : []),
      ],
      words: writeSum(budgets.get(record)?.amount ?? null),
      names: number ? [number, number.replace(/\D.*$/su, '')].filter(Boolean) : [],
    };
  };
}

/** A deadline, a day or month, and a year alone are filtered apart. */
const HAS_TIME: Readonly<Record<TimeKind, string>> = { deadline: 'deadline', day_or_month: 'date', year: 'year' };

function getEventTime(event: Datasets['events'][number] | undefined): TimeKind | null {
  // The day of an occasion is not the day of the work.
  if (!event || event.when_relation === 'occasion') return null;
  if (event.precision === 'year' || /^\d{4}\/\d{4}$/.test(event.when_edtf)) return 'year';
  return event.kind === 'deadline' ? 'deadline' : 'day_or_month';
}

/** The first date of an EDTF expression, to the precision that is known. */
function getDate(edtf: string): string {
  return /\d{4}(-\d\d(-\d\d)?)?/.exec(edtf)?.[0] ?? '';
}

/** A sum as people type it: 960000000, "960 triệu đồng". */
function writeSum(amount: number | null): string[] {
  if (amount === null) return [];
  const [size, word] = amount >= 1e9 ? [1e9, 'tỷ'] : [1e6, 'triệu'];
  return [String(amount), `${(amount / size).toLocaleString('vi')} ${word} đồng`];
}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} escaped the check`);
  return value;
}
