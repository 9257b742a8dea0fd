// The mark that opens a clause in a Vietnamese administrative document (Nghị định 30/2020/NĐ-CP, and what really occurs).

export const MARKERS = ['roman', 'number', 'letter', 'dash', 'plus', 'dot', 'star', 'none'] as const;
export type Marker = (typeof MARKERS)[number];

export interface MarkedLine {
  marker: Marker;
  /** The printed label without its punctuation: "III", "5", "1.1", "đ"; empty for bullets and unmarked lines. */
  label: string;
  /** The words after the mark. */
  rest: string;
}

const PATTERNS: readonly [Marker, RegExp][] = [
  ['roman', /^((?=[IVXL])X{0,4}(?:IX|IV|V?I{0,3}))\s*\.\s*(?=\S)/],
  ['number', /^(\d{1,2}(?:\.\d{1,2})+)(?:\.\s*|\s+)(?=\S)/],
  ['number', /^(\d{1,2})\s*[.)]\s*(?=[^\d\s.,])/],
  ['number', /^(\d{1,2})\.\s+(?=\S)/],
  ['letter', /^([a-zđ])\s*\)\s*(?=\S)/],
  ['dash', /^()[-–—−]\s*(?=\S)/],
  ['plus', /^()\+\s*(?=\S)/],
  ['dot', /^()(?:\.\s+|[•·●▪]\s*)(?=\S)/],
  ['star', /^()\*\s+(?=\S)/],
];

/** Takes the words of a line; gives the mark it opens with (`none` if it has none), the label and the rest. */
export function readMarker(text: string): MarkedLine {
  for (const [marker, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return { marker, label: match[1] ?? '', rest: text.slice(match[0].length) };
  }
  return { marker: 'none', label: '', rest: text };
}

/** True for the marks that carry no label. */
export function isBullet(marker: Marker): boolean {
  return marker === 'dash' || marker === 'plus' || marker === 'dot' || marker === 'star';
}

const ALPHABET = 'abcdđefghijklmnopqrstuvwxyz';

/** Takes a marker and its label; gives its place in its sequence ("IV" is 4, "1.2" is 2, "đ" is 5); 0 for bullets. */
export function getOrdinal(marker: Marker, label: string): number {
  if (marker === 'roman') return readRoman(label);
  if (marker === 'number') return Number(label.split('.').at(-1));
  if (marker === 'letter') return ALPHABET.indexOf(label) + 1;
  return 0;
}

function readRoman(label: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };
  const digits = [...label].map((digit) => values[digit] ?? 0);
  return digits.reduce((sum, value, index) => sum + (value < (digits[index + 1] ?? 0) ? -value : value), 0);
}
