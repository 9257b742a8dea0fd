// Turns the checked input into the rows of every published table, in document order.

import { getEnglishName } from '../../src/facts/place-names.ts';
import type { Entry } from '../../src/schema/plan.ts';
import { recordTable } from '../../src/schema/record-index.ts';
import { type Datasets, TABLE_NAMES } from '../../src/schema/tables.ts';
import type { Input, LoadedPlan, Vocabularies } from '../read/input.ts';
import { getRecordId } from '../read/record-id.ts';
import { makeAbbreviationRows, makeAgencyLevelRows, makeAgencyRows, makeAgencyTypeRows } from './agency.ts';
import { makeChangeRows as makeChangeLog, makeWithdrawnRows } from './change.ts';
import { makeClauseRows } from './clause.ts';
import { makeBeneficiaryRows, makeCommitmentRow, makePlaceRows, makeResponsibilityRows } from './commitment.ts';
import type { Labels } from './entry.ts';
import { makeFigureRows } from './figure.ts';
import {
  getFullName,
  makeChangeRows,
  makeCodeRows,
  makeLocalityRows,
  makeOriginRows,
  makeProvinceFinder,
} from './locality.ts';
import { makeModelBodyRows, makeModelRow, makeSiteRows } from './model.ts';
import { makeAuditRows, makeErratumRows, makePlanNoteRows, makePlanRow, makeReplyRows } from './plan.ts';
import { makeNote } from './receipt.ts';
import * as rows from './record.ts';
import { makeModelTypeRows, makeThemeRows } from './vocabulary.ts';

/** Takes the checked input; gives the rows of every table. */
export function makeDatasets(input: Input): Datasets {
  const { vocabularies, plans } = input;
  const empty = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Datasets;
  const agencies = makeAgencyRows(input);
  const labels = makeLabels(input, agencies);
  const units = new Map(vocabularies.localities.map((unit) => [unit.id, unit]));
  const findProvince = makeProvinceFinder(vocabularies.localities);
  const datasets: Datasets = { ...empty, agencies, ...makeVocabularies(vocabularies) };
  for (const plan of plans) {
    const unit = units.get(plan.entry.locality);
    if (!unit) throw new Error(`locality ${plan.entry.locality} escaped the check`);
    datasets.plans.push(makePlanRow(plan, unit, findProvince(unit.id), vocabularies.register.date));
    datasets.clauses.push(...makeClauseRows(plan));
    datasets.plan_errata.push(...makeErratumRows(plan));
    datasets.audit_findings.push(...makeAuditRows(plan));
    datasets.plan_notes.push(...makePlanNoteRows(plan));
    datasets.plan_replies.push(...makeReplyRows(plan));
    datasets.relations.push(
      ...plan.entry.relations.map(({ from, to, kind, note }) => ({
        from_id: from,
        to_id: to,
        kind,
        ...makeNote(note),
      })),
    );
    datasets.withdrawn.push(...makeWithdrawnRows(plan, input.publishedIds));
    for (const entry of inDocumentOrder(plan)) addRecord(datasets, plan, entry, labels);
  }
  datasets.records = makeIndex(datasets);
  datasets.plan_figures = makeFigureRows(datasets);
  Object.assign(datasets, makeChangeLog(vocabularies.register.changes, datasets.record_themes));
  return datasets;
}

/** Tables that no plan adds to. */
function makeVocabularies({ agencyTypes, localities, themes, modelTypes }: Vocabularies): Partial<Datasets> {
  return {
    agency_types: makeAgencyTypeRows(agencyTypes),
    agency_type_levels: makeAgencyLevelRows(agencyTypes),
    agency_type_abbreviations: makeAbbreviationRows(agencyTypes),
    localities: makeLocalityRows(localities),
    locality_codes: makeCodeRows(localities),
    locality_origins: makeOriginRows(localities),
    locality_changes: makeChangeRows(localities),
    themes: makeThemeRows(themes),
    model_types: makeModelTypeRows(modelTypes),
  };
}

function makeLabels({ vocabularies }: Input, agencies: Datasets['agencies']): Labels {
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

function addRecord(datasets: Datasets, plan: LoadedPlan, entry: Entry, labels: Labels): void {
  const id = getRecordId(plan.entry.id, entry);
  const clauseIds = [...new Set([entry.clause, ...(entry.alsoIn ?? [])])];
  datasets.record_clauses.push(
    ...clauseIds.map((clause) => ({ record_id: id, clause_id: `${plan.entry.id}.${clause}` })),
  );
  if ('themes' in entry)
    datasets.record_themes.push(...entry.themes.map((theme) => ({ record_id: id, theme_id: theme })));
  switch (entry.table) {
    case 'commitments':
      datasets.commitments.push(makeCommitmentRow(plan, entry, labels));
      datasets.responsibilities.push(...makeResponsibilityRows(plan, entry));
      datasets.commitment_places.push(...makePlaceRows(id, entry));
      datasets.commitment_beneficiaries.push(...makeBeneficiaryRows(id, entry));
      return;
    case 'models':
      datasets.models.push(makeModelRow(plan, entry, labels));
      addSites(datasets, makeSiteRows(plan, entry, labels));
      datasets.model_bodies.push(...makeModelBodyRows(id, entry));
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
      datasets.budget_sources.push(...rows.makeSourceRows(id, entry));
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

/** One row a record, over all record tables: by plan, then by line. */
function makeIndex(datasets: Datasets): Datasets['records'] {
  const planOrder = new Map(datasets.plans.map(({ id }, index) => [id, index]));
  return recordTable.options
    .flatMap((table) =>
      datasets[table].map(
        ({ id, plan_id, clause_id, line_start, line_end, title_vi, title_en, text, note_vi, note_en, path }) => ({
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
        }),
      ),
    )
    .sort((a, b) => (planOrder.get(a.plan_id) ?? 0) - (planOrder.get(b.plan_id) ?? 0) || a.line_start - b.line_start);
}
