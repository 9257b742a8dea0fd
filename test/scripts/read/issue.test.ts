import { describe, expect, it } from 'vitest';
import { formatIssue, type Issue, sortIssues } from '../../../scripts/read/issue.ts';

const issue = (fields: Partial<Issue> = {}): Issue => ({
  file: 'data/x.yaml',
  line: 3,
  column: 7,
  path: 'records[0].due',
  message: 'is wrong',
  tip: 'mend it',
  ...fields,
});

describe('formatIssue', () => {
  it('prints the place, what is wrong and the way out', () => {
    expect(formatIssue(issue())).toBe('data/x.yaml:3:7 records[0].due: is wrong\n    → mend it');
  });

  it('prints no path where there is none', () => {
    expect(formatIssue(issue({ path: '' }))).toBe('data/x.yaml:3:7 is wrong\n    → mend it');
  });

  it('prints only the file where the whole file is meant', () => {
    expect(formatIssue(issue({ line: 0, column: 0, path: '' }))).toBe('data/x.yaml is wrong\n    → mend it');
  });
});

describe('sortIssues', () => {
  it('orders by file, line, column and message, and keeps the list it was given', () => {
    const [a, b, c, d, e] = [
      issue({ file: 'a', line: 9 }),
      issue({ line: 2, column: 9 }),
      issue({ line: 10, column: 1 }),
      issue({ line: 10, column: 2, message: 'a' }),
      issue({ line: 10, column: 2, message: 'b' }),
    ];
    const given = [e, d, c, b, a];
    expect(sortIssues(given)).toEqual([a, b, c, d, e]);
    expect(given[0]).toBe(e);
  });
});
