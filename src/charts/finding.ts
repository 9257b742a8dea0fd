// Commitments as dots, in the order of the text. A dot holds its mark for every question: which one is lit is chosen by
// the style sheet, so that one drawing answers all five (components/finding/Answers.astro).

import { type Mark, type Marks, SLOTS } from '../facts/finding.ts';

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
