// What the file of the thesaurus may hold, and facts of the real one that no schema says.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { load } from '../../scripts/read/load.ts';
import { synonymGroupEntry } from '../../src/schema/synonyms.ts';
import { foldVietnamese } from '../../src/text/vietnamese/fold.ts';

const GROUP = { id: 'lop-hoc', words: ['tập huấn'], vi: ['khóa học'], en: ['course'] };
const BOTH = { vi: 'Khác', en: 'Other' };

describe('a group of the thesaurus', () => {
  it.each([
    ['words alone', {}],
    ['themes alone', { words: undefined, themes: ['education'] }],
    ['a note without near', { note: BOTH }],
    ['near with a note', { near: true, note: BOTH }],
  ])('may have %s', (_, fields) => {
    expect(synonymGroupEntry.safeParse({ ...GROUP, ...fields }).success).toBe(true);
  });

  it.each([
    ['neither words nor themes', { words: undefined }],
    ['near without a note', { near: true }],
    ['a note in one language', { note: { vi: 'Khác' } }],
    ['near: false', { near: false }],
    ['no Vietnamese form', { vi: [] }],
    ['no English form', { en: [] }],
    ['a form of one letter', { vi: ['x'] }],
    ['a blank before a form', { vi: [' khóa học'] }],
    ['two blanks in a form', { vi: ['khóa  học'] }],
    ['a line end in a form', { vi: ['khóa\nhọc'] }],
  ])('may not have %s', (_, fields) => {
    expect(synonymGroupEntry.safeParse({ ...GROUP, ...fields }).success).toBe(false);
  });
});

describe('the thesaurus of the register', () => {
  const { input } = load(join(import.meta.dirname, '../..'));
  const groups = input?.vocabularies.synonyms ?? [];

  it('leads to every theme', () => {
    const reached = new Set(groups.flatMap(({ themes }) => themes ?? []));
    expect(input?.vocabularies.themes.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  it('has no Vietnamese form of one syllable that is, without marks, a word of some plan', () => {
    const texts = input?.plans.flatMap(({ clauses }) => clauses.map(({ text }) => foldVietnamese(text))) ?? [];
    const syllables = new Set(texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)));
    const forms = groups.flatMap(({ vi }) => vi.map(foldVietnamese)).filter((form) => !form.includes(' '));
    expect(forms.length).toBeGreaterThan(3);
    expect(forms.filter((form) => syllables.has(form))).toEqual([]);
  });

  it('says of each group without words of the register how it is only near', () => {
    expect(groups.filter(({ words, near }) => !words && !near).map(({ id }) => id)).toEqual([]);
  });

  it('answers words of four kinds: everyday, of a region, old and new official, English', () => {
    const find = (form: string) => groups.find(({ vi, en }) => [...vi, ...en].includes(form))?.id;
    expect(
      ['chồng đánh vợ', 'uýnh vợ', 'ty giáo dục', 'Bộ Nội vụ', 'bữa nào', 'trạm xá', 'microfinance'].map(find),
    ).toEqual([
      'domestic-violence',
      'domestic-violence',
      'education-sector',
      'home-affairs-today',
      'deadline',
      'health-station',
      'loans',
    ]);
  });
});
