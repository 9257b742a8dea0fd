// Which roles stand on which, and the contrast that each pair must have at least (WCAG 2.2, 1.4.3 and 1.4.11).

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

export interface Pair {
  front: string;
  back: string;
  least: number;
}

const TEXT = 4.5;
const MARK = 3;

export const PAIRS: readonly Pair[] = [
  ...['ink', 'ink-soft', 'accent'].flatMap((front) =>
    ['paper', 'slip', 'accent-wash'].map((back) => ({ front, back, least: TEXT })),
  ),
  { front: 'on-accent', back: 'accent', least: TEXT },
  ...['paper', 'slip'].map((back) => ({ front: 'margin-line', back, least: MARK })),
];
