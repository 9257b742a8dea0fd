import { describe, expect, it } from 'vitest';
import { checkSearches } from '../../../scripts/checks/searches.ts';
import { searchEntry } from '../../../src/schema/search.ts';
import { listMessages, makeInput, makePlan } from '../../support/input.ts';

const both = (text: string) => ({ vi: text, en: text });
const base = { id: 'lan-mot', plan: 'thu-nghiem-2031', for: 'results', on: '2032-03-01' } as const;
const looked = { ...base, where: both('cổng thử'), by: both('sổ') };
const asked = { ...looked, id: 'hoi', outcome: 'asked' } as const;

const check = (...searches: NonNullable<Parameters<typeof makeInput>[0]>['searches'] & object) =>
  listMessages(checkSearches(makeInput({ searches })));

describe('an entry of data/searches.yaml', () => {
  it.each(['where', 'by', 'on'])('cannot say "not found" without %s', (field) => {
    const { [field as 'where']: _, ...rest } = { ...looked, outcome: 'not_found' };
    expect(searchEntry.safeParse({ ...looked, outcome: 'not_found' }).success).toBe(true);
    expect(searchEntry.safeParse(rest).success).toBe(false);
  });

  it('is about a plan or a place, never both or neither', () => {
    expect(searchEntry.safeParse({ ...base, outcome: 'not_looked' }).success).toBe(true);
    expect(searchEntry.safeParse({ ...base, place: 'xa-thu-nghiem', outcome: 'not_looked' }).success).toBe(false);
    expect(searchEntry.safeParse({ ...base, plan: undefined, outcome: 'not_looked' }).success).toBe(false);
  });
});

describe('checkSearches', () => {
  it('accepts nothing looked for, then a search, a request and its silence', () => {
    expect(
      check(
        { ...base, outcome: 'not_looked' },
        { ...looked, id: 'hai', outcome: 'not_found', on: '2032-03-02' },
        { ...asked, on: '2032-03-03' },
        { ...base, id: 'ba', outcome: 'no_answer', on: '2032-04-03', asked: 'hoi' },
      ),
    ).toEqual([]);
  });

  it('refuses a plan and a place that do not exist', () => {
    expect(check({ ...base, plan: 'khac-2031', outcome: 'not_looked' })).toEqual([
      expect.stringContaining('there is no plan "khac-2031"'),
    ]);
    expect(check({ ...base, plan: undefined, place: 'xa-khac', outcome: 'not_looked' })).toEqual([
      expect.stringContaining('there is no unit "xa-khac"'),
    ]);
  });

  it('refuses an id twice and a day after that of the data', () => {
    const messages = check({ ...base, outcome: 'not_looked' }, { ...base, outcome: 'not_looked', on: '2032-07-01' });
    expect(messages).toEqual([
      expect.stringContaining('already taken'),
      expect.stringContaining('later than the data'),
    ]);
  });

  it('refuses "nobody has looked" after somebody has', () => {
    expect(check({ ...looked, outcome: 'not_found' }, { ...base, id: 'hai', outcome: 'not_looked' })).toEqual([
      expect.stringContaining('says that somebody had looked'),
    ]);
  });

  it('refuses "no answer" to a request that nobody sent, sent later, or about something else', () => {
    const silent = { ...base, id: 'ba', outcome: 'no_answer', on: '2032-03-05', asked: 'hoi' } as const;
    for (const before of [[], [{ ...asked, on: '2032-03-06' }], [{ ...asked, for: 'plan' as const }]])
      expect(check(...before, silent)).toEqual([expect.stringContaining('no request "hoi"')]);
  });

  it('refuses a note that says "not found" where no search says so', () => {
    const plans = [makePlan({ notes: [{ vi: 'Không tìm thấy báo cáo kết quả.', en: 'x' }] })];
    expect(listMessages(checkSearches(makeInput({ plans })))).toHaveLength(1);
    expect(checkSearches(makeInput({ plans, searches: [{ ...looked, outcome: 'not_found' }] }))).toEqual([]);
  });
});
