// An erratum mends damage that is there. One that no longer applies is wrong.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

/** Takes the input; gives an issue for each erratum whose words do not stand exactly once in its line. */
export function checkErrata({ plans }: Input): Issue[] {
  return plans.flatMap((plan) =>
    plan.erratumProblems.map(({ index, message }) =>
      plan.issueAt(['errata', index, 'found'], message, 'correct line and words, or remove the erratum'),
    ),
  );
}
