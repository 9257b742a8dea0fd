// Finds the lines that are drawn on a page, and the tables that they make. A drawn line is the surest sign of a column:
// what stands between four of them is one cell.

import type { PageImage } from './page-image.ts';

/** In points of the page image; `x1` and `y1` lie outside. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface Cell extends Box {
  /** Counted from 0; a cell over several columns or rows has the first of them. */
  column: number;
  row: number;
}

export interface RuledTable extends Box {
  columns: number;
  rows: number;
  cells: Cell[];
}

interface Ruling {
  /** Across: y of a level line, x of an upright one. */
  at: number;
  from: number;
  to: number;
  thickness: number;
}

/** At 300 dpi. No letter of print is so wide or so high; a cell that is smaller holds no words. */
const MIN_LEVEL = 180;
const MIN_UPRIGHT = 90;
/** A worn line has gaps, and one that is not quite level moves to the next row of points. */
const MAX_GAP = 3;
const MAX_THICKNESS = 14;
const NEAR = 12;

/** Tables from the top of the page; a frame around one cell is none. Erases every drawn line from the image. */
export function takeRulings(image: PageImage, inkLevel: number): RuledTable[] {
  const level = findRulings(image, inkLevel, true);
  const upright = findRulings(image, inkLevel, false);
  for (const ruling of level) erase(image, ruling, true);
  for (const ruling of upright) erase(image, ruling, false);
  return groupRulings(level, upright)
    .map(({ level: rows, upright: columns }) => makeTable(rows, columns))
    .filter((table) => table !== null)
    .sort((a, b) => a.y0 - b.y0);
}

/** Runs of ink along one direction, put together to lines. */
function findRulings({ width, height, grey }: PageImage, inkLevel: number, isLevel: boolean): Ruling[] {
  const [across, along] = isLevel ? [height, width] : [width, height];
  const [acrossStep, alongStep] = isLevel ? [width, 1] : [1, width];
  const minimum = isLevel ? MIN_LEVEL : MIN_UPRIGHT;
  const open: Ruling[] = [];
  for (let at = 0; at < across; at++) {
    let from = -1;
    let last = -1;
    const close = () => {
      if (from >= 0 && last - from >= minimum) addRun(open, at, from, last + 1);
      from = -1;
    };
    for (let place = 0, index = at * acrossStep; place < along; place++, index += alongStep) {
      if ((grey[index] as number) >= inkLevel) continue;
      if (from >= 0 && place - last > MAX_GAP) close();
      if (from < 0) from = place;
      last = place;
    }
    close();
  }
  // What is thicker than a line is a picture or the shadow at the edge of the glass.
  return open.filter(({ thickness }) => thickness <= MAX_THICKNESS);
}

function addRun(open: Ruling[], at: number, from: number, to: number): void {
  const same = open.findLast(
    (ruling) => at - (ruling.at + ruling.thickness) <= 2 && from <= ruling.to + NEAR && to >= ruling.from - NEAR,
  );
  if (!same) open.push({ at, from, to, thickness: 1 });
  else {
    same.from = Math.min(same.from, from);
    same.to = Math.max(same.to, to);
    same.thickness = at - same.at + 1;
  }
}

function erase({ width, height, grey }: PageImage, { at, from, to, thickness }: Ruling, isLevel: boolean): void {
  const [x0, x1] = isLevel ? [from - 2, to + 2] : [at - 2, at + thickness + 2];
  const [y0, y1] = isLevel ? [at - 2, at + thickness + 2] : [from - 2, to + 2];
  for (let y = Math.max(y0, 0); y < Math.min(y1, height); y++)
    grey.fill(255, y * width + Math.max(x0, 0), y * width + Math.min(x1, width));
}

const middle = ({ at, thickness }: Ruling) => at + thickness / 2;
const meets = (level: Ruling, upright: Ruling) =>
  middle(upright) >= level.from - NEAR &&
  middle(upright) <= level.to + NEAR &&
  middle(level) >= upright.from - NEAR &&
  middle(level) <= upright.to + NEAR;

/** Lines that meet, directly or by others, belong to one table. */
function groupRulings(level: readonly Ruling[], upright: readonly Ruling[]): { level: Ruling[]; upright: Ruling[] }[] {
  const groups: { level: Ruling[]; upright: Ruling[] }[] = [];
  for (const line of level) {
    const crossing = upright.filter((other) => meets(line, other));
    const touched = groups.filter((group) => crossing.some((other) => group.upright.includes(other)));
    const joined = {
      level: [...touched.flatMap((group) => group.level), line],
      upright: [...new Set([...touched.flatMap((group) => group.upright), ...crossing])],
    };
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

function makeTable(level: readonly Ruling[], upright: readonly Ruling[]): RuledTable | null {
  // A table has an end where its lines end, also if the line there is too faint, or stands on the next page.
  const ys = mergePlaces([...level.map(middle), ...findEnds(upright)]);
  const xs = mergePlaces([...upright.map(middle), ...findEnds(level)]);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (upright.length < 2 || rows < 1 || columns < 2) return null;
  const hasWall = (rulings: readonly Ruling[], at: number, from: number, to: number) => {
    const covered = rulings
      .filter((ruling) => Math.abs(middle(ruling) - at) <= NEAR)
      .reduce((sum, ruling) => sum + Math.max(0, Math.min(ruling.to, to) - Math.max(ruling.from, from)), 0);
    return covered >= (to - from) * 0.6;
  };
  const at = (places: readonly number[], index: number) => places[index] as number;
  const taken = new Set<string>();
  const cells: Cell[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(`${row} ${column}`)) continue;
      let right = column + 1;
      while (right < columns && !hasWall(upright, at(xs, right), at(ys, row), at(ys, row + 1))) right++;
      let below = row + 1;
      while (below < rows && !hasWall(level, at(ys, below), at(xs, column), at(xs, right))) below++;
      for (let y = row; y < below; y++) for (let x = column; x < right; x++) taken.add(`${y} ${x}`);
      cells.push({ row, column, x0: at(xs, column), y0: at(ys, row), x1: at(xs, right), y1: at(ys, below) });
    }
  return cells.length < 2
    ? null
    : { columns, rows, cells, x0: at(xs, 0), y0: at(ys, 0), x1: at(xs, columns), y1: at(ys, rows) };
}

/** Where the longest lines begin and end. */
function findEnds(rulings: readonly Ruling[]): number[] {
  const longest = Math.max(0, ...rulings.map(({ from, to }) => to - from));
  const long = rulings.filter(({ from, to }) => to - from > longest * 0.8);
  return long.length === 0
    ? []
    : [Math.min(...long.map(({ from }) => from)) - 1, Math.max(...long.map(({ to }) => to)) + 1];
}

/** Places that lie near one another are one. */
function mergePlaces(places: readonly number[]): number[] {
  const merged: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = merged.at(-1);
    if (last === undefined || place - last > NEAR) merged.push(place);
  }
  return merged;
}
