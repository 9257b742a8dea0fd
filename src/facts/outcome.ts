// What the documents of the register say of a promise, for its page. Nothing is said of what no document says.

import type { DocumentRow } from '../schema/document.ts';
import type { EvidenceRow, OutcomeRow } from '../schema/evidence.ts';
import { getRows } from '../store/register.ts';

/** All evidence on a record and on the undertaking that it repeats or that repeats it, withdrawn rows last. */
export function getEvidence(record: string): EvidenceRow[] {
  const others = [
    ...getRows('commitment_repeats', 'commitment_id', record).map(({ repeats_id }) => repeats_id),
    ...getRows('commitment_repeats', 'repeats_id', record).map(({ commitment_id }) => commitment_id),
  ];
  return [record, ...others]
    .flatMap((id) => getRows('evidence', 'record_id', id))
    .sort((a, b) => Number(a.withdrawn_on !== null) - Number(b.withdrawn_on !== null));
}

export function getOutcomeOf(record: string): OutcomeRow | undefined {
  return getRows('outcomes', 'record_id', record)[0];
}

/** Throws if there is no such document: the tables are checked before they are published. */
export function getDocument(id: string): DocumentRow {
  const [document] = getRows('documents', 'id', id);
  if (!document) throw new Error(`there is no document ${id}`);
  return document;
}

export function getPlanDocuments(plan: string): DocumentRow[] {
  return getRows('document_plans', 'plan_id', plan).map(({ document_id }) => getDocument(document_id));
}
