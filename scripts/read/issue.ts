// What is wrong with an input: where, what was expected, and how to mend it.

export interface Issue {
  /** From the root of the register: data/plans/x/plan.yaml. */
  file: string;
  /** Counted from 1; 0 where the whole file is meant. */
  line: number;
  column: number;
  /** Inside the document: records[3].due.edtf. */
  path: string;
  message: string;
  /** How to mend it. */
  tip: string;
}

/** As a person reads it: place, what is wrong, and the way out. */
export function formatIssue(issue: Issue): string {
  const place = issue.line > 0 ? `${issue.file}:${issue.line}:${issue.column}` : issue.file;
  const path = issue.path ? ` ${issue.path}:` : '';
  return `${place}${path} ${issue.message}\n    → ${issue.tip}`;
}

/** By file, then by place in the file. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
