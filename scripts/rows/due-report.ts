// Reports that were due, from the rows of one plan: commitments to report that have a deadline, with the bodies that
// their roles and their event name.

import type { DueReportRow } from '../../src/schema/due-report.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { joinList, splitList } from '../../src/text/list-cell.ts';
import { getCalendarDays } from '../read/edtf.ts';
import { getTimeKind } from './statement.ts';

type Source = Pick<Datasets, 'commitments' | 'commitment_repeats' | 'events' | 'responsibilities'>;

/** `asOf` is the date of the data (YYYY-MM-DD). */
export function makeDueReports(rows: Source, asOf: string): Pick<Datasets, 'due_reports' | 'due_report_bodies'> {
  const reports = listDeadlines(rows).map(({ first, due, bodies, events }): DueReportRow => {
    const days = getCalendarDays(due.due_edtf ?? '', due.due_relation ?? undefined);
    if (!days) throw new Error(`${due.id}: date ${due.due_edtf} escaped the check`);
    return {
      id: due.id,
      plan_id: first.plan_id,
      clause_id: due.clause_id,
      line_start: due.line_start,
      line_end: due.line_end,
      title_vi: first.title_vi,
      title_en: first.title_en,
      title_is_quotation: first.title_is_quotation,
      commitment_id: first.id,
      event_id: events[0] ?? null,
      due_edtf: due.due_edtf ?? '',
      due_relation: due.due_relation,
      due_words: due.due_words ?? '',
      last_day: days.to,
      has_passed: asOf > days.to,
      from_ids: joinList([...bodies.from]),
      to_ids: joinList([...bodies.to]),
      via_ids: joinList([...bodies.via]),
      text: due.text,
      note_vi: first.note_vi,
      note_en: first.note_en,
      path: first.path,
    };
  });
  return {
    due_reports: reports,
    due_report_bodies: reports.flatMap(({ id, from_ids, to_ids, via_ids }) =>
      Object.entries({ from: from_ids, to: to_ids, via: via_ids }).flatMap(([side, ids]) =>
        splitList(ids).map((body_id) => ({ report_id: id, side: side as 'from' | 'to' | 'via', body_id })),
      ),
    ),
  };
}

interface Deadline {
  /** The undertaking that readers see. */
  first: Source['commitments'][number];
  /** The record of it whose clause gives the deadline. */
  due: Source['commitments'][number];
  bodies: Record<'from' | 'to' | 'via', Set<string>>;
  events: string[];
}

const SIDES = { report: 'from', do: 'from', lead: 'from', receive: 'to', channel: 'via' } as const;

function listDeadlines({ commitments, commitment_repeats, events, responsibilities }: Source): Deadline[] {
  const byId = new Map(commitments.map((row) => [row.id, row]));
  const repeats = Map.groupBy(commitment_repeats, ({ commitment_id }) => commitment_id);
  const found = new Map<string, Deadline>();
  for (const due of commitments) {
    // A bare year is no deadline.
    if (due.kind !== 'reporting' || due.due_edtf === null || getTimeKind(due) !== 'deadline') continue;
    const makeKey = (id: string) => `${id} ${due.due_edtf}`;
    // A clause may say several undertakings again: the one with this deadline is meant.
    const said = (repeats.get(due.id) ?? []).map(({ repeats_id }) => repeats_id);
    const id = said.find((each) => found.has(makeKey(each))) ?? said[0] ?? due.id;
    const first = byId.get(id) ?? due;
    const key = makeKey(first.id);
    const deadline = found.get(key) ?? {
      first,
      due,
      bodies: { from: new Set(), to: new Set(), via: new Set() },
      events: [],
    };
    found.set(key, deadline);
    for (const { commitment_id, role, body_id } of responsibilities) {
      const side = commitment_id === due.id && role in SIDES ? SIDES[role as keyof typeof SIDES] : undefined;
      if (side) deadline.bodies[side].add(body_id);
    }
    for (const event of events.filter(({ commitment_id }) => commitment_id === due.id)) {
      deadline.events.push(event.id);
      for (const side of ['from', 'to', 'via'] as const)
        for (const body of splitList(event[`${side}_ids`])) deadline.bodies[side].add(body);
    }
  }
  return [...found.values()];
}
