// The register as people wrote it, read and checked against the schema: the input of all rules and rows.

import type { z } from 'zod';
import type { AbbreviationEntry } from '../../src/schema/abbreviation.ts';
import type { AgencyTypeEntry } from '../../src/schema/agency.ts';
import type { AskingEntry } from '../../src/schema/asking.ts';
import type { DocumentEntry } from '../../src/schema/document.ts';
import type { LocalityEntry } from '../../src/schema/locality.ts';
import type { modelTypeEntry } from '../../src/schema/model.ts';
import type { PlanEntry } from '../../src/schema/plan.ts';
import type { Register } from '../../src/schema/register.ts';
import type { SearchEntry } from '../../src/schema/search.ts';
import type { SynonymGroupEntry } from '../../src/schema/synonyms.ts';
import type { ThemeEntry } from '../../src/schema/theme.ts';
import type { Clause } from '../../src/text/clauses/clause.ts';
import type { ErratumProblem } from '../../src/text/clauses/errata.ts';
import type { Issue } from './issue.ts';
import type { Path } from './yaml.ts';

export interface Vocabularies {
  register: Register;
  themes: ThemeEntry[];
  agencyTypes: AgencyTypeEntry[];
  modelTypes: z.infer<typeof modelTypeEntry>[];
  localities: LocalityEntry[];
  abbreviations: AbbreviationEntry[];
  synonyms: SynonymGroupEntry[];
}

/** An official text with what people wrote about it. */
export interface LoadedText<Entry> {
  /** Name of its folder under data/plans or data/documents. */
  folder: string;
  entry: Entry;
  source: { file: string; bytes: Uint8Array; sha256: string; lines: string[] };
  erratumProblems: ErratumProblem[];
  clauses: Clause[];
  clauseById: ReadonlyMap<string, Clause>;
  /** Stands for both its files. */
  digest: string;
  issueAt: (path: Path, message: string, tip: string) => Issue;
}

export type LoadedPlan = LoadedText<PlanEntry>;
export type LoadedDocument = LoadedText<DocumentEntry>;

/** An id once published. The digest is the start of the SHA-256 of its wording. */
export interface PublishedId {
  id: string;
  table: string;
  digest: string;
  line: number;
}

export type FileName =
  | 'register'
  | 'themes'
  | 'agencies'
  | 'models'
  | 'localities'
  | 'abbreviations'
  | 'synonyms'
  | 'searches'
  | 'asking';

export interface Input {
  vocabularies: Vocabularies;
  plans: LoadedPlan[];
  /** Reports, inspections, replies and press notices. */
  documents: LoadedDocument[];
  /** Documents with something left to decide: checked like all others, and not published. */
  openDocuments: LoadedDocument[];
  /** What was looked for, oldest entries first. */
  searches: SearchEntry[];
  /** What is known of asking a public body. */
  asking: AskingEntry;
  publishedIds: PublishedId[];
  /** Folders of plans and documents that could not be read. Rules on links say nothing of their records. */
  unreadPlans: ReadonlySet<string>;
  /** An issue at a place of a vocabulary file. */
  issueIn: (file: FileName, path: Path, message: string, tip: string) => Issue;
}
