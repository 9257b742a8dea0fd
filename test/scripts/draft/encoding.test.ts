import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../scripts/draft/encoding.ts';
import { cleanText } from '../../../scripts/draft/extracted.ts';

const WORDS =
  'ỦY BAN NHÂN DÂN XÃ TÂN LẬP\nKế hoạch hành động vì bình đẳng giới của phụ nữ và nhân dân trong xã năm 2021: được tổ chức thực hiện.';

describe('decodeText', () => {
  it('reads TCVN 5712 with its capitals, which have no place in the fonts of TCVN3', () => {
    expect(decodeText(iconv.encode(WORDS, 'tcvn'))).toMatchObject({ text: WORDS, from: 'TCVN3 (ABC)' });
  });

  it('reads UTF-8 as it is', () => {
    expect(decodeText(Buffer.from(WORDS))).toMatchObject({ text: WORDS, from: null });
  });
});

describe('cleanText', () => {
  it('leaves out what has no shape only once the encoding is known: the soft hyphen is a letter of TCVN3', () => {
    const shown = new TextDecoder('windows-1252').decode(
      iconv.encode(WORDS.toLowerCase().replace('thực', 'thực trước'), 'tcvn'),
    );
    expect(shown).toContain('\u00ad');
    expect(cleanText([shown]).text).toBe(WORDS.toLowerCase().replace('thực', 'thực trước'));
    expect(cleanText(['Ủy ban nhân dân\u200b xã']).text).toBe('Ủy ban nhân dân xã');
  });
});
