// Bodies named in a clause, and the role that its verbs give them.

import type { z } from 'zod';
import type { AgencyTypeEntry } from '../../src/schema/agency.ts';
import type { duty, role } from '../../src/schema/responsibility.ts';
import type { Context } from './context.ts';
import { findUnits, listAncestors, matchUnits } from './units.ts';
import { makeKey } from './words.ts';

export type Duty = z.infer<typeof duty>;
type Role = z.infer<typeof role>;

export interface NamedBody {
  type: AgencyTypeEntry;
  body: string;
  /** Where its name starts and ends in the key of the text. */
  start: number;
  end: number;
  /** False where the text does not say of which place it is. */
  isPlaced: boolean;
}

const keysOf = (type: AgencyTypeEntry) => [
  type.label.vi,
  ...type.abbreviations.filter((word) => word.length > 2),
  // Official texts leave these words out as often as not.
  ...(/ Việt Nam$/u.test(type.label.vi) ? [type.label.vi.replace(/ Việt Nam$/u, '')] : []),
];

/** Takes words and the context; gives the bodies that they name, in order. Of names that overlap the longest counts. */
export function findBodies(text: string, context: Context): NamedBody[] {
  const key = ` ${makeKey(text)} `;
  const found: NamedBody[] = [];
  for (const { type, name } of listNames(context)) {
    for (let at = key.indexOf(` ${name} `); at !== -1; at = key.indexOf(` ${name} `, at + 1)) {
      const [start, end] = [at, at + name.length + 1];
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const placed = placeBody(type, key.slice(end, end + 60), context);
      if (placed) found.push({ type, start, end, ...placed });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

type Name = { type: AgencyTypeEntry; name: string };
/** Names of one register, longest first: a plan asks for them at every clause. */
const NAMES = new WeakMap<Context, Name[]>();

function listNames(context: Context): Name[] {
  const known = NAMES.get(context);
  if (known) return known;
  const names = context.vocabularies.agencyTypes
    .flatMap((type) => [...new Set(keysOf(type).map(makeKey))].map((name) => ({ type, name })))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length || rank(a.type, context) - rank(b.type, context));
  NAMES.set(context, names);
  return names;
}

const rank = (type: AgencyTypeEntry, { identity }: Context) => (type.levels.includes(identity.locality.level) ? 0 : 1);

/** A body is of the unit named right after it; else of the issuing place, or of the unit above that has such bodies. */
function placeBody(type: AgencyTypeEntry, after: string, { identity, vocabularies }: Context): { body: string; isPlaced: boolean } | null {
  const ancestors = listAncestors(vocabularies.localities, identity.locality.id);
  const nation = vocabularies.localities.find(({ level }) => level === 'nation');
  if (type.levels.length === 1 && type.levels[0] === 'nation') return nation ? { body: `${type.id}@${nation.id}`, isPlaced: true } : null;
  const words = /^ (tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran)( [a-z0-9 ]*)?/.exec(after);
  const level = words ? LEVEL_WORDS[words[1] as string] : undefined;
  const named = vocabularies.localities.filter(
    (unit) =>
      words?.[2] !== undefined &&
      ` ${words[2].trim()} `.startsWith(` ${makeKey(unit.name)} `) &&
      makeKey(TYPE_WORDS[unit.type] ?? '') === words[1] &&
      type.levels.includes(unit.level),
  );
  const [near] = named.filter((unit) => ancestors.some(({ id }) => id === unit.id || id === unit.parent));
  if (near) return { body: `${type.id}@${near.id}`, isPlaced: true };
  const above = ancestors.find((unit) =>
    level === undefined ? type.levels.includes(unit.level) : level.includes(unit.level) && type.levels.includes(unit.level),
  );
  if (!above) return null;
  return { body: `${type.id}@${above.id}`, isPlaced: above.id === identity.locality.id || level !== undefined || type.levels.length === 1 };
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
};

/** Takes the words of a clause, the heading right above it and the context; gives who does what, and whether a verb gave a task to a body that no rule knows. */
export function findDuties(text: string, heading: string, context: Context): { duties: Duty[]; hasUnknown: boolean; hasGuessedPlace: boolean } {
  const key = ` ${makeKey(text)} `;
  const bodies = findBodies(text, context);
  const leads = key.indexOf(' chu tri ');
  const partners = key.indexOf(' phoi hop ');
  const duties = new Map<string, Duty>();
  const used: NamedBody[] = [];
  const add = (named: NamedBody, role: Role, from: Duty['from']) => {
    duties.set(`${named.body} ${role}`, { body: named.body, role, from });
    used.push(named);
  };
  for (const named of bodies) {
    const found = getRole(named, bodies, key, leads, partners);
    if (found) add(named, found, 'verb');
  }
  const [headed, ...others] = findBodies(heading, context);
  if (duties.size === 0 && headed && others.length === 0 && headed.start === 0 && makeKey(heading).length < headed.end + 30)
    add(headed, 'implement', 'heading');
  const isAssigned = leads !== -1 || / (giao|de nghi|yeu cau) /.test(key.slice(0, 30));
  return { duties: [...duties.values()], hasUnknown: isAssigned && duties.size === 0, hasGuessedPlace: used.some(({ isPlaced }) => !isPlaced) };
}

const ACTS =
  /^ (to chuc|thuc hien|trien khai|xay dung|huong dan|tham muu|bo tri|tang cuong|day manh|mo|ra soat|theo doi|don doc|kiem tra|tong hop|chu dong|co trach nhiem|chiu trach nhiem|bao cao|long ghep|tuyen truyen|can cu|lam dau moi) /;

function getRole(named: NamedBody, bodies: readonly NamedBody[], key: string, leads: number, partners: number): Role | null {
  const before = key.slice(Math.max(0, named.start - 24), named.start + 1);
  const after = key.slice(named.end);
  const isFirst = bodies[0] === named && named.start <= 12;
  if (/ (bao cao|gui|trinh) (\S+ ){0,4}(ve|cho|qua) $/.test(before) || / ve $/.test(before)) return 'receive';
  if (/^ de nghi /.test(key) && named.start < 60) return 'requested';
  if (leads !== -1 && named.end <= leads + 1 && leads - named.end < 40) return 'lead';
  if (/ giao (cho )?$/.test(before)) return 'implement';
  if (partners !== -1 && named.start > partners && named.start - partners < 260 && isInList(named, bodies, partners)) return 'partner';
  if (isFirst && /^ tham muu /.test(after)) return 'advise';
  return isFirst && ACTS.test(after) ? 'implement' : null;
}

/** Bodies after "phối hợp với" follow each other closely: "Sở A, Sở B và các đơn vị liên quan". */
function isInList(named: NamedBody, bodies: readonly NamedBody[], partners: number): boolean {
  let end = partners + 14;
  for (const body of bodies.filter(({ start }) => start > partners)) {
    if (body.start - end > 24) return false;
    if (body === named) return true;
    end = body.end;
  }
  return false;
}

/** Takes words such as "Ủy ban nhân dân tỉnh Gia Lai ban hành" that follow "của"; gives the body if it is certain. */
export function findIssuer(text: string, context: Context): string | null {
  const [first] = findBodies(text, context);
  if (!first || first.start > 1) return null;
  const [unit] = findUnits(text);
  if (!unit || !first.type.levels.some((level) => level !== 'nation')) return first.isPlaced || first.type.levels.length === 1 ? first.body : null;
  const [match, ...others] = matchUnits(context.vocabularies.localities, unit, context.identity.year - 5);
  const known = match && others.length === 0 && first.type.levels.includes(match.level) ? match : undefined;
  return known ? `${first.type.id}@${known.id}` : null;
}
