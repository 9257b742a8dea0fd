// Words as TeX prints them.

const NAMED: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Takes words; gives them with TeX's own signs escaped. Letters with marks stay as they are: today's BibTeX tools read UTF-8, and TeX's accents would lose tone marks. */
export function escapeTex(words: string): string {
  return words.replace(/[\\~^{}$&#%_]/g, (sign) => NAMED[sign] ?? `\\${sign}`);
}
