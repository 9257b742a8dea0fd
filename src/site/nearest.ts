// What an unknown address may have meant: its language, its section, the words in it, and the nearest known addresses.

import { distance } from 'fastest-levenshtein';

export interface Destination {
  /** Relative to the site: "en/plans/". */
  path: string;
  label: string;
}

export interface Guess {
  isEnglish: boolean;
  /** The section that its first segment names or nearly names. */
  section: Destination | undefined;
  /** What follows the section: "can-tho-2018". */
  id: string;
  /** The same as words to search for: "can tho 2018". */
  words: string;
}

/** Names are near each other if at most a third of their letters differ. */
const MAX_DIFFERENCE = 1 / 3;

/** The path is relative to the site; the sections are those of both languages. */
export function guessAddress(path: string, sections: readonly Destination[]): Guess {
  const segments = path
    .toLowerCase()
    .split(/[/?#]+/)
    .filter(Boolean);
  const isEnglish = segments[0] === 'en';
  const [first = '', ...rest] = isEnglish ? segments.slice(1) : segments;
  const own = sections.filter((section) => section.path.startsWith('en/') === isEnglish);
  const [section] = rankNearest(first, own, 1);
  // What is no section may be the name of a page that lost its folder.
  const id = (section ? rest : [first, ...rest]).join(' ').replace(/\.html?$/, '');
  return { isEnglish, section, id, words: id.replace(/[-_.@~+\s]+/g, ' ').trim() };
}

/** Those whose last segment is near the name, the nearest first. */
export function rankNearest<Item extends Destination>(name: string, places: readonly Item[], most: number): Item[] {
  if (name === '') return [];
  return places
    .map((place) => ({ place, far: getDifference(name, place.path) }))
    .filter(({ far }) => far <= MAX_DIFFERENCE)
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ place }) => place);
}

/** The share of letters that differ, halved where one name begins the other or ends it. */
function getDifference(name: string, path: string): number {
  const own = path.split('/').filter(Boolean).at(-1)?.toLowerCase() ?? '';
  const share = distance(name, own) / Math.max(name.length, own.length, 1);
  return own.startsWith(name) || name.startsWith(own) || own.endsWith(name) ? share / 2 : share;
}
