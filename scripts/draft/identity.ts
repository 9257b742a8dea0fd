// What a plan is: whose, of which year, issued by whom. Permanent ids hang on it, so what cannot be read is asked for, never made up.

import type { AgencyTypeEntry } from '../../src/schema/agency.ts';
import type { LocalityEntry } from '../../src/schema/locality.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Clause } from '../../src/text/clause-tree.ts';
import { makeSlug } from '../../src/text/slug.ts';
import type { Vocabularies } from '../lib/input.ts';
import { readIssueDate } from './document.ts';
import { DraftProblem } from './problem.ts';
import { makeTodo } from './reasons.ts';
import { findUnits, listAncestors, matchUnits, type NamedUnit } from './units.ts';
import { hasKey, makeKey } from './words.ts';

export interface Identity {
  locality: LocalityEntry;
  /** Units that the gazetteer lacks, from the top; the last is the plan's own. */
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

/** Takes clauses, vocabularies and what the person gave; gives the identity of the plan. Throws a DraftProblem that says which option to give. */
export function findIdentity(clauses: readonly Clause[], vocabularies: Vocabularies, given: Given): Identity {
  const todos: TodoEntry[] = [];
  const year = findYear(clauses, given, todos);
  const { locality, newUnits } = findLocality(clauses, vocabularies.localities, year, given, todos);
  const issuer = findIssuer(clauses, vocabularies.agencyTypes, locality, given, todos);
  return { locality, newUnits, year, issuer: `${issuer}@${locality.id}`, todos };
}

/** What stands side by side on the printed lines of the header: the wording of a clause no longer shows the gap. */
const listHeaderPieces = (clauses: readonly Clause[]) =>
  clauses
    .filter(({ id }) => id.startsWith('header'))
    .flatMap(({ lines }) => lines.flatMap(({ text }) => text.split(/\t|\s{3,}/)))
    .filter((text) => !/ngày.*năm|CỘNG\s*H|Độc\s*lập|Số\s*:/u.test(text));

const wordsOf = (clauses: readonly Clause[], block: string) => clauses.filter(({ id }) => id === block || id.startsWith(`${block}.`)).map(({ text }) => text);

function findYear(clauses: readonly Clause[], given: Given, todos: TodoEntry[]): number {
  if (given.year !== undefined) {
    if (!/^20\d\d$/.test(given.year))
      throw new DraftProblem(`Năm "${given.year}" không hợp lệ: ghi như --year 2026.`, `"${given.year}" is not a year: write --year 2026.`);
    return Number(given.year);
  }
  const title = wordsOf(clauses, 'title').join(' ');
  const years = [...title.matchAll(/năm\s*(20\d\d)(?!\s*[-–]\s*(năm\s*)?20\d\d)/giu)].map(([, digits]) => Number(digits));
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
  if (given.locality !== undefined) {
    const locality = localities.find(({ id }) => id === given.locality);
    if (locality) return { locality, newUnits: [] };
    throw new DraftProblem(
      `Không có đơn vị "${given.locality}" trong data/localities.yaml: thêm đơn vị ấy rồi chạy lại.`,
      `data/localities.yaml has no unit "${given.locality}": add it and run this again.`,
    );
  }
  const day = readIssueDate(clauses)?.day;
  const header = findUnits(listHeaderPieces(clauses).join(' '));
  const elsewhere = findUnits([...wordsOf(clauses, 'title'), ...wordsOf(clauses, 'basis').filter((text) => /ban hành|xây dựng/u.test(text))].join(' . '));
  const own = header.at(-1) ?? elsewhere.at(-1);
  if (!own) throw new DraftProblem(...NO_PLACE);
  if (header.length === 0) todos.push(makeTodo('localityGuess', 'locality', 'title', `${own.type} ${own.name}`));
  const found = matchUnits(localities, own, year, day);
  const [only, ...others] = found;
  if (only && others.length === 0) return { locality: only, newUnits: [] };
  const above = [...header.slice(0, -1), ...findUnits(clauses.map(({ text }) => text).join(' . '))].filter(({ name }) => name !== own.name);
  if (only) {
    const near = found.filter((unit) => listAncestors(localities, unit.id).some((item) => above.some(({ name }) => makeKey(name) === makeKey(item.name))));
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

const LEVELS: Readonly<Record<string, LocalityEntry['level']>> = {
  tinh: 'province',
  quan: 'district',
  huyen: 'district',
  'thi-xa': 'district',
  'thanh-pho': 'district',
  phuong: 'commune',
  xa: 'commune',
  'thi-tran': 'commune',
};

/** The unit and, where the gazetteer lacks it, the one above it that the text names. Since July 2025 communes lie right under provinces. */
function makeNewUnits(
  own: NamedUnit,
  above: readonly NamedUnit[],
  localities: readonly LocalityEntry[],
  year: number,
  day: string | undefined,
): LocalityEntry[] {
  const level = LEVELS[own.type] ?? 'province';
  const base = { type: own.type, level, name: own.name, codes: [], named: [], formedFrom: [], formedFromNames: [] };
  const nation = localities.find((unit) => unit.level === 'nation');
  if (level === 'province') return [{ ...base, id: makeId(own, undefined, localities), parent: nation?.id }];
  const isTwoLevel = (day ?? `${year}-12-31`) >= '2025-07-01';
  const wanted = level === 'commune' && !isTwoLevel ? 'district' : 'province';
  const candidates = countNames(above);
  for (const unit of candidates) {
    const [match] = matchUnits(localities, unit, year, day).filter((item) => item.level === wanted);
    if (match) return [{ ...base, id: makeId(own, match.name, localities), parent: match.id }];
  }
  const named = candidates.find((unit) => LEVELS[unit.type] === wanted || (wanted === 'province' && unit.type === 'thanh-pho'));
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
  return [...parents, { ...base, id: makeId(own, named.name, [...localities, ...parents]), parent: parents.at(-1)?.id }];
}

/** Named units, the most often named first. */
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

/** The body that issues: in the header after its superior; else the one whose words issue the plan. */
function findIssuer(clauses: readonly Clause[], types: readonly AgencyTypeEntry[], locality: LocalityEntry, given: Given, todos: TodoEntry[]): string {
  const known = types.find(({ id }) => id === given.issuer);
  if (known) return known.id;
  if (given.issuer !== undefined)
    throw new DraftProblem(`Không có loại cơ quan "${given.issuer}" trong data/agencies.yaml.`, `data/agencies.yaml has no agency type "${given.issuer}".`);
  const pieces = listHeaderPieces(clauses);
  const unknown = findUnknownBody(pieces, types);
  if (unknown) throw new DraftProblem(...explainUnknown(unknown));
  const [inHeader] = findTypes(pieces.join(' '), types).sort((a, b) => b.end - a.end || b.length - a.length);
  if (inHeader) return inHeader.type.id;
  const issuing = wordsOf(clauses, 'basis')
    .flatMap((text) => text.split(/[.;]\s+/u))
    .findLast((text) => /(ban hành|xây dựng)\s.*kế hoạch/iu.test(text));
  const [first] = [issuing ?? '', wordsOf(clauses, 'signature').join(' ')].flatMap((text) =>
    findTypes(text, types)
      .sort((a, b) => a.end - a.length - (b.end - b.length))
      .slice(0, 1),
  );
  if (!first) throw new DraftProblem(...NO_ISSUER);
  todos.push(makeTodo('issuer', 'document.issuer', undefined, `${first.type.id}@${locality.id}`));
  return first.type.id;
}

/** Types of bodies that issue plans, each where its name ends in the key of the text. */
function findTypes(text: string, types: readonly AgencyTypeEntry[]): { type: AgencyTypeEntry; end: number; length: number }[] {
  const key = ` ${makeKey(text)} `;
  return types
    .filter(({ kind }) => kind !== 'group' && kind !== 'officer')
    .flatMap((type) => [type.label.vi, ...type.abbreviations.filter((word) => word.length > 3)].map((words) => ({ type, name: makeKey(words) })))
    .flatMap(({ type, name }) => (hasKey(key, name) ? [{ type, end: key.lastIndexOf(` ${name} `) + name.length, length: name.length }] : []));
}

const BODY_LINE = /^(BAN|SỞ|PHÒNG|HỘI|CHI CỤC|CỤC|TRUNG TÂM|CÔNG AN|LIÊN ĐOÀN|TRƯỜNG|VĂN PHÒNG)\s/iu;

/** The header prints the issuer below its superior: the last line that names a body must be one that the register knows. */
function findUnknownBody(pieces: readonly string[], types: readonly AgencyTypeEntry[]): string | null {
  const at = pieces.findLastIndex((text) => BODY_LINE.test(text.trim()));
  const words = at === -1 ? '' : pieces.slice(at).join(' ').trim();
  return words === '' || findTypes(words, types).length > 0 ? null : words;
}

const NO_PLACE: [vi: string, en: string] = [
  'Không thấy văn bản của địa phương nào. Chạy lại và thêm --locality <mã trong data/localities.yaml>.',
  'The text does not show whose plan it is. Run this again with --locality <id of data/localities.yaml>.',
];
const NO_ISSUER: [vi: string, en: string] = [
  'Không nhận ra cơ quan ban hành. Chạy lại và thêm --issuer <loại trong data/agencies.yaml>, ví dụ --issuer ubnd.',
  'The issuing body was not recognised. Run this again with --issuer <type of data/agencies.yaml>, such as --issuer ubnd.',
];

const explainUnknown = (words: string): [vi: string, en: string] => [
  `Phần đầu văn bản ghi một cơ quan ban hành chưa có trong data/agencies.yaml: "${words}". Thêm loại cơ quan ấy theo mẫu của mục bên cạnh, hoặc chạy lại và thêm --issuer <loại>, ví dụ --issuer ubnd.`,
  `The header prints an issuing body that data/agencies.yaml does not have: "${words}". Add its type like those beside it, or run this again with --issuer <type>, such as --issuer ubnd.`,
];
