// Fonts that change what letters mean: those of TCVN3, those that print capitals, and symbol fonts, whose letters Word
// keeps in the private use area of Unicode.

import { codePoint } from 'dingbat-to-unicode';
import { decodeTcvn } from './encoding.ts';

export interface Font {
  name: string;
  /** Small letters are printed as capitals ("All caps"). */
  isCapitals: boolean;
}

export const PLAIN_FONT: Font = { name: '', isCapitals: false };

/** The text as printed. Fonts named ".VnTime" hold TCVN3; those whose names end in H print capitals. */
export function readLetters(text: string, { name, isCapitals }: Font): string {
  const isOld = /^\.Vn/i.test(name);
  const words = isOld ? decodeTcvn(text) : readSymbols(text, name);
  return isCapitals || (isOld && name.endsWith('H')) ? words.toUpperCase() : words;
}

/** Turns letters of symbol fonts into the signs that they show ("≥", "▪"). A letter that no table knows stays. */
export function readSymbols(text: string, font: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (letter) => codePoint(font, letter.charCodeAt(0) - 0xf000)?.string ?? letter);
}
