// Finds the units of the gazetteer that a text names: by their whole names, as words, with their marks.

import type { LocalityEntry, localityType } from '../../src/schema/locality.ts';
import { readWords, type Word } from '../../src/search/words.ts';

type UnitType = (typeof localityType.options)[number];

export interface NamedPlace {
  id: string;
  /** As printed, with the rank where one stands before the name. */
  words: string;
}

/** How texts write the ranks of units, folded. */
const RANKS: readonly [form: string, type: UnitType][] = [
  ['thanh pho', 'thanh-pho'],
  ['tp', 'thanh-pho'],
  ['thi xa', 'thi-xa'],
  ['tx', 'thi-xa'],
  ['thi tran', 'thi-tran'],
  ['dac khu', 'dac-khu'],
  ['tinh', 'tinh'],
  ['quan', 'quan'],
  ['huyen', 'huyen'],
  ['phuong', 'phuong'],
  ['xa', 'xa'],
];

/** A name of several syllables may be broken by blanks, hyphens and apostrophes, and by nothing else. */
const WITHIN_NAME = /^[ \n’'–-]+$/u;
const BEFORE_NAME = /^\.?[ \n]+$/u;
const IN_LIST = /^(?:, ?| và )$/u;

interface Candidate {
  id: string;
  type: UnitType;
  level: LocalityEntry['level'];
  words: Word[];
}

/**
 * For a plan of a unit and a year: finds in a text the units that then existed, provinces anywhere, others in the
 * plan's own province, since the same names stand in several. A commune is found only by name and rank: its bare name
 * may be that of another place.
 */
export function makePlaceNameFinder(units: readonly LocalityEntry[]) {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const findTop = (id: string): string => {
    const unit = byId.get(id);
    return !unit?.parent || unit.level === 'province' ? id : findTop(unit.parent);
  };
  return (plan: { locality: string; year: number }): ((text: string) => NamedPlace[]) => {
    const top = findTop(plan.locality);
    const candidates = units
      .filter(({ id, level }) => level === 'province' || (level !== 'nation' && findTop(id) === top))
      .filter(({ validFrom, validTo }) => existed(plan.year, validFrom, validTo))
      .flatMap(({ id, type, level, name, named }): Candidate[] =>
        [name, ...named].map((each) => ({ id, type, level, words: readWords(each) })),
      );
    const byFirst = Map.groupBy(
      candidates.sort((a, b) => b.words.length - a.words.length || rateLevel(b.level) - rateLevel(a.level)),
      ({ words }) => words[0]?.folded ?? '',
    );
    return (text) => findPlaces(text, byFirst);
  };
}

function existed(year: number, from: string | undefined, to: string | undefined): boolean {
  return (from === undefined || from <= `${year}-12-31`) && (to === undefined || to >= `${year}-01-01`);
}

function rateLevel(level: LocalityEntry['level']): number {
  return ['commune', 'district', 'province', 'nation'].indexOf(level);
}

function findPlaces(text: string, byFirst: ReadonlyMap<string, readonly Candidate[]>): NamedPlace[] {
  const words = readWords(text);
  const found = new Map<string, string>();
  /** The rank that governs a list ("các xã A, B và C"), and where its last name ends. */
  let list: { type: UnitType; end: number } | undefined;
  for (let at = 0; at < words.length; at++) {
    const fitting = (byFirst.get(words[at]?.folded ?? '') ?? []).filter((candidate) =>
      fits(text, words, at, candidate),
    );
    const rank = readRank(text, words, at);
    const listed = list && IN_LIST.test(text.slice(list.end, words[at]?.start)) ? list.type : undefined;
    const chosen =
      fitting.find(({ type }) => type === (rank?.type ?? listed)) ??
      (rank
        ? undefined
        : fitting.find(({ level, words: own }) => level !== 'commune' && isAlone(text, words, at, own.length)));
    if (!chosen) continue;
    const last = words[at + chosen.words.length - 1] as Word;
    if (!found.has(chosen.id)) found.set(chosen.id, text.slice(rank?.start ?? words[at]?.start, last.end));
    list = rank || listed ? { type: chosen.type, end: last.end } : undefined;
    at += chosen.words.length - 1;
  }
  return [...found].map(([id, words]) => ({ id, words }));
}

/** The same syllables, each written large, with the same marks or, as a whole, without any; and no longer name. */
function fits(text: string, words: readonly Word[], at: number, { words: name }: Candidate): boolean {
  const span = words.slice(at, at + name.length);
  if (span.length < name.length) return false;
  const isUnmarked = name.length > 1 && span.every(({ marks }) => marks === '');
  return (
    span.every((word, index) => {
      const own = name[index] as Word;
      const before = span[index - 1];
      return (
        word.folded === own.folded &&
        (isUnmarked || word.marks === own.marks) &&
        isLarge(text, word) &&
        (!before || WITHIN_NAME.test(text.slice(before.end, word.start)))
      );
    }) && !goesOn(text, span.at(-1) as Word, words[at + name.length])
  );
}

/** "Tân An" in "Tân An Thạnh" is another place. In capitals nothing tells where a name ends. */
function goesOn(text: string, last: Word, next: Word | undefined): boolean {
  const isInCapitals = text.slice(last.start, last.end) === text.slice(last.start, last.end).toUpperCase();
  return next !== undefined && !isInCapitals && text.slice(last.end, next.start) === ' ' && isLarge(text, next);
}

/** The words before a bare name do not make it part of another one, as of a person: "Nguyễn Văn Phú Lộc". */
function isAlone(text: string, words: readonly Word[], at: number, length: number): boolean {
  const [first, before] = [words[at] as Word, words[at - 1]];
  const last = words[at + length - 1] as Word;
  const isInCapitals = text.slice(first.start, last.end) === text.slice(first.start, last.end).toUpperCase();
  if (!before || isInCapitals || text.slice(before.end, first.start) !== ' ' || !isLarge(text, before)) return true;
  const earlier = words[at - 2];
  return !earlier || text.slice(earlier.end, before.start) !== ' ' || !isLarge(text, earlier);
}

function isLarge(text: string, { start }: Word): boolean {
  const letter = text.charAt(start);
  return letter !== letter.toLowerCase() || /\d/.test(letter);
}

function readRank(text: string, words: readonly Word[], at: number): { type: UnitType; start: number } | undefined {
  const name = words[at];
  for (const [form, type] of RANKS) {
    const count = form.split(' ').length;
    const own = words.slice(Math.max(at - count, 0), at);
    const [first, last] = [own[0], own.at(-1)];
    if (!name || !first || !last || own.map(({ folded }) => folded).join(' ') !== form) continue;
    if (BEFORE_NAME.test(text.slice(last.end, name.start))) return { type, start: first.start };
  }
  return undefined;
}
