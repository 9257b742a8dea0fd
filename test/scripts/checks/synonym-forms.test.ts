import { describe, expect, it } from 'vitest';
import { checkSynonymForms } from '../../../scripts/checks/synonym-forms.ts';
import { listMessages, makeInput } from '../../support/input.ts';

const makeGroup = (id: string, fields: object) => ({ id, words: ['tập huấn'], vi: [`${id} vi`], en: [id], ...fields });
const checkForms = (...groups: object[]) =>
  listMessages(checkSynonymForms(makeInput({ synonyms: groups.map((group, at) => makeGroup(`g${at}`, group)) })));

describe('checkSynonymForms', () => {
  it('accepts a word of the register in two groups, and one form in both languages', () => {
    expect(checkForms({ vi: ['poster'] }, { en: ['poster'] })).toEqual([]);
  });

  it('accepts forms that differ in marks alone', () => {
    expect(checkForms({ vi: ['chống đánh'] }, { vi: ['chồng đánh'] })).toEqual([]);
  });

  it('rejects a form of two groups, whatever its case and Unicode form', () => {
    expect(
      checkForms({ vi: ['khóa học', 'lớp học'], en: ['course'] }, { vi: ['Lớp học'.normalize('NFD')], en: ['Course'] }),
    ).toEqual([
      'groups[1].vi[0]: "lớp học" stands on line 0 already',
      'groups[1].en[0]: "course" stands on line 0 already',
    ]);
  });

  it('leaves a form that one list holds twice to the rule on repeated items', () => {
    expect(checkForms({ vi: ['khóa học', 'khóa học'] })).toEqual([]);
  });

  it('rejects a form that is a word of the register, of its own group or another', () => {
    expect(checkForms({ vi: ['TẬP huấn'] }, { words: ['hội viên'] }, { vi: ['hội viên'] })).toEqual([
      'groups[0].vi[0]: "tập huấn" is among the words of the register on line 0',
      'groups[2].vi[0]: "hội viên" is among the words of the register on line 0',
    ]);
  });
});
