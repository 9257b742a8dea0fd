// What the English words say of numbers: which nouns have two forms, taken from the words themselves.

import { en } from '../../src/i18n/en.ts';

const FORMS = /\{\w+\|([^|}]*)\|([^|}]*)\}/g;

/** Every English sentence with the path of its key: "themes.count". */
export function listSentences(tree: object = en, path = ''): [path: string, sentence: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : listSentences(value, `${path}${key}.`),
  );
}

/** The plural nouns that the words choose for numbers other than one: "duties". */
export function listPlurals(): string[] {
  const forms = listSentences().flatMap(([, sentence]) =>
    [...sentence.matchAll(FORMS)].map(([, one = '', others = '']) => [one.split(' ')[0], others.split(' ')[0]]),
  );
  return [...new Set(forms.flatMap(([one, others = '']) => (others.endsWith('s') && others !== one ? [others] : [])))];
}

/** Where a plural noun follows the number 1: "1 duties", "1 unnamed places". */
export function findWrongCounts(text: string): string[] {
  return (
    text.match(new RegExp(`(?<![\\p{L}\\d.,/–-])1 (?:[a-z]+ )?(?:${listPlurals().join('|')})(?!\\p{L})`, 'gu')) ?? []
  );
}
