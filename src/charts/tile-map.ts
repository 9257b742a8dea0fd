// The provinces of today as tiles, roughly in place: a schema of units, not of borders. Pure: tiles and options in, SVG out.

import { max } from 'd3';
import { escapeText } from './escape.ts';

export interface Tile {
  name: string;
  column: number;
  row: number;
  href: string;
  /** What the tile says to those who cannot see it: its name and what the register holds of it. */
  says: string;
  isCovered: boolean;
}

export interface TileMapOptions {
  title: string;
  description: string;
  id: string;
}

const WIDTH = 86;
const HEIGHT = 30;
const GAP = 4;

/** Takes tiles; gives an SVG string whose tiles are links. */
export function renderTileMap(tiles: readonly Tile[], { title, description, id }: TileMapOptions): string {
  const columns = (max(tiles, ({ column }) => column) ?? 0) + 1;
  const rows = (max(tiles, ({ row }) => row) ?? 0) + 1;
  const ordered = [...tiles].sort((a, b) => a.row - b.row || a.column - b.column);
  return [
    `<svg viewBox="0 0 ${columns * (WIDTH + GAP)} ${rows * (HEIGHT + GAP)}" role="group" aria-labelledby="${id}-title" aria-describedby="${id}-desc" class="chart tile-map">`,
    `<title id="${id}-title">${escapeText(title)}</title><desc id="${id}-desc">${escapeText(description)}</desc>`,
    ...ordered.map(renderTile),
    '</svg>',
  ].join('');
}

function renderTile({ name, column, row, href, says, isCovered }: Tile): string {
  const x = column * (WIDTH + GAP);
  const y = row * (HEIGHT + GAP);
  return [
    `<a href="${escapeText(href)}" aria-label="${escapeText(says)}" class="${isCovered ? 'tile covered' : 'tile'}">`,
    `<title>${escapeText(says)}</title>`,
    `<rect x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="2"/>`,
    `<text x="${x + WIDTH / 2}" y="${y + 20}" text-anchor="middle">${escapeText(name)}</text>`,
    '</a>',
  ].join('');
}
