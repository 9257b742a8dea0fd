// What a component asks of the page it stands on: its language, the words of that language, and addresses under the site's base path.

import {
  type EmbedKind,
  getEmbedPath,
  getPath,
  type Language,
  type Section,
  translatePath,
} from '../schema/address.ts';
import type { Bilingual } from '../schema/field.ts';
import { isVietnamese } from '../text/vietnamese/letters.ts';
import { en } from './en.ts';
import { vi, type Words } from './vi.ts';

const WORDS: Record<Language, Words> = { vi, en };
const missing = [...findMissing(vi, en), ...findMissing(en, vi)];
if (missing.length > 0) throw new Error(`UI words missing in one language: ${missing.join(', ')}`);

/** The paths of words that the first tree has and the second lacks or leaves empty. */
function findMissing(tree: object, other: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const counterpart = (other as Record<string, unknown>)[key];
    if (typeof value === 'object')
      return typeof counterpart === 'object' && counterpart !== null
        ? findMissing(value, counterpart, `${path}${key}.`)
        : [`${path}${key}`];
    return typeof counterpart === 'string' && counterpart !== '' ? [] : [`${path}${key}`];
  });
}

export interface Page {
  language: Language;
  words: Words;
  /** The page's path relative to the site: "en/plans/can-tho-2019/". */
  path: string;
  /** Takes a path relative to the site; gives the address under the base path. */
  link: (path: string) => string;
  /** Takes a published (Vietnamese) path; gives the address of the same page in this page's language. */
  linkTo: (path: string) => string;
  /** The address of a section, or of a page in it, in this page's language. */
  linkSection: (section: Section, id?: string, anchor?: string) => string;
  /** The address of a card that other sites may frame, in this page's language. */
  linkEmbed: (kind: EmbedKind, id: string) => string;
  /** Takes words in both languages; gives this page's. */
  say: (words: Bilingual) => string;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Takes the address of the page (Astro.url), and a language where a page speaks both; gives what its components need. */
export function getPage(url: URL, spoken?: Language): Page {
  const path = decodeURI(url.pathname)
    .slice(base.length - 1)
    .replace(/^\//, '');
  const language: Language = spoken ?? (path === 'en' || path.startsWith('en/') ? 'en' : 'vi');
  const link = (target: string) => `${base}${target}`;
  return {
    language,
    words: WORDS[language],
    path,
    link,
    linkTo: (target) => link(translatePath(target, language)),
    linkSection: (section, id, anchor) => link(getPath(section, id, language, anchor)),
    linkEmbed: (kind, id) => link(getEmbedPath(kind, id, language)),
    say: (words) => words[language],
  };
}

export interface Title {
  text: string;
  /** The language it stands in, where that is not the page's. */
  lang: Language | undefined;
  /** True where the page's language has no title yet. What a document or a recipient is called is a quotation, the same in both languages, and lacks none. */
  isMissing: boolean;
  /** True where it is such a quotation. */
  isQuotation: boolean;
}

/** Takes a row with title_vi and title_en; gives the title in the page's language, or the Vietnamese one where English is missing. */
export function getTitle(
  { title_vi, title_en }: { title_vi: string; title_en: string | null },
  language: Language,
): Title {
  const isQuotation = title_en === title_vi && isVietnamese(title_vi);
  if (language === 'vi') return { text: title_vi, lang: undefined, isMissing: false, isQuotation };
  return {
    text: title_en ?? title_vi,
    lang: title_en === null || isQuotation ? 'vi' : undefined,
    isMissing: title_en === null,
    isQuotation,
  };
}

/** Takes a row with label or name columns ending in _vi and _en; gives the page's. */
export function pick<Stem extends string>(
  row: { [Key in `${Stem}_vi` | `${Stem}_en`]: string | null },
  stem: Stem,
  language: Language,
): string {
  return row[`${stem}_${language}`] ?? '';
}
