// What is said of a promise, derived from evidence: what the body itself says last, what others say, and how that stands
// against the time that the plan gave. Silence is not said to mean anything.

import type { EvidenceRow, OutcomeRow, Says, Timing } from '../../src/schema/evidence.ts';
import type { Entry } from '../../src/schema/plan.ts';
import type { Time } from '../../src/schema/statement.ts';
import { joinList } from '../../src/text/list-cell.ts';
import { getCalendarDays, getDays, getPrecision } from '../read/edtf.ts';
import type { LoadedDocument } from '../read/input.ts';
import type { PromisedRecord } from './document.ts';
import { getStated } from './receipt.ts';

export function makeOutcomeRows(
  evidence: readonly EvidenceRow[],
  documents: readonly LoadedDocument[],
  records: ReadonlyMap<string, PromisedRecord>,
  asOf: string,
): OutcomeRow[] {
  const dates = new Map(documents.map(({ entry }) => [entry.id, getDays(entry.date)?.to ?? '']));
  const standing = evidence.filter(({ withdrawn_on }) => withdrawn_on === null);
  return [...Map.groupBy(standing, ({ record_id }) => record_id)].flatMap(([id, rows]): OutcomeRow[] => {
    const record = records.get(id);
    if (!record) return [];
    const own = rows
      .filter(({ speaker }) => speaker === 'itself')
      .sort(
        (a, b) =>
          compare(dates.get(b.document_id) ?? '', dates.get(a.document_id) ?? '') ||
          // Of one day, what is said of the whole comes first.
          Number(a.part !== null) - Number(b.part !== null),
      );
    const others = rows.filter(({ speaker }) => speaker !== 'itself');
    const [latest] = own;
    return [
      {
        record_id: id,
        plan_id: record.plan.entry.id,
        own_says: latest ? sayOf(latest) : null,
        own_part: latest?.part ?? null,
        own_evidence_id: latest?.id ?? null,
        others_say: joinList([...new Set(others.map(sayOf))]),
        time_edtf: findTime(record.entry)?.edtf ?? null,
        timing: findTiming(record.entry, rows, asOf),
      },
    ];
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** That a part was done says of the whole that it was done in part. */
function sayOf({ says, part }: EvidenceRow): Says {
  return says === 'done' && part !== null ? 'partly' : says;
}

function findTime(entry: Entry): Pick<Time, 'edtf' | 'relation'> | null {
  if (entry.table === 'commitments') return getStated(entry.due) ?? getStated(entry.period);
  if (entry.table === 'events') return entry.when;
  return entry.table === 'targets' && typeof entry.year === 'number' ? { edtf: String(entry.year) } : null;
}

function findTiming(entry: Entry, rows: readonly EvidenceRow[], asOf: string): Timing {
  const time = findTime(entry);
  const days = time && getCalendarDays(time.edtf, time.relation);
  // A bare year of an activity is no time that it could be held to; a target's year is.
  const isBare = time && entry.table !== 'targets' && time.edtf.split('/').every((end) => getPrecision(end) === 'year');
  if (!days || isBare) return 'no_time';
  const done = rows.flatMap((row) => (sayOf(row) === 'done' && row.since_edtf ? (getDays(row.since_edtf) ?? []) : []));
  if (done.length > 0 && done.every(({ to }) => to <= days.to)) return 'in_time';
  if (done.length > 0 && done.every(({ from }) => from > days.to)) return 'late';
  return asOf > days.to ? 'passed' : 'ahead';
}
