// Every published table, in the order in which readers see them. Each is described beside its noun; files, dictionary
// and pages derive from this list.

import type { z } from 'zod';
import { actionMonths } from './action-month.ts';
import { agencies, agencyTypeAbbreviations, agencyTypeLevels, agencyTypes, withdrawnAgencies } from './agency.ts';
import { askingFacts, bodiesToday } from './asking.ts';
import { auditFindings } from './audit.ts';
import { budgetRecords, budgetSources, budgets } from './budget.ts';
import { changeFigures, changePlans, changeRecords, changes, changeThemes } from './change.ts';
import { clausePlaces, clauses } from './clause.ts';
import { commitmentBeneficiaries, commitmentPlaces, commitments } from './commitment.ts';
import { documentClauses, documentErrata, documentPlans, documents } from './document.ts';
import { dueReportBodies, dueReports } from './due-report.ts';
import { planErrata } from './erratum.ts';
import { eventBodies, events } from './event.ts';
import { evidence, outcomes } from './evidence.ts';
import { planFigures } from './figure.ts';
import { localities, localityChanges, localityCodes, localityOrigins } from './locality.ts';
import { modelBodies, modelSites, models, modelTypes } from './model.ts';
import { planNotes } from './note.ts';
import { audiences, contacts, objectives } from './objective.ts';
import { plans } from './plan.ts';
import { recipients } from './recipient.ts';
import { recordClauses, records } from './record-index.ts';
import { references } from './reference.ts';
import { relations } from './relation.ts';
import { planReplies } from './reply.ts';
import { responsibilities } from './responsibility.ts';
import { searches } from './search.ts';
import { synonyms } from './synonyms.ts';
import type { Table } from './table.ts';
import { targets } from './target.ts';
import { recordThemes, themes } from './theme.ts';
import { commitmentRepeats, commitmentStatements, planStatements } from './undertaking.ts';
import { withdrawn } from './withdrawn.ts';

const LIST = {
  plans,
  commitments,
  targets,
  objectives,
  audiences,
  models,
  model_sites: modelSites,
  model_bodies: modelBodies,
  events,
  action_months: actionMonths,
  event_bodies: eventBodies,
  due_reports: dueReports,
  due_report_bodies: dueReportBodies,
  responsibilities,
  budgets,
  budget_sources: budgetSources,
  budget_records: budgetRecords,
  references,
  recipients,
  contacts,
  records,
  record_themes: recordThemes,
  record_clauses: recordClauses,
  commitment_places: commitmentPlaces,
  commitment_beneficiaries: commitmentBeneficiaries,
  commitment_repeats: commitmentRepeats,
  commitment_statements: commitmentStatements,
  plan_statements: planStatements,
  relations,
  clauses,
  clause_places: clausePlaces,
  plan_errata: planErrata,
  plan_notes: planNotes,
  plan_replies: planReplies,
  plan_figures: planFigures,
  audit_findings: auditFindings,
  searches,
  documents,
  document_plans: documentPlans,
  document_clauses: documentClauses,
  document_errata: documentErrata,
  evidence,
  outcomes,
  asking_facts: askingFacts,
  localities,
  locality_codes: localityCodes,
  locality_changes: localityChanges,
  locality_origins: localityOrigins,
  agencies,
  agency_types: agencyTypes,
  agency_type_levels: agencyTypeLevels,
  agency_type_abbreviations: agencyTypeAbbreviations,
  bodies_today: bodiesToday,
  themes,
  model_types: modelTypes,
  synonyms,
  changes,
  change_plans: changePlans,
  change_records: changeRecords,
  change_themes: changeThemes,
  change_figures: changeFigures,
  withdrawn,
  withdrawn_agencies: withdrawnAgencies,
};

export type TableName = keyof typeof LIST;

export const TABLES: Readonly<Record<TableName, Table>> = LIST;
export const TABLE_NAMES = Object.keys(LIST) as TableName[];

/** A row as published. */
export type RowOf<Name extends TableName> = z.infer<(typeof LIST)[Name]['schema']>;

export type Datasets = { [Name in TableName]: RowOf<Name>[] };
