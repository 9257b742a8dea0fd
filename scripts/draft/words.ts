// How rules compare words: without marks, case, punctuation or spacing, and always as whole words.

import { foldVietnamese } from '../../src/text/vietnamese/fold.ts';

/** Two spellings of a name have the same key: "Lao động – Thương binh" and "lao động-thương binh". */
export function makeKey(text: string): string {
  return foldVietnamese(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Both are keys. True if the name stands in `key` as whole words. */
export function hasKey(key: string, name: string): boolean {
  return name !== '' && ` ${key} `.includes(` ${name} `);
}

/** "GIA LAI" → "Gia Lai". Words that are not all in capitals stay. */
export function makeName(text: string): string {
  if (text !== text.toUpperCase()) return text;
  return text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** In characters. The schema allows 160: an ellipsis may follow. */
const MAX_TITLE_LENGTH = 150;

const PURPOSE =
  /,?\s+(?=(?:nhằm|góp phần|qua đó|từ đó|trong đó|đặc biệt|nhất là|phù hợp với|đáp ứng yêu cầu|theo quy định|để kịp thời|để góp phần|bảo đảm|đảm bảo)(?!\p{L}))/iu;

/** The start of the clause, cut at a sentence, a comma or a word. `isWhole` is false if words are left out. */
export function makeTitle(text: string): { title: string; isWhole: boolean } {
  const words = text
    .replaceAll('\t', ' ')
    .replace(/\s+/g, ' ')
    .replace(/^\s*(Chỉ tiêu|Mục tiêu|Hoạt động|Nhiệm vụ)\s+\d+(\.\d+)*\s*[:.–-]\s*/iu, '')
    .replace(/[\s.;:,/]+$/u, '')
    .trim();
  if (words.length <= MAX_TITLE_LENGTH) return { title: words, isWhole: true };
  const [first = ''] = words.split(/(?<=[^\d])[.;]\s+(?=\p{Lu})/u);
  if (first.length <= MAX_TITLE_LENGTH && first.length >= 20) return { title: first, isWhole: false };
  // What a task is for, and what it must fit, is no part of its name.
  const [task = ''] = first.split(PURPOSE);
  if (task.length <= MAX_TITLE_LENGTH && task.length >= 20)
    return {
      title: task.replace(/[\s,;]+$/u, ''),
      isWhole: !first.slice(task.length).includes(';') && first === words,
    };
  const cut = [...words].slice(0, MAX_TITLE_LENGTH).join('');
  const end = cut.lastIndexOf(', ') > 70 ? cut.lastIndexOf(', ') : cut.lastIndexOf(' ');
  return { title: `${cut.slice(0, end > 0 ? end : cut.length)}…`, isWhole: false };
}
