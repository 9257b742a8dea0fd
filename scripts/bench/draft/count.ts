// Counts of what was found beside what is true.

export interface Count {
  right: number;
  /** Found, but not there. */
  extra: number;
  missed: number;
}

export const NONE: Count = { right: 0, extra: 0, missed: 0 };

export function add(a: Count, b: Count): Count {
  return { right: a.right + b.right, extra: a.extra + b.extra, missed: a.missed + b.missed };
}

export const sum = (counts: readonly (Count | undefined)[]): Count =>
  counts.reduce<Count>((all, count) => (count ? add(all, count) : all), NONE);

/** "precision 95 %, recall 90 %", with a dash where nothing was found or nothing is there. */
export function describeCount({ right, extra, missed }: Count): { figure: string; note: string } {
  return {
    figure: `${percent(right, right + extra)} / ${percent(right, right + missed)}`,
    note: `${right} right, ${extra} too many, ${missed} missed`,
  };
}

/** Rounded down: a figure below its aim never looks as if it reached it. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.floor((1000 * part) / whole) / 10} %`;
