// Which preview image a page has. Images of their own are dear, so they are drawn where people share pages: a national register draws no image a commune.

import { once } from '../kept/reads.ts';
import { getRow, getRows, getTable } from '../register.ts';
import { getPath, type Language, PREVIEW_FILE, type Section } from '../schema/address.ts';

/** Up to so many pages of one kind, each has an image of its own; beyond, only those of provinces and their plans have. */
export const PREVIEW_LIMIT = 200;

/** Sections whose list has an image, which pages within share that have none of their own. */
export const SHARED_PREVIEWS = ['localities', 'plans', 'models', 'themes', 'commitments'] as const satisfies readonly Section[];
type Shared = (typeof SHARED_PREVIEWS)[number];

/** Takes a section; gives the ids of its pages that have an image of their own. Records share one. */
export function listPreviewed(section: Shared): string[] {
  if (section === 'themes') return getTable('themes').map(({ id }) => id);
  if (section === 'models') return [...new Set(getTable('models').map(({ type_id }) => type_id))];
  if (section === 'plans') return limit(getTable('plans'), ({ locality_id }) => locality_id);
  // A place that a plan only names is not what anybody shares.
  if (section === 'localities')
    return limit(
      getTable('localities').filter(({ id }) => getRows('plans', 'locality_id', id).length > 0),
      ({ id }) => id,
    );
  return [];
}

function limit<Row extends { id: string }>(rows: readonly Row[], getUnit: (row: Row) => string): string[] {
  const own = rows.length <= PREVIEW_LIMIT ? rows : rows.filter((row) => getRow('localities', getUnit(row)).level === 'province');
  return own.map(({ id }) => id);
}

const previewed = new Map(SHARED_PREVIEWS.map((section) => [section, once(() => new Set(listPreviewed(section)))]));

/** Takes a page's path relative to the site and its language; gives the path of its image. */
export function getPreviewPath(path: string, language: Language): string {
  const section = SHARED_PREVIEWS.find((name) => path.startsWith(getPath(name, '', language)));
  if (!section) return `${language === 'vi' ? '' : 'en/'}${PREVIEW_FILE}`;
  const id = path.slice(getPath(section, '', language).length).replace(/\/$/, '');
  return `${getPath(section, previewed.get(section)?.().has(id) ? id : '', language)}${PREVIEW_FILE}`;
}
