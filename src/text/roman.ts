// Roman numerals, as sections and list items print them.

const SYMBOLS: readonly [value: number, symbol: string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const VALUES = new Map(SYMBOLS.map(([value, symbol]) => [symbol, value]));
const LARGEST = 3999;

/** Numbers that Roman numerals cannot write (below 1, above 3999) stay in decimal digits, as in browsers. */
export function writeRoman(number: number): string {
  if (number < 1 || number > LARGEST) return String(number);
  let rest = number;
  return SYMBOLS.map(([value, symbol]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return symbol.repeat(times);
  }).join('');
}

/** Reads irregular numerals, too ("IIII" is 4). A sign that is no numeral counts as 0. */
export function readRoman(numeral: string): number {
  const values = [...numeral].map((sign) => VALUES.get(sign) ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
