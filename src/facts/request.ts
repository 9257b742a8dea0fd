// What a request asks, in the words of the plan. The letter is Vietnamese in both languages of the site: its reader is a
// Vietnamese office.

import { fill } from '../i18n/fill.ts';
import { getPage, type Page } from '../i18n/page.ts';
import type { CommitmentRow } from '../schema/commitment.ts';
import type { DueReportRow } from '../schema/due-report.ts';
import { isDuty } from '../schema/responsibility.ts';
import { getColumns, getRow, getRows } from '../store/register.ts';
import { type Addressee, findAddressee, listBodiesToAsk } from './addressee.ts';
import { citeOfficial } from './citation.ts';
import { nameClause } from './clause.ts';
import { describeDueReport, getDueReportsOf } from './due-report.ts';
import { limitRows } from './limit.ts';
import { hasOwnPage, outlineCommitments } from './lists.ts';
import { listPlanLocalities, withoutRepeats } from './plan.ts';

/** One thing asked: the reader may leave it out where `isChosen` is not undefined. */
export interface Asked {
  id: string;
  text: string;
  isChosen?: boolean;
}

export interface RequestLetter {
  addressee: Addressee;
  /** Results of promises, under the document that holds them. */
  promises: { document: string; items: Asked[] }[];
  /** Other things asked: reports that were due, the plan itself. */
  others: Asked[];
  /** What is asked of, for titles and file names. */
  id: string;
  /** Promises of older plans that are left out. */
  left?: number;
}

/** More promises of one body than this are offered unchosen: nobody sends a request of ten pages unread. */
const MAX_CHOSEN = 10;
/** The newest promises of one body: a longer paper is a book. */
const MAX_OFFERED = 60;

/** The id of the request of a promise, a plan or a body is that of its subject. */
export function listRequests(): { params: { id: string } }[] {
  const bodies = getColumns('agencies', ['id', 'kind', 'path']).filter(
    (body) => hasOwnPage('agencies', body) && isAskable(body.kind) && listPromisesOf(body.id).length > 0,
  );
  return [
    ...getColumns('plans', ['id']),
    ...outlineCommitments().filter(({ hasPage, isRepeat }) => hasPage && !isRepeat),
    ...bodies,
  ].map(({ id }) => ({ params: { id } }));
}

/** A group or an office-holder is none to write to. */
export function isAskable(kind: string): boolean {
  return kind !== 'group' && kind !== 'officer';
}

/** The commitments in which a body has a duty, without repeats. */
export function listPromisesOf(body: string): CommitmentRow[] {
  const duties = getRows('responsibilities', 'body_id', body).filter(({ role }) => isDuty(role));
  const ids = new Set(duties.map(({ commitment_id }) => commitment_id));
  return withoutRepeats([...ids].map((id) => getRow('commitments', id)));
}

/** Units of today that could have a plan of their own, and have none in the register. */
export function listPlacesToAsk(): string[] {
  const withPlan = new Set(listPlanLocalities());
  return getColumns('localities', ['id', 'level', 'is_current']).flatMap(({ id, level, is_current }) =>
    is_current && (level === 'province' || level === 'commune') && !withPlan.has(id) ? [id] : [],
  );
}

export function makeRequest(id: string, page: Page, url: URL): RequestLetter {
  const vi = getPage(url, 'vi');
  if (id.includes('@')) return makeBodyRequest(id, page, vi);
  const dot = id.indexOf('.');
  return dot < 0 ? makePlanRequest(id, page, vi) : makePromiseRequest(getRow('commitments', id), page, vi);
}

function makePromiseRequest(row: CommitmentRow, page: Page, vi: Page): RequestLetter {
  const plan = getRow('plans', row.plan_id);
  const [report] = [
    ...getDueReportsOf(row.id),
    ...[...getRows('due_reports', 'plan_id', plan.id)].sort((a, b) => (a.last_day < b.last_day ? 1 : -1)),
  ];
  return {
    id: row.id,
    addressee: findAddressee(listBodiesToAsk(row.id), plan.issuer_id, page),
    promises: [{ document: citeOfficial(plan, undefined, vi), items: [askResult(row, vi)] }],
    others: [report ? askReport(report, vi) : askAnyReport(vi)],
  };
}

function makePlanRequest(id: string, page: Page, vi: Page): RequestLetter {
  const plan = getRow('plans', id);
  const reports = getRows('due_reports', 'plan_id', id);
  const items = withoutRepeats(getRows('commitments', 'plan_id', id)).filter(({ kind }) => kind !== 'request');
  return {
    id,
    addressee: findAddressee([], plan.issuer_id, page),
    promises: [
      {
        document: citeOfficial(plan, undefined, vi),
        items: items.map((row) => ({ ...askResult(row, vi), isChosen: false })),
      },
    ],
    others: [askWholeReport(vi), ...reports.map((row) => ({ ...askReport(row, vi), isChosen: true }))],
  };
}

function makeBodyRequest(id: string, page: Page, vi: Page): RequestLetter {
  const getYear = ({ plan_id }: CommitmentRow) => getRow('plans', plan_id).year;
  const newestFirst = listPromisesOf(id).sort((a, b) => getYear(b) - getYear(a));
  const { shown: rows, more: left } = limitRows(newestFirst, MAX_OFFERED);
  const byPlan = Map.groupBy(rows, ({ plan_id }) => plan_id);
  return {
    id,
    addressee: findAddressee([id], null, page),
    promises: [...byPlan].map(([plan, own]) => ({
      document: citeOfficial(getRow('plans', plan), undefined, vi),
      items: own.map((row) => ({ ...askResult(row, vi), isChosen: rows.length <= MAX_CHOSEN })),
    })),
    others: [askAnyReport(vi)],
    left,
  };
}

function askResult(row: CommitmentRow, vi: Page): Asked {
  return {
    id: row.id,
    text: fill(vi.words.asking.letter.promise, {
      place: nameClause(row.clause_id, vi),
      words: row.text.replaceAll('\t', ' | '),
    }),
  };
}

function askReport(row: DueReportRow, vi: Page): Asked {
  const said = describeDueReport(row, vi);
  return {
    id: `${row.id}-report`,
    text: fill(vi.words.asking.letter.report, {
      report: said.charAt(0).toLowerCase() + said.slice(1),
      place: nameClause(row.clause_id, vi),
    }),
  };
}

function askAnyReport(vi: Page): Asked {
  return { id: 'report', text: vi.words.asking.letter.anyReport };
}

function askWholeReport(vi: Page): Asked {
  return { id: 'report', text: vi.words.asking.letter.wholeReport };
}
