// Which preview image a page has. A register of the whole country draws none for each commune: every place there is one to share, and images would be a sixth of its files.

import { getHomePath, getPath, type Language, PREVIEW_FILE, type Section } from '../schema/address.ts';
import { getColumns } from '../store/register.ts';
import { once } from '../store/trace.ts';

/** Up to so many pages of a section, each has an image of its own; beyond, those of provinces have. */
const MOST_IMAGES = 1_000;

/** Sections whose list has an image, which pages within share that have none of their own. */
export const SHARED_PREVIEWS = [
  'localities',
  'plans',
  'models',
  'themes',
  'commitments',
] as const satisfies readonly Section[];
type Shared = (typeof SHARED_PREVIEWS)[number];

/** Takes a section, and how many images one may have; gives the ids of its pages that have an image of their own. Records share one. */
export function listPreviewed(section: Shared, most: number = MOST_IMAGES): string[] {
  if (section === 'commitments') return [];
  if (section === 'models') return [...new Set(getColumns('models', ['type_id']).map(({ type_id }) => type_id))];
  if (section === 'themes') return getColumns(section, ['id']).map(({ id }) => id);
  const rows =
    section === 'plans'
      ? getColumns(section, ['id', 'locality_id']).map(({ id, locality_id }) => ({ id, unit: locality_id }))
      : getColumns(section, ['id']).map(({ id }) => ({ id, unit: id }));
  const provinces = new Set(
    getColumns('localities', ['id', 'level']).flatMap(({ id, level }) => (level === 'province' ? [id] : [])),
  );
  const own = rows.length <= most ? rows : rows.filter(({ unit }) => provinces.has(unit));
  return own.map(({ id }) => id);
}

const previewed = new Map(SHARED_PREVIEWS.map((section) => [section, once(() => new Set(listPreviewed(section)))]));

/** Takes a page's path relative to the site and its language; gives the path of its image. */
export function getPreviewPath(path: string, language: Language): string {
  const section = SHARED_PREVIEWS.find((name) => path.startsWith(getPath(name, '', language)));
  if (!section) return `${getHomePath(language)}${PREVIEW_FILE}`;
  const id = path.slice(getPath(section, '', language).length).replace(/\/$/, '');
  return `${getPath(section, previewed.get(section)?.().has(id) ? id : '', language)}${PREVIEW_FILE}`;
}
