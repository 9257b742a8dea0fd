// Which social card a page has. A register of the whole country draws none for each commune: cards would be a sixth of
// its files.

import { listCommitmentPages } from '../facts/lists.ts';
import { getHomePath, getPath, type Language, type Section, SOCIAL_CARD_FILE } from '../schema/address.ts';
import { getColumns } from '../store/register.ts';
import { traceOnce } from '../store/trace.ts';

/** Where a section has more pages than this, only those of provinces have a card of their own. */
const MAX_CARDS_PER_SECTION = 1_000;

/** Promises have a card and a notice of their own while a register has no more of them than this. */
const MAX_PROMISES_WITH_CARD = 500;

/** Sections whose list has a card; pages without a card of their own share it. */
export const SECTIONS_WITH_CARD = [
  'localities',
  'plans',
  'models',
  'themes',
  'commitments',
] as const satisfies readonly Section[];
type SectionWithCard = (typeof SECTIONS_WITH_CARD)[number];

/** Ids of pages with a card of their own. In a large register, records share one. */
export function listPagesWithCard(section: SectionWithCard, max: number = MAX_CARDS_PER_SECTION): string[] {
  if (section === 'commitments') {
    const ids = listCommitmentPages().map(({ params }) => params.id);
    return ids.length <= Math.min(max, MAX_PROMISES_WITH_CARD) ? ids : [];
  }
  if (section === 'models') return [...new Set(getColumns('models', ['type_id']).map(({ type_id }) => type_id))];
  if (section === 'themes') return getColumns(section, ['id']).map(({ id }) => id);
  const rows =
    section === 'plans'
      ? getColumns(section, ['id', 'locality_id']).map(({ id, locality_id }) => ({ id, unit: locality_id }))
      : getColumns(section, ['id']).map(({ id }) => ({ id, unit: id }));
  const provinces = new Set(
    getColumns('localities', ['id', 'level']).flatMap(({ id, level }) => (level === 'province' ? [id] : [])),
  );
  const own = rows.length <= max ? rows : rows.filter(({ unit }) => provinces.has(unit));
  return own.map(({ id }) => id);
}

const pagesWithCard = new Map(
  SECTIONS_WITH_CARD.map((section) => [section, traceOnce(() => new Set(listPagesWithCard(section)))]),
);

/** Both paths are relative to the site. */
export function getCardPath(path: string, language: Language): string {
  const section = SECTIONS_WITH_CARD.find((name) => path.startsWith(getPath(name, '', language)));
  if (!section) return `${getHomePath(language)}${SOCIAL_CARD_FILE}`;
  const id = path.slice(getPath(section, '', language).length).replace(/\/.*$/, '');
  return `${getPath(section, pagesWithCard.get(section)?.().has(id) ? id : '', language)}${SOCIAL_CARD_FILE}`;
}
