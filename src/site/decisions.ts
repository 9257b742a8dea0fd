/** Takes the id of a design decision ("0007-scale"); gives its number, by which other texts name it. */
export function getNumber(id: string): string {
  return id.slice(0, id.indexOf('-'));
}
