import { describe, expect, it } from 'vitest';
import { checkVocabulary } from '../../../scripts/checks/vocabulary.ts';
import { listMessages, makeCommitment, makeEvent, makeInput, makeInputOf, makeModel } from '../../support/input.ts';

describe('checkVocabulary', () => {
  it('accepts listed themes and model types, and records that have neither', () => {
    expect(
      checkVocabulary(
        makeInputOf(makeCommitment({ themes: ['tap-huan', 'truyen-thong'] }), makeModel({ suffix: 'a' }), makeEvent()),
      ),
    ).toEqual([]);
  });

  it('rejects an unknown theme, and lists the known ones', () => {
    expect(checkVocabulary(makeInputOf(makeCommitment({ themes: ['tap-huan', 'the-thao'] })))).toMatchObject([
      {
        path: 'records[0].themes[1]',
        message: 'unknown theme "the-thao"',
        tip: 'themes.yaml has: truyen-thong, tap-huan',
      },
    ]);
  });

  it('rejects an unknown theme of the thesaurus', () => {
    const synonyms = [{ id: 'lop-hoc', themes: ['tap-huan', 'the-thao'], vi: ['khóa học'], en: ['course'] }];
    expect(listMessages(checkVocabulary(makeInput({ synonyms })))).toEqual([
      'groups[0].themes[1]: unknown theme "the-thao"',
    ]);
  });

  it('rejects an unknown type of model', () => {
    expect(listMessages(checkVocabulary(makeInputOf(makeModel({ type: 'nha-thu' }))))).toEqual([
      'records[0].type: unknown model type "nha-thu"',
    ]);
  });
});
