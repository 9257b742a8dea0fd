// Characters without a shape: direction overrides, zero-width characters, NUL and their like. They make words read otherwise than they stand.

/** Blanks that end lines or part cells are seen. Written as escapes: a program that holds such characters would be read otherwise than it stands, too. */
const UNSEEN = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
const EVERY = new RegExp(UNSEEN.source, 'gu');
const WRITTEN = /⟨U\+([0-9A-F]{4,6})⟩/g;

/** Takes a text; gives where its first character without a shape stands (counted from 0), how it is written for people, and how many there are; null if there is none. */
export function findUnseen(text: string): { at: number; shown: string; count: number } | null {
  const at = text.search(UNSEEN);
  if (at === -1) return null;
  return { at, shown: nameCharacter(text.codePointAt(at) ?? 0), count: text.match(EVERY)?.length ?? 0 };
}

/** Takes a text; gives it with each character without a shape written out: "⟨U+200B⟩". */
export function showUnseen(text: string): string {
  return text.replace(EVERY, (character) => nameCharacter(character.codePointAt(0) ?? 0));
}

/** Takes a text; gives it with what `showUnseen` wrote out as the characters themselves. */
export function readUnseen(text: string): string {
  return text.replace(WRITTEN, (written, code: string) =>
    Number.parseInt(code, 16) > 0x10ffff ? written : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** Takes a text; gives it without them. */
export function dropUnseen(text: string): string {
  return text.replace(EVERY, '');
}

function nameCharacter(code: number): string {
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
