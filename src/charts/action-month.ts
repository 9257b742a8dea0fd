// The action month: days across, plans down, each in its own year; marks carry words.

import { scaleLinear, utcDay } from 'd3';
import {
  type EventKind,
  locateMark,
  MONTH_DAYS,
  type PlacedWords,
  placeWords,
  type Span,
  type Taken,
} from './month-words.ts';
import {
  estimateTextWidth,
  type Frame,
  LINE_HEIGHT,
  renderItem,
  renderPicture,
  renderText,
  round,
  WIDTHS,
  wrapText,
} from './svg.ts';

export interface ActionMonthRow {
  key: string;
  label: string;
  year: number;
  /** Days as YYYY-MM-DD; this chart clips them to the month. */
  events: readonly { kind: EventKind; starts: string; ends: string; title: string }[];
}

export interface ActionMonthOptions extends Frame {
  /** Shown in the row of a plan that gives the month no days. */
  noDate: string;
  /** The word beside the marks of a kind, for one and for several: "hạn", "{n} hạn". */
  kinds: Record<EventKind, { one: string; several: string }>;
  /** The two months of the heading. */
  months: readonly [string, string];
}

const SIZES = {
  wide: { left: 172, row: 40, middle: 20, top: 42 },
  narrow: { left: 0, row: 56, middle: 38, top: 42 },
} as const;
const HALF_BAR = 11;
/** Baseline of the name of a plan in the narrow drawing, below the top of its row. */
const LABEL_BASELINE = 18;

/** No day is marked as today: each plan is in its own year. */
export function renderActionMonth(rows: readonly ActionMonthRow[], options: ActionMonthOptions): string {
  const { shape } = options;
  const { left, row, top } = SIZES[shape];
  const x = scaleLinear([0, MONTH_DAYS], [left, WIDTHS[shape]]);
  const height = top + rows.length * row;
  const body = [
    ...renderAxis(x, options),
    ...rows.map((plan, index) => renderRow(plan, top + index * row, options, x)),
  ];
  return renderPicture(options, height + 4, body);
}

export type MonthMark = 'bar' | 'dot' | 'ring' | 'other';

/** So that a legend explains the shapes in the picture and no others. */
export function listMarks(plan: ActionMonthRow): MonthMark[] {
  return listSpans(plan).map(({ kind, from, to }) => {
    if (kind === 'action_month') return 'bar';
    if (from !== to) return 'other';
    return kind === 'deadline' ? 'ring' : kind === 'launch' ? 'dot' : 'other';
  });
}

/** Events within the month and clipped to it, in days from its first. */
function listSpans({ year, events }: ActionMonthRow): Span[] {
  const first = new Date(`${year}-11-15`);
  const dayOf = (date: string) => utcDay.count(first, new Date(date));
  return events
    .map(({ kind, starts, ends, title }) => ({
      kind,
      title,
      from: Math.max(dayOf(starts), 0),
      to: Math.min(dayOf(ends), MONTH_DAYS - 1),
    }))
    .filter(({ from, to }) => to >= 0 && from < MONTH_DAYS);
}

function renderAxis(x: (day: number) => number, { shape, months }: ActionMonthOptions): string[] {
  const { top } = SIZES[shape];
  const numbers = Array.from({ length: MONTH_DAYS }, (_, day) => day).filter(
    (day) => shape === 'wide' || day % 5 === 0,
  );
  return [
    renderText(months[0], x(0) + (shape === 'wide' ? 3 : 0), 13, { kind: 'soft' }),
    renderText(months[1], x(16) + 4, 13, { kind: 'soft' }),
    // The line between months makes way for the numbers of days; each row continues it.
    `<path class="line" d="M${round(x(16))} 2V19M${round(x(16))} 38V${top - 2}"/>`,
    ...numbers.map((day) =>
      renderText(String(((14 + day) % 30) + 1), x(day + 0.5), 32, { kind: 'soft small', anchor: 'middle' }),
    ),
  ];
}

function renderRow(plan: ActionMonthRow, top: number, options: ActionMonthOptions, x: (day: number) => number): string {
  const { shape } = options;
  const middle = top + SIZES[shape].middle;
  const label = `${plan.label} ${plan.year}`;
  const spans = listSpans(plan);
  const bars = spans.filter(({ from, to, kind }) => from !== to || kind === 'action_month');
  const marks = [
    ...Map.groupBy(
      spans.filter((span) => !bars.includes(span)),
      ({ kind, from }) => `${kind} ${from}`,
    ).values(),
  ];
  const lines = { line: middle + 5, above: shape === 'narrow' ? top + LABEL_BASELINE : null, kinds: options.kinds };
  const places = placeWords(marks, label, lines, x);
  const hasMonth = bars.some(({ kind }) => kind === 'action_month');
  return [
    `<path class="line" d="M0 ${top - 2}H${WIDTHS[shape]}"/>`,
    renderMonthLine(hasMonth, top, SIZES[shape], x(16)),
    renderLabel(label, middle, top, shape),
    ...bars.map((bar) => renderBar(bar, plan.key, x, middle)),
    hasMonth ? renderMonthWords(options, marks, x, middle) : renderNoDate(options, places.taken, x, middle),
    ...marks.map((group, index) => renderMarks(group, plan.key, x, middle, places.words[index])),
  ].join('');
}

/** The line between months through a row: behind the bar, but not through the words of a plan without days. */
function renderMonthLine(
  hasMonth: boolean,
  top: number,
  { row, middle }: { row: number; middle: number },
  x: number,
): string {
  const gap = hasMonth ? '' : `V${top + middle - HALF_BAR}M${round(x)} ${top + middle + HALF_BAR}`;
  return `<path class="line" d="M${round(x)} ${top - 2}${gap}V${top + row - 2}"/>`;
}

/** Beside the days, on two lines if need be, or above them in the narrow drawing. */
function renderLabel(label: string, middle: number, top: number, shape: Frame['shape']): string {
  if (shape === 'narrow') return renderText(wrapText(label, WIDTHS.narrow, 13, 1), 0, top + LABEL_BASELINE);
  const lines = wrapText(label, SIZES.wide.left - 12, 13, 2);
  return renderText(lines, 0, middle + 5 - ((lines.length - 1) * LINE_HEIGHT) / 2);
}

/** In the middle of the row, or at its end where a mark is in the way. */
function renderNoDate(
  { noDate }: ActionMonthOptions,
  taken: readonly Taken[],
  x: (day: number) => number,
  middle: number,
): string {
  const half = estimateTextWidth(noDate) / 2;
  const isFree = !taken.some(
    ({ y, from, to }) => y === middle + 5 && from < x(MONTH_DAYS / 2) + half && to > x(MONTH_DAYS / 2) - half,
  );
  return renderText(noDate, x(isFree ? MONTH_DAYS / 2 : MONTH_DAYS), middle + 5, {
    kind: 'soft halo',
    anchor: isFree ? 'middle' : 'end',
  });
}

function renderBar({ kind, from, to, title }: Span, key: string, x: (day: number) => number, middle: number): string {
  const [height, look] = kind === 'action_month' ? [2 * HALF_BAR, 'bar'] : [6, 'mark'];
  const width = round(x(to + 1) - x(from));
  const box = `x="${round(x(from))}" y="${middle - height / 2}" width="${width}" height="${height}"`;
  return renderItem(key, title, `<rect class="${look}" ${box} rx="2"/>`);
}

/** The bar is named where no mark needs the room. */
function renderMonthWords(
  { kinds, shape }: ActionMonthOptions,
  marks: readonly Span[][],
  x: (day: number) => number,
  middle: number,
): string {
  const words = kinds.action_month.one;
  if (shape === 'wide') return renderText(words, x(MONTH_DAYS / 2), middle + 5, { anchor: 'middle' });
  return marks.some(([mark]) => mark && mark.from < 16) ? '' : renderText(words, x(0) + 8, middle + 5);
}

function renderMarks(
  group: readonly Span[],
  key: string,
  x: (day: number) => number,
  middle: number,
  words: PlacedWords | undefined,
): string {
  const [{ kind }] = group as [Span];
  const at = locateMark(group, x);
  const mark =
    kind === 'deadline'
      ? `<circle class="ring" cx="${at}" cy="${middle}" r="6"/>`
      : kind === 'launch'
        ? `<circle class="mark" cx="${at}" cy="${middle}" r="6"/>`
        : `<path class="mark" d="M${at} ${middle - 7}l7 7l-7 7l-7 -7z"/>`;
  const title = group.map((span) => span.title).join('; ');
  return renderItem(
    key,
    title,
    mark + (words ? renderText(words.text, words.at, words.y, { anchor: words.anchor }) : ''),
  );
}
