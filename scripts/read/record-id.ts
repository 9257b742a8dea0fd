// The ids of everything a plan publishes. An id is `<plan>.<clause>`, with `-<suffix>` where a clause yields several.

import type { Entry } from '../../src/schema/plan.ts';
import type { RecordTable } from '../../src/schema/record-index.ts';
import { hashBytes } from '../formats/describe-file.ts';
import { encodeText } from '../formats/files.ts';
import type { LoadedDocument, LoadedPlan } from './input.ts';
import type { Path } from './yaml.ts';

export interface RecordKey {
  id: string;
  table: RecordTable | 'responsibilities' | 'evidence';
  clause: string;
  /** Its place in plan.yaml. */
  path: Path;
}

/** For an entry of plan.yaml, or a site of a model. */
export function getRecordId(plan: string, item: { clause: string; suffix?: string | undefined }): string {
  return `${plan}.${item.clause}${item.suffix ? `-${item.suffix}` : ''}`;
}

export function getSiteId(
  plan: string,
  model: Entry & { table: 'models' },
  site: { clause?: string | undefined; suffix?: string | undefined },
): string {
  return getRecordId(plan, { clause: site.clause ?? model.clause, suffix: site.suffix });
}

/** A body may have several roles in a commitment: the id holds both. Until 0.2.0 `do` was called `implement`. */
export function getResponsibilityId(commitment: string, duty: { body: string; role: string }): string {
  return `${commitment}-${duty.body.split('@')[0]}-${duty.role === 'do' ? 'implement' : duty.role}`;
}

/** All records of a plan, in the order of plan.yaml. */
export function listRecordKeys(plan: LoadedPlan): RecordKey[] {
  return plan.entry.records.flatMap((entry, index): RecordKey[] => {
    const id = getRecordId(plan.entry.id, entry);
    const path: Path = ['records', index];
    const own: RecordKey = { id, table: entry.table, clause: entry.clause, path };
    if (entry.table === 'commitments' && Array.isArray(entry.who)) {
      return [
        own,
        ...entry.who.map(
          (duty, at): RecordKey => ({
            id: getResponsibilityId(id, duty),
            table: 'responsibilities',
            clause: entry.clause,
            path: [...path, 'who', at],
          }),
        ),
      ];
    }
    if (entry.table === 'models' && Array.isArray(entry.sites)) {
      return [
        own,
        ...entry.sites.map(
          (site, at): RecordKey => ({
            id: getSiteId(plan.entry.id, entry, site),
            table: 'model_sites',
            clause: site.clause ?? entry.clause,
            path: [...path, 'sites', at],
          }),
        ),
      ];
    }
    return [own];
  });
}

/** All evidence of a document, in the order of document.yaml. */
export function listEvidenceKeys({ entry }: LoadedDocument): RecordKey[] {
  return entry.evidence.map((item, at) => ({
    id: getRecordId(entry.id, item),
    table: 'evidence',
    clause: item.clause,
    path: ['evidence', at],
  }));
}

/** By this digest published-ids.txt tells whether an id still means the same wording. */
export function getDigest(wording: string): string {
  return hashBytes(encodeText(wording)).slice(0, 12);
}
