// Who does what: the role that the verbs of a clause, or its heading, give to the bodies named in it.

import type { z } from 'zod';
import type { duty, role } from '../../src/schema/responsibility.ts';
import { findBodies, makeBodyKey, type NamedBody } from './bodies.ts';
import type { Context } from './context.ts';
import { findSubject } from './subject.ts';
import { listAncestors } from './units.ts';
import { makeKey } from './words.ts';

export type Duty = z.infer<typeof duty>;
type Role = z.infer<typeof role>;

export interface FoundDuties {
  duties: Duty[];
  /** True if the words give a task, but to no body that a rule knows. */
  hasUnknown: boolean;
  /** True if some body does the task, and does not only help or get told. */
  hasActing: boolean;
  /** True if the text does not say which locality a body belongs to. */
  hasGuessedPlace: boolean;
}

/** Roles of bodies that do the task, and do not only help or get told. */
const ACTING_ROLES: ReadonlySet<Role> = new Set(['lead', 'do', 'requested', 'advise', 'direct']);
export const isActing = (role: Role): boolean => ACTING_ROLES.has(role);

/** `headings` come nearest first. */
export function findDuties(text: string, headings: readonly string[], context: Context): FoundDuties {
  const bodies = findBodies(text, context);
  const sentence = readSentence(text, bodies, context);
  const found: (Omit<Duty, 'body'> & { named: NamedBody })[] = bodies.flatMap((named) => {
    const role = getRole(named, sentence);
    return role ? [{ named, role, from: 'verb' as const }] : [];
  });
  if (!found.some(({ role }) => ACTING_ROLES.has(role))) found.unshift(...findHeaded(text, headings, context));
  const duties = new Map(
    found.map(({ named, role, from }): [string, Duty] => [`${named.body} ${role}`, { body: named.body, role, from }]),
  );
  const isAssigned =
    sentence.leads !== -1 || findSubject(text) !== null || / (giao|de nghi|yeu cau) /.test(sentence.key.slice(0, 30));
  return {
    duties: dropDoubles([...duties.values()]),
    hasActing: found.some(({ role }) => ACTING_ROLES.has(role)),
    hasUnknown: isAssigned && !found.some(({ role }) => ACTING_ROLES.has(role)),
    hasGuessedPlace: found.some(({ named }) => !named.isPlaced),
  };
}

/** Whoever leads or does a task is no partner in it. */
export function dropDoubles(duties: readonly Duty[]): Duty[] {
  const acting = new Set(duties.filter(({ role }) => ACTING_ROLES.has(role)).map(({ body }) => body));
  return duties.filter(({ body, role }) => role !== 'partner' || !acting.has(body));
}

/** Words of a heading that are no part of the names in it. */
const AROUND_NAMES_KEY =
  /(?<= )(?:de nghi|yeu cau|giao|cho|doi voi|trach nhiem|nhiem vu|cua|va|cac|cap|tinh|thanh pho|xa|phuong|co|lien quan|tren dia ban|viet nam|khac|thuoc|tp)(?= )/g;

/**
 * Bodies of the nearest heading that names nothing else: all below it is theirs. A heading of several kinds of words
 * ("1. Nội dung") may stand between. They lead where their heading or the clause says so.
 */
function findHeaded(
  text: string,
  headings: readonly string[],
  context: Context,
): { named: NamedBody; role: Role; from: Duty['from'] }[] {
  for (const heading of headings.slice(0, 3)) {
    if (heading.length > 320) continue;
    const bodies = findBodies(heading.replace(/\([^()]*\)/g, ' '), context);
    const [first] = bodies;
    if (!first) continue;
    const key = makeBodyKey(heading.replace(/\([^()]*\)/g, ' '), context);
    const isRequested = /^ de ?nghi /.test(key);
    const verb = key.search(/ (?:chu ?tri|phoi ?hop|co trach nhiem|thuc hien|trien khai) /);
    const named = verb === -1 ? bodies : bodies.filter(({ start }) => start < verb);
    const rest = [...named]
      .reverse()
      .reduce(
        (words, { start, end }) => words.slice(0, start) + words.slice(end),
        verb === -1 ? key : key.slice(0, verb + 1),
      );
    if (named.length === 0 || withoutNames(rest, context).length > 12) {
      if (first.start <= 1) return [];
      continue;
    }
    const own = makeBodyKey(text, context);
    const roles = isRequested ? REQUESTED : readOwnRoles(own, findBodies(text, context), / chu ?tri /.test(key));
    const partners = listAfter(key, bodies, / phoi ?hop( chat che)?( voi| cung)?(?= )/, 24);
    return [
      ...named.flatMap((body) => roles.map((role) => ({ named: body, ...role }))),
      ...[...partners].map((body) => ({ named: body, role: 'partner' as const, from: 'heading' as const })),
    ];
  }
  return [];
}

type OwnRole = Pick<Duty, 'role' | 'from'>;
const REQUESTED: readonly OwnRole[] = [{ role: 'requested', from: 'heading' }];

/** The verb of the clause decides what the bodies of its heading do; without one, the heading does. */
function readOwnRoles(own: string, bodies: readonly NamedBody[], isLedAbove: boolean): OwnRole[] {
  const leads = own.search(/ chu ?tri /);
  // "Căn cứ khả năng ngân sách, chủ trì …": who leads is named above alone.
  if (leads !== -1 && !bodies.some(({ end }) => end <= leads + 1)) return [{ role: 'lead', from: 'verb' }];
  if (isLedAbove) return [{ role: 'lead', from: 'heading' }];
  if (/^ (?:chu dong |kip thoi )?(?:phoi ?hop (?:chat che )?(?:voi |cung ).{0,160} )?tham muu /.test(own))
    return [{ role: 'advise', from: 'verb' }];
  if (
    /^ (?:tap trung |tiep tuc |tang cuong |chu dong |truc tiep )?chi dao va (?:to chuc|thuc hien|trien khai) /.test(own)
  )
    return [
      { role: 'direct', from: 'verb' },
      { role: 'do', from: 'verb' },
    ];
  if (/^ (?:tap trung |tiep tuc |tang cuong |chu dong |truc tiep )?chi dao /.test(own))
    return [{ role: 'direct', from: 'verb' }];
  return [{ role: 'do', from: 'heading' }];
}

function withoutNames(key: string, { vocabularies, identity }: Context): string {
  const places = listAncestors(vocabularies.localities, identity.locality.id).map(({ name }) => makeKey(name));
  return places
    .reduce((words, place) => words.replaceAll(` ${place} `, ' '), key)
    .replace(AROUND_NAMES_KEY, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Sentence {
  key: string;
  bodies: readonly NamedBody[];
  /** Names of the plan's own unit and those above it, which may stand between a body and its verb. */
  places: readonly string[];
  /** Offset of "chủ trì" in the key; -1 if absent. */
  leads: number;
  partners: ReadonlySet<NamedBody>;
  requested: ReadonlySet<NamedBody>;
  receivers: ReadonlySet<NamedBody>;
  /** Bodies that the clause begins with: "Sở Y tế: chỉ đạo …", "Sở Y tế, Công an tỉnh kiểm tra …". */
  subjects: ReadonlySet<NamedBody>;
  assigned: ReadonlySet<NamedBody>;
}

function readSentence(text: string, bodies: readonly NamedBody[], context: Context): Sentence {
  const key = makeBodyKey(text, context);
  const start = readOpening(text, bodies, context);
  const places = listAncestors(context.vocabularies.localities, context.identity.locality.id).map(({ name }) =>
    makeKey(name),
  );
  return {
    key,
    bodies,
    places,
    leads: key.search(/ chu ?tri /),
    partners: listAfter(
      key,
      bodies,
      / (?:phoi ?hop(?! lien nganh| giua)( chat che)?( voi| cung)?|thong nhat voi|cung voi)(?= )/,
      24,
    ),
    // Also within a sentence: "nếu có vướng mắc, đề nghị các địa phương phản ánh …".
    requested: listAfter(key, bodies, /^(?:.{0,120})? (?:de ?nghi|yeu cau)(?= )/, 24),
    assigned: listAfter(
      key,
      bodies,
      /^ (?:uy ban nhan dan (?:tinh |thanh pho |xa |phuong )?)?giao( nhiem vu)?( cho)?(?= )/,
      12,
    ),
    // Only right after the verb: "báo cáo kết quả việc thực hiện của các xã" names no receiver.
    receivers: listAfter(key, bodies, / (bao ?cao|gui)( ket qua)?(?= )/, 5),
    subjects: new Set([
      ...readSubjects(key, bodies, start, places),
      ...listParts(text, context).flatMap((part) => [...readSubjects(key, bodies, part, places)]),
    ]),
  };
}

/** "Căn cứ Kế hoạch này, các sở …" begins at the first body after a comma. */
function readOpening(text: string, bodies: readonly NamedBody[], context: Context): number {
  const [first] = bodies;
  const before = first ? makeBodyKey(text, context).slice(0, first.start + 1) : '';
  if (first && / (?:trach nhiem(?: cua)?|nhiem vu(?: cua)?|doi voi) $/.test(before) && before.length < 30)
    return first.start;
  if (!/^(?:Căn cứ|Trên cơ sở|Theo|Hằng năm|Hàng năm|Định kỳ|Trong quá trình|Để|Trước)\s/u.test(text)) return 0;
  const commas = [...text.matchAll(/,/g)].map(({ index }) => makeBodyKey(text.slice(0, index), context).length - 1);
  return bodies.find(({ start }) => commas.some((comma) => start >= comma && start - comma <= 5))?.start ?? 0;
}

/** Where a sentence or part begins after the first: "…; Ủy ban nhân dân các xã căn cứ tình hình …". */
const listParts = (text: string, context: Context): number[] =>
  [...text.matchAll(/[;.]\s+(?=\p{L})/gu)].map(({ index }) => makeBodyKey(text.slice(0, index), context).length - 1);

/** A list of bodies at `start`, close together. */
function readSubjects(
  key: string,
  bodies: readonly NamedBody[],
  start: number,
  places: readonly string[],
): Set<NamedBody> {
  const found = new Set<NamedBody>();
  let end = start;
  for (const body of bodies) {
    if (body.start < start) continue;
    const between = skipPlace(key.slice(end, body.start), places);
    if (
      found.size === 0
        ? body.start - start > 4
        : !/^(?: (?:va|cac|cung|tinh|thanh pho|cap|xa|phuong|co|lien quan|tren dia ban))* ?$/.test(between)
    )
      break;
    found.add(body);
    end = body.end;
  }
  return found;
}

/**
 * Bodies listed after a verb stand close together: "phối hợp với Sở A, Sở B và các đơn vị liên quan". `gap` is in
 * characters of the key.
 */
function listAfter(key: string, bodies: readonly NamedBody[], verb: RegExp, gap: number): Set<NamedBody> {
  const found = new Set<NamedBody>();
  for (const match of key.matchAll(new RegExp(verb, 'g'))) {
    let end = match.index + match[0].length;
    let isFirst = true;
    for (const body of bodies.filter(({ start }) => start >= end)) {
      const between = key.slice(end, body.start + 1);
      if (body.start - end > (isFirst ? gap : 2 * gap) || (!isFirst && NEW_VERB.test(between))) break;
      found.add(body);
      end = body.end;
      isFirst = false;
    }
  }
  return found;
}

/** What follows such a verb is no part of the list before it. */
const NEW_VERB =
  / (tham muu|trinh|giup|bao cao|huong dan|chi dao|to chuc|trien khai|xay dung|kiem tra|thuc hien|gui|de nghi|don doc|ra soat|theo doi|trong|tai|cho|ve|de|tang cuong|van dong|ho tro|tong hop|danh gia|tuyen truyen|dinh huong|lanh dao|giam sat|quan tam|tham gia|long ghep|phan bien|lam tot|chu tri|can cu|nham) /;

function getRole(
  named: NamedBody,
  { key, bodies, places, leads, partners, requested, receivers, subjects, assigned }: Sentence,
): Role | null {
  const before = key.slice(Math.max(0, named.start - 24), named.start + 1);
  const after = skipPlace(key.slice(named.end), places);
  if (/ tham muu (?:cho |giup )?(?:lanh dao )?$/.test(before)) return 'advised';
  if (receivers.has(named) || / (bao ?cao|gui|trinh) (\S+ ){0,4}(ve|cho|qua) $/.test(before) || / ve $/.test(before))
    return 'receive';
  if (requested.has(named)) return 'requested';
  // Not of "phối hợp với các sở là cơ quan chủ trì mô hình".
  const isBefore = leads !== -1 && named.end <= leads + 1 && !isOfAnother(named, key, leads, bodies);
  if (isBefore && (subjects.has(named) || (!partners.has(named) && isJustBefore(key.slice(named.end, leads + 1)))))
    return 'lead';
  // "Sở A chủ trì, Sở B phối hợp".
  if (leads !== -1 && named.start > leads && /^ phoi hop (?:thuc hien |trien khai |to chuc )*$/.test(after))
    return 'partner';
  if (assigned.has(named)) return 'do';
  if (partners.has(named)) return 'partner';
  if (subjects.has(named) && /^ tham muu /.test(after)) return 'advise';
  if (subjects.has(named) && /^ (?:tap trung |truc tiep )?chi dao /.test(after)) return 'direct';
  return subjects.has(named) ? 'do' : null;
}

/** "… là cơ quan chủ trì" is said of the body right before it alone. */
const isOfAnother = (named: NamedBody, key: string, leads: number, bodies: readonly NamedBody[]): boolean =>
  / la (?:co quan|don vi|noi|dau moi) $/.test(key.slice(0, leads + 1)) &&
  bodies.some(({ start, end }) => start >= named.end && end <= leads);

/** Between a body and its "chủ trì" stands no other verb. */
const isJustBefore = (between: string): boolean => between.length < 40 && !NEW_VERB.test(`${between} `);

/** Skips the unit of a body: "Trạm Y tế xã Đồng Vân tổ chức …" goes on with "tổ chức". */
function skipPlace(after: string, places: readonly string[]): string {
  const unit = /^ (?:cap )?(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran)(?= |$)/.exec(after)?.[0] ?? '';
  const rest = after.slice(unit.length);
  const name = places.find((place) => `${rest} `.startsWith(` ${place} `));
  return name === undefined ? rest : rest.slice(name.length + 1);
}
