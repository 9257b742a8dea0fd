// What people wrote, read and fitted to the contract: the input of checks and outputs.

import type { z } from 'zod';
import type { AbbreviationEntry } from '../../src/schema/abbreviation.ts';
import type { AgencyTypeEntry } from '../../src/schema/agency.ts';
import type { LocalityEntry } from '../../src/schema/locality.ts';
import type { modelTypeEntry } from '../../src/schema/model.ts';
import type { PlanEntry } from '../../src/schema/plan.ts';
import type { Register } from '../../src/schema/register.ts';
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
}

export interface LoadedPlan {
  /** Name of its folder under data/plans. */
  folder: string;
  entry: PlanEntry;
  source: { file: string; bytes: Uint8Array; sha256: string; lines: string[] };
  erratumProblems: ErratumProblem[];
  clauses: Clause[];
  clauseById: ReadonlyMap<string, Clause>;
  /** Stands for both its files. */
  digest: string;
  issueAt: (path: Path, message: string, tip: string) => Issue;
}

/** An id once published: its table and the start of the SHA-256 of its wording. */
export interface PublishedId {
  id: string;
  table: string;
  digest: string;
  line: number;
}

export type FileName = 'register' | 'themes' | 'agencies' | 'models' | 'localities' | 'abbreviations';

export interface Input {
  vocabularies: Vocabularies;
  plans: LoadedPlan[];
  publishedIds: PublishedId[];
  /** Folders of the plans that could not be read: whether their records exist cannot be judged. */
  unreadPlans: ReadonlySet<string>;
  /** Makes an issue at a place of one of the vocabulary files. */
  issueIn: (file: FileName, path: Path, message: string, tip: string) => Issue;
}
