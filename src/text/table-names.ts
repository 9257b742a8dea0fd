// Words of ours that name tables of the data by the name of their files: "(table commitment_places)".

/** Where a table is named: after the word for one, in either language, or where all but one are meant. */
const NAMED = /(?<=\b(?:[Bb]ảng|[Tt]able)(?: nào trừ| but)? )[a-z_]+/gu;

/** Takes words and a test of what is a table's name; gives the words cut at such names, each name a piece of its own: every second one. */
export function splitAtTables(words: string, isTable: (name: string) => boolean): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: name, index } of words.matchAll(NAMED)) {
    if (!isTable(name)) continue;
    pieces.push(words.slice(from, index), name);
    from = index + name.length;
  }
  return [...pieces, words.slice(from)];
}
