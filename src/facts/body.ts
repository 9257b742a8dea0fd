// Bodies: what pages and pictures call them, the list of all, and how their duties are counted.

import { pick } from '../i18n/page.ts';
import type { Language } from '../schema/address.ts';
import { type AgencyRow, agencyKind } from '../schema/agency.ts';
import { isDuty } from '../schema/responsibility.ts';
import { getColumns, getRow, getRows } from '../store/register.ts';
import { traceOnce } from '../store/trace.ts';
import { splitList } from '../text/list-cell.ts';

/** The names of bodies whose ids a cell holds, joined by " | ". */
export function nameBodies(ids: string, language: Language): string[] {
  return splitList(ids).map((id) => pick(getRow('agencies', id), 'name', language));
}

/** In a plan of its own locality a body is called by its type alone: "Sở Y tế", not "Sở Y tế thành phố Cần Thơ". */
export function nameBodyIn(id: string, localityId: string, language: Language): string {
  const body = getRow('agencies', id);
  const [name, label] = [pick(body, 'name', language), pick(getRow('agency_types', body.type_id), 'label', language)];
  // "Báo Cần Thơ" is a name as a whole: to cut off its place would leave "Báo".
  const { name: place } = getRow('localities', localityId);
  const isWhole = !name.startsWith(label) || name === `${label} ${place}`;
  return body.locality_id === localityId && !isWhole ? label : name;
}

export type ListedBody = Pick<AgencyRow, 'id' | 'kind' | 'name_vi' | 'name_en' | 'path'>;

const BODIES_BY_NAME = { vi: traceOnce(() => sortBodies('vi')), en: traceOnce(() => sortBodies('en')) };

function sortBodies(language: Language): ListedBody[] {
  const { compare } = new Intl.Collator(language);
  const byKind = Map.groupBy(getColumns('agencies', ['id', 'kind', 'name_vi', 'name_en', 'path']), ({ kind }) => kind);
  return agencyKind.options.flatMap((kind) =>
    (byKind.get(kind) ?? []).sort((a, b) => compare(pick(a, 'name', language), pick(b, 'name', language))),
  );
}

/** All bodies, kind by kind, sorted by their names in the language. */
export function listBodies(language: Language): ListedBody[] {
  return BODIES_BY_NAME[language]();
}

/** At which index of that list each kind begins; the same in both languages. */
export const findFirstOfKinds = traceOnce((): Map<AgencyRow['kind'], number> => {
  const starts = new Map<AgencyRow['kind'], number>();
  for (const [index, { kind }] of listBodies('vi').entries()) if (!starts.has(kind)) starts.set(kind, index);
  return starts;
});

/** Lead and partner are counted by themselves, all other roles together. */
export const LOAD_ROLES = ['lead', 'partner', 'other'] as const;
export type LoadRole = (typeof LOAD_ROLES)[number];

export function getLoadRole(role: string): LoadRole {
  return role === 'lead' || role === 'partner' ? role : 'other';
}

/**
 * Duties of a body in all plans. Repeats are left out, and so are roles that are no duty.
 * A page about one body knows its commitments; a list of bodies knows the repeats of all (src/facts/lists.ts).
 */
export function countDutiesOf(bodyId: string, isRepeat: (commitmentId: string) => boolean): number {
  const duties = getRows('responsibilities', 'body_id', bodyId).filter(
    ({ commitment_id, role }) => isDuty(role) && !isRepeat(commitment_id),
  );
  return new Set(duties.map(({ commitment_id, role }) => `${getLoadRole(role)} ${commitment_id}`)).size;
}
