// Detects the encoding of a text. Old Vietnamese encodings (TCVN3/ABC, VNI) look like Latin letters: the reading that
// has the most Vietnamese words wins.

import iconv from 'iconv-lite';
import type { Bilingual } from '../../src/schema/field.ts';
import { DraftProblem } from './problem.ts';
import { decodeVni } from './vni.ts';

export interface Decoded {
  text: string;
  /** Null if the text was Unicode. */
  from: 'TCVN3 (ABC)' | 'VNI' | 'Windows-1258' | null;
}

/** Words that almost every page of an official text has. */
const COMMON_WORDS =
  /(?<!\p{L})(của|và|các|được|nhân|dân|kế|hoạch|phụ|nữ|bình|đẳng|giới|thực|hiện|công|tác|năm|về|tổ|chức|trên|xã|tỉnh|ủy|số|ngày|việt|nam)(?!\p{L})/giu;

/** Throws a DraftProblem if no reading gives Vietnamese. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeLegacy(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeLegacy(new TextDecoder('utf-16be').decode(bytes));
  try {
    return decodeLegacy(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof DraftProblem) throw error;
    // TCVN 5712 has capitals where Windows has quotation marks, but its fonts (ABC) do not: both readings are tried.
    return decodeLegacy(new TextDecoder('windows-1252').decode(bytes), [
      { text: iconv.decode(Buffer.from(bytes), 'tcvn').normalize('NFC'), from: 'TCVN3 (ABC)' },
    ]);
  }
}

/**
 * `text` may be an old encoding shown as Latin letters; `more` are other readings of it. Throws a DraftProblem if no
 * reading gives Vietnamese.
 */
export function decodeLegacy(text: string, more: readonly Decoded[] = []): Decoded {
  const readings: Decoded[] = [
    { text, from: null },
    { text: decodeTcvn(text), from: 'TCVN3 (ABC)' },
    { text: decodeVni(text), from: 'VNI' },
    {
      text: new TextDecoder('windows-1258').decode(iconv.encode(text, 'windows-1252')).normalize('NFC'),
      from: 'Windows-1258',
    },
    ...more,
  ];
  const scored = readings.map((reading) => ({ ...reading, score: scoreWords(reading.text) }));
  const [asIs] = scored as [(typeof scored)[number]];
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.from !== null && best.score > asIs.score * 1.2 + 0.02) return { text: best.text, from: best.from };
  const odd = (text.match(/[\u0080-\u009f\u00a1-\u00bf\ufffd\ue000-\uf8ff]/g) ?? []).length;
  if (text.includes('\ufffd') || (asIs.score < 0.08 && odd > text.length * 0.02))
    throw new DraftProblem(...UNKNOWN_ENCODING);
  return { text, from: null };
}

const UNKNOWN_ENCODING: [vi: string, en: string] = [
  'Không đọc được bảng mã của văn bản này: không phải Unicode, TCVN3 (ABC), VNI hay Windows-1258. Hãy mở tệp bằng Word, đổi sang Unicode (ví dụ bằng Unikey), lưu lại rồi chạy lại.',
  'The encoding of this text is not one the register can read (Unicode, TCVN3/ABC, VNI, Windows-1258). Open it, convert it to Unicode, save it and run this again.',
];

/** TCVN3 as its fonts are used: characters above U+00A0 are bytes of TCVN3, all others are themselves. */
export function decodeTcvn(text: string): string {
  return text
    .replace(/[\u00a1-\u00ff]/g, (letter) => TCVN_CHARACTERS[letter.charCodeAt(0) - 0xa1] ?? letter)
    .normalize('NFC');
}

const TCVN_CHARACTERS = Array.from({ length: 0x5f }, (_, index) => iconv.decode(Buffer.from([0xa1 + index]), 'tcvn'));

/** The share of words that are common Vietnamese words with marks. */
function scoreWords(text: string): number {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  const marked = (text.match(COMMON_WORDS) ?? []).filter((word) => /[^a-zA-Z]/.test(word)).length;
  return words === 0 ? 0 : marked / words;
}

export function warnOfEncoding(from: NonNullable<Decoded['from']>): Bilingual {
  return {
    vi: `Văn bản dùng bảng mã cũ ${from}; đã đổi sang Unicode. Hãy so với bản gốc, nhất là chữ hoa.`,
    en: `The text was in the old encoding ${from}; it was converted to Unicode. Compare it with the original, capitals above all.`,
  };
}
