// Characters that cannot be seen: direction overrides, zero-width characters, NUL and the like. They let a text read
// differently from what it says.

/**
 * Tabs, line ends and other blanks are not among them. Written as escapes, so that this file holds no such character
 * itself.
 */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
const EVERY_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');
const ESCAPED = /⟨U\+([0-9A-F]{4,6})⟩/g;

/** The first one: its index, how it is shown to people, and how many there are in all; null if there is none. */
export function findInvisible(text: string): { at: number; shown: string; count: number } | null {
  const at = text.search(INVISIBLE);
  if (at === -1) return null;
  return { at, shown: nameCharacter(text.codePointAt(at) ?? 0), count: text.match(EVERY_INVISIBLE)?.length ?? 0 };
}

/** Each invisible character becomes "⟨U+200B⟩". */
export function escapeInvisible(text: string): string {
  return text.replace(EVERY_INVISIBLE, (character) => nameCharacter(character.codePointAt(0) ?? 0));
}

/** Undoes `escapeInvisible`. */
export function unescapeInvisible(text: string): string {
  return text.replace(ESCAPED, (escaped, code: string) =>
    Number.parseInt(code, 16) > 0x10ffff ? escaped : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

export function removeInvisible(text: string): string {
  return text.replace(EVERY_INVISIBLE, '');
}

function nameCharacter(code: number): string {
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
