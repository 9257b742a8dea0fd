// VNI Windows: an old Vietnamese encoding that writes a vowel and its marks as two characters ("aá" is "ấ"). No npm
// package reads it.

/** Marks as written after a capital, with the combining characters that they stand for. */
const CAPITAL_MARKS: Readonly<Record<string, string>> = {
  Ù: '\u0301',
  Ø: '\u0300',
  Û: '\u0309',
  Õ: '\u0303',
  Ï: '\u0323',
  Â: '\u0302',
  Á: '\u0302\u0301',
  À: '\u0302\u0300',
  Å: '\u0302\u0309',
  Ã: '\u0302\u0303',
  Ä: '\u0323\u0302',
  Ê: '\u0306',
  É: '\u0306\u0301',
  È: '\u0306\u0300',
  Ú: '\u0306\u0309',
  Ü: '\u0306\u0303',
  Ë: '\u0323\u0306',
};
const CAPITAL_LETTERS: Readonly<Record<string, string>> = {
  Ñ: 'Đ',
  Í: 'Í',
  Ì: 'Ì',
  Æ: 'Ỉ',
  Ó: 'Ĩ',
  Ò: 'Ị',
  Ô: 'Ơ',
  Ö: 'Ư',
  Î: 'Ỵ',
};

const lower = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([from, to]) => [from.toLowerCase(), to.toLowerCase()]);
const ALL_MARKS: Readonly<Record<string, string>> = { ...CAPITAL_MARKS, ...Object.fromEntries(lower(CAPITAL_MARKS)) };
const ALL_LETTERS: Readonly<Record<string, string>> = {
  ...CAPITAL_LETTERS,
  ...Object.fromEntries(lower(CAPITAL_LETTERS)),
};
const PAIR = new RegExp(
  `([AEOUYaeouyÔÖôö])([${Object.keys(ALL_MARKS).join('')}])|[${Object.keys(ALL_LETTERS).join('')}]`,
  'g',
);

/** `text` is VNI read as Windows-1252. The result is NFC. */
export function decodeVni(text: string): string {
  return text
    .replace(PAIR, (all, vowel?: string, mark?: string) =>
      vowel && mark ? (ALL_LETTERS[vowel] ?? vowel) + ALL_MARKS[mark] : (ALL_LETTERS[all] ?? all),
    )
    .normalize('NFC');
}
