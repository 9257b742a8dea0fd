/** "0007" of "0007-scale": the number by which texts refer to a design decision. */
export function getNumber(id: string): string {
  return id.slice(0, id.indexOf('-'));
}
