// What a question asks, and what it is about. The cases are made up here; the queries that search is measured with are not.

import { describe, expect, it } from 'vitest';
import { findNamedTheme, readQuestion } from '../../src/search/question.ts';
import { readWords } from '../../src/search/words.ts';

const read = (text: string) => {
  const question = readQuestion(readWords(text));
  return (
    question && {
      asks: question.asks,
      bodies: question.bodies,
      content: question.content.map(({ folded }) => folded).join(' '),
    }
  );
};

describe('readQuestion', () => {
  it.each([
    ['sở nào lo đất đai', 'who', 'so-', 'dat dai'],
    ['ai phụ trách thư viện', 'who', '', 'thu vien'],
    ['which department handles libraries', 'who', '', 'library'],
    ['bao giờ khai giảng', 'when', '', 'khai giang'],
    ['when is the fair', 'when', '', 'fair'],
    ['tỉnh Thí Dụ hứa gì', null, '', 'tinh thi du'],
    ['thư viện ở đâu', null, '', 'thu vien'],
  ])('%s', (text, asks, bodies, content) => {
    expect(read(text)).toEqual({
      asks,
      bodies,
      content: readWords(content)
        .map(({ folded }) => folded)
        .join(' '),
    });
  });

  it.each(['tập huấn cho cán bộ', 'đầu tư', 'Cần Thơ', 'ở đâu', 'gì'])(
    'takes %s for no question about something',
    (text) => {
      expect(readQuestion(readWords(text))).toBeNull();
    },
  );
});

describe('findNamedTheme', () => {
  const themes = [
    { id: 'roads', names: ['Đường sá và cầu cống', 'Roads and bridges', 'đi lại'] },
    { id: 'water', names: ['Nước', 'Water'] },
  ];
  const find = (text: string) => findNamedTheme(readWords(text), themes);

  it('knows a theme by its label, a part of it, its beginning and what it is also called', () => {
    expect(['đường sá và cầu cống', 'cau cong', 'bridges', 'đi lại', 'nước'].map(find)).toEqual([
      'roads',
      'roads',
      'roads',
      'roads',
      'water',
    ]);
  });

  it('takes no single syllable for the beginning of a name, and no other words for a name', () => {
    expect(['đường', 'cầu', 'đường sá xa xôi', 'nước sạch'].map(find)).toEqual([null, null, null, null]);
  });
});
