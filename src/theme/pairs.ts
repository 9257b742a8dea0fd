// Which colour roles are used on which, and the contrast that each pair needs (WCAG 2.2, 1.4.3 and 1.4.11).

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

export interface Pair {
  front: string;
  back: string;
  least: number;
}

const MIN_TEXT_CONTRAST = 4.5;
const MIN_MARK_CONTRAST = 3;

export const PAIRS: readonly Pair[] = [
  ...['ink', 'ink-soft', 'accent'].flatMap((front) =>
    ['paper', 'slip', 'accent-wash'].map((back) => ({ front, back, least: MIN_TEXT_CONTRAST })),
  ),
  { front: 'on-accent', back: 'accent', least: MIN_TEXT_CONTRAST },
  ...['margin-line', 'ring', 'half', 'bar'].flatMap((front) =>
    ['paper', 'slip'].map((back) => ({ front, back, least: MIN_MARK_CONTRAST })),
  ),
];
