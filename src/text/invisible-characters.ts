// Characters that cannot be seen: direction overrides, zero-width characters, NUL and the like. They let a text read
// differently from what it says.

/**
 * Tabs, line ends and other blanks are not among them. Written as escapes, so that this file holds no such character
 * itself.
 */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
const EVERY_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');
const ESCAPED = /⟨U\+([0-9A-F]{4,6})⟩/g;

export interface FoundCharacter {
  at: number;
  /** As people are shown it: "⟨U+200B⟩". */
  shown: string;
  /** How many such characters there are in all. */
  count: number;
}

/** The first one; null if there is none. */
export function findInvisible(text: string): FoundCharacter | null {
  return findFirst(text, EVERY_INVISIBLE);
}

/** Blanks that people do not type: separators of lines and paragraphs, and an empty cell of Braille. */
const ODD_BLANKS = '\\u2028\\u2029\\u2800';

/**
 * In what people write, these too, and vertical tabs and form feeds: in an official text they are blanks, but they break XML, and
 * spreadsheets drop them between two words. A carriage return only ends a line, so a single value has none either.
 */
const EVERY_CONTROL = new RegExp(`[\\v\\f${ODD_BLANKS}]|${INVISIBLE.source}`, 'gu');
const EVERY_CONTROL_OF_VALUE = new RegExp(`[\\v\\f\\r${ODD_BLANKS}]|${INVISIBLE.source}`, 'gu');

export function findUnwritable(text: string, { isValue }: { isValue: boolean }): FoundCharacter | null {
  return findFirst(text, isValue ? EVERY_CONTROL_OF_VALUE : EVERY_CONTROL);
}

function findFirst(text: string, every: RegExp): FoundCharacter | null {
  const matches = text.match(every);
  if (!matches) return null;
  const at = text.search(new RegExp(every.source, 'u'));
  return { at, shown: nameCharacter(text.codePointAt(at) ?? 0), count: matches.length };
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

export function nameCharacter(code: number): string {
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
