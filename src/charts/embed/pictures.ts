// Pictures that have a card for other sites: each by the id in its address, with the page that shows it.

import ActionMonth from '../../components/chart/ActionMonth.astro';
import AgencyLoad from '../../components/chart/AgencyLoad.astro';
import Concreteness from '../../components/chart/Concreteness.astro';
import DeadlineYear from '../../components/chart/DeadlineYear.astro';
import ModelSpread from '../../components/chart/ModelSpread.astro';
import ThemeMatrix from '../../components/chart/ThemeMatrix.astro';
import TileMap from '../../components/chart/TileMap.astro';
import FindingPicture from '../../components/finding/FindingPicture.astro';
import type { Words } from '../../i18n/vi.ts';
import { getPath } from '../../schema/address.ts';
import { getRow } from '../../store/register.ts';
import { listLoadPictures, readLoadPicture } from '../pictures/agency-load.ts';

export interface Picture {
  id: string;
  Component: typeof ActionMonth | typeof AgencyLoad | typeof Concreteness;
  getTitle: (words: Words) => string;
  /** Path of the page that shows it, in Vietnamese. */
  path: string;
  /** Height of the frame in CSS pixels: what the card takes in a frame of 320 px. */
  height: number;
  /** The id of the plan that it draws, if it draws one. */
  plan?: string;
}

const OF_REGISTER: readonly Picture[] = [
  {
    id: 'finding',
    Component: FindingPicture,
    getTitle: (words) => words.finding.title,
    path: getPath('finding'),
    height: 1400,
  },
  {
    id: 'action-month',
    Component: ActionMonth,
    getTitle: (words) => words.calendar.chartTitle,
    path: getPath('calendar'),
    height: 840,
  },
  {
    id: 'tile-map',
    Component: TileMap,
    getTitle: (words) => words.map.title,
    path: getPath('localities'),
    height: 1450,
  },
  {
    id: 'deadline-year',
    Component: DeadlineYear,
    getTitle: (words) => words.pictures.deadlineYear.title,
    path: getPath('calendar'),
    height: 1660,
  },
  {
    id: 'theme-matrix',
    Component: ThemeMatrix,
    getTitle: (words) => words.pictures.themeMatrix.title,
    path: getPath('themes'),
    height: 1200,
  },
  {
    id: 'model-spread',
    Component: ModelSpread,
    getTitle: (words) => words.pictures.modelSpread.title,
    path: getPath('models'),
    height: 1860,
  },
  {
    id: 'concreteness',
    Component: Concreteness,
    getTitle: (words) => words.pictures.concreteness.title,
    path: getPath('plans'),
    height: 1860,
  },
];

/** Ids of every picture that has a card: those of the whole register, then the load of bodies plan by plan. */
export function listPictureIds(): string[] {
  return [...OF_REGISTER.map(({ id }) => id), ...listLoadPictures()];
}

export function getPicture(id: string): Picture {
  const own = OF_REGISTER.find((picture) => picture.id === id);
  if (own) return own;
  const plan = getRow('plans', readLoadPicture(id));
  const getTitle = (words: Words) => words.pictures.agencyLoad.title;
  return { id, Component: AgencyLoad, getTitle, path: plan.path, height: 1660, plan: plan.id };
}
