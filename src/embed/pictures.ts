// The pictures that have a card: each by the id in its address, with the page that shows it among others.

import ActionMonth from '../components/chart/ActionMonth.astro';
import Concreteness from '../components/chart/Concreteness.astro';
import DeadlineYear from '../components/chart/DeadlineYear.astro';
import ModelSpread from '../components/chart/ModelSpread.astro';
import ThemeMatrix from '../components/chart/ThemeMatrix.astro';
import TileMap from '../components/chart/TileMap.astro';
import type { Words } from '../i18n/vi.ts';
import type { Section } from '../schema/address.ts';

export interface Picture {
  id: string;
  Component: typeof ActionMonth | typeof Concreteness;
  getTitle: (words: Words) => string;
  /** The page that shows it; null for the home page. */
  section: Section | null;
  /** Height in CSS pixels that the frame should have. */
  height: number;
}

export const PICTURES: readonly Picture[] = [
  { id: 'action-month', Component: ActionMonth, getTitle: (words) => words.calendar.chartTitle, section: 'calendar', height: 560 },
  { id: 'tile-map', Component: TileMap, getTitle: (words) => words.map.title, section: null, height: 720 },
  { id: 'deadline-year', Component: DeadlineYear, getTitle: (words) => words.pictures.deadlineYear.title, section: 'calendar', height: 640 },
  { id: 'theme-matrix', Component: ThemeMatrix, getTitle: (words) => words.pictures.themeMatrix.title, section: 'themes', height: 900 },
  { id: 'model-spread', Component: ModelSpread, getTitle: (words) => words.pictures.modelSpread.title, section: 'models', height: 900 },
  { id: 'concreteness', Component: Concreteness, getTitle: (words) => words.pictures.concreteness.title, section: 'plans', height: 900 },
];
