// What search finds: one entry for each record, place, plan, body and type of model, for both languages.

import type { AbbreviationEntry } from '../../src/schema/abbreviation.ts';
import type { Language } from '../../src/schema/address.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { makeFormFinder } from '../../src/search/abbreviations.ts';
import type { Facet } from '../../src/search/facets.ts';
import { makeSearchContext, type SearchContext, type SearchSource } from './context.ts';

export interface SearchEntry {
  id: string;
  /** The plan whose document holds its words; "" for what belongs to no plan. */
  plan: string;
  /** Its page, in Vietnamese, relative to the site. */
  path: string;
  title: Record<Language, string>;
  /** Other forms of the abbreviations and long forms in the titles: a reader who types one means the title. */
  titleForms: string[];
  /** Official wording. */
  text: string;
  /** What a result shows beside its title. */
  place: Record<Language, string>;
  /** What else it is found by: places, bodies, headings, other forms of abbreviations. */
  also: string[];
  /** Words without order: of a plan those of all its records, if these are in an index below. */
  holds?: string;
  /** Names of the thing itself: of a place, a body, a document. */
  names: string[];
  facets: Record<Facet, string[]>;
  /** Sort keys: name of the place and then line; a date of any precision, or "". */
  order: string;
  date: string;
}

/** What an entry is made from, whatever its kind. */
interface Thing extends Omit<SearchEntry, 'facets' | 'order' | 'titleForms'> {
  line: number;
  facets: Partial<Record<Facet, string[]>> & { kind: string[] };
}

type FormFinder = (text: string) => string[];

/**
 * Finds other forms of the abbreviations in a text. Headings, places and bodies are in many entries: each is read once.
 */
export function makeFinder(abbreviations: readonly AbbreviationEntry[]): FormFinder {
  return keepAnswers(makeFormFinder(listForms(abbreviations)));
}

/** Plans, places, bodies and types of model. */
export function makeThingEntries(datasets: SearchSource, findForms: FormFinder): SearchEntry[] {
  const context = makeSearchContext(datasets);
  const things = [
    ...datasets.plans.map((plan) => describePlan(plan, context)),
    ...datasets.localities
      // Provinces of today are found even where no plan names one: their pages say how to ask for a plan.
      .filter(({ level, id, is_current }) => context.named.has(id) || (level === 'province' && is_current))
      .filter(({ level }) => level !== 'nation')
      .map((unit) => describePlace(unit, context)),
    ...datasets.agencies.map((body) => describeBody(body, context)),
    // A type of which no plan has a model is found by nobody: its page, if any, only says what became of it.
    ...datasets.model_types.filter(({ id }) => context.hasModels(id)).map((type) => describeModelType(type, context)),
  ];
  return things.map((thing) => makeEntry(thing, findForms));
}

/** Records, in their order. */
export function makeRecordEntries(datasets: SearchSource, findForms: FormFinder): SearchEntry[] {
  const context = makeSearchContext(datasets);
  return datasets.records.map((record) => makeEntry(describeRecord(record, context), findForms));
}

/** All entries of a register that fits into memory. */
export function makeSearchEntries(datasets: SearchSource, abbreviations: readonly AbbreviationEntry[]): SearchEntry[] {
  const findForms = makeFinder(abbreviations);
  return [...makeThingEntries(datasets, findForms), ...makeRecordEntries(datasets, findForms)];
}

/** The forms of each abbreviation, the long one first. */
export function listForms(abbreviations: readonly AbbreviationEntry[]): string[][] {
  return abbreviations.map(({ long, short }) => [long, ...short]);
}

/** Headings, places and bodies are in many entries: each is looked up once. */
function keepAnswers(find: (text: string) => string[]): (text: string) => string[] {
  const kept = new Map<string, string[]>();
  return (text) => {
    const answer = kept.get(text) ?? find(text);
    kept.set(text, answer);
    return answer;
  };
}

function makeEntry({ line, facets, ...thing }: Thing, findForms: (text: string) => string[]): SearchEntry {
  const also = [thing.place.vi, ...thing.also].filter(Boolean);
  const titleForms = [...new Set([thing.title.vi, thing.title.en].flatMap(findForms))];
  const forms = [thing.text, ...also].flatMap(findForms).filter((form) => !titleForms.includes(form));
  return {
    ...thing,
    titleForms,
    also: [...new Set([...also, ...forms])],
    facets: { locality: [], province: [], level: [], year: [], theme: [], agency: [], has: [], ...facets },
    order: `${thing.place.vi} ${String(line).padStart(6, '0')}`,
  };
}

function describeRecord(record: Datasets['records'][number], context: SearchContext): Thing {
  const plan = context.getPlan(record.plan_id);
  const facts = context.getFacts(record.id);
  const today = facts.places.map(context.nameToday);
  const place = inBoth((language) => {
    const now = record.table === 'model_sites' ? facts.places.map((id) => context.nameTodayIn(language, id)) : [];
    return [`${context.nameIn[language](plan.locality_id)} ${plan.year}`, ...now].filter(Boolean).join(' → ');
  });
  return {
    id: record.id,
    plan: plan.id,
    path: record.path,
    title: { vi: record.title_vi, en: record.title_en ?? record.title_vi },
    text: record.text.replaceAll('\t', ' | '),
    place,
    line: record.line_start,
    date: facts.date,
    also: [
      context.getHeading(record.clause_id),
      context.nameToday(plan.locality_id),
      ...facts.places.map(context.nameOf),
      ...today,
      ...facts.bodies,
      ...facts.words,
    ],
    names: facts.names,
    facets: {
      ...context.getPlanFacets(plan),
      theme: context.getThemes(record.id),
      kind: [facts.kind ?? record.table],
      agency: facts.bodyTypes,
      has: facts.has,
    },
  };
}

function describePlan(plan: Datasets['plans'][number], context: SearchContext): Thing {
  const unit = context.getUnit(plan.locality_id);
  const names = [unit.name, unit.full_name].flatMap((name) => [
    `${name} ${plan.year}`,
    `kế hoạch ${name}`,
    `kế hoạch ${name} ${plan.year}`,
  ]);
  return {
    id: plan.id,
    plan: plan.id,
    path: plan.path,
    title: { vi: plan.title_vi, en: plan.title_en },
    text: plan.official_title,
    place: inBoth((language) => `${context.nameIn[language](plan.locality_id)} ${plan.year}`),
    line: 0,
    date: cutDate(plan.date_edtf),
    also: [context.nameToday(plan.locality_id)],
    names: plan.number === null ? names : [...names, plan.number],
    facets: { ...context.getPlanFacets(plan), kind: ['plans'] },
  };
}

function describePlace(unit: Datasets['localities'][number], context: SearchContext): Thing {
  const name = context.nameOf(unit.id);
  return {
    id: unit.id,
    plan: '',
    path: unit.path,
    title: inBoth((language) => context.nameIn[language](unit.id)),
    text: '',
    place: inBoth((language) => context.nameTodayIn(language, unit.id)),
    line: 0,
    date: '',
    also: context.getFormerNames(unit.id),
    names: [unit.name, unit.full_name, name],
    facets: { kind: ['localities'], level: [unit.level], province: context.getProvincesToday(unit.id) },
  };
}

function describeBody(body: Datasets['agencies'][number], context: SearchContext): Thing {
  const unit = context.getUnit(body.locality_id);
  const type = context.getBodyType(body.type_id);
  const isNational = unit.level === 'nation';
  return {
    id: body.id,
    plan: '',
    path: body.path,
    title: { vi: body.name_vi, en: body.name_en },
    text: '',
    place: inBoth((language) => (isNational ? '' : context.nameIn[language](unit.id))),
    line: 0,
    date: '',
    also: isNational ? [] : [context.nameToday(unit.id)],
    names: [body.name_vi, type.label_vi, `${type.label_vi} ${unit.name}`, `${type.label_vi} ${unit.full_name}`],
    facets: {
      kind: ['agencies'],
      agency: [body.type_id],
      level: isNational ? [] : [unit.level],
      province: isNational ? [] : context.getProvincesToday(unit.id),
    },
  };
}

function describeModelType(type: Datasets['model_types'][number], context: SearchContext): Thing {
  return {
    id: type.id,
    plan: '',
    path: type.path,
    title: { vi: type.label_vi, en: type.label_en },
    text: type.definition_vi,
    place: inBoth(() => ''),
    line: 0,
    date: '',
    also: [],
    names: [type.label_vi, `mô hình ${type.label_vi}`],
    facets: { kind: ['model_types'], ...context.getModelFacets(type.id) },
  };
}

function inBoth(say: (language: Language) => string): Record<Language, string> {
  return { vi: say('vi'), en: say('en') };
}

/** "2024-04-XX" becomes "2024-04": an unknown part does not sort. */
function cutDate(edtf: string | null): string {
  return (edtf ?? '').replace(/(-XX)+$/, '');
}
