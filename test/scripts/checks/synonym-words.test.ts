import { describe, expect, it } from 'vitest';
import { checkSynonymWords } from '../../../scripts/checks/synonym-words.ts';
import { listMessages, makeCommitment, makeInput, makePlan } from '../../support/input.ts';

const makeGroup = (...words: string[]) => ({ id: 'lop-hoc', words, vi: ['khóa học'], en: ['course'] });
const checkWords = (...words: string[]) =>
  listMessages(
    checkSynonymWords(
      makeInput({ plans: [makePlan({ records: [makeCommitment()] })], synonyms: [makeGroup(...words)] }),
    ),
  );

describe('checkSynonymWords', () => {
  it('accepts words of a clause, of a title of a record and of the title of a plan, in any case and Unicode form', () => {
    expect(checkWords('tập huấn', 'việc để thử', 'KẾ HOẠCH THỬ', 'hội viên'.normalize('NFD'))).toEqual([]);
  });

  it.each([
    ['words that stand nowhere', 'nhà tạm lánh'],
    ['words without their marks', 'tap huan'],
    ['the start of a word', 'tập huấ'],
    ['the end of a word', 'ập huấn'],
    ['words that stand apart', 'lớp hội viên'],
    ['half a number', '15/11/203'],
  ])('rejects %s', (_, words) => {
    expect(checkWords('tập huấn', words)).toEqual([`groups[0].words[1]: "${words}" stands in no clause and no title`]);
  });

  it('finds whole words after a place where they are part of a longer one', () => {
    const text = ['KẾ HOẠCH', 'I. NỘI DUNG:', '1. Việc tập huấnx và tập huấn'];
    const input = makeInput({ plans: [makePlan({ text })], synonyms: [makeGroup('tập huấn')] });
    expect(checkSynonymWords(input)).toEqual([]);
  });

  it('says nothing where a plan could not be read: it may hold the words', () => {
    const input = makeInput({ synonyms: [makeGroup('nhà tạm lánh')] });
    expect(checkSynonymWords({ ...input, unreadPlans: new Set(['a-2031']) })).toEqual([]);
  });
});
