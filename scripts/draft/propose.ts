// One clause to records, by rule. Where no rule is sure, the clause becomes a todo with the reason.

import type { Entry } from '../../src/schema/plan.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Clause } from '../../src/text/clause-tree.ts';
import { findDuties } from './bodies.ts';
import { type Context, listHeadings, type Proposal } from './context.ts';
import { findModel, findPlaces } from './models.ts';
import { findAmounts, findSources, findTargets } from './quantities.ts';
import { makeTodo } from './reasons.ts';
import { findReferences } from './references.ts';
import { getSectionKind, type SectionKind } from './sections.ts';
import { findThemes } from './themes.ts';
import { type FoundTime, findTimes } from './times.ts';
import { makeKey, makeTitle } from './words.ts';

/** What a clause gives every record made of it. */
interface Base {
  clause: Clause;
  context: Context;
  headings: string[];
  section: SectionKind | null;
  title: { vi: string };
  themes: string[];
  todos: TodoEntry[];
}

/** Takes an operative clause of the body or an annex and the context; gives the records that rules support. */
export function proposeRecords(clause: Clause, context: Context): Proposal {
  const headings = listHeadings(clause, context);
  const references = findReferences(clause, context);
  const base = makeBase(clause, headings, context);
  const main = proposeMain(base, references.spans);
  const contacts = findContacts(clause);
  const records = [...main, ...references.records, ...contacts];
  const isOpen = main.length === 0 && base.todos.every(({ field }) => field !== 'records');
  return {
    records,
    todos: [
      ...base.todos,
      ...references.todos,
      ...(isOpen ? [makeTodo(base.themes.length === 0 && clause.id !== 'closing' ? 'themes' : 'record', 'records', clause.id)] : []),
    ],
  };
}

function makeBase(clause: Clause, headings: string[], context: Context): Base {
  const words = clause.kind === 'tableRow' ? getRowTitle(clause.text) : clause.text;
  const { title, isWhole } = makeTitle(words);
  const own = findThemes(clause.text, context.vocabularies.themes);
  const fromHeading = own.length > 0 ? [] : findThemes(headings.join(' '), context.vocabularies.themes).slice(0, 1);
  const todos: TodoEntry[] = [];
  if (!isWhole) todos.push(makeTodo('title', 'title', clause.id));
  if (fromHeading.length > 0) todos.push(makeTodo('themesFromHeading', 'themes', clause.id, fromHeading.join(', ')));
  if ((clause.text.match(/[^\d\s][.;]\s+\p{Lu}/gu) ?? []).length > 0) todos.push(makeTodo('several', 'records', clause.id));
  return { clause, context, headings, section: getSectionKind(headings), title: { vi: title }, themes: own.length > 0 ? own : fromHeading, todos };
}

/** The cell that says what is done: the longest of the first three. */
function getRowTitle(text: string): string {
  return (
    text
      .split('\t')
      .slice(0, 3)
      .sort((a, b) => b.length - a.length)[0] ?? text
  );
}

function proposeMain(base: Base, spans: readonly [number, number][]): Entry[] {
  const { clause, section, title, themes, headings } = base;
  if (title.vi.length < 3) return [];
  const budget = proposeBudget(base);
  if (section === 'money' && budget.length > 0) return budget;
  if (section === 'audience') return [{ table: 'audiences', clause: clause.id, title }];
  const targets = proposeTargets(base);
  if (targets.length > 0) return [...targets, ...budget];
  if (themes.length === 0) return budget;
  const isAim = section === 'objective' || (section === 'target' && !/%/.test(clause.text));
  if (isAim) return [{ table: 'objectives', clause: clause.id, title, themes }, ...budget];
  const kind = getKind(base);
  if (kind === null) return budget;
  return [...proposeCommitment(base, kind, spans, headings[0] ?? ''), ...budget];
}

type Commitment = Extract<Entry, { table: 'commitments' }>;
const ACT =
  /^(to chuc|thuc hien|trien khai|xay dung|tiep tuc|tang cuong|day manh|nang cao|thuong xuyen|phoi hop|chu tri|duy tri|ra soat|mo |huong dan|tham muu|long ghep|bo tri|cung co|kien toan|nhan rong|khao sat|thi diem|ho tro|tao dieu kien|phat dong|bien soan|in an|tap huan|tuyen truyen|truyen thong|van dong|kiem tra|giam sat|so ket|tong ket|bao cao|thu thap|chu dong|khuyen khich|thuc day|dua|lap |ban hanh|chi dao|quan ly|phan cong|giao |de nghi|day|cu |tham gia)/;

/** The section says what a clause is; where none does, a verb of undertaking lets us guess. */
function getKind({ clause, section, headings, todos, context }: Base): Commitment['kind'] | null {
  const key = makeKey(clause.text);
  const { duties } = findDuties(clause.text, headings[0] ?? '', context);
  const isOutside = duties.some(
    ({ body, role }) =>
      role === 'requested' &&
      ['front', 'party', 'association'].includes(context.vocabularies.agencyTypes.find(({ id }) => id === body.split('@')[0])?.kind ?? ''),
  );
  if (/^de nghi /.test(key) && isOutside) return 'request';
  if (section === 'assignment' && /(^| )bao cao /.test(key) && / (truoc ngay|cham nhat|dinh ky|6 thang|hang nam|hang quy) /.test(key)) return 'reporting';
  if (section === 'reporting') return 'reporting';
  if (section === 'solution') return 'solution';
  if (section === 'assignment') return 'assignment';
  if (section === 'activity') return 'activity';
  if (clause.kind === 'tableRow' && clause.id.startsWith('annex')) return 'activity';
  if (!ACT.test(key)) return null;
  todos.push(makeTodo('kind', 'kind', clause.id, 'activity'));
  return 'activity';
}

function proposeCommitment(base: Base, kind: Commitment['kind'], spans: readonly [number, number][], heading: string): Entry[] {
  const { clause, context, title, themes, todos } = base;
  const { duties, hasUnknown, hasGuessedPlace } = findDuties(clause.text, heading, context);
  const { times, isOpen } = findTimes(clause.text, spans, context.identity.year);
  const own = times.filter(({ time }) => isInYear(time.edtf, context.identity.year));
  const places = findPlaces(clause.text, context);
  const deadline = own.find((found) => found.kind === 'deadline');
  const period = own.find((found) => found.kind === 'interval');
  const model = findModel(clause, title, themes, context);
  if (hasUnknown) todos.push(makeTodo('who', 'who', clause.id));
  if (hasGuessedPlace) todos.push(makeTodo('bodyPlace', 'who', clause.id, duties.map(({ body }) => body).join(', ')));
  if (isOpen || own.length < times.length) todos.push(makeTodo('time', 'due', clause.id));
  if (own.some(({ hasYear }) => !hasYear)) todos.push(makeTodo('yearMissing', 'due', clause.id, own.map(({ time }) => time.edtf).join(', ')));
  if (places.unknown.length > 0) todos.push(makeTodo('place', 'places', clause.id, places.unknown.join(', ')));
  todos.push(...model.todos);
  const commitment: Commitment = {
    table: 'commitments',
    clause: clause.id,
    title,
    kind,
    themes,
    ...(duties.length > 0 ? { who: duties } : {}),
    ...(places.known.length > 0 ? { places: places.known.map(({ id }) => id) } : {}),
    ...(period ? { period: period.time } : {}),
    ...(deadline ? { due: deadline.time } : {}),
  };
  return [commitment, ...(model.record ? [model.record] : []), ...own.map((found, index) => makeEvent(base, found, index))];
}

const isInYear = (edtf: string, year: number) => edtf.split('/').every((part) => part.startsWith(`${year}`));

function makeEvent({ clause, context, title }: Base, { time, kind, hasYear }: FoundTime, index: number): Entry {
  const isMonth = kind === 'interval' && /tháng hành động/iu.test(clause.text);
  const isDay = kind === 'day' && !hasYear;
  return {
    table: 'events',
    clause: clause.id,
    suffix: `event${index + 1}`,
    title,
    kind: isMonth ? 'action_month' : kind === 'deadline' ? 'deadline' : isDay ? 'recurring_day' : 'activity',
    when: time,
    commitment: `${getPlanId(context)}.${clause.id}`,
  };
}

/** The id of the plan is known only when its folder is chosen; the renderer puts it in. */
export const PLAN_ID = 'plan-0000';
const getPlanId = (_: Context) => PLAN_ID;

function proposeTargets({ clause, headings, section, title, themes, todos }: Base): Entry[] {
  if (!/%/.test(clause.text)) return [];
  const found = findTargets(clause.text, headings);
  const isPromise = section === 'target' || section === 'objective' || /phấn đấu|chỉ tiêu|đạt\s/iu.test(clause.text);
  if (!isPromise || themes.length === 0 || found.some(({ population }) => population === null)) {
    todos.push(makeTodo('target', 'records', clause.id, found.map(({ words }) => words).join(', ')));
    return [];
  }
  todos.push(makeTodo('targetWords', 'indicator, population', clause.id, found.map(({ population, indicator }) => `${population} / ${indicator}`).join('; ')));
  return found.map(({ population, indicator, ...target }, index) => ({
    table: 'targets',
    clause: clause.id,
    ...(found.length > 1 ? { suffix: `target${index + 1}` } : {}),
    title: found.length > 1 ? { vi: makeTitle(`${target.words} ${population} ${indicator}`).title } : title,
    themes,
    indicator: { vi: indicator ?? '' },
    population: { vi: population ?? '' },
    unit: '%',
    ...target,
  }));
}

function proposeBudget({ clause, section, title, todos }: Base): Entry[] {
  const amounts = findAmounts(clause.text);
  const sources = findSources(clause.text);
  if (amounts.length === 0 && (section !== 'money' || sources.length === 0)) return [];
  if (amounts.length > 0) todos.push(makeTodo('money', 'amount', clause.id, amounts.map(({ words }) => words).join('; ')));
  const list = amounts.length > 0 ? amounts : ['not stated' as const];
  return list.map((amount, index) => ({
    table: 'budgets',
    clause: clause.id,
    suffix: `money${index + 1}`,
    title,
    amount,
    sources: sources.length > 0 ? sources : 'not stated',
  }));
}

function findContacts({ id, text }: Clause): Entry[] {
  const emails = [...text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu)].map(([words]) => ({ kind: 'email' as const, words: words.replace(/\.$/, '') }));
  const phones = [...text.matchAll(/(?:điện thoại|ĐT|SĐT)\s*:?\s*(\d[\d. ]{7,14}\d)/giu)].map(([, words = '']) => ({
    kind: 'phone' as const,
    words: words.trim(),
  }));
  return [...emails, ...phones].map((contact, index) => ({ table: 'contacts', clause: id, suffix: `contact${index + 1}`, ...contact }));
}
