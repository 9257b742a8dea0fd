// What a component asks of its page: the language, the words of that language, and addresses under the base path.

import {
  type EmbedKind,
  getEmbedPath,
  getPart,
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
  /** The address of a path relative to the site, under the base path. */
  link: (path: string) => string;
  /** For a published path, which is Vietnamese: the address of the same page in this language. */
  linkTo: (path: string) => string;
  /** The address of the full text of a plan, or of a clause in it. */
  linkText: (plan: string, anchor?: string) => string;
  /** The address of a section, or of a page in it, in this page's language. */
  linkSection: (section: Section, id?: string, anchor?: string) => string;
  /** The address of a card that other sites may frame, in this page's language. */
  linkEmbed: (kind: EmbedKind, id: string) => string;
  /** Chooses this page's language. */
  say: (words: Bilingual) => string;
}

/** A clause is published with an anchor of its plan; it is read on the page of the full text. */
function leadToText(path: string): string {
  return path.replace(/^(ke-hoach\/([^/#]+)\/)#(?!\2\.)/, `$1${getPart('text', 'vi')}/#`);
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** `url` is Astro.url. `spoken` is for pages in both languages, whose address does not tell it. */
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
    linkTo: (target) => link(translatePath(leadToText(target), language)),
    linkText: (plan, anchor = '') =>
      link(`${getPath('plans', plan, language)}${getPart('text', language)}/${anchor === '' ? '' : `#${anchor}`}`),
    linkSection: (section, id, anchor) => link(getPath(section, id, language, anchor)),
    linkEmbed: (kind, id) => link(getEmbedPath(kind, id, language)),
    say: (words) => words[language],
  };
}

export interface Title {
  text: string;
  /** Set where the text is not in the page's language. */
  lang: Language | undefined;
  /** True where nobody has given an English title yet. Words of a plan are quotations, and never get one. */
  isMissing: boolean;
  /** True for such a quotation. */
  isQuotation: boolean;
}

/** What has a title. A body or a place says nothing of quotations: a name that is alike in both languages is one. */
export interface Titled {
  title_vi: string;
  title_en: string | null;
  title_is_quotation?: boolean;
}

/** Falls back to Vietnamese where English is missing. */
export function getTitle(
  { title_vi, title_en, title_is_quotation = title_en === title_vi }: Titled,
  language: Language,
): Title {
  const isQuotation = title_is_quotation && isVietnamese(title_vi);
  if (language === 'vi') return { text: title_vi, lang: undefined, isMissing: false, isQuotation };
  return {
    text: title_en ?? title_vi,
    lang: title_en === null || isQuotation ? 'vi' : undefined,
    isMissing: title_en === null && !isQuotation,
    isQuotation,
  };
}

/** From the columns `<stem>_vi` and `<stem>_en`; "" for null. */
export function pick<Stem extends string>(
  row: { [Key in `${Stem}_vi` | `${Stem}_en`]: string | null },
  stem: Stem,
  language: Language,
): string {
  return row[`${stem}_${language}`] ?? '';
}
