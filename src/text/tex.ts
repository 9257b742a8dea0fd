// Text in TeX.

const NAMED: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Letters with marks stay: today's BibTeX tools read UTF-8, and TeX's accents would lose tone marks. */
export function escapeTex(words: string): string {
  return words.replace(/[\\~^{}$&#%_]/g, (sign) => NAMED[sign] ?? `\\${sign}`);
}
