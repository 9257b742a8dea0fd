// Fonts that change what letters mean: those of TCVN3, those that print capitals, and symbol fonts, whose letters Word keeps in the private area of Unicode.

import { codePoint } from 'dingbat-to-unicode';
import { decodeTcvn } from './encoding.ts';

export interface Font {
  name: string;
  /** "All caps" is set: small letters are printed as capitals. */
  isCapitals: boolean;
}

export const PLAIN: Font = { name: '', isCapitals: false };

/** Takes text and its font; gives it as it is printed. Fonts named ".VnTime" hold TCVN3; those that end in H print capitals. */
export function readLetters(text: string, { name, isCapitals }: Font): string {
  const isOld = /^\.Vn/i.test(name);
  const words = isOld ? decodeTcvn(text) : readSymbols(text, name);
  return isCapitals || (isOld && name.endsWith('H')) ? words.toUpperCase() : words;
}

/** Takes text and the name of its font; gives it with letters of symbol fonts as the signs that they show ("≥", "▪"). A letter that no table knows stays. */
export function readSymbols(text: string, font: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (letter) => codePoint(font, letter.charCodeAt(0) - 0xf000)?.string ?? letter);
}
