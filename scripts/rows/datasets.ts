// Makes the rows of every published table from the checked input, in document order.

import type { LocalityEntry } from '../../src/schema/locality.ts';
import type { Entry } from '../../src/schema/plan.ts';
import { recordTable } from '../../src/schema/record-index.ts';
import { type Datasets, TABLE_NAMES, type TableName } from '../../src/schema/tables.ts';
import { getEnglishName } from '../../src/text/vietnamese/place-names.ts';
import type { Input, LoadedPlan } from '../read/input.ts';
import { makePlaceNameFinder } from '../read/place-names.ts';
import { getRecordId } from '../read/record-id.ts';
import {
  makeAbbreviationRows,
  makeAgencyLevelRows,
  makeAgencyRows,
  makeAgencyTypeRows,
  makeWithdrawnAgencyRows,
} from './agency.ts';
import { makeAskingRows } from './asking.ts';
import { makeChangeRows, makeWithdrawnRows } from './change.ts';
import { makeClausePlaceRows, makeClauseRows } from './clause.ts';
import {
  makeBeneficiaryRows,
  makeCommitmentRow,
  makePlaceRows,
  makeRepeatRows,
  makeResponsibilityRows,
} from './commitment.ts';
import { makeDocumentRows } from './document.ts';
import { makeDueReports } from './due-report.ts';
import type { Labels } from './entry.ts';
import { makeFigureRows } from './figure.ts';
import {
  getFullName,
  makeCodeRows,
  makeLocalityChangeRows,
  makeLocalityRows,
  makeOriginRows,
  makeProvinceFinder,
} from './locality.ts';
import { makeModelBodyRows, makeModelRow, makeSiteRows } from './model.ts';
import {
  makeAuditRows,
  makeErratumRows,
  makePlanNoteRows,
  makePlanRow,
  makePlanStatementRows,
  makeReplyRows,
} from './plan.ts';
import { makeNote } from './receipt.ts';
import * as rows from './record.ts';
import { makeSearchRows } from './search.ts';
import { makeStatements } from './statement.ts';
import { makeModelTypeRows, makeSynonymRows, makeThemeRows } from './vocabulary.ts';

/** What the rows of a plan need of the rest of the register. */
export interface RowContext extends Labels {
  /** Names of the bodies that plans name. */
  agencies: Datasets['agencies'];
  units: ReadonlyMap<string, LocalityEntry>;
  findProvince: (unit: string) => string;
  findPlaceNames: ReturnType<typeof makePlaceNameFinder>;
  themes: readonly string[];
  /** The day of the data (YYYY-MM-DD). */
  asOf: string;
  /** The table that each published id stood in: of a withdrawn record, nothing else tells. */
  tableOf: ReadonlyMap<string, string>;
}

export function makeRowContext(input: Input): RowContext {
  const { vocabularies, publishedIds } = input;
  const agencies = makeAgencyRows(input);
  const units = new Map(vocabularies.localities.map((unit) => [unit.id, unit]));
  return {
    ...makeLabels(agencies, units),
    agencies,
    units,
    findProvince: makeProvinceFinder(vocabularies.localities),
    findPlaceNames: makePlaceNameFinder(vocabularies.localities),
    themes: vocabularies.themes.map(({ id }) => id),
    asOf: vocabularies.register.date,
    tableOf: new Map(publishedIds.map(({ id, table }) => [id, table])),
  };
}

/** The rows that one plan adds to each table, in document order. */
export function makePlanRows(plan: LoadedPlan, context: RowContext): Datasets {
  const unit = context.units.get(plan.entry.locality);
  if (!unit) throw new Error(`locality ${plan.entry.locality} escaped the check`);
  const own: Datasets = {
    ...makeEmptyDatasets(),
    plans: [makePlanRow(plan, unit, context.units.get(context.findProvince(unit.id)) ?? unit, context.asOf)],
    clauses: makeClauseRows(plan),
    clause_places: makeClausePlaceRows(plan, context.findPlaceNames),
    plan_errata: makeErratumRows(plan),
    audit_findings: makeAuditRows(plan),
    plan_notes: makePlanNoteRows(plan),
    plan_replies: makeReplyRows(plan),
    plan_statements: makePlanStatementRows(plan),
    relations: plan.entry.relations.map(({ from, to, kind, note }) => ({
      from_id: from,
      to_id: to,
      kind,
      ...makeNote(note),
    })),
    withdrawn: makeWithdrawnRows(plan, context.tableOf),
  };
  for (const entry of sortByDocument(plan)) addRecord(own, plan, entry, context);
  const { states, elsewhere } = makeStatements(own);
  own.commitments = own.commitments.map((row) => ({ ...row, ...states.get(row.id) }));
  own.commitment_statements = elsewhere;
  Object.assign(own, makeDueReports(own, context.asOf));
  own.records = makeRecordIndex(own);
  own.plan_figures = makeFigureRows(own, context);
  return own;
}

/** The rows that no plan adds to; the change log needs to know the themes of the records that it names. */
export function makeSharedRows(
  input: Input,
  { agencies }: RowContext,
  listRecordThemes: (plan: string) => Datasets['record_themes'],
): Partial<Datasets> {
  const { agencyTypes, localities, themes, modelTypes, register } = input.vocabularies;
  return {
    agencies,
    agency_types: makeAgencyTypeRows(agencyTypes),
    agency_type_levels: makeAgencyLevelRows(agencyTypes),
    agency_type_abbreviations: makeAbbreviationRows(agencyTypes),
    localities: makeLocalityRows(localities),
    locality_codes: makeCodeRows(localities),
    locality_origins: makeOriginRows(localities),
    locality_changes: makeLocalityChangeRows(localities),
    withdrawn_agencies: makeWithdrawnAgencyRows(input),
    searches: makeSearchRows(input),
    ...makeAskingRows(input.asking),
    ...makeDocumentRows(input, agencies, register.date),
    themes: makeThemeRows(themes),
    model_types: makeModelTypeRows(modelTypes),
    synonyms: makeSynonymRows(input.vocabularies),
    ...makeChangeRows(register.changes, listRecordThemes),
  };
}

/** The rows of every table, in memory: of a country, ask the store (scripts/build/fill-store.ts). */
export function makeDatasets(input: Input): Datasets {
  const context = makeRowContext(input);
  const plans = input.plans.map((plan) => makePlanRows(plan, context));
  const themesOf = new Map(input.plans.map(({ entry }, index) => [entry.id, plans[index]?.record_themes ?? []]));
  const shared = { ...makeEmptyDatasets(), ...makeSharedRows(input, context, (plan) => themesOf.get(plan) ?? []) };
  const join = (name: TableName) => [shared, ...plans].flatMap((rows): object[] => rows[name]);
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, join(name)])) as unknown as Datasets;
}

function makeEmptyDatasets(): Datasets {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Datasets;
}

function makeLabels(agencies: Datasets['agencies'], units: RowContext['units']): Labels {
  const bodies = new Map(agencies.map(({ id, name_vi }) => [id, name_vi]));
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

function sortByDocument(plan: LoadedPlan): Entry[] {
  const order = new Map(plan.clauses.map(({ id }, index) => [id, index]));
  return [...plan.entry.records].sort((a, b) => (order.get(a.clause) ?? 0) - (order.get(b.clause) ?? 0));
}

/** The heading from which a commitment takes its time: its receipt too. */
function listHeadings(entry: Entry): string[] {
  const heading = entry.table === 'commitments' && typeof entry.period === 'object' && entry.period.heading;
  return heading ? [heading] : [];
}

function addRecord(datasets: Datasets, plan: LoadedPlan, entry: Entry, labels: Labels): void {
  const id = getRecordId(plan.entry.id, entry);
  const clauseIds = [...new Set([entry.clause, ...listHeadings(entry), ...(entry.alsoIn ?? [])])];
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
      datasets.commitment_repeats.push(...makeRepeatRows(id, entry));
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
    case 'action_months':
      datasets.action_months.push(rows.makeActionMonthRow(plan, entry));
      return;
    case 'budgets':
      datasets.budgets.push(rows.makeBudgetRow(plan, entry));
      datasets.budget_sources.push(...rows.makeSourceRows(id, entry));
      datasets.budget_records.push(...rows.makeBudgetRecordRows(id, entry));
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

/** One row a record, over all record tables of a plan, by line. */
function makeRecordIndex(datasets: Datasets): Datasets['records'] {
  return recordTable.options
    .flatMap((table) =>
      datasets[table].map(
        ({
          id,
          plan_id,
          clause_id,
          line_start,
          line_end,
          title_vi,
          title_en,
          title_is_quotation,
          text,
          note_vi,
          note_en,
          path,
        }) => ({
          id,
          plan_id,
          clause_id,
          line_start,
          line_end,
          table,
          title_vi,
          title_en,
          title_is_quotation,
          text,
          note_vi,
          note_en,
          path,
        }),
      ),
    )
    .sort((a, b) => a.line_start - b.line_start);
}
