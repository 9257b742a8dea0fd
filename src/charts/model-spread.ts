// Model spread: types of model down, places across, each site a mark whose shape and word tell its status.

import { symbol, symbolCircle, symbolCross, symbolDiamond2, symbolSquare, symbolTriangle, symbolX } from 'd3';
import type { z } from 'zod';
import type { modelStatus } from '../schema/model.ts';
import { type Frame, LINE_HEIGHT, renderItem, renderPicture, renderText, round, WIDTHS, wrapText } from './svg.ts';

export type SpreadStatus = z.infer<typeof modelStatus> | 'not_stated';

export interface SpreadGroup {
  key: string;
  status: SpreadStatus;
  /** null where nobody counted the sites: a single mark in a dashed ring, which does not mean one site. */
  marks: number | null;
  /** Count and status in words: "5 duy trì". */
  words: string;
  says: string;
}

export interface SpreadRow {
  label: string;
  /** One cell a place; empty where the plan has no model of the type. */
  cells: readonly (readonly SpreadGroup[])[];
}

export interface ModelSpreadOptions extends Frame {
  places: readonly string[];
}

/** More marks would say no more than the number beside them. */
const MAX_MARKS = 6;
const MARK_DISTANCE = 14;
const SHAPES = {
  new: symbolTriangle,
  pilot: symbolDiamond2,
  maintained: symbolSquare,
  expanded: symbolCross,
  proposed: symbolX,
  not_stated: symbolCircle,
} as const;

/** `x` and `y` are its middle. Filled where the model exists, hollow where it is tried, proposed or not stated. */
export function renderStatusMark(status: SpreadStatus, x: number, y: number): string {
  const isHollow = status === 'pilot' || status === 'proposed' || status === 'not_stated';
  const outline = symbol(SHAPES[status], 52).digits(1)();
  const look = isHollow ? 'hollow' : 'mark';
  return `<path class="${look}" transform="translate(${round(x)} ${round(y)})" d="${outline}"/>`;
}

/** The ring around a mark that counts nothing; `x` and `y` are its middle. */
export function renderUncounted(x: number, y: number): string {
  return `<circle class="axis" stroke-dasharray="2.4 2.3" cx="${round(x)}" cy="${round(y)}" r="7.5"/>`;
}

export function renderModelSpread(rows: readonly SpreadRow[], options: ModelSpreadOptions): string {
  const { height, body } = options.shape === 'wide' ? drawTable(rows, options.places) : drawList(rows, options.places);
  return renderPicture(options, height, body);
}

function renderGroup(group: SpreadGroup, x: number, y: number, lines: readonly string[]): string {
  const marks =
    group.marks === null
      ? [renderUncounted(x + 8, y), renderStatusMark(group.status, x + 8, y)]
      : Array.from({ length: Math.min(group.marks, MAX_MARKS) }, (_, index) =>
          renderStatusMark(group.status, x + 5 + index * MARK_DISTANCE, y),
        );
  return renderItem(group.key, group.says, marks.join('') + renderText(lines, x, y + 21, { kind: 'small' }));
}

function drawTable(rows: readonly SpreadRow[], places: readonly string[]): { height: number; body: string[] } {
  const left = 216;
  const column = (WIDTHS.wide - left) / places.length;
  const heads = places.map((place) => wrapText(place, column - 10, 12));
  const body = heads.map((lines, index) => renderText(lines, left + index * column, 12, { kind: 'soft' }));
  let y = Math.max(...heads.map(({ length }) => length)) * LINE_HEIGHT + 8;
  for (const { label, cells } of rows) {
    const lines = wrapText(label, left - 16);
    body.push(`<path class="line" d="M0 ${y}H${WIDTHS.wide}"/>`, renderText(lines, 0, y + 18));
    let bottom = y + lines.length * LINE_HEIGHT + 12;
    for (const [index, groups] of cells.entries()) {
      let cellY = y + 14;
      for (const group of groups) {
        const words = wrapText(group.words, column - 8, 12);
        body.push(renderGroup(group, left + index * column, cellY, words));
        cellY += 18 + words.length * LINE_HEIGHT;
      }
      bottom = Math.max(bottom, cellY - 2);
    }
    y = bottom;
  }
  return { height: y + 2, body };
}

function drawList(rows: readonly SpreadRow[], places: readonly string[]): { height: number; body: string[] } {
  const left = 128;
  const body: string[] = [];
  let y = 0;
  for (const { label, cells } of rows) {
    const lines = wrapText(label, WIDTHS.narrow);
    body.push(
      `<path class="line" d="M0 ${y + 1}H${WIDTHS.narrow}"/>`,
      renderText(lines, 0, y + 19, { kind: 'strong' }),
    );
    y += lines.length * LINE_HEIGHT + 12;
    for (const [index, groups] of cells.entries()) {
      if (groups.length === 0) continue;
      const place = wrapText(places[index] ?? '', left - 8, 12);
      body.push(renderText(place, 0, y + 12, { kind: 'soft' }));
      let cellY = y + 8;
      for (const group of groups) {
        const words = wrapText(group.words, WIDTHS.narrow - left, 12);
        body.push(renderGroup(group, left, cellY, words));
        cellY += 20 + words.length * LINE_HEIGHT;
      }
      y = Math.max(cellY - 2, y + place.length * LINE_HEIGHT + 6);
    }
    y += 4;
  }
  return { height: y, body };
}
