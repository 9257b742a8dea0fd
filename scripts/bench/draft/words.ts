// How words of a document, of its truth and of a draft are compared.

import { removeInvisible } from '../../../src/text/invisible-characters.ts';
import { makeSlug } from '../../../src/text/vietnamese/slug.ts';

/** One blank between words. */
export const fold = (words: string): string => removeInvisible(words.normalize('NFC')).replace(/\s+/g, ' ').trim();

/** Without blanks, marks of Markdown and capitals. */
export const strip = (words: string): string =>
  fold(words)
    .replace(/[\s*_]/g, '')
    .toLowerCase();

const LINKING_WORDS: ReadonlySet<string> = new Set(['va', 'cac', 'co', 'lien', 'quan', 'tinh', 'cap']);

/** What tells bodies apart, whatever their ids add: "so-y-te@tinh-x" and "so-y-te-tinh" are one. */
export const makeBodyKey = (body: string): string =>
  makeSlug(body.split('@')[0] ?? '')
    .split('-')
    .filter((word) => !LINKING_WORDS.has(word))
    .join('-');
