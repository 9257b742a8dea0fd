// The tokens of a YAML text with their places. They are told apart also where the text breaks the grammar of YAML.

import { CST, Lexer } from 'yaml';

export interface Token {
  start: number;
  source: string;
  /** Spaces or tabs between other tokens, not inside a text. */
  isBlank: boolean;
}

/** The lexer's own marks (start of a document, end of a broken list, start of a scalar) are not in the text. */
const MARKS: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

export function listTokens(text: string): Token[] {
  let start = 0;
  return [...new Lexer().lex(text)].flatMap((source, index, all) => {
    if (MARKS.includes(source)) return [];
    const isBlank = /^[ \t]+$/.test(source) && all[index - 1] !== CST.SCALAR;
    start += source.length;
    return [{ start: start - source.length, source, isBlank }];
  });
}
