// What the tests use of bibtex-parse, which brings no types: field names are in capitals.
declare module 'bibtex-parse' {
  export function entries(bibtex: string): ({ key: string; type: string } & Record<string, string>)[];
  const bibtexParse: { entries: typeof entries };
  export default bibtexParse;
}
