// The provinces of today as tiles, roughly in place: a diagram of units, not of borders.

import { arc, max } from 'd3';
import { escapeText } from './escape.ts';
import { estimateTextWidth, type Frame, renderText, round, wrapText } from './svg.ts';

/**
 * How much of a province of today the plans of the register cover: all of it, a former province, a district or town,
 * one commune, nothing.
 */
export type Coverage = 'whole' | 'former' | 'part' | 'commune' | 'none';

export interface Tile {
  name: string;
  column: number;
  row: number;
  href: string;
  /** For those who cannot see it: its name and what the register holds of it. */
  says: string;
  coverage: Coverage;
  /** What the plans cover, in a word or two, the most telling first; the wide drawing has room for one. */
  words: readonly string[];
}

const SIZES = { wide: { width: 92, height: 38, gap: 2 }, narrow: { width: 45, height: 38, gap: 2 } } as const;
const SHARES: Record<Coverage, number> = { whole: 1, former: 0.5, part: 0.25, commune: 0, none: 0 };

/** Radius of the disc in the corner of a tile. */
const DISC_RADIUS = 5;

/** Room between a name and the borders beside it, both sides together. */
const NAME_MARGIN = 8;

/** Drawn beside the tiles, without a page of its own: it belongs to a province but lies apart from it. */
export type Island = Pick<Tile, 'name' | 'column' | 'row'>;

/** A picture, and over each tile a link to its page. */
export function renderTileMap(
  tiles: readonly Tile[],
  islands: readonly Island[],
  { shape, title, description, id }: Frame,
): string {
  const { width, height, gap } = SIZES[shape];
  const columns = (max([...tiles, ...islands], ({ column }) => column) ?? 0) + 1;
  const rows = (max([...tiles, ...islands], ({ row }) => row) ?? 0) + 1;
  const ordered = [...tiles].sort((a, b) => a.row - b.row || a.column - b.column);
  // Links are beside the picture, not in it: for screen readers a picture has no parts.
  const name = escapeText(title);
  const [right, bottom] = [columns * (width + gap), rows * (height + gap)];
  return [
    `<svg viewBox="0 0 ${right} ${bottom}" role="group" aria-label="${name}" class="chart tile-map chart-${shape}">`,
    `<g role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">`,
    `<title id="${id}-title">${name}</title><desc id="${id}-desc">${escapeText(description)}</desc>`,
    ...ordered.map((tile) => renderTile(tile, shape)),
    ...islands.map((island) =>
      renderTile({ ...island, coverage: 'none', words: [] }, shape, ' stroke-dasharray="3 3"'),
    ),
    '</g>',
    ...ordered.map((tile) => renderLink(tile, shape)),
    '</svg>',
  ].join('');
}

const placeOf = ({ column, row }: Island, shape: Frame['shape']) => ({
  x: column * (SIZES[shape].width + SIZES[shape].gap),
  y: row * (SIZES[shape].height + SIZES[shape].gap),
});

function renderTile(tile: Island & Pick<Tile, 'coverage' | 'words'>, shape: Frame['shape'], look = ''): string {
  const { width, height } = SIZES[shape];
  const { x, y } = placeOf(tile, shape);
  const isCovered = tile.coverage !== 'none';
  const hasWords = shape === 'wide' && isCovered;
  const lines = hasWords ? [tile.name] : wrapText(tile.name, width - NAME_MARGIN, shape === 'wide' ? 12 : 11);
  // On a phone the name makes way for the disc above it.
  const down = shape === 'narrow' && isCovered && lines.length > 1 ? 2 : 0;
  const first = y + down + (hasWords ? 15 : height / 2 + 4 - (lines.length - 1) * 8);
  const words = tile.words.find((one) => estimateTextWidth(one, 12) <= width - 2) ?? tile.words.at(-1) ?? '';
  const [at, anchor] = isCovered ? ([x + 4, 'start'] as const) : ([x + width / 2, 'middle'] as const);
  const box = `x="${x + 0.5}" y="${y + 0.5}" width="${width - 1}" height="${height - 1}"`;
  return [
    `<g class="tile ${tile.coverage}"><rect ${box} rx="2"${look}/>`,
    renderText(lines, at, first, { anchor, kind: 'name' }),
    hasWords ? renderText(words, at, y + 30, { kind: 'words' }) : '',
    isCovered ? renderCoverageMark(tile.coverage, x + width - DISC_RADIUS - 2, y + DISC_RADIUS + 2, DISC_RADIUS) : '',
    '</g>',
  ].join('');
}

/** A full, half or quarter disc, or a dot, in a ring; `x` and `y` are its middle. */
export function renderCoverageMark(coverage: Coverage, x: number, y: number, radius = 6): string {
  const slice = arc().digits(1)({
    innerRadius: 0,
    outerRadius: radius,
    startAngle: 0,
    endAngle: SHARES[coverage] * 2 * Math.PI,
  });
  const filled = coverage === 'commune' ? '<circle class="mark" r="2"/>' : `<path class="mark" d="${slice}"/>`;
  const disc = `<circle class="disc" r="${radius}"/>`;
  return `<g class="coverage" transform="translate(${round(x)} ${round(y)})">${disc}${filled}</g>`;
}

function renderLink(tile: Tile, shape: Frame['shape']): string {
  const { width, height } = SIZES[shape];
  const { x, y } = placeOf(tile, shape);
  const over = `<rect class="over" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
  return `<a href="${escapeText(tile.href)}" aria-label="${escapeText(tile.says)}">${over}</a>`;
}
