// Whose plan it is. Only units that the gazetteer or the official list has are taken from a text; a name that neither has
// counts only where a line of the header holds it whole. What is not certain is a todo, never a silent choice.

import type { LocalityEntry } from '../../src/schema/locality.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import { makeSlug } from '../../src/text/vietnamese/slug.ts';
import { readIssueDate } from './document.ts';
import {
  countNameWords,
  findCode,
  getSound,
  isSameUnit,
  type KnownUnit,
  listKnownUnits,
  TWO_LEVELS_FROM,
} from './official-units.ts';
import { listHeaderPieces, listWords } from './printed.ts';
import { DraftProblem } from './problem.ts';
import { makeTodo } from './reasons.ts';
import { findUnits, formatUnit, type NamedUnit, readUnitType } from './units.ts';

export interface FoundLocality {
  locality: LocalityEntry;
  /** Units to add to the gazetteer, topmost first; the last is the plan's own. */
  newUnits: LocalityEntry[];
}

interface Mention {
  unit: NamedUnit;
  /** False where more words follow that may belong to the name. */
  isWhole: boolean;
  /** Where its type begins in the text, and where its name ends. */
  start: number;
  end: number;
}

export function findLocality(
  clauses: readonly Clause[],
  localities: readonly LocalityEntry[],
  year: number,
  todos: TodoEntry[],
): FoundLocality {
  const date = readIssueDate(clauses);
  const day = date?.day ?? (date?.year === undefined || date.year === year ? `${year}-12-31` : `${date.year}-12-31`);
  const pieces = listHeaderPieces(clauses);
  const header = findMentions(pieces, localities);
  // A name that no list has counts where it ends its line.
  const printed =
    header.length > 0 ? [] : pieces.flatMap((piece) => findUnits(piece).filter(({ name }) => endsIn(piece, name)));
  const issuing = [
    ...listWords(clauses, 'title'),
    ...listWords(clauses, 'basis').filter((text) => /ban\s*hành|xây\s*dựng/iu.test(text)),
  ];
  const elsewhere = header.length > 0 || printed.length > 0 ? [] : findMentions(issuing, localities);
  const own =
    header.at(-1) ??
    printed.map((unit): Mention => ({ unit, isWhole: true, start: 0, end: 0 })).at(-1) ??
    elsewhere.at(-1) ??
    findPlaceOfIssue(clauses, localities, day);
  if (!own) throw new DraftProblem(...NO_PLACE);
  const isGuess = !own.isWhole || (header.length === 0 && printed.length === 0);
  if (isGuess) todos.push(makeTodo('localityGuess', 'locality', 'title', formatUnit(own.unit)));
  const known = listKnownUnits(own.unit, localities, day).filter(
    // After 1 July 2025 every city is a province or nothing.
    ({ level, isOfDay }) => level !== 'nation' && (isOfDay || !(day >= TWO_LEVELS_FROM && level === 'district')),
  );
  const context = { clauses, localities, day, header: header.slice(0, -1), todos };
  const chosen = choose(own.unit, known, context);
  if (chosen) {
    if (!chosen.isOfDay) todos.push(makeTodo('localityTime', 'locality', undefined, formatUnit(own.unit)));
    else if (!isGuess) checkOthers(chosen, context);
    return adopt(chosen, context);
  }
  todos.push(makeTodo('localityUnknown', 'locality', undefined, formatUnit(own.unit)));
  return invent(own.unit, context);
}

const endsIn = (piece: string, name: string) => getSound(piece).endsWith(getSound(name));

interface Surroundings {
  clauses: readonly Clause[];
  localities: readonly LocalityEntry[];
  day: string;
  /** Units above the issuer in the header. */
  header: readonly Mention[];
  todos: TodoEntry[];
}

/** A word of a name; blanks and hyphens part them. */
const WORD = /[\p{L}\d’']+/gu;
const UNIT_TYPE =
  /(?<!\p{L})(tỉnh|thành\s+phố|tp\.?|huyện|quận|thị\s+xã|thị\s+trấn|phường|xã|đặc\s+khu)\s+(?=[\p{Lu}\d])/giu;
/** Begin with a capital after a unit without being part of its name. */
const AFTER_NAME =
  /^(Độc|CỘNG|SỞ|BAN|PHÒNG|HỘI|ỦY|UỶ|UBND|HĐND|HUYỆN|XÃ|PHƯỜNG|TỈNH|THÀNH|THỊ|QUẬN|ĐẶC|NĂM|VÀ|TRÊN|GIAI|ĐẾN|THEO|VỀ|VĂN|CÔNG|TRUNG|KẾ|SỐ|GIỮA|THỰC|TRONG|TỪ|ĐỐI|CHO|KHÓA|NHIỆM|SAU|DO|TẠI|GẮN|LẦN|ĐỢT|THÁNG|QUÝ|ĐẢNG|CHỦ|PHỤC|NHẰM|CỦA|VỚI|CHI|TRƯỜNG)$/iu;

/** In order. A name that no list has is passed over. */
export function findMentions(pieces: readonly string[], localities: readonly LocalityEntry[]): Mention[] {
  return pieces.flatMap((piece, at) =>
    [...piece.matchAll(UNIT_TYPE)].flatMap(({ index, 0: all, 1: words = '' }): Mention[] => {
      const type = readUnitType(words);
      if (!type) return [];
      const after = piece.slice(index + all.length);
      const own = listNameWords(after);
      const count = countNameWords(type, own, localities);
      if (count > 0) {
        const name = own.slice(0, count).join(' ');
        const next = own[count];
        const isWhole = next === undefined || /^\p{Ll}/u.test(next) || AFTER_NAME.test(next);
        const end = index + all.length + findEnd(after, own.slice(0, count));
        return [{ unit: { type, name: spell(type, name, localities) }, isWhole, start: index, end }];
      }
      // A name may run on into the next line of the header.
      const both = listNameWords(`${after} ${pieces[at + 1] ?? ''}`);
      const longer = countNameWords(type, both, localities);
      return longer > own.length && own.length > 0
        ? [
            {
              unit: { type, name: spell(type, both.slice(0, longer).join(' '), localities) },
              isWhole: true,
              start: index,
              end: piece.length,
            },
          ]
        : [];
    }),
  );
}

/** After the last of the words. */
const findEnd = (text: string, words: readonly string[]) =>
  words.reduce((at, word) => text.indexOf(word, at) + word.length, 0);

/** Up to the first comma or bracket. */
function listNameWords(text: string): string[] {
  const [stretch = ''] = text.split(/[,;:.()“”"|/]|\s[-–]\s(?=\p{Lu}\p{Ll}+\s*,)/u);
  return (stretch.match(WORD) ?? []).slice(0, 8);
}

/** As the list writes it. */
function spell(type: NamedUnit['type'], name: string, localities: readonly LocalityEntry[]): string {
  return listKnownUnits({ type, name }, localities, '2100-01-01')[0]?.name ?? name;
}

/** "Gia Lai, ngày 5 tháng 3 năm 2026" names a province, or the commune or town in which the issuer sits. */
function findPlaceOfIssue(
  clauses: readonly Clause[],
  localities: readonly LocalityEntry[],
  day: string,
): Mention | undefined {
  const name = readPlaceOfIssue(clauses);
  if (name === null) return undefined;
  const units = (['tinh', 'thanh-pho'] as const).flatMap((type) => listKnownUnits({ type, name }, localities, day));
  const [only, ...others] = units.filter(({ level, isOfDay }) => level === 'province' && isOfDay);
  return only && others.length === 0 ? { unit: only, isWhole: false, start: 0, end: 0 } : undefined;
}

function readPlaceOfIssue(clauses: readonly Clause[]): string | null {
  const line = listWords(clauses, 'header').find((text) => /,\s*ngày.*năm/iu.test(text));
  const name = /([^,\t]+?),\s*ngày/iu
    .exec(line ?? '')?.[1]
    ?.trim()
    .replace(/^(tỉnh|thành phố|TP\.?)\s+/iu, '');
  return name === undefined || name === '' ? null : name;
}

/** Undefined if no list has the unit. Throws a DraftProblem if several units have the name and the text tells none. */
function choose(own: NamedUnit, known: readonly KnownUnit[], context: Surroundings): KnownUnit | undefined {
  const [only, ...others] = known;
  if (!only || (others.length === 0 && only.level === 'province')) return only;
  const named = listUnitsAbove(own, context);
  const fitting = known.filter(({ above }) => above.some((unit) => named.some((other) => isSameUnit(unit, other))));
  const [near, ...further] = fitting;
  if (near && further.length === 0) return near;
  const text = context.clauses.map(({ text: words }) => words);
  const mentioned = findMentions(text, context.localities).filter(({ unit }) => unit.name !== own.name);
  const counts = known.map((unit) => ({
    unit,
    count: mentioned.filter((mention) => unit.above.some((above) => isSameUnit(above, mention.unit))).length,
  }));
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  const hasOtherProvince = mentioned.some(
    ({ unit }) => unit.type === 'tinh' && !known.some(({ above }) => above.some((item) => isSameUnit(item, unit))),
  );
  if (first && first.count > (second?.count ?? 0)) {
    context.todos.push(makeTodo('localityGuess', 'locality', undefined, describe(first.unit)));
    return first.unit;
  }
  // Of all units of the day only one has that name.
  if (others.length === 0 && !hasOtherProvince) {
    if (!only.isOfDay || context.day < TWO_LEVELS_FROM)
      context.todos.push(makeTodo('localityGuess', 'locality', undefined, describe(only)));
    return only;
  }
  throw new DraftProblem(
    `Có ${known.length} đơn vị tên "${formatUnit(own)}" và văn bản không cho biết là đơn vị nào: ${known.map(describe).join('; ')}. Chạy lại và thêm --locality với một trong: ${known.map(listId).join(', ')}; mã nào chưa có trong data/localities.yaml thì thêm vào cuối tệp ấy trước.`,
    `There are ${known.length} units named "${formatUnit(own)}" and the text does not tell which: run this again with --locality and one of the ids above; add it to data/localities.yaml first if it is not there.`,
  );
}

const describe = (unit: KnownUnit) => [unit, ...unit.above].map(formatUnit).join(', ');
const listId = (unit: KnownUnit) =>
  unit.entry?.id ??
  [unit.type, makeSlug(unit.name), ...(unit.above[0] ? [makeSlug(unit.above[0].name)] : [])].join('-');

/** Above the issuer in the header, or right after its name: "xã Mây, huyện Trắng, tỉnh Sông". */
function listUnitsAbove(own: NamedUnit, { header, clauses, localities }: Surroundings): NamedUnit[] {
  const after = clauses.flatMap(({ text }) => {
    const mentions = findMentions([text], localities);
    return mentions.flatMap(({ unit, end }, at) => {
      if (unit.type !== own.type || !isSameUnit(unit, own)) return [];
      const above: Mention[] = [];
      for (const next of mentions.slice(at + 1)) {
        const gap = text.slice(above.at(-1)?.end ?? end, next.start);
        if (!/^\s*[,(–-]?\s*(thuộc\s+)?$/u.test(gap)) break;
        above.push(next);
      }
      return above;
    });
  });
  return [...header, ...after].map(({ unit }) => unit);
}

/** Where the place of issue or the title names another province, the header may be misread. */
function checkOthers(chosen: KnownUnit, { clauses, localities, day, todos }: Surroundings): void {
  const province = chosen.above.at(-1) ?? chosen;
  const place = readPlaceOfIssue(clauses);
  const isOther = (unit: NamedUnit) =>
    !isSameUnit(unit, province) &&
    listKnownUnits(unit, localities, day).some(({ level, isOfDay }) => level === 'province' && isOfDay);
  const placed = place === null ? [] : (['tinh', 'thanh-pho'] as const).map((type) => ({ type, name: place }));
  const hasOther =
    chosen.level === 'province' && placed.some(isOther) && getSound(place ?? '') !== getSound(chosen.name);
  if (hasOther) todos.push(makeTodo('localityGuess', 'locality', undefined, place ?? undefined));
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
  'dac-khu': 'commune',
};

/** The gazetteer's own entry, or new ones for the unit and what it lacks above it. */
function adopt(unit: KnownUnit, { localities, day, todos }: Surroundings): FoundLocality {
  if (unit.entry) return { locality: unit.entry, newUnits: [] };
  const [parent, ...higher] = unit.above;
  const above = parent
    ? adoptParent(parent, higher, { localities, day })
    : { parent: localities.find(({ level }) => level === 'nation'), newUnits: [] };
  const entry = makeEntry(unit, unit.level, above.parent, [...localities, ...above.newUnits], day);
  const newUnits = [...above.newUnits, entry];
  todos.push(makeTodo('locality', 'locality', undefined, newUnits.map(({ id }) => id).join(', ')));
  return { locality: entry, newUnits };
}

function adoptParent(
  unit: NamedUnit,
  higher: readonly NamedUnit[],
  { localities, day }: Pick<Surroundings, 'localities' | 'day'>,
): { parent: LocalityEntry | undefined; newUnits: LocalityEntry[] } {
  const level = higher.length > 0 ? 'district' : 'province';
  const found = listKnownUnits(unit, localities, day).find(
    (known) => known.entry && known.level === level && (higher.length === 0 || isSameUnit(known.above[0], higher[0])),
  );
  if (found?.entry) return { parent: found.entry, newUnits: [] };
  const [next, ...rest] = higher;
  const above = next
    ? adoptParent(next, rest, { localities, day })
    : { parent: localities.find((item) => item.level === 'nation'), newUnits: [] };
  const entry = makeEntry(unit, level, above.parent, [...localities, ...above.newUnits], day);
  return { parent: entry, newUnits: [...above.newUnits, entry] };
}

function makeEntry(
  { type, name }: NamedUnit,
  level: LocalityEntry['level'],
  parent: LocalityEntry | undefined,
  localities: readonly LocalityEntry[],
  day: string,
): LocalityEntry {
  const isCommuneOfToday = level === 'commune' && day >= TWO_LEVELS_FROM && parent !== undefined;
  return {
    type,
    level,
    name,
    codes: [],
    named: [],
    formedFrom: [],
    formedFromNames: [],
    ...(isCommuneOfToday ? findCode({ type, name }, parent) : {}),
    id: makeId({ type, name }, parent?.level === 'nation' ? undefined : parent?.name, localities),
    ...(parent ? { parent: parent.id } : {}),
  };
}

/** A unit that no list has, under the units that the text names. Since July 2025 communes lie right under provinces. */
function invent(own: NamedUnit, context: Surroundings): FoundLocality {
  const { localities, day, header, clauses } = context;
  const level = LEVEL_BY_TYPE[own.type] ?? 'province';
  const nation = localities.find((unit) => unit.level === 'nation');
  if (level === 'province') return finish([makeEntry(own, level, nation, localities, day)], context);
  const wanted = level === 'commune' && day < TWO_LEVELS_FROM ? 'district' : 'province';
  const printed = [...header.map(({ unit }) => unit), ...findUnits(clauses.map(({ text }) => text).join(' . '))].filter(
    ({ name }) => name !== own.name,
  );
  const known = printed.flatMap((unit) =>
    listKnownUnits(unit, localities, day).filter((found) => found.isOfDay && found.level === wanted),
  );
  const [near] = countNames(known);
  if (near) {
    const above = adoptParent(near, near.above, { localities, day });
    const all = [...localities, ...above.newUnits];
    return finish([...above.newUnits, makeEntry(own, level, above.parent, all, day)], context);
  }
  const named = countNames(printed).find(
    (unit) => LEVEL_BY_TYPE[unit.type] === wanted || (wanted === 'province' && unit.type === 'thanh-pho'),
  );
  if (!named)
    throw new DraftProblem(
      `Văn bản không cho biết ${own.name} thuộc đơn vị nào. Thêm dòng dưới đây vào cuối data/localities.yaml, thay hai chỗ <…> bằng đơn vị cấp trên, rồi chạy lại với --locality <mã>.`,
      `The text does not say what ${own.name} belongs to. Add this line to the end of data/localities.yaml, with the unit above it for both <…>, and run this again with --locality <id>.\n  - { id: ${own.type}-${makeSlug(own.name)}-<…>, type: ${own.type}, level: ${level}, name: "${own.name}", parent: <…> }`,
    );
  const parents =
    wanted === 'province'
      ? [makeEntry({ ...named, type: 'tinh' }, 'province', nation, localities, day)]
      : invent(named, { ...context, todos: [] }).newUnits;
  return finish([...parents, makeEntry(own, level, parents.at(-1), [...localities, ...parents], day)], context);
}

function finish(newUnits: LocalityEntry[], { todos }: Surroundings): FoundLocality {
  todos.push(makeTodo('locality', 'locality', undefined, newUnits.map(({ id }) => id).join(', ')));
  return { locality: newUnits.at(-1) as LocalityEntry, newUnits };
}

/** The most often named first. */
function countNames<Unit extends NamedUnit>(units: readonly Unit[]): Unit[] {
  const groups = Map.groupBy(units, ({ type, name }) => `${type} ${getSound(name)}`);
  return [...groups.values()].sort((a, b) => b.length - a.length).map(([unit]) => unit as Unit);
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
