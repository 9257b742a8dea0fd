// What a question asks for, and what it asks about: "sở nào lo tiền bạc" asks which department, about money. Its asking
// words say nothing that a record holds, so they are left out; only where the whole is found nowhere as it was typed.

import type { QueryWord } from './abbreviations.ts';
import { foldWords, isSameWord, readWords, type Word } from './words.ts';

export interface Question {
  /** Null where it asks what there is. */
  asks: 'who' | 'when' | null;
  /** The kind of body asked for, as ids of types begin: "so-" of "sở nào"; "" for any. */
  bodies: string;
  /** The query without its asking words: names are looked for here, as "Thí Dụ" holds the letters of "thì". */
  rest: QueryWord[];
  /** What it is about: also without words that only fill the sentence. */
  content: QueryWord[];
}

const readForms = (text: string) => text.split(', ').map(readWords);

/** Longer forms stand before shorter ones that they hold. */
const WHO = new Map<string, string>([
  ...['sở nào', 'phòng nào', 'ban nào', 'hội nào'].map((words): [string, string] => [words, `${foldWords(words)[0]}-`]),
  ...[
    'cơ quan nào',
    'đơn vị nào',
    'ngành nào',
    'ai phụ trách',
    'ai chịu trách nhiệm',
    'ai chủ trì',
    'ai lo',
    'ai làm',
    'ai giúp',
    'which department',
    'which agency',
    'which office',
    'which body',
    'who is responsible for',
    'who is in charge of',
    'who handles',
    'who',
  ].map((words): [string, string] => [words, '']),
]);
const WHEN = readForms(
  'khi nào, bao giờ, chừng nào, lúc nào, ngày nào, tháng nào, ngày mấy, tháng mấy, bữa nào, by when, what date, when',
);
const WHAT = readForms(
  'phải làm gì, có nhiệm vụ gì, có kế hoạch nào, kế hoạch nào, đã hứa gì, hứa gì, làm gì, có gì không, có gì, những gì, ' +
    'được gì, là gì, ở đâu, gì, nào, what did, what does, what do, what is, what are, what, where, which, how',
);
/** What is left of a sentence when its question is taken out. */
const FILLING = readWords(
  'đã hứa cam kết phải làm lo chuyện phụ trách bắt đầu là thì bị được với về của cho ở không ' +
    'promise promised did do does the a an of is are there any for handles handle deals with about to in',
);

/** Null where nothing is asked, or nothing is left to ask about. */
export function readQuestion(words: readonly QueryWord[]): Question | null {
  for (const [form, bodies] of WHO) {
    const rest = takeOut(words, readWords(form));
    if (rest) return make('who', bodies, rest);
  }
  const asking = WHEN.map((form) => takeOut(words, form)).find((rest) => rest !== null);
  if (asking) return make('when', '', asking);
  const rest = WHAT.map((form) => takeOut(words, form)).find((left) => left !== null);
  return rest ? make(null, '', rest) : null;
}

function make(asks: Question['asks'], bodies: string, rest: readonly QueryWord[]): Question | null {
  const content = rest.filter((word) => !FILLING.some((filling) => isSameWord(word, filling)));
  return content.length === 0 ? null : { asks, bodies, rest: [...rest], content };
}

/** Null where the form does not stand there. */
function takeOut(words: readonly QueryWord[], form: readonly Word[]): QueryWord[] | null {
  const from = words.findIndex((_, at) => form.every((word, index) => isSameWord(words[at + index], word)));
  return from === -1 ? null : [...words.slice(0, from), ...words.slice(from + form.length)];
}

/** The theme that a question names: the longest name in it, with the marks that were typed. */
export function findThemeInside(
  words: readonly QueryWord[],
  themes: readonly { id: string; names: readonly string[] }[],
): string | null {
  const found = themes.flatMap(({ id, names }) =>
    names.map(readWords).flatMap((name) => (takeOut(words, name) ? [{ id, length: name.length }] : [])),
  );
  return found.sort((a, b) => b.length - a.length)[0]?.id ?? null;
}

/** Themes by what readers call them: their label, a part of it, or its beginning of two syllables and more. */
export function findNamedTheme(
  words: readonly QueryWord[],
  themes: readonly { id: string; names: readonly string[] }[],
): string | null {
  const typed = words.map(({ folded }) => folded).join(' ');
  const isNamed = (name: string) => {
    const parts = [name, ...name.split(/,| và | and /u)].map((part) => foldWords(part).join(' '));
    return parts.includes(typed) || (words.length > 1 && parts.some((part) => part.startsWith(`${typed} `)));
  };
  return themes.find(({ names }) => names.some(isNamed))?.id ?? null;
}
