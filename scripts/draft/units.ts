// Finds administrative units named in a text, and matches them to units of the gazetteer at the plan's date.

import { type LocalityEntry, localityType } from '../../src/schema/locality.ts';
import { makeKey, makeName } from './words.ts';

type UnitType = LocalityEntry['type'];
export interface NamedUnit {
  type: UnitType;
  /** Without its type. */
  name: string;
}

const UNIT_TYPES = Object.entries(localityType.meta()?.values as Record<string, { vi: string }>).flatMap(
  ([type, { vi }]) => (type === 'quoc-gia' ? [] : [{ type: type as UnitType, words: vi }]),
);
const NAME_WORD = "[\\p{Lu}][\\p{L}’']*";
const TYPE_BY_WORDS = new Map(UNIT_TYPES.map(({ type, words }) => [words.toLowerCase(), type]));
const TYPE_WORDS = [...TYPE_BY_WORDS.keys()].sort((a, b) => b.length - a.length).join('|');
/** "xã Song An", "TỈNH GIA LAI", "Phường 5", "các xã: Song An, Thành An". */
const TYPE_OF_UNIT = new RegExp(`(?<![\\p{L}])((?:các|\\d+)\\s+)?(${TYPE_WORDS}|TP\\.?)[^\\S\\t]*:?[^\\S\\t]*`, 'giu');
const UNIT_NAME = new RegExp(`(?:${NAME_WORD}(?:[ -]${NAME_WORD}){0,3}|\\d{1,2}(?!\\d))`, 'uy');
const LIST_SEPARATOR = /\s*,\s*|\s+và\s+/uy;
/** Words that begin with a capital after a unit without being part of its name. */
const WORDS_AFTER_NAME =
  /\s+(?:Độc|CỘNG|Cộng|SỞ|BAN|PHÒNG|HỘI|ỦY|UỶ|UBND|HUYỆN|XÃ|PHƯỜNG|TỈNH|THÀNH|THỊ|QUẬN|NĂM|Năm|VÀ|TRÊN|GIAI|ĐẾN|THEO|VỀ|VĂN|CÔNG|TRUNG|KẾ|SỐ|Số)(?![\p{L}]).*$/u;

/**
 * "Phòng Văn hóa - Xã hội", "xã hội chủ nghĩa", "xã hội hóa" mean society, not a commune. "xã Hội Xuân" is a commune.
 */
const SOCIETY = /^hội(\s+(chủ nghĩa|hóa|hoá)(?!\p{L}).*)?$/iu;

/** In order. Only names with a capital count; after a plural ("các xã") all names of the list do. */
export function findUnits(text: string): NamedUnit[] {
  const units: NamedUnit[] = [];
  for (const { index, 0: all, 1: plural, 2: words = '' } of text.matchAll(TYPE_OF_UNIT)) {
    const type = /^tp/i.test(words) ? 'thanh-pho' : TYPE_BY_WORDS.get(words.toLowerCase());
    // "Công an tỉnh: Tăng cường …" names no unit.
    if (!type || (plural === undefined && all.includes(':'))) continue;
    for (const name of readNames(text, index + all.length, plural !== undefined))
      if (type !== 'xa' || !SOCIETY.test(name))
        units.push({ type, name: words === words.toUpperCase() ? makeName(name) : name });
  }
  return units;
}

function readNames(text: string, start: number, isList: boolean): string[] {
  const name = readAt(UNIT_NAME, text, start);
  if (name === null) return [];
  const kept = name.replace(WORDS_AFTER_NAME, '');
  const gap = isList && kept === name ? readAt(LIST_SEPARATOR, text, start + name.length) : null;
  return [kept, ...(gap === null ? [] : readNames(text, start + name.length + gap.length, true))];
}

/** A sticky pattern matches only at `lastIndex`. */
function readAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** The type that the words name in any case, be it "TP."; undefined if none. */
export function readUnitType(words: string): UnitType | undefined {
  return /^tp/i.test(words) ? 'thanh-pho' : TYPE_BY_WORDS.get(words.toLowerCase().replace(/\s+/g, ' '));
}

/** "xã Song An". */
export function formatUnit({ type, name }: NamedUnit): string {
  return `${UNIT_TYPES.find((item) => item.type === type)?.words.toLowerCase() ?? ''} ${name}`;
}

/** Units of that type and name that existed on the day, or on 1 January of the year if the day is unknown. */
export function matchUnits(
  localities: readonly LocalityEntry[],
  { type, name }: NamedUnit,
  year: number,
  day?: string,
): LocalityEntry[] {
  const key = makeKey(name);
  const on = day ?? `${year}-01-01`;
  return localities.filter((unit) => {
    const end = unit.validTo ?? unit.became?.date;
    return (
      unit.type === type &&
      makeKey(unit.name) === key &&
      (unit.validFrom === undefined || unit.validFrom <= on) &&
      (end === undefined || end >= on)
    );
  });
}

/** The unit itself, then those above it. */
export function listAncestors(localities: readonly LocalityEntry[], id: string): LocalityEntry[] {
  const unit = localities.find((item) => item.id === id);
  return unit ? [unit, ...(unit.parent && unit.parent !== id ? listAncestors(localities, unit.parent) : [])] : [];
}
