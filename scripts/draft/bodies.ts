// Finds the bodies named in a clause.

import type { AgencyTypeEntry } from '../../src/schema/agency.ts';
import { makeBodySlug } from './body-slug.ts';
import type { Context } from './context.ts';
import { findGroups } from './groups.ts';
import { findProperNames } from './proper-names.ts';
import { STANDARD_BODIES } from './standard-bodies.ts';
import { findUnits, listAncestors, matchUnits } from './units.ts';
import { makeKey } from './words.ts';

export interface NamedBody {
  type: AgencyTypeEntry;
  body: string;
  /** Offsets of the name in the key of the text. */
  start: number;
  end: number;
  /** False if the text does not say which locality the body belongs to. */
  isPlaced: boolean;
  /** False if the register lacks the type. */
  isKnown: boolean;
}

/** Names and abbreviations under which texts mention a type. */
const keysOf = (type: AgencyTypeEntry) => [
  type.label.vi,
  ...type.abbreviations.filter((word) => word.length > 2),
  // Official texts often leave these words out.
  ...(/ Việt Nam$/u.test(type.label.vi) ? [type.label.vi.replace(/ Việt Nam$/u, '')] : []),
];

/** Longest first. Kept, as they are needed for every clause of a plan. */
const ABBREVIATIONS_BY_REGISTER = new WeakMap<
  Context['vocabularies'],
  { short: string; pattern: RegExp; long: string }[]
>();

function listAbbreviations(vocabularies: Context['vocabularies']) {
  const forms =
    ABBREVIATIONS_BY_REGISTER.get(vocabularies) ??
    vocabularies.abbreviations
      .flatMap(({ long, short }) =>
        short.map((words) => ({ short: words, pattern: makeAbbreviationPattern(words), long })),
      )
      .sort((a, b) => b.short.length - a.short.length);
  ABBREVIATIONS_BY_REGISTER.set(vocabularies, forms);
  return forms;
}

const makeAbbreviationPattern = (words: string) =>
  new RegExp(`(?<![\\p{L}\\d])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'gu');

/** The key of a text with the abbreviations of the register written out: bodies are searched in it. */
export function makeBodyKey(text: string, context: Context): string {
  return ` ${makeKey(writeOut(text, context))} `;
}

function writeOut(text: string, { vocabularies }: Context): string {
  return listAbbreviations(vocabularies).reduce(
    (words, { short, pattern, long }) => (words.includes(short) ? words.replace(pattern, long) : words),
    text,
  );
}

/**
 * In the order of the text. Of overlapping names of groups, and of bodies that the register or the law knows, the longest
 * counts; then come names that nobody knows yet, as types to be added.
 */
export function findBodies(text: string, context: Context): NamedBody[] {
  const full = writeOut(text, context);
  const key = ` ${makeKey(full)} `;
  const found: NamedBody[] = [];
  const isFree = (start: number, end: number) => !found.some((other) => start < other.end && end > other.start);
  const add = (type: AgencyTypeEntry, start: number, end: number) => {
    if (!isFree(start, end)) return;
    const placed = placeBody(type, key.slice(end, end + 60), context);
    if (!placed) return;
    const isKnown = context.vocabularies.agencyTypes.some(({ id }) => id === type.id);
    if (!isKnown) context.proposedTypes.set(type.id, type);
    found.push({ type, start, end, ...placed, isKnown });
  };
  const elided = findElided(full, context);
  const known: { type: AgencyTypeEntry; start: number; end: number }[] = [
    ...elided,
    ...findGroups(text, context.vocabularies.agencyTypes)
      .map(({ type, start, end }) => ({
        type,
        start: getKeyOffset(text.slice(0, start), context),
        end: getKeyOffset(text.slice(0, end), context),
      }))
      .filter(({ start }) => !elided.some((first) => start === first.start)),
    ...listNames(context).flatMap(({ type, pattern, printed }) => {
      const places = printed ? new Set([...full.matchAll(printed)].map(({ index }) => getStart(full, index))) : null;
      if (places?.size === 0) return [];
      return [...key.matchAll(pattern)].flatMap(({ index, 0: words }) =>
        places === null || places.has(index) ? [{ type, start: index, end: index + words.length }] : [],
      );
    }),
  ];
  // The sort is stable: of names as long, the one that the register knows for this level stands first.
  for (const { type, start, end } of known.sort((a, b) => b.end - b.start - (a.end - a.start))) add(type, start, end);
  const places = listAncestors(context.vocabularies.localities, context.identity.locality.id).map(({ name }) => name);
  for (const { name, start, end } of findProperNames(text, places))
    add(
      proposeType(name, context),
      getKeyOffset(text.slice(0, start), context),
      getKeyOffset(text.slice(0, end), context),
    );
  return found.sort((a, b) => a.start - b.start);
}

/** Where the key of a text goes on after its first part: at the blank before the next word. */
function getKeyOffset(part: string, context: Context): number {
  const key = makeBodyKey(part, context).trimEnd();
  return key === '' ? 0 : key.length;
}

/**
 * "Các Sở: Y tế, Tư pháp", "các sở Nội vụ, Tài chính": departments that are named without the word that all of them
 * begin with. The list ends at the first words that no department bears.
 */
function findElided(full: string, context: Context): { type: AgencyTypeEntry; start: number; end: number }[] {
  const names = listNames(context).flatMap(({ type, name }) =>
    /^(?:so|phong) /.test(name) ? [{ type, head: name.split(' ')[0], rest: name.slice(name.indexOf(' ')) }] : [],
  );
  return [...full.matchAll(ELIDED)].flatMap(({ index, 0: opening, 1: head = '' }) => {
    const own = names.filter((name) => name.head === makeKey(head));
    const found: { type: AgencyTypeEntry; start: number; end: number }[] = [];
    let at = index + opening.length;
    for (;;) {
      const key = ` ${makeKey(full.slice(at))} `;
      const name = own.find(({ rest }) => key.startsWith(`${rest} `));
      const start = getStart(full, at);
      if (!name) return found.length > 1 ? found : [];
      // The first takes in the words that all of them share.
      found.push({
        type: name.type,
        start: found.length === 0 ? getStart(full, index) : start,
        end: start + name.rest.length,
      });
      const next = new RegExp(
        `^${name.rest
          .trim()
          .split(' ')
          .map(() => '[^\\p{L}]*\\p{L}+')
          .join('')}(${BETWEEN_ELIDED})`,
        'iu',
      ).exec(full.slice(at));
      if (!next) return found.length > 1 ? found : [];
      at += next[0].length;
    }
  });
}

const ELIDED = /(?<!\p{L})các\s+(sở|phòng)(?:,\s*(?:ban,\s*)?ngành)?\s*:?\s*(?=\p{Lu})/giu;
const BETWEEN_ELIDED = String.raw`\s*(?:[,;]|\s+và)\s*(?=\p{Lu})`;

/** Where the word at `index` of a text begins in its key: at the blank before it. */
const getStart = (full: string, index: number): number => ` ${makeKey(full.slice(0, index))}`.trimEnd().length;

/** Known to nobody: the English name is for a person to give. */
function proposeType(name: string, { identity, vocabularies }: Context): AgencyTypeEntry {
  const id = makeBodySlug(name);
  return (
    vocabularies.agencyTypes.find((type) => type.id === id) ?? {
      id,
      kind: 'agency',
      levels: [identity.locality.level],
      label: { vi: name, en: name },
      names: [],
      abbreviations: [],
    }
  );
}

interface Name {
  type: AgencyTypeEntry;
  name: string;
  /** Also matches where extraction lost spaces inside the name. */
  pattern: RegExp;
  /** Set for short names, which other words resemble ("Báo", "báo cáo"): how the text must print them. */
  printed?: RegExp;
}
/** Longest first. Kept, as they are needed for every clause of a plan. */
const NAMES_BY_CONTEXT = new WeakMap<Context, Name[]>();

function listNames(context: Context): Name[] {
  const known = NAMES_BY_CONTEXT.get(context);
  if (known) return known;
  const { agencyTypes } = context.vocabularies;
  const names = [
    ...agencyTypes.map((type) => ({ type, words: keysOf(type) })),
    ...STANDARD_BODIES.map(({ type, short }) => ({
      type: agencyTypes.find(({ id }) => id === type.id) ?? type,
      words: [type.label.vi, ...short],
    })),
  ]
    .flatMap(({ type, words: own }) => {
      // Of forms with one key the first, which is the full name, says how it is printed.
      const byKey = new Map(own.toReversed().map((words) => [makeBodyKey(words, context).trim(), words]));
      return [...byKey].flatMap(([name, words]) => (name === '' ? [] : [makeNamePattern(type, name, words)]));
    })
    .sort((a, b) => b.name.length - a.name.length || rank(a.type, context) - rank(b.type, context));
  NAMES_BY_CONTEXT.set(context, names);
  return names;
}

function makeNamePattern(type: AgencyTypeEntry, name: string, words: string): Name {
  const pattern = new RegExp(` ${name.replaceAll(' ', ' ?')}(?= )`, 'g');
  const isSyllable = /^\p{Lu}?\p{Ll}+$/u.test(words);
  const isShort = words.split(/\s+/).length <= 3;
  return {
    type,
    name,
    pattern,
    ...(isSyllable
      ? { printed: new RegExp(`(?<!\\p{L})${words}\\s+(\\p{Lu}|tỉnh|thành phố)`, 'gu') }
      : isShort
        ? { printed: makePrinted(words, type.kind === 'group' || type.kind === 'force') }
        : {}),
  };
}

/** A short name must be printed with its marks and, but for groups and forces ("lực lượng công an"), a capital: "điều chỉnh, phù hợp" names no government. */
function makePrinted(words: string, isLower: boolean): RegExp {
  const rest = (letters: string) =>
    letters
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/ủy|uỷ/giu, '(?:ủy|uỷ)')
      .replace(/òa|oà/giu, '(?:òa|oà)')
      .replace(/\s*[-–]\s*/gu, '\\s*[-–]\\s*')
      .replace(/\s+/gu, '\\s*');
  const first = words.charAt(0);
  return new RegExp(
    isLower ? `(?<!\\p{L})(?i:${rest(words)})` : `(?<!\\p{L})${first}(?i:${rest(words.slice(1))})`,
    'gu',
  );
}

const rank = (type: AgencyTypeEntry, { identity }: Context) => (type.levels.includes(identity.locality.level) ? 0 : 1);

/**
 * A body belongs to the unit named right after it; else to the issuing locality or the nearest unit above it that has
 * such bodies.
 */
function placeBody(
  type: AgencyTypeEntry,
  after: string,
  { identity, vocabularies }: Context,
): { body: string; isPlaced: boolean } | null {
  const ancestors = listAncestors(vocabularies.localities, identity.locality.id);
  const nation = vocabularies.localities.find(({ level }) => level === 'nation');
  if (type.levels.length === 1 && type.levels[0] === 'nation')
    return nation ? { body: `${type.id}@${nation.id}`, isPlaced: true } : null;
  const words = /^ (tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)( [a-z0-9 ]*)?/.exec(after);
  const level = words ? LEVEL_WORDS[words[1] as string] : undefined;
  const named = vocabularies.localities.filter(
    (unit) =>
      words?.[2] !== undefined &&
      ` ${words[2].trim()} `.startsWith(` ${makeKey(unit.name)} `) &&
      makeKey(TYPE_WORDS[unit.type] ?? '') === words[1] &&
      type.levels.includes(unit.level),
  );
  // The plan's own unit before another of its name: that of an earlier time, or one beside it.
  const near =
    named.find((unit) => ancestors.some(({ id }) => id === unit.id)) ??
    named.find((unit) => ancestors.some(({ id }) => id === unit.parent));
  if (near) return { body: `${type.id}@${near.id}`, isPlaced: true };
  const above = ancestors.find((unit) =>
    level === undefined
      ? type.levels.includes(unit.level)
      : level.includes(unit.level) && type.levels.includes(unit.level),
  );
  // A group or a body that the register has met at other levels only is taken for the plan's own.
  if (!above) return { body: `${type.id}@${identity.locality.id}`, isPlaced: type.kind === 'group' };
  return {
    body: `${type.id}@${above.id}`,
    isPlaced: above.id === identity.locality.id || level !== undefined || type.levels.length === 1,
  };
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  tinh: 'tinh',
  'thanh-pho': 'thanh pho',
  huyen: 'huyen',
  quan: 'quan',
  'thi-xa': 'thi xa',
  xa: 'xa',
  phuong: 'phuong',
  'thi-tran': 'thi tran',
  'dac-khu': 'dac khu',
};
const LEVEL_WORDS: Readonly<Record<string, readonly string[]>> = {
  tinh: ['province'],
  'thanh pho': ['province', 'district'],
  huyen: ['district'],
  quan: ['district'],
  'thi xa': ['district'],
  xa: ['commune'],
  phuong: ['commune'],
  'thi tran': ['commune'],
  'dac khu': ['commune'],
};

/** `text` is what follows "của": "Ủy ban nhân dân tỉnh Gia Lai ban hành". Null unless the body is certain. */
export function findIssuer(text: string, context: Context): string | null {
  const [first] = findBodies(text, context);
  if (!first?.isKnown || first.start > 1) return null;
  const [unit] = findUnits(text);
  if (!unit || !first.type.levels.some((level) => level !== 'nation'))
    return first.isPlaced || first.type.levels.length === 1 ? first.body : null;
  const [match, ...others] = matchUnits(context.vocabularies.localities, unit, context.identity.year - 5);
  const known = match && others.length === 0 && first.type.levels.includes(match.level) ? match : undefined;
  return known ? `${first.type.id}@${known.id}` : null;
}
