// The action month: days across, plans down, each in its own year. Pure: rows and options in, SVG out.

import { scaleLinear, utcDay } from 'd3';
import { escapeText } from './escape.ts';

export interface ActionMonthRow {
  label: string;
  year: number;
  /** Days (YYYY-MM-DD) that a plan states, clipped to the month by this chart. */
  events: { kind: 'action_month' | 'launch' | 'recurring_day' | 'deadline' | 'activity'; starts: string; ends: string; title: string }[];
}

export interface ActionMonthOptions {
  /** "wide" has one column a day; "narrow" is drawn for phones: fewer numbers, labels above their rows. */
  shape: 'wide' | 'narrow';
  title: string;
  description: string;
  noDate: string;
  /** Makes ids unique where one page holds two drawings. */
  id: string;
}

const DAYS = 31;

/** Takes plans with their events; gives an SVG string. Colours are classes, so that the page's scheme, print and greyscale apply. */
export function renderActionMonth(rows: readonly ActionMonthRow[], options: ActionMonthOptions): string {
  const isWide = options.shape === 'wide';
  const size = isWide ? { width: 940, left: 210, row: 40, top: 36 } : { width: 340, left: 8, row: 52, top: 30 };
  const height = size.top + rows.length * size.row + 8;
  const x = scaleLinear([0, DAYS], [size.left, size.width - 8]);
  const half = (x(1) - x(0)) / 2;
  const marks = rows.map((row, index) => renderRow(row, index, options, size, x, half));
  return [
    `<svg viewBox="0 0 ${size.width} ${height}" role="img" aria-labelledby="${options.id}-title ${options.id}-desc" class="chart chart-${options.shape}">`,
    `<title id="${options.id}-title">${escapeText(options.title)}</title><desc id="${options.id}-desc">${escapeText(options.description)}</desc>`,
    renderAxis(x, half, isWide),
    ...marks,
    '</svg>',
  ].join('');
}

function renderAxis(x: (day: number) => number, half: number, isWide: boolean): string {
  const days = Array.from({ length: DAYS }, (_, day) => day).filter((day) => isWide || day % 5 === 0);
  return days.map((day) => `<text class="axis" x="${round(x(day) + half)}" y="20" text-anchor="middle">${formatDay(day, isWide)}</text>`).join('');
}

/** Day 0 is 15 November; a phone has room for the month beside the first and last day only. */
function formatDay(day: number, isWide: boolean): string {
  const date = ((14 + day) % 30) + 1;
  if (isWide || (day !== 0 && day !== DAYS - 1)) return String(date);
  return `${date}/${day === 0 ? 11 : 12}`;
}

function renderRow(
  row: ActionMonthRow,
  index: number,
  options: ActionMonthOptions,
  size: { left: number; row: number; top: number; width: number },
  x: (day: number) => number,
  half: number,
): string {
  const isWide = options.shape === 'wide';
  const top = size.top + index * size.row;
  const middle = isWide ? top + size.row / 2 : top + 36;
  const label = `<text class="label" x="${isWide ? 0 : size.left}" y="${isWide ? middle + 5 : top + 18}">${escapeText(`${row.label} ${row.year}`)}</text>`;
  const first = new Date(`${row.year}-11-15`);
  const dayOf = (date: string) => utcDay.count(first, new Date(date));
  const inside = row.events.filter((event) => dayOf(event.ends) >= 0 && dayOf(event.starts) < DAYS);
  if (inside.length === 0) return `${label}<text class="none" x="${round(x(0))}" y="${middle + 5}">${escapeText(options.noDate)}</text>`;
  const sorted = [...inside].sort((a, b) => Number(b.kind === 'action_month') - Number(a.kind === 'action_month'));
  return label + sorted.map((event) => renderEvent(event, Math.max(dayOf(event.starts), 0), Math.min(dayOf(event.ends), DAYS - 1), x, half, middle)).join('');
}

function renderEvent(event: ActionMonthRow['events'][number], from: number, to: number, x: (day: number) => number, half: number, middle: number): string {
  const centre = round(x(from) + half);
  const title = `<title>${escapeText(event.title)}</title>`;
  if (from !== to) return `<rect class="bar" x="${round(x(from))}" y="${middle - 10}" width="${round(x(to + 1) - x(from))}" height="20" rx="3">${title}</rect>`;
  if (event.kind === 'deadline') return `<circle class="ring" cx="${centre}" cy="${middle}" r="6">${title}</circle>`;
  if (event.kind === 'launch') return `<circle class="dot" cx="${centre}" cy="${middle}" r="6">${title}</circle>`;
  return `<path class="dot" d="M${centre} ${middle - 7}l7 7l-7 7l-7 -7z">${title}</path>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
