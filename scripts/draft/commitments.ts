// Makes the records of a clause that undertakes or asks something: its kind, who does it, when and where.

import type { Entry } from '../../src/schema/plan.ts';
import type { Base } from './base.ts';
import { findBodies } from './bodies.ts';
import type { Context } from './context.ts';
import { type Duty, type FoundDuties, findDuties } from './duties.ts';
import { findModel, findPlaces } from './models.ts';
import { findQuantity } from './quantities.ts';
import { makeTodo } from './reasons.ts';
import { findSubject, isInstitution } from './subject.ts';
import { type FoundTime, findTimes } from './times.ts';
import { makeKey } from './words.ts';

type Commitment = Extract<Entry, { table: 'commitments' }>;

const UNDERTAKING_VERB = new RegExp(
  [
    '^(to chuc|thuc hien|trien khai|xay dung|tiep tuc|tang cuong|day manh|nang cao|thuong xuyen|phoi hop|',
    'chu tri|duy tri|ra soat|mo |huong dan|tham muu|long ghep|bo tri|cung co|kien toan|nhan rong|',
    'khao sat|thi diem|ho tro|tao dieu kien|phat dong|bien soan|in an|tap huan|tuyen truyen|truyen thong|',
    'van dong|kiem tra|giam sat|so ket|tong ket|bao cao|thu thap|chu dong|khuyen khich|thuc day|dua|lap |',
    'ban hanh|chi dao|quan ly|phan cong|giao |de nghi|day|cu |tham gia)',
  ].join(''),
);
/** What can be counted or has a date is an activity; the rest is a solution, a way of working. */
const CONCRETE_ACTIVITY =
  /^(to chuc|mo|treo|thi diem|cu|khao sat|kham|in an|phat dong|thanh lap|xay dung) | \d{1,4} (?!nam )[a-z]| ngay \d/;
const KINDS_OUTSIDE_GOVERNMENT: ReadonlySet<string> = new Set(['front', 'party', 'association']);
/** Stands for the id of the plan, which is chosen after the records are made. */
export const PLAN_ID = 'plan-0000';

/**
 * The commitment, its model and its events; nothing where no rule says that the clause undertakes anything. `cited` are
 * the stretches of the text that name documents: dates in them are not deadlines.
 */
export function proposeCommitment(base: Base, cited: readonly [number, number][]): Entry[] {
  const { clause, context, title, themes, todos } = base;
  const found = findWho(base);
  const kind = getKind(base, found.duties);
  if (kind === null) return [];
  const { own, events } = proposeEvents(base, cited, `${PLAN_ID}.${clause.id}`);
  const places = findPlaces(clause.text, context);
  const deadline = own.find((time) => time.kind === 'deadline');
  // A day without a year comes back every year: it makes an event, but is not the time of this task.
  const period =
    own.find(({ kind }) => kind === 'interval' || kind === 'month') ??
    own.find(({ kind, hasYear }) => kind === 'day' && hasYear);
  const quantity = findQuantity(clause.text);
  const model = findModel(clause, title, themes, context);
  // The words may name a body of a type that the register lacks.
  const isGiven = kind === 'assignment' || (kind === 'reporting' && /^[^.;]{3,90}:/u.test(clause.text));
  if (found.hasUnknown || (isGiven && !found.hasActing))
    todos.push(makeTodo('who', 'who', clause.id, getSubject(base)));
  if (found.hasGuessedPlace)
    todos.push(makeTodo('bodyPlace', 'who', clause.id, found.duties.map(({ body }) => body).join(', ')));
  if (places.unknown.length > 0) todos.push(makeTodo('place', 'places', clause.id, places.unknown.join(', ')));
  todos.push(...model.todos);
  const commitment: Commitment = {
    table: 'commitments',
    clause: clause.id,
    title,
    kind,
    themes,
    ...(found.duties.length > 0 ? { who: found.duties } : {}),
    ...(places.known.length > 0 ? { places: places.known.map(({ id }) => id) } : {}),
    ...(period ? { period: period.time } : {}),
    ...(deadline ? { due: deadline.time } : {}),
    ...(quantity ? { quantity } : {}),
  };
  return [commitment, ...(model.record ? [model.record] : []), ...events];
}

/** The words that seem to name who acts: those before a colon or a verb, else the heading. */
function getSubject({ clause, headings, cells }: Base): string | undefined {
  if (cells) return [cells.lead, cells.doer, cells.partner].filter((words) => words !== '').join('; ') || undefined;
  const [, opening] = /^([^:.;]{3,90}):/u.exec(clause.text) ?? [];
  const [heading] = headings;
  return (
    opening ??
    findSubject(clause.text) ??
    (heading !== undefined && heading.length < 100 && isInstitution(heading) ? heading : undefined)
  );
}

/** In a table, columns say who leads, who acts and who helps. */
function findWho({ clause, headings, cells, context }: Base): FoundDuties {
  const columns: readonly [string, Duty['role']][] = cells
    ? [
        [cells.lead, 'lead'],
        [cells.doer, 'implement'],
        [cells.partner, 'partner'],
      ]
    : [];
  const named = columns.flatMap(([words, role]) => findBodies(words, context).map((found) => ({ ...found, role })));
  if (!columns.some(([words]) => words !== '')) return findDuties(clause.text, headings[0] ?? '', context);
  return {
    duties: [
      ...new Map(named.map(({ body, role }) => [`${body} ${role}`, { body, role, from: 'heading' as const }])).values(),
    ],
    hasActing: named.length > 0,
    hasUnknown: columns.some(
      ([words]) =>
        words.split(/[;,]|\svà\s/u).filter((part) => part.trim() !== '').length > findBodies(words, context).length,
    ),
    hasGuessedPlace: named.some(({ isPlaced }) => !isPlaced),
  };
}

/** The section decides; without one, a verb of undertaking lets us guess. */
function getKind({ clause, section, todos, context }: Base, duties: readonly Duty[]): Commitment['kind'] | null {
  const key = makeKey(clause.text);
  if (/^de nghi /.test(key) && duties.some((duty) => isOutside(duty, context))) return 'request';
  if (
    section === 'assignment' &&
    /(^| )bao cao /.test(key) &&
    / (truoc ngay|cham nhat|dinh ky|6 thang|hang nam|hang quy) /.test(key)
  )
    return 'reporting';
  if (/^giao /.test(key)) return 'assignment';
  if (section === 'mixed') return CONCRETE_ACTIVITY.test(key) ? 'activity' : 'solution';
  if (section === 'reporting' || section === 'solution' || section === 'assignment' || section === 'activity')
    return section;
  if (clause.kind === 'tableRow' && clause.id.startsWith('annex')) return 'activity';
  if (!UNDERTAKING_VERB.test(key)) return null;
  todos.push(makeTodo('kind', 'kind', clause.id, 'activity'));
  return 'activity';
}

/** Bodies outside government can only be asked. */
function isOutside({ body, role }: Duty, { vocabularies }: Context): boolean {
  const type = vocabularies.agencyTypes.find(({ id }) => id === body.split('@')[0]);
  return role === 'requested' && KINDS_OUTSIDE_GOVERNMENT.has(type?.kind ?? '');
}

/**
 * Times within the year of the plan, with an event for each. `commitment` is the id of the record that the events
 * belong to.
 */
export function proposeEvents(
  base: Base,
  cited: readonly [number, number][],
  commitment?: string,
): { own: FoundTime[]; events: Entry[] } {
  const { clause, context, cells, title, headings, todos } = base;
  const { times, isOpen } = cells?.time
    ? findTimes(cells.time, [], context.identity.year)
    : findTimes(clause.text, cited, context.identity.year);
  const own = times.filter(({ time }) =>
    time.edtf.split('/').every((part) => part.startsWith(`${context.identity.year}`)),
  );
  if (isOpen || own.length < times.length) todos.push(makeTodo('time', 'due', clause.id));
  if (own.some(({ hasYear }) => !hasYear))
    todos.push(makeTodo('yearMissing', 'due', clause.id, own.map(({ time }) => time.edtf).join(', ')));
  const isMonth = /tháng hành động/iu.test([clause.text, ...headings, context.byId.get('title')?.text].join(' '));
  const events = own.map(
    (found, index): Entry => ({
      table: 'events',
      clause: clause.id,
      suffix: `event${index + 1}`,
      title,
      kind: getEventKind(found, isMonth, clause.text),
      when: found.time,
      ...(commitment ? { commitment } : {}),
    }),
  );
  return { own, events };
}

/** The action month runs from 15 November to 15 December, if the plan speaks of it. */
function getEventKind(
  { kind, hasYear, time }: FoundTime,
  isMonth: boolean,
  text: string,
): Extract<Entry, { table: 'events' }>['kind'] {
  if (isMonth && /-11-15\/\d{4}-12-15$/.test(time.edtf)) return 'action_month';
  if (kind === 'deadline') return 'deadline';
  if (kind === 'day' && /^(tổ chức )?(lễ|buổi lễ) (phát động|ra quân|hưởng ứng)/iu.test(text)) return 'launch';
  return kind === 'day' && !hasYear ? 'recurring_day' : 'activity';
}
