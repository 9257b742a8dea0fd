// Published events as events of a calendar, in the language of the file.

import { nameBodies } from '../facts/body.ts';
import { nameClause, nameLines } from '../facts/clause.ts';
import { describeDueReport, describePassed } from '../facts/due-report.ts';
import { namePlan } from '../facts/names.ts';
import { fill } from '../i18n/fill.ts';
import { getTitle, type Page, pick } from '../i18n/page.ts';
import type { EventRow } from '../schema/event.ts';
import { makeUuid } from '../site/stable-id.ts';
import { getRow, getRows, getSettings } from '../store/register.ts';
import { type CalendarEvent, renderCalendar } from './ical.ts';
import { joinLines, titleEvent } from './words.ts';

/** `name` is what the calendar is called, `shownAt` the address of the page that shows it. */
export function respondCalendar(
  page: Page,
  site: URL,
  name: string,
  shownAt: string,
  rows: readonly EventRow[],
): Response {
  const absolute = (link: string) => new URL(link, site).href;
  const { date, uuid } = getSettings();
  const text = renderCalendar({
    name,
    url: absolute(shownAt),
    source: absolute(page.link(page.path)),
    language: page.language,
    stamp: date,
    events: rows.map((row) => makeEvent(row, page, absolute, uuid)),
  });
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}

function makeEvent(row: EventRow, page: Page, absolute: (link: string) => string, uuid: string): CalendarEvent {
  const url = absolute(page.linkTo(row.path));
  const plan = getRow('plans', row.plan_id);
  const title = titleEvent(row, getTitle(row, page.language).text, page.words.calendarFile, page.language);
  return {
    uid: makeUuid(uuid, `event/${row.id}`),
    sequence: countCorrections(row),
    // A calendar mixes places, so each date names its own.
    title: `${title} (${namePlan(plan)})`,
    description: describeEvent(row, page, url),
    url,
    starts: row.starts,
    ends: row.ends,
  };
}

/** How often the change log corrects an event: by its id, or with its plan as a whole. */
function countCorrections(row: EventRow): number {
  const named = getRows('change_records', 'record_id', row.id).map(({ change_id }) => change_id);
  const whole = getRows('change_plans', 'plan_id', row.plan_id)
    .map(({ change_id }) => change_id)
    .filter((id) => getRows('change_records', 'change_id', id).length === 0);
  const ids = new Set([...named, ...whole]);
  return [...ids].filter((id) => getRows('changes', 'id', id)[0]?.kind === 'corrected').length;
}

function describeEvent(row: EventRow, page: Page, url: string): string {
  const { words, language } = page;
  const plan = getRow('plans', row.plan_id);
  const name = (ids: string) => nameBodies(ids, language).join('; ');
  return joinLines([
    `${words.receipt.label}: “${row.text.replaceAll('\t', ' | ')}”`,
    `${nameClause(row.clause_id, page)} · ${nameLines(row, page)}`,
    `${words.calendarFile.when}: “${row.when_words}”`,
    row.from_ids && row.to_ids
      ? fill(row.via_ids ? words.calendar.reportsVia : words.calendar.reports, {
          from: name(row.from_ids),
          to: name(row.to_ids),
          via: name(row.via_ids),
        })
      : null,
    ...getRows('due_reports', 'event_id', row.id).map(
      (report) => `${describeDueReport(report, page)}. ${describePassed(report, page)}`,
    ),
    pick(row, 'note', language),
    pick(plan, 'title', language),
    plan.period_is_over ? fill(words.plan.over, { year: plan.year }) : null,
    url,
  ]);
}
