// Turns the checked input into the rows of every published table, in document order.

import { getPath } from '../../src/schema/address.ts';
import type { Entry } from '../../src/schema/plan.ts';
import type { RecordTable } from '../../src/schema/record-index.ts';
import { type Datasets, TABLE_NAMES } from '../../src/schema/tables.ts';
import type { Input, LoadedPlan } from '../lib/input.ts';
import { getRecordId } from '../lib/record-id.ts';
import { makeAbbreviationRows, makeAgencyLevelRows, makeAgencyRows, makeAgencyTypeRows } from './agency.ts';
import { makeChangeRows as makeChangeLog, makeWithdrawnRows } from './change.ts';
import { makeClauseRows } from './clause.ts';
import { makeFigureRows } from './figure.ts';
import { getEnglishName, getFullName, makeChangeRows, makeCodeRows, makeLocalityRows, makeOriginRows, makeProvinceFinder } from './locality.ts';
import { makeAuditRows, makeErratumRows, makePlanNoteRows, makePlanRow, makeReplyRows } from './plan.ts';
import { getStated, makeNote } from './receipt.ts';
import * as rows from './record.ts';

/** Takes the checked input; gives the rows of every table. */
export function makeDatasets(input: Input): Datasets {
  const { vocabularies, plans } = input;
  const datasets = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Datasets;
  const agencies = makeAgencyRows(input);
  const labels = makeLabels(input, agencies);
  const units = new Map(vocabularies.localities.map((unit) => [unit.id, unit]));
  const findProvince = makeProvinceFinder(vocabularies.localities);
  datasets.agencies = agencies;
  datasets.agency_types = makeAgencyTypeRows(vocabularies.agencyTypes);
  datasets.agency_type_levels = makeAgencyLevelRows(vocabularies.agencyTypes);
  datasets.agency_type_abbreviations = makeAbbreviationRows(vocabularies.agencyTypes);
  datasets.localities = makeLocalityRows(vocabularies.localities);
  datasets.locality_codes = makeCodeRows(vocabularies.localities);
  datasets.locality_origins = makeOriginRows(vocabularies.localities);
  datasets.locality_changes = makeChangeRows(vocabularies.localities);
  datasets.themes = vocabularies.themes.map(({ id, label, definition, sdg, sensitive }) => ({
    id,
    label_vi: label.vi,
    label_en: label.en,
    definition_vi: definition.vi,
    definition_en: definition.en,
    sdg: sdg ?? null,
    is_sensitive: sensitive ?? false,
    path: getPath('themes', id),
  }));
  datasets.model_types = vocabularies.modelTypes.map(({ id, label, definition }) => ({
    id,
    label_vi: label.vi,
    label_en: label.en,
    definition_vi: definition.vi,
    definition_en: definition.en,
    path: getPath('models', id),
  }));
  for (const plan of plans) {
    const unit = units.get(plan.entry.locality);
    if (!unit) throw new Error(`locality ${plan.entry.locality} escaped the check`);
    datasets.plans.push(makePlanRow(plan, unit, findProvince(unit.id), vocabularies.register.date));
    datasets.clauses.push(...makeClauseRows(plan));
    datasets.plan_errata.push(...makeErratumRows(plan));
    datasets.audit_findings.push(...makeAuditRows(plan));
    datasets.plan_notes.push(...makePlanNoteRows(plan));
    datasets.plan_replies.push(...makeReplyRows(plan));
    datasets.relations.push(...plan.entry.relations.map(({ from, to, kind, note }) => ({ from_id: from, to_id: to, kind, ...makeNote(note) })));
    datasets.withdrawn.push(...makeWithdrawnRows(plan, input.publishedIds));
    for (const entry of inDocumentOrder(plan)) addRecord(datasets, plan, entry, labels);
  }
  datasets.records = makeIndex(datasets);
  datasets.plan_figures = makeFigureRows(datasets);
  Object.assign(datasets, makeChangeLog(vocabularies.register.changes, datasets.record_themes));
  return datasets;
}

function makeLabels({ vocabularies }: Input, agencies: Datasets['agencies']): rows.Labels {
  const bodies = new Map(agencies.map(({ id, name_vi }) => [id, name_vi]));
  const units = new Map(vocabularies.localities.map((unit) => [unit.id, unit]));
  return {
    body: (id) => bodies.get(id) ?? id,
    place: (id) => {
      const unit = units.get(id);
      const parent = units.get(unit?.parent ?? '');
      if (!unit) return { vi: id, en: id };
      const isTop = !parent || parent.level === 'nation';
      return {
        vi: isTop ? getFullName(unit) : `${getFullName(unit)}, ${getFullName(parent)}`,
        en: isTop ? getEnglishName(unit) : `${getEnglishName(unit)}, ${getEnglishName(parent)}`,
      };
    },
  };
}

function inDocumentOrder(plan: LoadedPlan): Entry[] {
  const order = new Map(plan.clauses.map(({ id }, index) => [id, index]));
  return [...plan.entry.records].sort((a, b) => (order.get(a.clause) ?? 0) - (order.get(b.clause) ?? 0));
}

function addRecord(datasets: Datasets, plan: LoadedPlan, entry: Entry, labels: rows.Labels): void {
  const id = getRecordId(plan.entry.id, entry);
  const clauseIds = [...new Set([entry.clause, ...(entry.alsoIn ?? [])])];
  datasets.record_clauses.push(...clauseIds.map((clause) => ({ record_id: id, clause_id: `${plan.entry.id}.${clause}` })));
  if ('themes' in entry) datasets.record_themes.push(...entry.themes.map((theme) => ({ record_id: id, theme_id: theme })));
  switch (entry.table) {
    case 'commitments':
      datasets.commitments.push(rows.makeCommitmentRow(plan, entry, labels));
      datasets.responsibilities.push(...rows.makeResponsibilityRows(plan, entry));
      datasets.commitment_places.push(...(getStated(entry.places) ?? []).map((locality) => ({ commitment_id: id, locality_id: locality })));
      datasets.commitment_beneficiaries.push(
        ...(getStated(entry.beneficiaries) ?? []).map((words, index) => ({ commitment_id: id, position: index + 1, words })),
      );
      return;
    case 'models':
      datasets.models.push(rows.makeModelRow(plan, entry, labels));
      addSites(datasets, rows.makeSiteRows(plan, entry, labels));
      datasets.model_bodies.push(...(getStated(entry.who) ?? []).map(({ body, role, from }) => ({ model_id: id, body_id: body, role, role_from: from })));
      return;
    case 'targets':
      datasets.targets.push(rows.makeTargetRow(plan, entry));
      return;
    case 'objectives':
      datasets.objectives.push(rows.makeObjectiveRow(plan, entry));
      return;
    case 'audiences':
      datasets.audiences.push(rows.makeAudienceRow(plan, entry));
      return;
    case 'contacts':
      datasets.contacts.push(rows.makeContactRow(plan, entry));
      return;
    case 'events':
      datasets.events.push(rows.makeEventRow(plan, entry));
      datasets.event_bodies.push(...rows.makeEventBodyRows(id, entry));
      return;
    case 'budgets':
      datasets.budgets.push(rows.makeBudgetRow(plan, entry));
      datasets.budget_sources.push(...(getStated(entry.sources) ?? []).map((source) => ({ budget_id: id, source })));
      return;
    case 'references':
      datasets.references.push(rows.makeReferenceRow(plan, entry));
      return;
    case 'recipients':
      datasets.recipients.push(rows.makeRecipientRow(plan, entry));
  }
}

function addSites(datasets: Datasets, sites: Datasets['model_sites']): void {
  datasets.model_sites.push(...sites);
  datasets.record_clauses.push(...sites.map(({ id, clause_id }) => ({ record_id: id, clause_id })));
}

const INDEXED: readonly RecordTable[] = [
  'commitments',
  'targets',
  'objectives',
  'audiences',
  'contacts',
  'models',
  'model_sites',
  'events',
  'budgets',
  'references',
  'recipients',
];

/** One row a record, over all record tables: by plan, then by line. */
function makeIndex(datasets: Datasets): Datasets['records'] {
  const planOrder = new Map(datasets.plans.map(({ id }, index) => [id, index]));
  return INDEXED.flatMap((table) =>
    datasets[table].map(({ id, plan_id, clause_id, line_start, line_end, title_vi, title_en, text, note_vi, note_en, path }) => ({
      id,
      plan_id,
      clause_id,
      line_start,
      line_end,
      table,
      title_vi,
      title_en,
      text,
      note_vi,
      note_en,
      path,
    })),
  ).sort((a, b) => (planOrder.get(a.plan_id) ?? 0) - (planOrder.get(b.plan_id) ?? 0) || a.line_start - b.line_start);
}
