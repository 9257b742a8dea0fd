// The action month: days across, plans down, each in its own year; marks carry words. Pure: rows and options in, SVG out.

import { scaleLinear, utcDay } from 'd3';
import { type Frame, measureText, renderItem, renderPicture, renderText, round, WIDTHS } from './svg.ts';

export type EventKind = 'action_month' | 'launch' | 'recurring_day' | 'deadline' | 'activity';

export interface ActionMonthRow {
  key: string;
  label: string;
  year: number;
  /** Days (YYYY-MM-DD) that a plan states, clipped to the month by this chart. */
  events: readonly { kind: EventKind; starts: string; ends: string; title: string }[];
}

export interface ActionMonthOptions extends Frame {
  /** What stands in the row of a plan that gives the month no days. */
  noDate: string;
  /** The word beside the marks of a kind, for one and for several: "hạn", "{n} hạn". */
  kinds: Record<EventKind, { one: string; several: string }>;
  /** The two months of the heading. */
  months: readonly [string, string];
}

const DAYS = 31;
const SIZES = { wide: { left: 172, row: 40, middle: 20, top: 42 }, narrow: { left: 0, row: 56, middle: 38, top: 42 } } as const;
const HALF = 11;

/** Takes plans with their events; gives an SVG string. No day is marked as today: each plan stands in its own year. */
export function renderActionMonth(rows: readonly ActionMonthRow[], options: ActionMonthOptions): string {
  const { shape } = options;
  const { left, row, top } = SIZES[shape];
  const x = scaleLinear([0, DAYS], [left, WIDTHS[shape]]);
  const height = top + rows.length * row;
  const body = [...renderAxis(x, options, height), ...rows.map((plan, index) => renderRow(plan, top + index * row, options, x))];
  return renderPicture(options, height + 4, body);
}

function renderAxis(x: (day: number) => number, { shape, months }: ActionMonthOptions, height: number): string[] {
  const numbers = Array.from({ length: DAYS }, (_, day) => day).filter((day) => shape === 'wide' || day % 5 === 0);
  return [
    renderText(months[0], x(0) + (shape === 'wide' ? 3 : 0), 13, { kind: 'soft' }),
    renderText(months[1], x(16) + 4, 13, { kind: 'soft' }),
    `<path class="line" d="M${round(x(16))} 2V${height}"/>`,
    ...numbers.map((day) => renderText(String(((14 + day) % 30) + 1), x(day + 0.5), 32, { kind: 'soft small', anchor: 'middle' })),
  ];
}

function renderRow(plan: ActionMonthRow, top: number, options: ActionMonthOptions, x: (day: number) => number): string {
  const { shape } = options;
  const middle = top + SIZES[shape].middle;
  const label = `${plan.label} ${plan.year}`;
  const first = new Date(`${plan.year}-11-15`);
  const dayOf = (date: string) => utcDay.count(first, new Date(date));
  const spans = plan.events
    .map(({ kind, starts, ends, title }) => ({ kind, title, from: Math.max(dayOf(starts), 0), to: Math.min(dayOf(ends), DAYS - 1) }))
    .filter(({ from, to }) => to >= 0 && from < DAYS);
  const bars = spans.filter(({ from, to, kind }) => from !== to || kind === 'action_month');
  const marks = [
    ...Map.groupBy(
      spans.filter((span) => !bars.includes(span)),
      ({ kind, from }) => `${kind} ${from}`,
    ).values(),
  ];
  const hasMonth = bars.some(({ kind }) => kind === 'action_month');
  return [
    `<path class="line" d="M0 ${top - 2}H${WIDTHS[shape]}"/>`,
    renderText(label, 0, shape === 'wide' ? middle + 5 : top + 18),
    ...bars.map((bar) => renderBar(bar, plan.key, x, middle)),
    hasMonth ? renderMonthWords(options, marks, x, middle) : renderText(options.noDate, x(DAYS / 2), middle + 5, { kind: 'soft halo', anchor: 'middle' }),
    ...marks.map((group) => renderMarks(group, plan.key, options, x, middle)),
  ].join('');
}

interface Span {
  kind: EventKind;
  title: string;
  from: number;
  to: number;
}

function renderBar({ kind, from, to, title }: Span, key: string, x: (day: number) => number, middle: number): string {
  const [height, look] = kind === 'action_month' ? [2 * HALF, 'bar'] : [6, 'mark'];
  const width = round(x(to + 1) - x(from));
  return renderItem(key, title, `<rect class="${look}" x="${round(x(from))}" y="${middle - height / 2}" width="${width}" height="${height}" rx="2"/>`);
}

/** The bar says what it is where no mark needs the room. */
function renderMonthWords({ kinds, shape }: ActionMonthOptions, marks: readonly Span[][], x: (day: number) => number, middle: number): string {
  const words = kinds.action_month.one;
  if (shape === 'wide') return renderText(words, x(DAYS / 2), middle + 5, { anchor: 'middle' });
  return marks.some(([mark]) => mark && mark.from < 16) ? '' : renderText(words, x(0) + 8, middle + 5);
}

function renderMarks(group: readonly Span[], key: string, { kinds }: ActionMonthOptions, x: (day: number) => number, middle: number): string {
  const [{ kind, from }] = group as [Span];
  const centre = x(from + 0.5);
  const words = group.length === 1 ? kinds[kind].one : kinds[kind].several.replace('{n}', String(group.length));
  const fitsLeft = centre - 10 - measureText(words) > x(0);
  const at = round(Math.min(Math.max(centre, x(0) + 8), x(DAYS) - 8));
  const mark =
    kind === 'deadline'
      ? `<circle class="ring" cx="${at}" cy="${middle}" r="6"/>`
      : kind === 'launch'
        ? `<circle class="mark" cx="${at}" cy="${middle}" r="6"/>`
        : `<path class="mark" d="M${at} ${middle - 7}l7 7l-7 7l-7 -7z"/>`;
  const title = group.map((span) => span.title).join('; ');
  return renderItem(key, title, mark + renderText(words, fitsLeft ? at - 10 : at + 10, middle + 5, { anchor: fitsLeft ? 'end' : 'start' }));
}
