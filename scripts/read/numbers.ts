// Numbers as Vietnamese texts print them.

/** Words after a number that multiply it: "50 triệu đồng" is 50,000,000 đồng. */
export const MULTIPLIERS: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

const WORDS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
/** "một" to "mười". A pattern, to stand in others. */
export const NUMBER_WORD = `(?:${WORDS.slice(1).join('|')})`;
/** "27,5", "3.000", "04". A pattern, to stand in others. */
export const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)`;

/** A dot before three digits groups thousands, any other dot or comma marks decimals: "960.000", "2,5", "27.5". */
export function readNumber(words: string): number {
  const at = WORDS.indexOf(words.toLowerCase());
  if (at !== -1) return at;
  const digits = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(words) ? words.replaceAll('.', '') : words;
  return Number(digits.replace(',', '.'));
}

const PRINTED = new RegExp(`(${NUMBER})\\s*(nghìn|ngàn|triệu|tỷ|tỉ)?|(?<!\\p{L})(${NUMBER_WORD})(?!\\p{L})`, 'giu');

/** Each number of the words; "50 triệu đồng" is read as 50 and as 50,000,000. */
export function readNumbers(words: string): number[] {
  return [...words.matchAll(PRINTED)].flatMap(([, digits, scale, word = '']) => {
    const number = readNumber(digits ?? word);
    return scale ? [number, Math.round(number * (MULTIPLIERS[scale.toLowerCase()] ?? 1))] : [number];
  });
}
