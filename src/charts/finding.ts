// Commitments as dots, in the order of the text. A dot holds its mark for every question: which one is lit is chosen by
// the style sheet, so that one drawing answers all five (components/finding/Answers.astro).

import { type Marks, SLOTS } from '../facts/finding.ts';

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
