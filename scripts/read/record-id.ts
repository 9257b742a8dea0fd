// The ids of everything a plan publishes. An id is `<plan>.<clause>`, with `-<suffix>` where a clause yields several.

import type { Entry } from '../../src/schema/plan.ts';
import type { RecordTable } from '../../src/schema/record-index.ts';
import { hashBytes } from '../formats/describe-file.ts';
import { encodeText } from '../formats/files.ts';
import type { LoadedPlan } from './input.ts';
import type { Path } from './yaml.ts';

export interface RecordKey {
  id: string;
  table: RecordTable | 'responsibilities';
  clause: string;
  /** Where it stands in plan.yaml. */
  path: Path;
}

/** Takes a plan id and an entry (or a site of a model); gives its record id. */
export function getRecordId(plan: string, item: { clause: string; suffix?: string | undefined }): string {
  return `${plan}.${item.clause}${item.suffix ? `-${item.suffix}` : ''}`;
}

/** Takes a model entry and one of its sites; gives the site's record id. */
export function getSiteId(
  plan: string,
  model: Entry & { table: 'models' },
  site: { clause?: string | undefined; suffix?: string | undefined },
): string {
  return getRecordId(plan, { clause: site.clause ?? model.clause, suffix: site.suffix });
}

/** Takes the id of a commitment and a duty; gives the responsibility's record id: what names it is the body and its role. */
export function getResponsibilityId(commitment: string, duty: { body: string; role: string }): string {
  return `${commitment}-${duty.body.split('@')[0]}-${duty.role}`;
}

/** Takes a plan; gives the keys of all its records, in the order of plan.yaml. */
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

/** Takes a wording; gives the short digest by which published-ids.txt tells whether an id still means the same. */
export function getDigest(wording: string): string {
  return hashBytes(encodeText(wording)).slice(0, 12);
}
