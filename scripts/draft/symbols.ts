// Letters of symbol fonts (Symbol, Wingdings): Word keeps them in the private area of Unicode, where they mean nothing without their font.

import { codePoint } from 'dingbat-to-unicode';

/** Takes text and the font it is set in; gives it with letters of symbol fonts as the signs that they show ("≥", "▪"). A letter that no table knows stays. */
export function readSymbols(text: string, font: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (letter) => codePoint(font, letter.charCodeAt(0) - 0xf000)?.string ?? letter);
}
