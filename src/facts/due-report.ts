// Reports that were due, in words and in the order in which readers meet them.

import { fill } from '../i18n/fill.ts';
import { formatDate } from '../i18n/format.ts';
import type { Page } from '../i18n/page.ts';
import { formatTime } from '../i18n/time.ts';
import type { DueReportRow } from '../schema/due-report.ts';
import { getColumns, getRows, getSettings } from '../store/register.ts';
import { traceOnce } from '../store/trace.ts';
import { nameBodies } from './body.ts';

/** The report that a commitment is about, or that its clause is due by. */
export function getDueReportsOf(commitment: string): DueReportRow[] {
  return getRows('due_reports', 'commitment_id', commitment);
}

/** Those in which a body reports, receives or passes on. */
export function getDueReportsOfBody(body: string): DueReportRow[] {
  const ids = getRows('due_report_bodies', 'body_id', body).map(({ report_id }) => report_id);
  return [...new Set(ids)].flatMap((id) => getRows('due_reports', 'id', id));
}

/** "Báo cáo phải gửi trước 10/12/2018 cho UBND tỉnh, qua Sở …". */
export function describeDueReport(row: DueReportRow, page: Page): string {
  const words = page.words.dueReports;
  const name = (ids: string) => nameBodies(ids, page.language).join('; ').replaceAll(' – ', '\u00a0– ');
  const form = row.to_ids === '' ? words.due : row.via_ids === '' ? words.dueTo : words.dueToVia;
  return fill(form, {
    when: formatTime(row.due_edtf, row.due_relation, page),
    to: name(row.to_ids),
    via: name(row.via_ids),
  });
}

/** "Người phải báo cáo: …". */
export function describeReporters(row: DueReportRow, page: Page): string {
  return row.from_ids === ''
    ? page.words.dueReports.fromNobody
    : fill(page.words.dueReports.from, { from: nameBodies(row.from_ids, page.language).join('; ') });
}

/** Whether the day has passed, which says nothing of whether the report was made. */
export function describePassed(row: DueReportRow, page: Page): string {
  const { passed, ahead } = page.words.dueReports;
  return fill(row.has_passed ? passed : ahead, { date: formatDate(getSettings().date, page.language) });
}

/** All of them, the newest first. */
export const outlineDueReports = traceOnce(() =>
  [...getColumns('due_reports', ['id', 'last_day'])].sort((a, b) => (a.last_day < b.last_day ? 1 : -1)),
);
