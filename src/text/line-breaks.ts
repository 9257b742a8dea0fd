// Lines of drawn text, where nothing breaks them for us: in SVG, and in images made of pixels.

/** Breaks between words, never at a no-break space. A line is wider than `width` only where a single word is. */
export function breakLines(text: string, width: number, measureWidth: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[^\S\u00a0]+/)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measureWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
