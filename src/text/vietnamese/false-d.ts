// Letters that look like Đ and đ and are others: the Icelandic Eth (U+00D0, U+00F0) and the African D (U+0189, U+0256).
// Old converters of Vietnamese texts write them. Nobody sees it, and no search for Đ finds them.

import { type FoundCharacter, nameCharacter } from '../invisible-characters.ts';

const EVERY_FALSE_D = /[\u00d0\u0189\u00f0\u0256]/gu;

/** The first one; null if there is none. */
export function findFalseD(text: string): FoundCharacter | null {
  const matches = text.match(EVERY_FALSE_D);
  if (!matches) return null;
  const at = text.search(/[\u00d0\u0189\u00f0\u0256]/u);
  return { at, shown: `${text[at]} ${nameCharacter(text.charCodeAt(at))}`, count: matches.length };
}

/** With the letters of Vietnamese in their place. Every letter stays where it is. */
export function mendFalseD(text: string): string {
  return text.replace(EVERY_FALSE_D, (letter) => (letter === '\u00d0' || letter === '\u0189' ? 'Đ' : 'đ'));
}
