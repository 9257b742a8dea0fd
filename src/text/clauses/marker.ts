// The mark that opens a clause, by Nghị định 30/2020/NĐ-CP and by what documents really print.

import { readRoman } from '../roman.ts';

export type Marker = 'part' | 'article' | 'roman' | 'number' | 'letter' | 'dash' | 'plus' | 'dot' | 'star' | 'none';

export interface MarkedLine {
  marker: Marker;
  /**
   * The printed label without its punctuation: "Phần thứ hai", "III", "5", "1.1", "đ"; empty for bullets and unmarked
   * lines.
   */
  label: string;
  /** The words after the mark. */
  rest: string;
}

/** After "/" or a dash only a capital shows that "I - " or "2/" is a label: "3/4", "I-2" are not. */
const PATTERNS: readonly [Marker, RegExp][] = [
  ['part', /^(PHẦN\s+(?:THỨ\s+\p{Lu}+|[IVX]+|\d{1,2}|[A-H]))(?!\p{L})\s*[.:–-]?\s*/u],
  ['part', /^((?:Phần|Chương|CHƯƠNG)\s+(?:thứ\s+\p{Ll}+|[IVX]+|\d{1,2}|[A-H]))\s*(?:[.:–-]\s*|$)/u],
  ['part', /^([A-HK])\s*(?:[./]|\s[–-])\s+(?=\p{Lu})/u],
  ['article', /^(Điều\s+\d{1,3})\s*[.:]\s*(?=\S)/u],
  ['number', /^([IVX]{1,5}(?:\.\d{1,2}){1,6})(?:[.)]\s*|\s+)(?=\S)/],
  ['roman', /^((?=[IVXL])X{0,4}(?:IX|IV|V?I{0,3}))\s*\.\s*(?=\S)/],
  ['roman', /^((?=[IVXL])X{0,4}(?:IX|IV|V?I{0,3}))\s*[/)–-]\s*(?=\p{Lu})/u],
  ['number', /^(\d{1,2}(?:\.\d{1,2}){1,6})(?:[.)]\s*|\s+)(?=\S)/],
  ['number', /^(\d{1,2})\s*[.)]\s*(?=[^\d\s.,])/],
  ['number', /^(\d{1,2})\.\s+(?=\S)/],
  ['number', /^(\d{1,2})\s*[/–-]\s*(?=\p{Lu})/u],
  ['letter', /^([a-zđ])\s*\)\s*(?=\S)/],
  ['letter', /^([a-zđ])\s*[./]\s+(?=\p{Lu})/u],
  ['dash', /^()[-–—−]\s*(?=\S)/],
  ['plus', /^()\+\s*(?=\S)/],
  ['dot', /^()(?:\.\s+|[•·●▪]\s*)(?=\S)/],
  ['dot', /^()[◦○■□▫◾❖➢⮚➔➤►▶✓✔✗✦★☆◆◇]\s*(?=\S)/u],
  ['star', /^()\*\s+(?=\S)/],
];

/** A line drawn under a title or a header: "-------", "* * *". */
const RULE = /^[-–—_=*~.\s]{3,}$/;

/** `none` if the line opens with no mark. */
export function readMarker(text: string): MarkedLine {
  if (RULE.test(text)) return { marker: 'none', label: '', rest: text };
  for (const [marker, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return { marker, label: match[1] ?? '', rest: text.slice(match[0].length) };
  }
  return { marker: 'none', label: '', rest: text };
}

/** Of a line of the source. A label may have its line to itself: then the words that follow it stand in the next one. */
export function readLineMarker({ text, next }: { text: string; next?: string }): MarkedLine {
  if (next === undefined) return readMarker(text);
  const { marker, label, rest } = readMarker(`${text} ${next}`);
  return marker !== 'none' && rest.endsWith(next)
    ? { marker, label, rest: rest.slice(0, rest.length - next.length).trim() }
    : readMarker(text);
}

/** True for the marks that carry no label. */
export function isBullet(marker: Marker): boolean {
  return marker === 'dash' || marker === 'plus' || marker === 'dot' || marker === 'star';
}

/** True for the marks of the outermost parts of a document. */
export function isSection(marker: Marker): boolean {
  return marker === 'part' || marker === 'article' || marker === 'roman';
}

const ALPHABET = 'abcdđefghijklmnopqrstuvwxyz';

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Place in its sequence: "IV" is 4, "1.2" is 2, "đ" is 5, "Phần thứ hai" is 2; 0 for bullets. */
export function getOrdinal(marker: Marker, label: string): number {
  if (marker === 'part' || marker === 'article') return readLast(label.split(/\s+/).at(-1) ?? '');
  if (marker === 'roman') return readRoman(label);
  if (marker === 'number') return Number(label.split('.').at(-1));
  if (marker === 'letter') return ALPHABET.indexOf(label) + 1;
  return 0;
}

function readLast(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^[IVX]+$/.test(word)) return readRoman(word);
  const ordinal = ORDINALS.indexOf(word.toLowerCase()) + 1;
  return ordinal > 0 ? ordinal : ALPHABET.indexOf(word.toLowerCase()) + 1;
}
