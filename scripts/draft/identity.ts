// Whose plan it is, of which year and issued by whom. Permanent ids are made from it, so what cannot be read is asked
// for, never guessed.

import type { LocalityEntry } from '../../src/schema/locality.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import { makeSlug } from '../../src/text/vietnamese/slug.ts';
import type { Vocabularies } from '../read/input.ts';
import { readIssueDate } from './document.ts';
import { findIssuer } from './issuer.ts';
import { findCode } from './official-units.ts';
import { listHeaderPieces, listWords } from './printed.ts';
import { DraftProblem } from './problem.ts';
import { makeTodo } from './reasons.ts';
import { findUnits, listAncestors, matchUnits, type NamedUnit } from './units.ts';
import { makeKey } from './words.ts';

export interface Identity {
  locality: LocalityEntry;
  /** Units to add to the gazetteer, topmost first; the last is the plan's own. */
  newUnits: LocalityEntry[];
  year: number;
  issuer: string;
  todos: TodoEntry[];
}

export interface Given {
  locality?: string | undefined;
  year?: string | undefined;
  issuer?: string | undefined;
}

/** Throws a DraftProblem that says which option to give. */
export function findIdentity(clauses: readonly Clause[], vocabularies: Vocabularies, given: Given): Identity {
  const todos: TodoEntry[] = [];
  const year = findYear(clauses, given, todos);
  const { locality, newUnits } = findLocality(clauses, vocabularies.localities, year, given, todos);
  const issuer = findIssuer(clauses, vocabularies.agencyTypes, locality, given.issuer, todos);
  return { locality, newUnits, year, issuer: `${issuer}@${locality.id}`, todos };
}

function findYear(clauses: readonly Clause[], given: Given, todos: TodoEntry[]): number {
  if (given.year !== undefined) {
    if (!/^20\d\d$/.test(given.year))
      throw new DraftProblem(
        `Năm "${given.year}" không hợp lệ: ghi như --year 2026.`,
        `"${given.year}" is not a year: write --year 2026.`,
      );
    return Number(given.year);
  }
  const title = listWords(clauses, 'title').join(' ');
  const years = [...title.matchAll(/năm\s*(20\d\d)(?!\s*[-–]\s*(năm\s*)?20\d\d)/giu)].map(([, digits]) =>
    Number(digits),
  );
  const before = title.matchAll(/(đến|từ)\s+năm\s*(20\d\d)/giu);
  const ends = new Set([...before].map(([, , digits]) => Number(digits)));
  const own = years.filter((year) => !ends.has(year));
  if (own[0] !== undefined) return own[0];
  const date = readIssueDate(clauses);
  if (date?.year === undefined)
    throw new DraftProblem(
      'Không thấy năm của kế hoạch trong tên văn bản hay ngày ban hành. Chạy lại và thêm: --year 2026',
      'Neither the title nor the date shows the year of the plan. Run this again with: --year 2026',
    );
  todos.push(makeTodo('year', 'year', 'title', String(date.year)));
  return date.year;
}

function findLocality(
  clauses: readonly Clause[],
  localities: readonly LocalityEntry[],
  year: number,
  given: Given,
  todos: TodoEntry[],
): { locality: LocalityEntry; newUnits: LocalityEntry[] } {
  if (given.locality !== undefined) return { locality: getGiven(localities, given.locality), newUnits: [] };
  const day = readIssueDate(clauses)?.day;
  const header = findUnits(listHeaderPieces(clauses).join(' '));
  const elsewhere = findUnits(
    [
      ...listWords(clauses, 'title'),
      ...listWords(clauses, 'basis').filter((text) => /ban hành|xây dựng/u.test(text)),
    ].join(' . '),
  );
  const own = header.at(-1) ?? elsewhere.at(-1);
  if (!own) throw new DraftProblem(...NO_PLACE);
  if (header.length === 0) todos.push(makeTodo('localityGuess', 'locality', 'title', `${own.type} ${own.name}`));
  const found = matchUnits(localities, own, year, day);
  const [only, ...others] = found;
  if (only && others.length === 0) return { locality: only, newUnits: [] };
  const above = [...header.slice(0, -1), ...findUnits(clauses.map(({ text }) => text).join(' . '))].filter(
    ({ name }) => name !== own.name,
  );
  if (only) {
    const near = found.filter((unit) =>
      listAncestors(localities, unit.id).some((item) => above.some(({ name }) => makeKey(name) === makeKey(item.name))),
    );
    if (near.length === 1) return { locality: near[0] as LocalityEntry, newUnits: [] };
    throw new DraftProblem(
      `Có ${found.length} đơn vị tên "${own.name}": chạy lại và thêm --locality với một trong: ${found.map(({ id }) => id).join(', ')}`,
      `There are ${found.length} units named "${own.name}": run this again with --locality and one of the ids above.`,
    );
  }
  const newUnits = makeNewUnits(own, above, localities, year, day);
  todos.push(makeTodo('locality', 'locality', undefined, newUnits.map(({ id }) => id).join(', ')));
  return { locality: newUnits.at(-1) as LocalityEntry, newUnits };
}

function getGiven(localities: readonly LocalityEntry[], id: string): LocalityEntry {
  const locality = localities.find((unit) => unit.id === id);
  if (locality) return locality;
  throw new DraftProblem(
    `Không có đơn vị "${id}" trong data/localities.yaml: thêm đơn vị ấy rồi chạy lại.`,
    `data/localities.yaml has no unit "${id}": add it and run this again.`,
  );
}

const LEVEL_BY_TYPE: Readonly<Record<string, LocalityEntry['level']>> = {
  tinh: 'province',
  quan: 'district',
  huyen: 'district',
  'thi-xa': 'district',
  'thanh-pho': 'district',
  phuong: 'commune',
  xa: 'commune',
  'thi-tran': 'commune',
};

/**
 * The unit of the plan, after any unit above it that the gazetteer lacks too. Since July 2025 communes lie right under
 * provinces.
 */
function makeNewUnits(
  own: NamedUnit,
  above: readonly NamedUnit[],
  localities: readonly LocalityEntry[],
  year: number,
  day: string | undefined,
): LocalityEntry[] {
  const level = LEVEL_BY_TYPE[own.type] ?? 'province';
  const base = { type: own.type, level, name: own.name, codes: [], named: [], formedFrom: [], formedFromNames: [] };
  const nation = localities.find((unit) => unit.level === 'nation');
  if (level === 'province') return [{ ...base, id: makeId(own, undefined, localities), parent: nation?.id }];
  const isTwoLevel = (day ?? `${year}-12-31`) >= '2025-07-01';
  const wanted = level === 'commune' && !isTwoLevel ? 'district' : 'province';
  const candidates = countNames(above);
  for (const unit of candidates) {
    const [match] = matchUnits(localities, unit, year, day).filter((item) => item.level === wanted);
    if (match)
      return [
        {
          ...base,
          ...(isTwoLevel ? findCode(own, match) : {}),
          id: makeId(own, match.name, localities),
          parent: match.id,
        },
      ];
  }
  const named = candidates.find(
    (unit) => LEVEL_BY_TYPE[unit.type] === wanted || (wanted === 'province' && unit.type === 'thanh-pho'),
  );
  if (!named)
    throw new DraftProblem(
      `Văn bản không cho biết ${own.name} thuộc đơn vị nào. Thêm dòng dưới đây vào cuối data/localities.yaml, thay hai chỗ <…> bằng đơn vị cấp trên, rồi chạy lại với --locality <mã>.`,
      `The text does not say what ${own.name} belongs to. Add this line to the end of data/localities.yaml, with the unit above it for both <…>, and run this again with --locality <id>.\n  - { id: ${own.type}-${makeSlug(own.name)}-<…>, type: ${own.type}, level: ${level}, name: "${own.name}", parent: <…> }`,
    );
  const parents = makeNewUnits(
    named.type === 'thanh-pho' && wanted === 'province' ? { ...named, type: 'tinh' } : named,
    above.filter(({ name }) => name !== named.name),
    localities,
    year,
    day,
  );
  return [
    ...parents,
    { ...base, id: makeId(own, named.name, [...localities, ...parents]), parent: parents.at(-1)?.id },
  ];
}

/** The most often named first. */
function countNames(units: readonly NamedUnit[]): NamedUnit[] {
  const counts = new Map<string, { unit: NamedUnit; count: number }>();
  for (const unit of units) {
    const key = `${unit.type} ${makeKey(unit.name)}`;
    counts.set(key, { unit, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ unit }) => unit);
}

function makeId({ type, name }: NamedUnit, parent: string | undefined, localities: readonly LocalityEntry[]): string {
  const id = [type, makeSlug(name), ...(parent ? [makeSlug(parent)] : [])].join('-');
  const taken = new Set(localities.map((unit) => unit.id));
  return taken.has(id) ? `${id}-${[...taken].filter((other) => other.startsWith(id)).length + 1}` : id;
}

const NO_PLACE: [vi: string, en: string] = [
  'Không thấy văn bản của địa phương nào. Chạy lại và thêm --locality <mã trong data/localities.yaml>.',
  'The text does not show whose plan it is. Run this again with --locality <id of data/localities.yaml>.',
];
