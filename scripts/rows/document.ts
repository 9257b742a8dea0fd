// Rows of documents that are no plans, of their clauses, and of the evidence in them.

import { getPath } from '../../src/schema/address.ts';
import type { EvidenceEntry, EvidenceRow } from '../../src/schema/evidence.ts';
import type { Entry } from '../../src/schema/plan.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { getLineRange } from '../../src/text/clauses/clause.ts';
import { joinList } from '../../src/text/list-cell.ts';
import type { Input, LoadedDocument, LoadedPlan } from '../read/input.ts';
import { getRecordId } from '../read/record-id.ts';
import { getHeadings } from './clause.ts';
import { getStatedText } from './entry.ts';
import { makeOutcomeRows } from './outcome.ts';
import { getStated, makeNote } from './receipt.ts';

type Made = Pick<
  Datasets,
  'documents' | 'document_plans' | 'document_clauses' | 'document_errata' | 'evidence' | 'outcomes'
>;

/** `asOf` is the date of the data (YYYY-MM-DD). */
export function makeDocumentRows(input: Input, agencies: Datasets['agencies'], asOf: string): Made {
  const names = new Map(agencies.map((body) => [body.id, body]));
  const records = indexRecords(input.plans);
  const evidence = input.documents.flatMap((document) => makeEvidenceRows(document, records));
  return {
    documents: input.documents.map((document) => makeDocumentRow(document, names)),
    document_plans: input.documents.flatMap(({ entry }) =>
      [...new Set([...entry.plans, ...entry.evidence.map(({ of }) => of.slice(0, of.indexOf('.')))])].map((plan) => ({
        document_id: entry.id,
        plan_id: plan,
      })),
    ),
    document_clauses: input.documents.flatMap(makeClauseRows),
    document_errata: input.documents.flatMap(({ entry }) =>
      entry.errata.map(({ line, found, read, why }) => ({
        document_id: entry.id,
        line,
        found,
        read,
        why_vi: why.vi,
        why_en: why.en,
      })),
    ),
    evidence,
    outcomes: makeOutcomeRows(evidence, input.documents, records, asOf),
  };
}

export interface PromisedRecord {
  plan: LoadedPlan;
  entry: Entry;
}

/** What evidence can be about, by id. */
export function indexRecords(plans: readonly LoadedPlan[]): Map<string, PromisedRecord> {
  return new Map(
    plans.flatMap((plan) =>
      plan.entry.records
        .filter(({ table }) => table === 'commitments' || table === 'targets' || table === 'events')
        .map((entry): [string, PromisedRecord] => [getRecordId(plan.entry.id, entry), { plan, entry }]),
    ),
  );
}

/** The issuer of the plan, and those to whom the record gives a task: when they speak, they speak of themselves. */
export function listOwnBodies({ plan, entry }: PromisedRecord): Set<string> {
  const who = entry.table === 'commitments' ? (getStated(entry.who) ?? []).map(({ body }) => body) : [];
  const from = entry.table === 'events' ? (entry.from ?? []) : [];
  return new Set([plan.entry.document.issuer, ...who, ...from]);
}

function findSpeaker(document: LoadedDocument['entry'], record: PromisedRecord): EvidenceRow['speaker'] {
  const own = listOwnBodies(record);
  const speaks = [...(typeof document.issuer === 'string' ? [document.issuer] : []), ...document.speaksFor];
  return speaks.some((body) => own.has(body)) ? 'itself' : document.speaker;
}

function makeDocumentRow(
  { entry, source }: LoadedDocument,
  names: ReadonlyMap<string, Datasets['agencies'][number]>,
): Datasets['documents'][number] {
  const body = typeof entry.issuer === 'string' ? names.get(entry.issuer) : undefined;
  const name = typeof entry.issuer === 'string' ? { vi: body?.name_vi ?? '', en: body?.name_en ?? '' } : entry.issuer;
  const status = (value: string) =>
    value === 'not stated' ? 'not_stated' : value === 'not checked' ? 'not_checked' : 'stated';
  return {
    id: entry.id,
    kind: entry.kind,
    title_vi: entry.title.vi,
    title_en: entry.title.en,
    locality_id: entry.locality,
    issuer_id: body?.id ?? null,
    issuer_vi: name.vi,
    issuer_en: name.en,
    number: getStatedText(entry.number),
    number_status: status(entry.number),
    date_edtf: getStatedText(entry.date),
    date_status: status(entry.date),
    years: joinList(entry.years.map(String)),
    source_obtained_vi: entry.source.obtained.vi,
    source_obtained_en: entry.source.obtained.en,
    source_address: entry.source.address === 'not known' ? null : entry.source.address,
    source_sha256: source.sha256,
    source_path: `data/documents/${entry.id}/source.txt`,
    ...makeNote(entry.note),
    path: getPath('documents', entry.id),
  };
}

function makeClauseRows(document: LoadedDocument): Datasets['document_clauses'] {
  const { id: documentId } = document.entry;
  return document.clauses.map(({ id, parent, marker, label, kind, depth, lines, text }) => ({
    id: `${documentId}.${id}`,
    document_id: documentId,
    parent_id: parent === null ? null : `${documentId}.${parent}`,
    marker,
    label,
    kind,
    depth,
    heading_path: getHeadings(document, parent).join(' › '),
    line_start: getLineRange({ lines })?.from ?? null,
    line_end: getLineRange({ lines })?.to ?? null,
    text,
    path: getPath('documents', documentId, 'vi', id),
  }));
}

function makeEvidenceRows(document: LoadedDocument, records: ReadonlyMap<string, PromisedRecord>): EvidenceRow[] {
  const { id: documentId } = document.entry;
  return document.entry.evidence.map((entry): EvidenceRow => {
    const clause = document.clauseById.get(entry.clause);
    const range = clause ? getLineRange(clause) : null;
    const record = records.get(entry.of);
    if (!clause || !range || !record) throw new Error(`${documentId}: evidence ${entry.clause} escaped the check`);
    return {
      id: getRecordId(documentId, entry),
      document_id: documentId,
      clause_id: `${documentId}.${entry.clause}`,
      line_start: range.from,
      line_end: range.to,
      plan_id: record.plan.entry.id,
      record_id: entry.of,
      says: entry.says,
      words: entry.words,
      part: entry.part ?? null,
      since_edtf: entry.since ?? null,
      value: entry.value?.value ?? null,
      unit: entry.value?.unit ?? null,
      value_words: entry.value?.words ?? null,
      ...getPromisedValue(record.entry),
      speaker: findSpeaker(document.entry, record),
      ...describeWork(entry),
      text: clause.text,
      ...makeNote(entry.note),
      path: getPath('documents', documentId, 'vi', entry.clause),
    };
  });
}

function getPromisedValue(entry: Entry): Pick<EvidenceRow, 'target_value' | 'target_unit'> {
  if (entry.table === 'targets') return { target_value: entry.value, target_unit: entry.unit };
  const quantity = entry.table === 'commitments' ? getStated(entry.quantity) : null;
  return { target_value: quantity?.value ?? null, target_unit: quantity?.unit ?? null };
}

function describeWork({ matched, secondReader, withdrawn }: EvidenceEntry) {
  return {
    matched_by_vi: matched.by.vi,
    matched_by_en: matched.by.en,
    matched_on: matched.on,
    why_vi: matched.why.vi,
    why_en: matched.why.en,
    read_twice_on: secondReader?.on ?? null,
    withdrawn_on: withdrawn?.on ?? null,
    withdrawn_why_vi: withdrawn?.why.vi ?? null,
    withdrawn_why_en: withdrawn?.why.en ?? null,
    replaced_by_id: withdrawn?.replacedBy ?? null,
  };
}
