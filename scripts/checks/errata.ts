// An erratum corrects damage that is there: its words stand exactly once in its line.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

export function checkErrata({ plans, documents, openDocuments }: Input): Issue[] {
  return [...plans, ...documents, ...openDocuments].flatMap((plan) =>
    plan.erratumProblems.map(({ index, message }) =>
      plan.issueAt(['errata', index, 'found'], message, 'correct line and words, or remove the erratum'),
    ),
  );
}
