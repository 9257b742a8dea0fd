// The year of deadlines: who must report to whom by when, each plan in its own year.

import { scaleLinear, utcDay } from 'd3';
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

export interface DeadlinePlan {
  label: string;
  year: number;
  deadlines: readonly {
    key: string;
    /** What is due. */
    what: string;
    /** Who must do it and for whom; "" where the plan does not say. */
    bodies: string;
    /** The last day that meets the deadline, YYYY-MM-DD. */
    day: string;
    /** The day as the plan means it: "trước 10/12". */
    when: string;
    says: string;
  }[];
}

export interface DeadlineYearOptions extends Frame {
  /** Heading of the months. */
  months: string;
}

/** Longer paragraphs are cut. */
const MAX_LINES = 5;

/** A ring is on the day, its words beside it. */
export function renderDeadlineYear(plans: readonly DeadlinePlan[], options: DeadlineYearOptions): string {
  const { shape } = options;
  const isWide = shape === 'wide';
  const left = isWide ? 340 : 0;
  const x = scaleLinear([0, 12], [left, WIDTHS[shape] - 4]);
  // On a phone the word is above the months.
  const top = isWide ? 14 : 30;
  const body = [
    renderText(options.months, isWide ? left - 8 : 0, 14, {
      kind: 'soft small',
      ...(isWide ? { anchor: 'end' as const } : {}),
    }),
    ...Array.from({ length: 12 }, (_, month) =>
      renderText(String(month + 1), x(month + 0.5), top, { kind: 'soft small', anchor: 'middle' }),
    ),
  ];
  let y = top + 10;
  for (const plan of plans) {
    body.push(
      `<path class="line" d="M0 ${y}H${WIDTHS[shape]}"/>`,
      renderText(`${plan.label} ${plan.year}`, 0, y + 20, { kind: 'strong' }),
    );
    y += 28;
    for (const deadline of plan.deadlines) {
      const wrap = (words: string) => wrapText(words, isWide ? left - 20 : WIDTHS.narrow, 13, MAX_LINES);
      const [what, bodies] = [wrap(deadline.what), deadline.bodies === '' ? [] : wrap(deadline.bodies)];
      const lines = what.length + bodies.length;
      const words =
        renderText(what, 0, y + 15) +
        (bodies.length > 0 ? renderText(bodies, 0, y + 15 + what.length * LINE_HEIGHT, { kind: 'soft' }) : '');
      body.push(
        renderItem(
          deadline.key,
          deadline.says,
          words + renderMark(deadline, plan.year, x, isWide ? y + 14 : y + lines * LINE_HEIGHT + 28),
        ),
      );
      y += isWide ? Math.max(lines * LINE_HEIGHT, 24) + 10 : lines * LINE_HEIGHT + 48;
    }
    y += 4;
  }
  return renderPicture(options, y, body);
}

function renderMark(
  { day, when }: DeadlinePlan['deadlines'][number],
  year: number,
  x: (month: number) => number,
  y: number,
): string {
  const date = new Date(day);
  const first = new Date(Date.UTC(year, date.getUTCMonth()));
  const days = utcDay.count(first, new Date(Date.UTC(year, date.getUTCMonth() + 1)));
  const centre = x(date.getUTCMonth() + (utcDay.count(first, date) + 0.5) / days);
  const fitsLeft = centre - 12 - estimateTextWidth(when) > x(0);
  return [
    `<path class="axis" d="M${round(x(0))} ${y}H${round(x(12))}"/>`,
    `<path class="axis" d="${Array.from({ length: 13 }, (_, month) => `M${round(x(month))} ${y - 3}v6`).join('')}"/>`,
    `<circle class="ring" cx="${round(centre)}" cy="${y}" r="6"/>`,
    renderText(when, fitsLeft ? centre - 11 : centre + 11, y - 8, {
      kind: 'small halo',
      anchor: fitsLeft ? 'end' : 'start',
    }),
  ].join('');
}
