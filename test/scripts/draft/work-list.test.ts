// Open todos read as a work list, in the order of the document, with the words of the clause.

import { describe, expect, it } from 'vitest';
import { makeWorkList } from '../../../scripts/draft/work-list.ts';
import { makePlan } from '../../support/input.ts';

const why = { vi: 'Vì thế.', en: 'Because.' };

describe('makeWorkList', () => {
  it('is empty where nothing is open', () => {
    expect(makeWorkList(makePlan())).toEqual([]);
  });

  it('goes through the document from the top, each clause named once', () => {
    const todos = [
      { clause: 'I.2', field: 'title', why },
      { clause: 'I.1.b1', field: 'who', why, guess: 'Hội thử' },
      { clause: 'I.2', field: 'themes', why },
      { field: 'document.number', why },
    ];
    expect(makeWorkList(makePlan({ todos }))).toEqual([
      '',
      'thu-nghiem-2031',
      '  [ ] document.number: Vì thế.',
      '      Because.',
      '',
      'I.1.b1 (source.txt:5)',
      '  “Mở 02 lớp tập huấn cho hội viên trước ngày 15/11/2031;”',
      '  [ ] who: Vì thế.',
      '      Because.',
      '      ? Hội thử',
      '',
      'I.2 (source.txt:7)',
      '  “Đề nghị Hội thử báo cáo kết quả./.”',
      '  [ ] title: Vì thế.',
      '      Because.',
      '  [ ] themes: Vì thế.',
      '      Because.',
    ]);
  });
});
