// What stands in the index. Pagefind folds tone marks but not đ, loses a quoted phrase where one page writes a syllable in two ways, and takes every
// word for a beginning. So each word goes in as closed tokens of plain letters: "bạo" is "baozaz" (folded) and "baozbjz" (with its marks). A closed token is
// never the beginning of another one, so a search for it finds whole words only; "bao" alone still finds all that begins so. Tokens of
// a word begin alike, so they stand in one piece of the index, and a search fetches no more pieces than it has words.

import { readWords, type Word } from './words.ts';

/** a: folded words of all fields; b: the same with marks; c, d: the same of the title alone; e: a whole name in one token. */
export type Field = 'a' | 'b' | 'c' | 'd' | 'e';

export interface Indexed {
  title: string;
  /** Other forms of the abbreviations and long forms in the title: whoever types them means the title. */
  titleForms: readonly string[];
  /** Official wording. */
  text: string;
  /** What else it is found by: places, bodies, headings, other forms of abbreviations. */
  also: readonly string[];
  /** Names that are the thing itself: of a place, a body, a document. */
  names: readonly string[];
}

/** Keeps the end of one part and the beginning of the next from reading as a phrase. Long, because Pagefind takes a short word for the beginning of what is typed. */
const BREAK = ' zbreakzbreakz ';

/** Takes a word and a field; gives its token. Fields b and d carry the marks. */
export function makeToken({ folded, marks }: Pick<Word, 'folded' | 'marks'>, field: Field): string {
  return `${folded}z${field}${field === 'b' || field === 'd' ? marks : ''}z`;
}

/** Takes a name; gives its one token: "Xã Lộc Điền" is "xalocdienzez". "Của" (of) makes no other name. */
export function makeNameToken(words: readonly Pick<Word, 'folded'>[]): string {
  return `${words.flatMap(({ folded }) => (folded === 'cua' ? [] : [folded])).join('')}zez`;
}

/** Takes what is known of an entry; gives the text that Pagefind indexes. */
export function makeContent({ title, titleForms, text, also, names }: Indexed): string {
  const write = (part: string, field: Field) =>
    readWords(part)
      .map((word) => makeToken(word, field))
      .join(' ');
  return [
    ...[title, text, ...also].map((part) => write(part, 'a')),
    ...[title, text, ...also].map((part) => write(part, 'b')),
    ...[title, ...titleForms].map((part) => write(part, 'c')),
    write(title, 'd'),
    ...names.map((name) => makeNameToken(readWords(name))),
  ]
    .filter(Boolean)
    .join(BREAK);
}

/** Takes the address of a page and an entry's id; gives an address of the entry's own: Pagefind keeps one entry an address, and several records may share a clause. */
export function makeEntryAddress(address: string, id: string): string {
  const [page = '', anchor] = address.split('#');
  return `${page}?record=${id}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** Takes an entry's own address; gives the address of its page. */
export function readPageAddress(address: string): string {
  return address.replace(/\?record=[^#]*/, '');
}
