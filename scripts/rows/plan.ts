// Rows of plans and of what belongs to a plan as a whole: errata, notes, replies, findings of the second reading.

import { getPath } from '../../src/schema/address.ts';
import { type AuditFindingRow, findingKind } from '../../src/schema/audit.ts';
import type { ErratumRow } from '../../src/schema/erratum.ts';
import type { LocalityEntry } from '../../src/schema/locality.ts';
import type { PlanNoteRow } from '../../src/schema/note.ts';
import { type PlanEntry, type PlanRow, SCAN_FIELD } from '../../src/schema/plan.ts';
import type { ReplyRow } from '../../src/schema/reply.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { joinList } from '../../src/text/list-cell.ts';
import { countCoverage } from '../read/coverage.ts';
import type { LoadedPlan } from '../read/input.ts';
import { findProvinceCoverage } from './locality.ts';
import { getStated, getStatus } from './receipt.ts';

/**
 * `asOf` is the date of the data (YYYY-MM-DD): the period of a plan is over or not at that day, whatever the clock
 * says.
 */
export function makePlanRow(
  plan: LoadedPlan,
  locality: LocalityEntry,
  provinceToday: LocalityEntry,
  asOf: string,
): PlanRow {
  const { entry, source, clauses } = plan;
  const { issuer, number, date, signatory } = entry.document;
  const [statedNumber, statedDate, statedSignatory] = [getStated(number), getStated(date), getStated(signatory)];
  const office = statedSignatory ? getStated(statedSignatory.office) : null;
  const commitments = entry.records.filter((record) => record.table === 'commitments');
  const first = commitments.filter(({ repeats }) => repeats === undefined);
  return {
    id: entry.id,
    title_vi: entry.title.vi,
    title_en: entry.title.en,
    official_title: plan.clauseById.get('title')?.text ?? '',
    locality_id: entry.locality,
    level: locality.level,
    province_today_id: provinceToday.id,
    province_coverage: findProvinceCoverage(locality, provinceToday),
    year: entry.year,
    period_edtf: String(entry.year),
    period_is_over: asOf > `${entry.year}-12-31`,
    issuer_id: issuer,
    // “15A /KH-UBND” leaves room for what is written by hand.
    number: statedNumber?.words.replace(/\s+\//, '/') ?? null,
    number_status: getStatus(plan, number),
    date_edtf: statedDate?.edtf ?? null,
    date_words: statedDate?.words ?? null,
    date_status: getStatus(plan, date),
    signatory: statedSignatory?.name ?? null,
    signatory_office_vi: office?.vi ?? null,
    signatory_office_en: office?.en ?? null,
    signatory_status: getStatus(plan, signatory),
    source_obtained_vi: entry.source.obtained.vi,
    source_obtained_en: entry.source.obtained.en,
    source_address: entry.source.address === 'not known' ? null : entry.source.address,
    source_sha256: source.sha256,
    source_scan: getScanReview(entry),
    source_original_sha256: entry.source.scan?.original ?? null,
    source_path: `data/plans/${entry.id}/source.txt`,
    source_lines: source.lines.length - (source.lines.at(-1) === '' ? 1 : 0),
    status: entry.status,
    review: entry.review,
    audit_date: entry.audit?.on ?? null,
    audit_clauses: entry.audit?.clausesRead ?? null,
    audit_records: entry.audit?.recordsRead ?? null,
    clauses: clauses.filter(({ text }) => text !== '').length,
    ...countCoverage(plan),
    commitments: first.filter(({ kind }) => kind !== 'request').length,
    requests: first.filter(({ kind }) => kind === 'request').length,
    repeats: commitments.length - first.length,
    targets: entry.records.filter(({ table }) => table === 'targets').length,
    models: entry.records.filter((record) => record.table === 'models' && record.repeats === undefined).length,
    path: getPath('plans', entry.id),
  };
}

function getScanReview({ source, todos }: PlanEntry): PlanRow['source_scan'] {
  if (!source.scan) return null;
  return todos.some(({ field }) => field === SCAN_FIELD) ? 'open' : 'compared';
}

export function makeErratumRows({ entry }: LoadedPlan): ErratumRow[] {
  return entry.errata.map(({ line, found, read, why }) => ({
    plan_id: entry.id,
    line,
    found,
    read,
    why_vi: why.vi,
    why_en: why.en,
  }));
}

export function makePlanNoteRows({ entry }: LoadedPlan): PlanNoteRow[] {
  return entry.notes.map(({ vi, en, clause }, index) => ({
    plan_id: entry.id,
    position: index + 1,
    clause_id: clause ? `${entry.id}.${clause}` : null,
    note_vi: vi,
    note_en: en,
  }));
}

export function makePlanStatementRows({ entry }: LoadedPlan): Datasets['plan_statements'] {
  return entry.forWholePlan.map(({ question, clause, words, says }) => ({
    plan_id: entry.id,
    question,
    clause_id: `${entry.id}.${clause}`,
    words,
    says_vi: says.vi,
    says_en: says.en,
  }));
}

export function makeReplyRows({ entry }: LoadedPlan): ReplyRow[] {
  return entry.replies.map(({ on, from, words, summary, address, records, disputes, verified }, index) => ({
    plan_id: entry.id,
    position: index + 1,
    date: on,
    body_id: from,
    words: words ?? null,
    summary_vi: summary?.vi ?? null,
    summary_en: summary?.en ?? null,
    address: address ?? null,
    records: joinList(records ?? []),
    disputes_id: disputes ?? null,
    verified_on: verified?.on ?? null,
    verified_how_vi: verified?.how.vi ?? null,
    verified_how_en: verified?.how.en ?? null,
  }));
}

export function makeAuditRows({ entry }: LoadedPlan): AuditFindingRow[] {
  return findingKind.options.flatMap((kind) => {
    const found = entry.audit?.findings[kind];
    return found === undefined
      ? []
      : [{ plan_id: entry.id, kind, found, corrected: entry.audit?.corrected[kind] ?? 0 }];
  });
}
