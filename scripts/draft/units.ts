// Administrative units named in a text, and which unit of the gazetteer each is, as it was at the plan's date.

import { type LocalityEntry, localityType } from '../../src/schema/locality.ts';
import { makeKey, makeName } from './words.ts';

type UnitType = LocalityEntry['type'];
export interface NamedUnit {
  type: UnitType;
  /** Without its type. */
  name: string;
}

const TYPES = Object.entries(localityType.meta()?.values as Record<string, { vi: string }>).flatMap(([type, { vi }]) =>
  type === 'quoc-gia' ? [] : [{ type: type as UnitType, words: vi }],
);
const WORD = "[\\p{Lu}][\\p{L}’']*";
const TYPE_OF = new Map(TYPES.map(({ type, words }) => [words.toLowerCase(), type]));
const TYPE_WORDS = [...TYPE_OF.keys()].sort((a, b) => b.length - a.length).join('|');
/** "xã Song An", "TỈNH GIA LAI", "Phường 5". */
const UNIT = new RegExp(`(?<![\\p{L}])(${TYPE_WORDS}|TP\\.?)\\s*(${WORD}(?:[ -]${WORD}){0,3}|\\d{1,2}(?!\\d))`, 'giu');
/** Words that begin with a capital after a unit without being part of its name. */
const STOP =
  /\s+(?:Độc|CỘNG|Cộng|SỞ|BAN|PHÒNG|HỘI|ỦY|UỶ|UBND|HUYỆN|XÃ|PHƯỜNG|TỈNH|THÀNH|THỊ|QUẬN|NĂM|Năm|VÀ|TRÊN|GIAI|ĐẾN|THEO|VỀ|VĂN|CÔNG|TRUNG|KẾ|SỐ|Số)(?![\p{L}]).*$/u;

/** Takes words; gives the units that they name, in order. Only names that begin with a capital count. */
export function findUnits(text: string): NamedUnit[] {
  return [...text.matchAll(UNIT)].flatMap(([, type = '', name = '']): NamedUnit[] => {
    if (!/^[\p{Lu}\d]/u.test(name)) return [];
    const isUpper = type === type.toUpperCase();
    // Without the i-flag's help: a name is words that each begin with a capital.
    const words = name.replace(STOP, '').split(/\s+/);
    const end = words.findIndex((word) => !/^[\p{Lu}\d]/u.test(word));
    const kept = (end === -1 ? words : words.slice(0, end)).join(' ');
    const known = /^tp/i.test(type) ? 'thanh-pho' : TYPE_OF.get(type.toLowerCase());
    return known && kept !== '' ? [{ type: known, name: isUpper ? makeName(kept) : kept }] : [];
  });
}

/** Takes the gazetteer, a named unit, the plan's year and day (if known); gives the units of that name that existed then. */
export function matchUnits(localities: readonly LocalityEntry[], { type, name }: NamedUnit, year: number, day?: string): LocalityEntry[] {
  const key = makeKey(name);
  const on = day ?? `${year}-01-01`;
  return localities.filter((unit) => {
    const end = unit.validTo ?? unit.became?.date;
    return unit.type === type && makeKey(unit.name) === key && (unit.validFrom === undefined || unit.validFrom <= on) && (end === undefined || end >= on);
  });
}

/** Takes the gazetteer and a unit; gives it and the units above it. */
export function listAncestors(localities: readonly LocalityEntry[], id: string): LocalityEntry[] {
  const unit = localities.find((item) => item.id === id);
  return unit ? [unit, ...(unit.parent && unit.parent !== id ? listAncestors(localities, unit.parent) : [])] : [];
}
