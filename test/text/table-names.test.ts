import { describe, expect, it } from 'vitest';
import { splitAtTables } from '../../src/text/table-names.ts';

const isTable = (name: string) => ['clauses', 'commitment_places', 'responsibilities'].includes(name);

describe('splitAtTables', () => {
  it.each([
    ['Cách nhau bằng “ | ” (bảng commitment_places)', ['Cách nhau bằng “ | ” (bảng ', 'commitment_places', ')']],
    [
      'Theme ids joined by " | " (table commitment_places)',
      ['Theme ids joined by " | " (table ', 'commitment_places', ')'],
    ],
    ['của bất kỳ bảng nào trừ responsibilities', ['của bất kỳ bảng nào trừ ', 'responsibilities', '']],
    ['of any table but responsibilities', ['of any table but ', 'responsibilities', '']],
    ['trong bảng clauses, rồi bảng clauses', ['trong bảng ', 'clauses', ', rồi bảng ', 'clauses', '']],
  ])('cuts "%s" at each name of a table', (words, pieces) => {
    expect(splitAtTables(words, isTable)).toEqual(pieces);
  });

  it.each(['The table that holds the whole record', 'Number of clauses', 'Bảng từng chứa bản ghi', ''])(
    'leaves "%s" whole',
    (words) => {
      expect(splitAtTables(words, isTable)).toEqual([words]);
    },
  );
});
