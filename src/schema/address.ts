// Addresses of the site. They are permanent, so they are part of the contract. Vietnamese paths first, English under
// /en/.

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const SEGMENTS = {
  finding: { vi: 'con-thieu-gi', en: 'what-is-missing' },
  localities: { vi: 'dia-phuong', en: 'localities' },
  plans: { vi: 'ke-hoach', en: 'plans' },
  commitments: { vi: 'cam-ket', en: 'commitments' },
  models: { vi: 'mo-hinh', en: 'models' },
  compare: { vi: 'so-sanh', en: 'compare' },
  calendar: { vi: 'lich', en: 'calendar' },
  themes: { vi: 'chu-de', en: 'themes' },
  agencies: { vi: 'co-quan', en: 'agencies' },
  documents: { vi: 'van-ban', en: 'documents' },
  askPlaces: { vi: 'hoi-chinh-quyen/dia-phuong', en: 'ask/localities' },
  ask: { vi: 'hoi-chinh-quyen', en: 'ask' },
  search: { vi: 'tim-kiem', en: 'search' },
  data: { vi: 'du-lieu', en: 'data' },
  about: { vi: 'gioi-thieu', en: 'about' },
  method: { vi: 'phuong-phap', en: 'method' },
  cite: { vi: 'trich-dan', en: 'cite' },
  changes: { vi: 'thay-doi', en: 'changes' },
  decisions: { vi: 'quyet-dinh', en: 'decisions' },
  licences: { vi: 'gioi-thieu/giay-phep', en: 'about/licences' },
  design: { vi: 'gioi-thieu/thiet-ke', en: 'about/design' },
  guide: { vi: 'gioi-thieu/them-ke-hoach', en: 'about/add-a-plan' },
  hosting: { vi: 'gioi-thieu/dua-len-mang', en: 'about/hosting' },
  quality: { vi: 'gioi-thieu/chat-luong', en: 'about/quality' },
  scale: { vi: 'gioi-thieu/quy-mo', en: 'about/scale' },
  reliability: { vi: 'gioi-thieu/do-ben', en: 'about/reliability' },
  privacy: { vi: 'rieng-tu', en: 'privacy' },
  accessibility: { vi: 'tiep-can', en: 'accessibility' },
} as const;

/** Cards that other sites show in a frame. They are in folders of their own, since only they may be framed. */
const EMBED_SEGMENTS = {
  commitments: { vi: 'nhung/cam-ket', en: 'embed/commitments' },
  localities: { vi: 'nhung/dia-phuong', en: 'embed/localities' },
  models: { vi: 'nhung/mo-hinh', en: 'embed/models' },
  pictures: { vi: 'nhung/hinh', en: 'embed/pictures' },
} as const;

export type EmbedKind = keyof typeof EMBED_SEGMENTS;

export type Section = keyof typeof SEGMENTS;
export const SECTIONS = Object.keys(SEGMENTS) as Section[];

/** Pages beneath the page of a plan or a promise: its full text, its notice for a board. */
const PARTS = {
  text: { vi: 'toan-van', en: 'full-text' },
  notice: { vi: 'to-dan', en: 'notice' },
} as const;
export type Part = keyof typeof PARTS;

/** The last part of such an address, without slashes. */
export function getPart(part: Part, language: Language): string {
  return PARTS[part][language];
}

/** Parameters of an address whose names differ between the languages; every other one is the same in both. */
const PARAMETERS = {
  plans: { vi: 'ke-hoach', en: 'plans' },
  mixed: { vi: 'khac-cap', en: 'mixed' },
} as const;

export function getParameter(name: keyof typeof PARAMETERS, language: Language): string {
  return PARAMETERS[name][language];
}

/** From the other language ("?khac-cap=1") to this one; "" if the query is empty. */
export function translateQuery(query: string, language: Language): string {
  const names = new Map<string, string>(
    Object.values(PARAMETERS).map(({ vi, en }) => (language === 'vi' ? [en, vi] : [vi, en])),
  );
  const written = [...new URLSearchParams(query)].map(
    ([name, value]) => [names.get(name) ?? name, value] as [string, string],
  );
  return written.length === 0 ? '' : `?${new URLSearchParams(written)}`;
}

/** Files in the folder of a page, named alike in both languages: its calendar, its feed and its social card. */
export const CALENDAR_FILE = 'calendar.ics';
/** The action month of every year, for who asks for it: it is of no plan. */
export const NATIONAL_FILE = 'action-month.ics';
/** A picture as files of its own, in the folder of its card. */
export const PICTURE_SVG = 'picture.svg';
export const PICTURE_PNG = 'picture.png';
export const FEED_FILE = 'feed.atom';
export const SOCIAL_CARD_FILE = 'preview.png';

/** Files of one plan beside its official text: its rows, joined, and its receipts as annotations. */
export function getPlanFilePath(plan: string): string {
  return `data/plans/${plan}/plan.json`;
}
export function getAnnotationsPath(plan: string): string {
  return `data/plans/${plan}/annotations.jsonld`;
}

/** Relative to the site: "" or "en/". */
export function getHomePath(language: Language): string {
  return language === 'vi' ? '' : 'en/';
}

/** Relative to the site: "en/plans/can-tho-2019/#III.1". Without an id it is the list of the section. */
export function getPath(section: Section, id = '', language: Language = 'vi', anchor = ''): string {
  const folder = `${getHomePath(language)}${SEGMENTS[section][language]}/${id === '' ? '' : `${id}/`}`;
  return anchor === '' ? folder : `${folder}#${anchor}`;
}

/** Relative to the site: "en/embed/models/nha-tam-lanh/". */
export function getEmbedPath(kind: EmbedKind, id: string, language: Language = 'vi'): string {
  return `${getHomePath(language)}${EMBED_SEGMENTS[kind][language]}/${id}/`;
}

/** Longest first, so that a section within another one is found before it. */
const BY_LENGTH = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    [...Object.values(SEGMENTS), ...Object.values(EMBED_SEGMENTS)].sort(
      (a, b) => b[language].length - a[language].length,
    ),
  ]),
) as Record<Language, Record<Language, string>[]>;

/** The path of the same page in the language asked for. Both are relative to the site. */
export function translatePath(path: string, language: Language): string {
  const from: Language = path === 'en' || path.startsWith('en/') ? 'en' : 'vi';
  const rest = from === 'en' ? path.slice(3) : path;
  const section = BY_LENGTH[from].find((segment) => rest === segment[from] || rest.startsWith(`${segment[from]}/`));
  if (!section) return getHomePath(language) + rest;
  return getHomePath(language) + section[language] + translatePart(rest.slice(section[from].length), from, language);
}

function translatePart(rest: string, from: Language, language: Language): string {
  const part = Object.values(PARTS).find(
    (each) => rest.endsWith(`/${each[from]}/`) || rest.includes(`/${each[from]}/#`),
  );
  return part ? rest.replace(`/${part[from]}/`, `/${part[language]}/`) : rest;
}

/** Joins the ids of plans in the address of their comparison: no id holds two hyphens in a row. */
const BETWEEN_PLANS = '--';

/** The last part of the address of a comparison. */
export function getComparisonId(plans: readonly string[]): string {
  return plans.join(BETWEEN_PLANS);
}

export function readComparisonId(id: string): string[] {
  return id.split(BETWEEN_PLANS);
}
