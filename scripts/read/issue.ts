// What is wrong with an input: where, what was expected, and how to mend it.

export interface Issue {
  /** Path from the root of the register: data/plans/x/plan.yaml. */
  file: string;
  /** Counted from 1; 0 where the whole file is meant. */
  line: number;
  column: number;
  /** The place inside the document: records[3].due.edtf. */
  path: string;
  message: string;
  /** How to mend it. */
  tip: string;
}

/** Takes an issue; gives the lines a person reads: place, what is wrong, and the way out. */
export function formatIssue(issue: Issue): string {
  const place = issue.line > 0 ? `${issue.file}:${issue.line}:${issue.column}` : issue.file;
  const path = issue.path ? ` ${issue.path}:` : '';
  return `${place}${path} ${issue.message}\n    → ${issue.tip}`;
}

/** Takes issues; gives them in the order in which a person would go through the files. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
