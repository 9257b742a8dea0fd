// What is true of a document: found by people, line by line, and never by the program.

export interface Truth {
  /** What `refuse` names is no plan. A `decision` wraps a plan, and the header is its own. */
  kind: 'plan' | 'decision' | 'refuse';
  metadata?: Metadata;
  clauses?: TrueClause[];
  paragraphs?: { line: number }[];
  /** Rows of tables. */
  rows?: { line: number; label?: string | null }[];
  /** Starts that Word numbers by itself and the truth leaves out. */
  autoNumbered?: number;
  records?: Partial<TrueRecords>;
}

export interface Metadata {
  number: string;
  numberAlso?: string[];
  /** EDTF. */
  date?: string | null;
  issuer?: { type: string | null };
  locality?: string;
  /** As printed, where the gazetteer need not know the unit. */
  localityName?: string;
  year: number;
  yearAlso?: number[];
  title?: string;
  signatory?: { name: string } | null;
  bases?: { numbers: string[] };
}

export interface TrueClause {
  line: number;
  label: string;
  kind: string;
  /** The first words, where a file has no lines of its own. */
  text?: string;
}

/** What is `optional` may be found or not. */
interface Optional {
  optional?: boolean;
}

export interface TrueTarget extends Optional {
  line: number;
  value: number;
  /** Where more than one is right. */
  values?: number[];
  unit: string;
  /** Absent where the document gives none, or leaves it open. */
  year?: number | null;
  comparator?: string;
}

export interface TrueCommitment extends Optional {
  lines: number[];
  /** Where its bodies stand, if not in the clause itself. */
  whoLines?: number[];
  /** Each with every name that is right for it. */
  leads?: string[][];
  partners?: string[][];
  optionalLeads?: boolean;
  /** Bodies that may be given too. */
  alsoLeads?: string[][];
  alsoPartners?: string[][];
  kind?: string;
}

export interface TrueDeadline extends Optional {
  lines: number[];
  edtf: string[];
}

export interface TrueLine extends Optional {
  line: number;
}

export interface TrueRecords {
  targets: TrueTarget[];
  commitments: TrueCommitment[];
  deadlines: TrueDeadline[];
  budgets: TrueLine[];
  models: TrueLine[];
  objectives: TrueLine[];
}
