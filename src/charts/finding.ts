// Commitments as dots, in the order of the text. A dot holds its mark for every question: which one is lit is chosen by
// the style sheet, so that one drawing answers all five (components/finding/Answers.astro).

import { MARKS, type Mark, type Marks, SLOTS, type Slot } from '../facts/finding.ts';
import { renderText } from './svg.ts';

/** Short names, since a page holds hundreds: the question, then the mark. */
const SLOT_LETTERS = { who: 'a', when: 'b', where: 'c', how_many: 'd', money: 'e' } as const;
const MARK_LETTERS = { stated: 's', in_part: 'p', whole_plan: 'w', not_stated: 'n', not_checked: 'u' } as const;

/** Units from dot to dot; a row fits a window of 320 px unscaled. */
const STEP = 14;
const RADIUS = 5;
const DOTS_IN_ROW = 18;
const WIDTH = DOTS_IN_ROW * STEP;

/** "as bn cn dn ew"; what is not stated needs no class. */
export function nameMarks(marks: Marks): string {
  return SLOTS.filter((slot) => marks[slot] !== 'not_stated')
    .map((slot) => SLOT_LETTERS[slot] + MARK_LETTERS[marks[slot]])
    .join(' ');
}

/** Dots in a line where all commitments of a plan stand in one row for each question. */
const DOTS_IN_LINE = 36;

/**
 * The answers to one question as a row. All rings are one dashed line with round ends, and what fills them is a path for
 * each mark: five rows of a plan weigh less than its list.
 */
export function renderRow(marks: readonly Mark[]): string {
  const height = Math.ceil(marks.length / DOTS_IN_LINE) * STEP;
  const place = (index: number) => ({
    x: (index % DOTS_IN_LINE) * STEP + STEP / 2,
    y: Math.floor(index / DOTS_IN_LINE) * STEP + STEP / 2,
  });
  const lines = Array.from({ length: Math.ceil(marks.length / DOTS_IN_LINE) }, (_, line) => {
    const { x, y } = place(Math.min((line + 1) * DOTS_IN_LINE, marks.length) - 1);
    return `M${STEP / 2} ${y}H${x + 0.1}`;
  }).join('');
  const draw = (wanted: Mark, kind: string, shape = (x: number, y: number) => `M${x} ${y}h0`) => {
    const found = marks.flatMap((mark, index) => (mark === wanted ? [place(index)] : []));
    return found.length === 0 ? '' : `<path class="${kind}" d="${found.map(({ x, y }) => shape(x, y)).join('')}"/>`;
  };
  return [
    `<svg class="row-of-dots" viewBox="0 0 ${DOTS_IN_LINE * STEP} ${height}" aria-hidden="true">`,
    `<path class="rings" d="${lines}"/><path class="holes" d="${lines}"/>`,
    draw('stated', 'full'),
    draw('in_part', 'halves', (x, y) => `M${x} ${y - RADIUS}a5 5 0 0 0 0 10z`),
    draw('whole_plan', 'cores'),
    draw('not_checked', 'gaps', (x, y) => `M${x - RADIUS - 1} ${y}h12`),
    '</svg>',
  ].join('');
}

/** Without words: what stands around it says the same in numbers. */
export function renderDots(dots: readonly Marks[]): string {
  const height = Math.ceil(dots.length / DOTS_IN_ROW) * STEP;
  const circles = dots.map((marks, index) => {
    const [x, y] = [(index % DOTS_IN_ROW) * STEP + STEP / 2, Math.floor(index / DOTS_IN_ROW) * STEP + STEP / 2];
    const classes = nameMarks(marks);
    return `<circle cx="${x}" cy="${y}" r="${RADIUS}"${classes ? ` class="${classes}"` : ''}/>`;
  });
  return `<svg class="dots" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" aria-hidden="true">${circles.join('')}</svg>`;
}

const CAPTION_WIDTH = 736;
const DOTS_ACROSS = 50;

/** The same dots as one drawing of its own, once for each question, as a file that others print. */
export function renderFinding(
  plans: readonly { label: string; dots: readonly Marks[] }[],
  questions: Readonly<Record<Slot, string>>,
  marks: Readonly<Record<Mark, string>>,
): string {
  const body: string[] = [];
  let y = 8;
  const drawMark = (mark: Mark, x: number, at: number) => {
    if (mark === 'stated') return `<circle class="mark" cx="${x}" cy="${at}" r="5"/>`;
    const ring = `<circle class="${mark === 'not_checked' ? 'hollow dashed' : 'open-ring'}" cx="${x}" cy="${at}" r="4.6"/>`;
    if (mark === 'in_part') return `${ring}<path class="half" d="M${x} ${at - 4.6}a4.6 4.6 0 0 0 0 9.2z"/>`;
    return mark === 'whole_plan' ? `${ring}<circle class="half" cx="${x}" cy="${at}" r="1.9"/>` : ring;
  };
  for (const slot of SLOTS) {
    body.push(renderText(questions[slot], 0, y + 14, { kind: 'strong' }));
    y += 24;
    for (const { label, dots } of plans) {
      body.push(renderText(label, 0, y + 11, { kind: 'soft' }));
      y += 16;
      for (const [index, dot] of dots.entries())
        body.push(
          drawMark(
            dot[slot],
            (index % DOTS_ACROSS) * STEP + STEP / 2,
            y + Math.floor(index / DOTS_ACROSS) * STEP + STEP / 2,
          ),
        );
      y += Math.ceil(dots.length / DOTS_ACROSS) * STEP + 6;
    }
    y += 10;
  }
  const used = MARKS.filter((mark) =>
    plans.some(({ dots }) => dots.some((dot) => SLOTS.some((slot) => dot[slot] === mark))),
  );
  for (const mark of used) {
    body.push(drawMark(mark, 7, y + 8), renderText(marks[mark], 20, y + 12, { kind: 'soft' }));
    y += 18;
  }
  return `<svg viewBox="0 0 ${CAPTION_WIDTH} ${y}">${body.join('')}</svg>`;
}
