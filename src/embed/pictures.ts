// The pictures that have a card: each by the id in its address, with the page that shows it among others.

import ActionMonth from '../components/chart/ActionMonth.astro';
import TileMap from '../components/chart/TileMap.astro';
import type { Words } from '../i18n/vi.ts';
import type { Section } from '../schema/address.ts';

export interface Picture {
  id: string;
  Component: typeof ActionMonth;
  getTitle: (words: Words) => string;
  /** The page that shows it; null for the home page. */
  section: Section | null;
  /** Height in CSS pixels that the frame should have. */
  height: number;
}

export const PICTURES: readonly Picture[] = [
  { id: 'action-month', Component: ActionMonth, getTitle: (words) => words.calendar.chartTitle, section: 'calendar', height: 560 },
  { id: 'tile-map', Component: TileMap, getTitle: (words) => words.map.title, section: null, height: 720 },
];
