// Names of tables within our own prose: "(table commitment_places)". A table is named like its files.

/** After the word for "table" in either language, or for "every table but". */
const NAMED = /(?<=\b(?:[Bb]ảng|[Tt]able)(?: nào trừ| but)? )[a-z_]+/gu;

/** Every second piece is the name of a table. */
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
