// Rows of commitments, of the bodies responsible for them, and of their places and beneficiaries.

import { getPath } from '../../src/schema/address.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { joinList } from '../../src/text/list-cell.ts';
import type { LoadedPlan } from '../read/input.ts';
import { getRecordId, getResponsibilityId } from '../read/record-id.ts';
import { type EntryOf, type Labels, makeBase, makeTitle, nameBodies } from './entry.ts';
import { getStated, getStatus } from './receipt.ts';
import { UNKNOWN_STATES } from './statement.ts';

export function makeCommitmentRow(
  plan: LoadedPlan,
  entry: EntryOf<'commitments'>,
  labels: Labels,
): Datasets['commitments'][number] {
  const base = makeBase(plan, entry);
  const [period, due, quantity] = [getStated(entry.period), getStated(entry.due), getStated(entry.quantity)];
  return {
    ...base,
    ...makeTitle(entry.title),
    kind: entry.kind,
    themes: joinList(entry.themes),
    bodies: joinList(nameBodies(entry.who, labels)),
    bodies_status: getStatus(plan, entry.who, 'who'),
    places: joinList(getStated(entry.places) ?? []),
    places_status: getStatus(plan, entry.places, 'places'),
    place_words: entry.placeWords ?? null,
    period_edtf: period?.edtf ?? null,
    period_words: period?.words ?? null,
    period_from: period ? (period.heading === undefined ? 'clause' : 'heading') : null,
    period_status: getStatus(plan, entry.period, 'period'),
    due_edtf: due?.edtf ?? null,
    due_relation: due?.relation ?? null,
    due_words: due?.words ?? null,
    due_status: getStatus(plan, entry.due, 'due'),
    occasion_words: entry.occasion ?? null,
    beneficiaries: joinList(getStated(entry.beneficiaries) ?? []),
    beneficiaries_status: getStatus(plan, entry.beneficiaries, 'beneficiaries'),
    quantity_value: quantity?.value ?? null,
    quantity_unit: quantity?.unit ?? null,
    quantity_words: quantity?.words ?? null,
    quantity_status: getStatus(plan, entry.quantity, 'quantity'),
    ...UNKNOWN_STATES,
    repeats_id: listRepeated(entry)[0] ?? null,
    path: getCommitmentPath(plan, entry),
  };
}

/** The records that this one says again. */
export function listRepeated({ repeats }: EntryOf<'commitments'>): string[] {
  return repeats === undefined ? [] : [repeats].flat();
}

export function makeRepeatRows(id: string, entry: EntryOf<'commitments'>): Datasets['commitment_repeats'] {
  return listRepeated(entry).map((repeats_id) => ({ commitment_id: id, repeats_id }));
}

/** In a plan without pages for commitments, it is shown on the page of the plan. */
function getCommitmentPath(plan: LoadedPlan, entry: EntryOf<'commitments'>): string {
  return plan.entry.commitmentPages
    ? getPath('commitments', getRecordId(plan.entry.id, entry))
    : getPath('plans', plan.entry.id, 'vi', entry.clause);
}

/** A row for each body and role. */
export function makeResponsibilityRows(plan: LoadedPlan, entry: EntryOf<'commitments'>): Datasets['responsibilities'] {
  const base = makeBase(plan, entry);
  return (getStated(entry.who) ?? []).map((duty) => ({
    ...base,
    ...makeTitle(entry.title),
    id: getResponsibilityId(base.id, duty),
    commitment_id: base.id,
    body_id: duty.body,
    role: duty.role,
    role_from: duty.from,
    note_vi: null,
    note_en: null,
    path: getCommitmentPath(plan, entry),
  }));
}

export function makePlaceRows(id: string, entry: EntryOf<'commitments'>): Datasets['commitment_places'] {
  return (getStated(entry.places) ?? []).map((locality) => ({ commitment_id: id, locality_id: locality }));
}

export function makeBeneficiaryRows(id: string, entry: EntryOf<'commitments'>): Datasets['commitment_beneficiaries'] {
  return (getStated(entry.beneficiaries) ?? []).map((words, index) => ({
    commitment_id: id,
    position: index + 1,
    words,
  }));
}
