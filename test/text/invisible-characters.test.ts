import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  escapeInvisible,
  findInvisible,
  removeInvisible,
  unescapeInvisible,
} from '../../src/text/invisible-characters.ts';

describe('characters without a shape', () => {
  it.each([
    ['NUL', '\0'],
    ['escape', '\u001b'],
    ['delete', '\u007f'],
    ['soft hyphen', '\u00ad'],
    ['zero-width space', '\u200b'],
    ['zero-width joiner', '\u200d'],
    ['left-to-right mark', '\u200e'],
    ...[...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'].map((character): [string, string] => [
      'direction',
      character,
    ]),
    ['word joiner', '\u2060'],
    ['byte order mark', '\ufeff'],
    ['Hangul filler', '\u3164'],
    ['variation selector', '\ufe0f'],
    ['tag', '\u{e0041}'],
    ['half of a pair', '\ud800'],
    ['no character', '\uffff'],
  ])('are found: %s (%j)', (_, character) => {
    expect(findInvisible(`Ủy${character} ban`)).toMatchObject({ at: 2, count: 1 });
    expect(removeInvisible(`Ủy${character} ban`)).toBe('Ủy ban');
  });

  it.each(['Ủy ban nhân dân\t“60,5%”\u00a0–\n', 'Đ\u0302\u0301', '½ № ₫ 😀', '\uf0b7'])(
    'are none of what is read: %j',
    (text) => {
      expect(findInvisible(text)).toBe(null);
    },
  );

  it('are written out for people, and read back', () => {
    expect(escapeInvisible('bình\u200b đẳng\u{e0041}')).toBe('bình⟨U+200B⟩ đẳng⟨U+E0041⟩');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => unescapeInvisible(escapeInvisible(text)) === text && findInvisible(escapeInvisible(text)) === null,
      ),
    );
  });
});
