// How the rules compare words: without marks, case, or the kind and spacing of dashes, and always as whole words.

import { foldVietnamese } from '../../src/text/vietnamese/fold.ts';

/** Takes words; gives the form in which two spellings of one name are equal: "Lao động – Thương binh" and "lao động-thương binh". */
export function makeKey(text: string): string {
  return foldVietnamese(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Takes a key and the key of a name; tells whether the name stands in it as whole words. */
export function hasKey(key: string, name: string): boolean {
  return name !== '' && ` ${key} `.includes(` ${name} `);
}

/** Takes words in capitals; gives them with a capital at each word, as names are written. */
export function makeName(text: string): string {
  if (text !== text.toUpperCase()) return text;
  return text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

const MOST = 150;

/** Takes the words of a clause; gives a title of at most 160 letters that only repeats them, and whether it leaves words out. */
export function makeTitle(text: string): { title: string; isWhole: boolean } {
  const words = text
    .replaceAll('\t', ' ')
    .replace(/\s+/g, ' ')
    .replace(/^\s*(Chỉ tiêu|Mục tiêu|Hoạt động|Nhiệm vụ)\s+\d+(\.\d+)*\s*[:.–-]\s*/iu, '')
    .replace(/[\s.;:,/]+$/u, '')
    .trim();
  if (words.length <= MOST) return { title: words, isWhole: true };
  const [first = ''] = words.split(/(?<=[^\d])[.;]\s+(?=\p{Lu})/u);
  if (first.length <= MOST && first.length >= 20) return { title: first, isWhole: false };
  const cut = [...words].slice(0, MOST).join('');
  const end = cut.lastIndexOf(', ') > 70 ? cut.lastIndexOf(', ') : cut.lastIndexOf(' ');
  return { title: `${cut.slice(0, end > 0 ? end : cut.length)}…`, isWhole: false };
}
