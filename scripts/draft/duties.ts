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
const ACTING_ROLES: ReadonlySet<Role> = new Set(['lead', 'implement', 'requested', 'advise']);

/** `heading` is the one right above the clause. */
export function findDuties(text: string, heading: string, context: Context): FoundDuties {
  const bodies = findBodies(text, context);
  const sentence = readSentence(text, bodies, context);
  const found: (Omit<Duty, 'body'> & { named: NamedBody })[] = bodies.flatMap((named) => {
    const role = getRole(named, sentence);
    return role ? [{ named, role, from: 'verb' as const }] : [];
  });
  const [headed, ...others] = findBodies(heading, context);
  const isHeaded = headed && others.length === 0 && headed.start === 0 && makeKey(heading).length < headed.end + 30;
  if (isHeaded && !found.some(({ role }) => ACTING_ROLES.has(role)))
    found.unshift({ named: headed, role: 'implement', from: 'heading' });
  const duties = new Map(
    found.map(({ named, role, from }): [string, Duty] => [`${named.body} ${role}`, { body: named.body, role, from }]),
  );
  const isAssigned =
    sentence.leads !== -1 || findSubject(text) !== null || / (giao|de nghi|yeu cau) /.test(sentence.key.slice(0, 30));
  return {
    duties: [...duties.values()],
    hasActing: found.some(({ role }) => ACTING_ROLES.has(role)),
    hasUnknown: isAssigned && !found.some(({ role }) => ACTING_ROLES.has(role)),
    hasGuessedPlace: found.some(({ named }) => !named.isPlaced),
  };
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
  /** The body before a colon at the start: "Sở Y tế: chỉ đạo …". */
  subject: NamedBody | undefined;
}

function readSentence(text: string, bodies: readonly NamedBody[], context: Context): Sentence {
  const key = makeBodyKey(text, context);
  const opening = /^([^:.;]{3,90}):/u.exec(text)?.[1];
  const end = opening === undefined ? 0 : makeBodyKey(opening, context).length - 1;
  const [first] = bodies;
  return {
    key,
    bodies,
    places: listAncestors(context.vocabularies.localities, context.identity.locality.id).map(({ name }) =>
      makeKey(name),
    ),
    leads: key.search(/ chu ?tri /),
    partners: listAfter(key, bodies, / phoi ?hop( chat che)?( voi| cung)?(?= )/, 24),
    requested: listAfter(key, bodies, /^ de ?nghi(?= )/, 24),
    // Only right after the verb: "báo cáo kết quả việc thực hiện của các xã" names no receiver.
    receivers: listAfter(key, bodies, / (bao ?cao|gui)( ket qua)?(?= )/, 5),
    subject: first && first.start === 0 && first.end <= end && end - first.end < 30 ? first : undefined,
  };
}

/**
 * Bodies listed after a verb stand close together: "phối hợp với Sở A, Sở B và các đơn vị liên quan". `gap` is in
 * characters of the key.
 */
function listAfter(key: string, bodies: readonly NamedBody[], verb: RegExp, gap: number): Set<NamedBody> {
  const found = new Set<NamedBody>();
  const match = verb.exec(key);
  let end = match ? match.index + match[0].length : Number.POSITIVE_INFINITY;
  for (const body of bodies.filter(({ start }) => start >= end)) {
    if (body.start - end > gap) break;
    found.add(body);
    end = body.end;
  }
  return found;
}

const ACTION_VERB = new RegExp(
  [
    '^ (to ?chuc|thuc ?hien|trien ?khai|xay dung|huong dan|tham muu|bo tri|tang cuong|day manh|mo|',
    'ra soat|theo doi|don doc|kiem tra|tong hop|chu dong|co trach nhiem|chiu trach nhiem|bao ?cao|',
    'long ghep|tuyen truyen|can cu|lam dau moi|chi dao|phoi ?hop|van dong) ',
  ].join(''),
);

function getRole(
  named: NamedBody,
  { key, bodies, places, leads, partners, requested, receivers, subject }: Sentence,
): Role | null {
  const before = key.slice(Math.max(0, named.start - 24), named.start + 1);
  const after = skipPlace(key.slice(named.end), places);
  const isFirst = bodies[0] === named && named.start <= 12;
  if (receivers.has(named) || / (bao ?cao|gui|trinh) (\S+ ){0,4}(ve|cho|qua) $/.test(before) || / ve $/.test(before))
    return 'receive';
  if (requested.has(named)) return 'requested';
  if (leads !== -1 && named.end <= leads + 1 && leads - named.end < 40) return 'lead';
  if (/ giao (cho )?$/.test(before)) return 'implement';
  if (partners.has(named)) return 'partner';
  if (isFirst && /^ tham muu /.test(after)) return 'advise';
  return named === subject || (isFirst && ACTION_VERB.test(after)) ? 'implement' : null;
}

/** Skips the unit of a body: "Trạm Y tế xã Đồng Vân tổ chức …" goes on with "tổ chức". */
function skipPlace(after: string, places: readonly string[]): string {
  const unit = /^ (?:cap )?(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran)(?= )/.exec(after)?.[0] ?? '';
  const rest = after.slice(unit.length);
  const name = unit === '' ? undefined : places.find((place) => rest.startsWith(` ${place} `));
  return name === undefined ? rest : rest.slice(name.length + 1);
}
