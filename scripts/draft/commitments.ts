// Makes the records of a clause that undertakes or asks something: its kind, who does it, when and where.

import type { Entry } from '../../src/schema/plan.ts';
import type { Base } from './base.ts';
import { findBodies } from './bodies.ts';
import type { Context } from './context.ts';
import { type Duty, dropDoubles, type FoundDuties, findDuties, isActing } from './duties.ts';
import { findModel, findPlaces } from './models.ts';
import { findQuantity } from './quantities.ts';
import { makeTodo } from './reasons.ts';
import { findReferences } from './references.ts';
import { type FoundReport, findReport } from './reports.ts';
import { findSubject, isInstitution } from './subject.ts';
import { type FoundTime, findTimes } from './times.ts';
import { makeKey, makeTitle } from './words.ts';

type Commitment = Extract<Entry, { table: 'commitments' }>;

const UNDERTAKING_VERB = new RegExp(
  [
    '^(to chuc|thuc hien|trien khai|xay dung|tiep tuc|tang cuong|day manh|nang cao|thuong xuyen|phoi hop|',
    'chu tri|duy tri|ra soat|mo |huong dan|tham muu|long ghep|bo tri|cung co|kien toan|nhan rong|',
    'khao sat|thi diem|ho tro|tao dieu kien|phat dong|bien soan|in an|tap huan|tuyen truyen|truyen thong|',
    'van dong|kiem tra|giam sat|so ket|tong ket|bao cao|thu thap|chu dong|khuyen khich|thuc day|dua|lap |',
    'ban hanh|chi dao|quan ly|phan cong|giao |de nghi|day|cu |tham gia|mo rong|phat trien|dau tu|nang cap|dao tao|boi duong|',
    'thu hut|ket noi|dua |cap |huy dong|thiet lap|bao dam|dam bao|cung cap|ap dung|van hanh|trien khai|hinh thanh|tiep nhan|',
    'dieu chinh|bo sung|xem xet|hoan thien|khai thac|dang ky|phat huy|phan bo|xu ly|thong ke|kich hoat|de xuat|tap trung)',
  ].join(''),
);
/** What can be counted or has a date is an activity; the rest is a solution, a way of working. */
const CONCRETE_ACTIVITY =
  /^(to chuc|mo|treo|thi diem|cu|khao sat|kham|in an|phat dong|thanh lap|xay dung) | \d{1,4} (?!nam )[a-z]| ngay \d/;
/** Groups, and bodies whose kind nobody has written down yet. */
const NAMES_OUTSIDE_GOVERNMENT =
  /^(?:(?:ủy ban|uỷ ban|ban công tác)\s+mặt trận|(?:các\s+)?(?:tổ chức,?\s+)?đoàn thể|(?:các\s+)?tổ chức chính trị|(?:các\s+)?hội(?!\s+đồng)(?!\p{L})|đoàn thanh niên)/iu;
const KINDS_OUTSIDE_GOVERNMENT: ReadonlySet<string> = new Set(['front', 'party', 'association']);
/** Stands for the id of the plan, which is chosen after the records are made. */
export const PLAN_ID = 'plan-0000';

/**
 * The commitment, its model and its events; nothing where no rule says that the clause undertakes anything. `cited` are
 * the stretches of the text that name documents: dates in them are not deadlines.
 */
export function proposeCommitment(base: Base, cited: readonly [number, number][]): Entry[] {
  const { clause, context, title, themes, todos } = base;
  const report = base.cells ? null : findReport(clause.text, context);
  const found = findWho(base);
  const kind = getKind(base, found.duties, report);
  if (kind === null) return [];
  const occasion = OCCASION.exec(clause.text);
  const { own: all, events } = proposeEvents(
    base,
    occasion ? [...cited, [occasion.index, occasion.index + occasion[0].length]] : cited,
    `${PLAN_ID}.${clause.id}`,
  );
  const split = report && kind !== 'reporting' ? proposeReport(base, found, report, all) : null;
  const own = all.filter((time) => !split?.times.includes(time));
  const duties = split
    ? found.duties.filter(({ role }) => !isOfReport(role))
    : report
      ? [...makeReporters(found.duties), ...report.duties]
      : found.duties;
  const places = findPlaces(clause.text, context);
  const deadline = own.find((time) => time.kind === 'deadline');
  // A day without a year comes back every year: it makes an event, but is not the time of this task.
  const period =
    own.find(({ kind }) => kind === 'interval' || kind === 'month') ??
    own.find(({ kind, hasYear }) => kind === 'day' && hasYear);
  const headed = period || deadline ? null : findHeadedPeriod(base);
  const quantity = findQuantity(clause.text);
  const model = findModel(clause, title, themes, context);
  // The words may name a body of a type that the register lacks.
  const isGiven = kind === 'assignment' || (kind === 'reporting' && /^[^.;]{3,90}:/u.test(clause.text));
  if (found.hasUnknown || (isGiven && !found.hasActing))
    todos.push(makeTodo('who', 'who', clause.id, getSubject(base)));
  if (places.unknown.length > 0) todos.push(makeTodo('place', 'places', clause.id, places.unknown.join(', ')));
  todos.push(...model.todos);
  const commitment: Commitment = {
    table: 'commitments',
    clause: clause.id,
    ...(base.particulars.length > 0 ? { alsoIn: base.particulars.map(({ id }) => id) } : {}),
    title,
    kind,
    themes,
    ...(duties.length > 0 ? { who: duties } : {}),
    ...(places.known.length > 0 ? { places: places.known.map(({ id }) => id) } : {}),
    ...(period ? { period: period.time } : headed ? { period: headed } : {}),
    ...(deadline ? { due: deadline.time } : {}),
    ...(occasion ? { occasion: occasion[0] } : {}),
    ...(quantity ? { quantity } : {}),
  };
  return [
    commitment,
    ...(split ? [split.record] : []),
    ...(model.record ? [model.record] : []),
    ...events.map((event) =>
      event.table === 'events' && split?.times.some(({ time }) => time === event.when)
        ? { ...event, commitment: `${PLAN_ID}.${clause.id}-report` }
        : event,
    ),
  ];
}

/** "nhân kỷ niệm Ngày Quốc tế Phụ nữ 8/3", "nhân dịp 20/10": why then, and not the day of the work. */
const OCCASION =
  /(?<!\p{L})nhân\s+(?:dịp\s+|kỷ niệm\s+)+(?:[^.;,\d]{0,70}?\d{1,2}\/\d{1,2}(?![\d/])(?:(?:\s*[,;]|\s+và)\s+[^.;,\d]{0,60}?\d{1,2}\/\d{1,2}(?![\d/]))*)|(?<!\p{L})nhân\s+ngày\s+[^.;,\d]{0,60}?\d{1,2}\/\d{1,2}(?![\d/])/iu;

const isOfReport = (role: Duty['role']) => role === 'receive' || role === 'channel' || role === 'report';

/** Whoever does the task of a clause that asks for a report makes the report. */
const makeReporters = (duties: readonly Duty[]): Duty[] =>
  duties.filter(({ role }) => isActing(role)).map((duty) => ({ ...duty, role: 'report' }));

/** The report that a clause asks for beside its task, with the times that stand in its part of the clause. */
function proposeReport(
  { clause, context }: Base,
  { duties }: FoundDuties,
  report: FoundReport,
  times: readonly FoundTime[],
): { record: Commitment; times: FoundTime[] } {
  const part = clause.text.slice(report.start, report.end);
  const own = times.filter(({ time }) => part.includes(time.words));
  const [deadline] = own.filter(({ kind }) => kind === 'deadline');
  const who = dropDoubles([...makeReporters(duties), ...report.duties]);
  const general =
    context.vocabularies.themes.find(({ id }) => id === OVERSIGHT_THEME) ?? context.vocabularies.themes[0];
  const { title } = makeTitle(report.words.charAt(0).toUpperCase() + report.words.slice(1));
  return {
    times: own,
    record: {
      table: 'commitments',
      clause: clause.id,
      suffix: 'report',
      title: { vi: title },
      kind: 'reporting',
      themes: general ? [general.id] : [],
      ...(who.length > 0 ? { who } : {}),
      ...(deadline ? { due: deadline.time } : {}),
    },
  };
}

/** What reports on a plan are of (data/themes.yaml). */
const OVERSIGHT_THEME = 'oversight';

const STAGE = /^(?:\S+\s+)?giai đoạn\s+(20\d\d)\s*[-–]\s*(20\d\d)/iu;

/** The time that a heading above gives to all below it: "1. Giai đoạn 2026 - 2030", "… từ 15/11 đến 15/12/2026". */
function findHeadedPeriod({ clause, context }: Base): Commitment['period'] | null {
  const { year } = context.identity;
  for (let id = clause.parent; id !== null; id = context.byId.get(id)?.parent ?? null) {
    const heading = context.byId.get(id);
    if (!heading || heading.text.length > 200 || /^(title|annex\d*$)/.test(id)) continue;
    const [stage, from, to] = STAGE.exec(heading.text) ?? [];
    if (stage && from && to && Number(to) >= year) return { edtf: `${from}/${to}`, words: stage, heading: id };
    const { times } = findTimes(heading.text, findReferences(heading, context).spans, year);
    const own = times.find(({ kind, hasYear }) => kind === 'interval' || (kind === 'month' && hasYear));
    if (own) return { edtf: own.time.edtf, words: own.time.words, heading: id };
  }
  return null;
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

/** Columns and labels say who leads, who acts and who helps; else the words of the clause, or its heading. */
function findWho({ clause, headings, cells, labelled, context }: Base): FoundDuties {
  const told: (readonly [string, Duty['role']])[] = [
    ...(cells
      ? [...splitLed(cells.lead, 'lead'), ...splitLed(cells.doer, 'do'), [cells.partner, 'partner'] as const]
      : []),
    ...labelled.flatMap(({ kind, words }): (readonly [string, Duty['role']])[] =>
      kind === 'lead'
        ? splitLed(words, 'lead')
        : kind === 'doer'
          ? splitLed(words, 'do')
          : kind === 'partner'
            ? [[words, 'partner']]
            : [],
    ),
  ];
  if (!told.some(([words]) => words !== '')) return findDuties(clause.text, headings, context);
  const named = told.flatMap(([words, role]) => findBodies(words, context).map((found) => ({ ...found, role })));
  return {
    duties: dropDoubles([
      ...new Map(named.map(({ body, role }) => [`${body} ${role}`, { body, role, from: 'heading' as const }])).values(),
    ]),
    hasActing: named.some(({ role }) => role !== 'partner'),
    hasUnknown: told.some(
      ([words]) => words.split(/;|\n/u).filter((part) => part.trim() !== '').length > findBodies(words, context).length,
    ),
    hasGuessedPlace: named.some(({ isPlaced }) => !isPlaced),
  };
}

/** "Cơ quan chủ trì: Sở X, phối hợp với Sở Y". */
function splitLed(words: string, role: 'lead' | 'do'): [string, Duty['role']][] {
  const at = words.search(/[,;]?\s*phối\s*hợp/iu);
  return at === -1
    ? [[words, /chủ\s*trì/iu.test(words) ? 'lead' : role]]
    : [
        [words.slice(0, at), /chủ\s*trì/iu.test(words.slice(0, at + 12)) ? 'lead' : role],
        [words.slice(at), 'partner'],
      ];
}

/** The section decides; without one, a verb of undertaking lets us guess. */
function getKind(
  { clause, section, todos, context, cells, labelled }: Base,
  duties: readonly Duty[],
  report: FoundReport | null,
): Commitment['kind'] | null {
  const key = makeKey(clause.text);
  if (duties.some((duty) => isOutside(duty, context))) return 'request';
  if (report?.isAll) return 'reporting';
  if (/^giao /.test(key)) return 'assignment';
  if (section === 'mixed') return CONCRETE_ACTIVITY.test(key) ? 'activity' : 'solution';
  if (section === 'reporting') return duties.some(({ role }) => isActing(role)) ? 'assignment' : 'activity';
  if (section === 'solution' || section === 'assignment' || section === 'activity') return section;
  if (cells || labelled.length > 0) return 'activity';
  if (clause.kind === 'tableRow' && clause.id.startsWith('annex')) return 'activity';
  if (duties.some(({ role, from }) => from === 'heading' || role === 'lead')) return 'assignment';
  if (clause.id === 'closing' && duties.some(({ role }) => role === 'requested' || role === 'do')) return 'assignment';
  if (!UNDERTAKING_VERB.test(key)) return null;
  todos.push(makeTodo('kind', 'kind', clause.id, 'activity'));
  return 'activity';
}

/** Bodies outside government can only be asked. */
function isOutside({ body, role }: Duty, { vocabularies, proposedTypes }: Context): boolean {
  const id = body.split('@')[0] ?? '';
  const type = vocabularies.agencyTypes.find((own) => own.id === id) ?? proposedTypes.get(id);
  return (
    role === 'requested' &&
    (KINDS_OUTSIDE_GOVERNMENT.has(type?.kind ?? '') || NAMES_OUTSIDE_GOVERNMENT.test(type?.label.vi ?? ''))
  );
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
  const { clause, context, cells, labelled, title, headings, todos } = base;
  const { year } = context.identity;
  const [label] = labelled.filter(({ kind }) => kind === 'time');
  const told = cells?.time || label?.words;
  const { times, isOpen } = told ? findTimes(told, [], year, true) : findTimes(clause.text, cited, year);
  // What ends before the plan's year is told, not promised.
  const own = times.filter(({ time }) => Number(time.edtf.split('/').at(-1)?.slice(0, 4)) >= year);
  if (isOpen || own.length < times.length) todos.push(makeTodo('time', 'due', clause.id));
  if (own.some(({ hasYear }) => !hasYear))
    todos.push(makeTodo('yearMissing', 'due', clause.id, own.map(({ time }) => time.edtf).join(', ')));
  // Times of clauses below have their events there.
  const isBelow = label !== undefined && !clause.text.includes(label.words);
  if (isBelow) return { own: [], events: [] };
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
