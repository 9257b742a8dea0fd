// Finds dates and deadlines in a clause. A day printed without a year is read in the year of the plan, and marked so.

import type { Time } from '../../src/schema/statement.ts';

export interface FoundTime {
  time: Time & { relation?: 'on' | 'before' | 'by' | 'from' | 'within' };
  kind: 'deadline' | 'interval' | 'day' | 'month';
  /** False if the year is not printed but taken from the plan. */
  hasYear: boolean;
}

const DAY_PATTERN =
  '(\\d{1,2})\\s*(?:[/.-]|\\s+tháng\\s+)\\s*(\\d{1,2})(?:\\s*(?:[/.-]|\\s+năm\\s+)\\s*(20\\d\\d))?(?![\\d/%])';
const INTERVAL = new RegExp(
  `(?:từ\\s*(?:ngày\\s*)?|\\(|(?<![\\d/.,]))${DAY_PATTERN}\\s*(?:đến|[-–]|tới)\\s*(?:hết\\s*)?(?:ngày\\s*)?${DAY_PATTERN}`,
  'giu',
);
const DEADLINE = new RegExp(
  `(trước|chậm nhất(?:\\s+(?:là|vào))?(?:\\s+trước)?|muộn nhất(?:\\s+(?:là|vào))?|đến hết|hạn cuối(?:\\s+là)?)\\s*(?:ngày\\s*)?${DAY_PATTERN}`,
  'giu',
);
const MONTH = /(trước|trong)?\s*tháng\s*(\d{1,2})\s*(?:\/|năm\s*)\s*(20\d\d)/giu;
/** "từ tháng 4 đến tháng 9 năm 2026", "Tháng 4-9". */
const MONTHS =
  /(?:từ\s+)?tháng\s*(\d{1,2})(?:\s*(?:\/|năm\s*)\s*(20\d\d))?\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:tháng\s*)?(\d{1,2})(?![\d/])(?:\s*(?:\/|năm\s*)\s*(20\d\d))?(?!\s*tuổi)/giu;
/** A month without a year. "06 tháng" counts months and names none. */
const BARE_MONTH =
  /(?:(trước|trong)\s+)?tháng\s*(1[0-2]|0?[1-9])(?![\d/])(?!\s*(?:-|–|\/|năm|và|,\s*\d|hằng|hàng|tuổi))/giu;
/** A whole date that no word introduces: "15/11/2026" in a column. */
const WHOLE_DATE = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(20\d\d)(?!\d)/gu;
/** "Quý II-III", "từ quý I đến quý III năm 2026". */
const QUARTERS =
  /(?:từ\s+)?qu[ýí]\s*(IV|I{1,3}|[1-4])\s*([-–]|đến|,|và)\s*(?:qu[ýí]\s*)?(IV|I{1,3}|[1-4])(?![\p{L}\d])(?!\s*(?:,|và)\s*(?:qu[ýí]\s*)?[IV\d])(?:\s*(?:\/|năm\s*)\s*(20\d\d))?/giu;
/** In a column of times or behind a label, a year says when: not so in the words of a task. */
const CELL_YEARS =
  /(?:giai đoạn\s*|từ\s*(?:năm\s*)?)?(?:năm\s*)?(20\d\d)\s*(?:-|–|đến)\s*(?:hết\s*)?(?:năm\s*)?(20\d\d)/giu;
const CELL_YEAR = /((?:trước|đến hết|đến|hết|trong)\s+)?(?:năm\s*)?(?<![\d/-])(20\d\d)(?![\d/-])/giu;
const CELL_WHOLE_YEAR = /(?:cả năm|trong năm|năm kế hoạch)(?!\s*20\d\d)/giu;

/** "trong quý II/2026", "Quý 1 năm 2026", or without a year. Not a list of quarters, nor every quarter. */
const QUARTER_NUMBER = '(?:IV|I{1,3}|[1-4])';
const QUARTER_SEPARATOR = '\\s*(?:,|và|-|–)\\s*(?:quý\\s*)?';
const QUARTER = new RegExp(
  `(?:trong\\s+)?(?<!(?:hàng|hằng|mỗi)\\s+)(?<!quý\\s*${QUARTER_NUMBER}${QUARTER_SEPARATOR})qu[ýí]\\s*(${QUARTER_NUMBER})(?![\\p{L}\\d])(?!${QUARTER_SEPARATOR}${QUARTER_NUMBER}(?![\\p{L}\\d]))(?:\\s*(?:[\\/-]|năm\\s*)\\s*(20\\d\\d))?`,
  'giu',
);
const ROMAN_QUARTERS = ['I', 'II', 'III', 'IV'];
/** The day may have a name: "Ngày Quốc tế Phụ nữ 8/3". */
const SINGLE_DAY = new RegExp(`(?:vào\\s*)?ngày\\s*(?:\\p{L}+\\s+){0,6}?${DAY_PATTERN}`, 'giu');
/** Signs of a time that no pattern above reads. */
const TIME_HINT =
  /qu[ýí]\s*[IVX\d]+|trước ngày|tháng\s*\d{1,2}(?!\d)|(?:dịp|ngày)\s+(?:\p{L}+\s+){0,4}\d{1,2}\/\d{1,2}(?!\d)/iu;

/** What comes back every year or quarter is no time of its own: "trước ngày 01/6 và 15/11 hằng năm". */
const COMES_BACK = /^[^.;]{0,40}?(?<!\p{L})(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng)/iu;
/** Another day follows: the two are not one deadline. */
const NEXT_DAY = new RegExp(`^\\s*(?:,|và)\\s*(?:trước\\s*)?((?:ngày\\s*)?${DAY_PATTERN})`, 'iu');
/** Only with a stroke: "ngày 25/11, 2-3 nhóm" goes on with a number of groups. */
const NEXT_SINGLE_DAY =
  /^\s*(?:,|;|và)\s*((?:ngày\s*)?(\d{1,2})\s*\/\s*(\d{1,2})(?:\s*\/\s*(20\d\d))?)(?![\d/%.,]*\d)(?!\s*(?:\p{L}+\s+)?(?:xã|phường|thôn|đơn vị))/iu;

/**
 * `skip` are the stretches that cite documents. `isOpen` is true if there is a time that no rule reads. `isCell`: the
 * words are those of a column or label of times.
 */
export function findTimes(
  text: string,
  skip: readonly (readonly [number, number])[],
  year: number,
  isCell = false,
): { times: FoundTime[]; isOpen: boolean } {
  const taken: [number, number][] = skip.map(([start, end]) => [start, end]);
  const times: FoundTime[] = [];
  let comesBack = false;
  const collect = (pattern: RegExp, make: (match: RegExpMatchArray) => FoundTime | null) => {
    for (const match of text.matchAll(pattern)) {
      const span: [number, number] = [match.index, match.index + match[0].length];
      if (taken.some(([start, end]) => span[0] < end && span[1] > start)) continue;
      const found = make(match);
      if (!found) continue;
      const rest = text.slice(span[1]);
      if (!found.hasYear && COMES_BACK.test(rest)) {
        comesBack = true;
        taken.push(span);
        continue;
      }
      taken.push(span);
      times.push(found);
      // "trước ngày 15/6 và ngày 15/11" names two deadlines, "các ngày 25/11 và 10/12" two days.
      const next = found.kind === 'deadline' ? NEXT_DAY : found.kind === 'day' ? NEXT_SINGLE_DAY : null;
      for (let at = span[1]; next; ) {
        const [all, words = '', day, month, printed] = next.exec(text.slice(at)) ?? [];
        const edtf = makeDay(day, month, printed, year);
        if (all === undefined || !edtf) break;
        taken.push([at, at + all.length]);
        times.push({ ...found, time: { ...found.time, edtf, words }, hasYear: printed !== undefined });
        at += all.length;
      }
    }
  };
  collect(INTERVAL, (match) => makeInterval(match, year));
  collect(DEADLINE, ([words, relation = '', day, month, printed]) => {
    const edtf = makeDay(day, month, printed, year);
    return edtf
      ? {
          time: { edtf, relation: /trước/iu.test(relation) ? 'before' : 'by', words: words.trim() },
          kind: 'deadline',
          hasYear: printed !== undefined,
        }
      : null;
  });
  collect(SINGLE_DAY, ([words, day, month, printed]) => {
    const edtf = makeDay(day, month, printed, year);
    return edtf ? { time: { edtf, words: words.trim() }, kind: 'day', hasYear: printed !== undefined } : null;
  });
  collect(WHOLE_DATE, ([words, day, month, printed]) => {
    const edtf = makeDay(day, month, printed, year);
    return edtf ? { time: { edtf, words }, kind: 'day', hasYear: true } : null;
  });
  collect(MONTHS, ([words, first = '', firstYear, last = '', lastYear]) => {
    if (![first, last].every((month) => Number(month) >= 1 && Number(month) <= 12)) return null;
    const [from, to] = [makeMonth(first, firstYear ?? lastYear, year), makeMonth(last, lastYear, year)];
    return from < to
      ? { time: { edtf: `${from}/${to}`, words: words.trim() }, kind: 'interval', hasYear: lastYear !== undefined }
      : null;
  });
  collect(MONTH, ([words, relation, month = '', printed = '']) => {
    if (Number(month) < 1 || Number(month) > 12) return null;
    const isBefore = relation?.toLowerCase() === 'trước';
    return {
      time: {
        edtf: `${printed}-${month.padStart(2, '0')}`,
        ...(isBefore ? { relation: 'before' as const } : {}),
        words: words.trim(),
      },
      kind: isBefore ? 'deadline' : 'month',
      hasYear: true,
    };
  });
  collect(BARE_MONTH, ([words, relation, month = '']) => {
    const isBefore = relation?.toLowerCase() === 'trước';
    return {
      time: {
        edtf: makeMonth(month, undefined, year),
        ...(isBefore ? { relation: 'before' as const } : {}),
        words: words.trim(),
      },
      kind: isBefore ? 'deadline' : 'month',
      hasYear: false,
    };
  });
  collect(QUARTERS, ([words, first = '', separator = '', last = '', printed]) => {
    const [from, to] = [readQuarter(first), readQuarter(last)];
    // "quý II, III" is one stretch, "quý I và quý III" are two.
    return from < to && (!/^(,|và)$/.test(separator) || to === from + 1)
      ? {
          time: {
            edtf: `${makeMonth(String(from * 3 - 2), printed, year)}/${makeMonth(String(to * 3), printed, year)}`,
            words: words.trim(),
          },
          kind: 'interval',
          hasYear: printed !== undefined,
        }
      : null;
  });
  collect(QUARTER, ([words, number = '', printed]) => {
    const quarter = readQuarter(number);
    const [first, last] = [quarter * 3 - 2, quarter * 3].map(
      (month) => `${printed ?? year}-${String(month).padStart(2, '0')}`,
    );
    return {
      time: { edtf: `${first}/${last}`, words: words.trim() },
      kind: 'interval',
      hasYear: printed !== undefined,
    };
  });
  const isUnread = () => TIME_HINT.test(cutOut(text, taken));
  if (isCell && !isUnread()) collectYears(collect, year);
  return { times, isOpen: comesBack || isUnread() };
}

const cutOut = (text: string, taken: readonly [number, number][]): string =>
  taken.toSorted((a, b) => b[0] - a[0]).reduce((left, [start, end]) => left.slice(0, start) + left.slice(end), text);

function collectYears(
  collect: (pattern: RegExp, make: (match: RegExpMatchArray) => FoundTime | null) => void,
  year: number,
): void {
  collect(CELL_YEARS, ([words, from = '', to = '']) =>
    from < to ? { time: { edtf: `${from}/${to}`, words: words.trim() }, kind: 'interval', hasYear: true } : null,
  );
  collect(CELL_YEAR, ([words, relation = '', printed = '']) => {
    const kind = /trước/iu.test(relation) ? 'before' : /đến|hết/iu.test(relation) ? 'by' : undefined;
    return {
      time: { edtf: printed, ...(kind ? { relation: kind } : {}), words: words.trim() },
      kind: kind ? 'deadline' : 'interval',
      hasYear: true,
    };
  });
  // The whole year can only be that of the plan.
  collect(CELL_WHOLE_YEAR, ([words]) => ({
    time: { edtf: String(year), words: words.trim() },
    kind: 'interval',
    hasYear: true,
  }));
}

const readQuarter = (number: string): number => ROMAN_QUARTERS.indexOf(number.toUpperCase()) + 1 || Number(number);

const makeMonth = (month: string, printed: string | undefined, year: number): string =>
  `${printed ?? year}-${month.padStart(2, '0')}`;

function makeInterval(
  [words, fromDay, fromMonth, fromYear, toDay, toMonth, toYear]: RegExpMatchArray,
  year: number,
): FoundTime | null {
  const to = makeDay(toDay, toMonth, toYear, year);
  const from = makeDay(fromDay, fromMonth, fromYear ?? toYear, year);
  if (!from || !to || from > to) return null;
  return {
    time: { edtf: `${from}/${to}`, words: (words ?? '').replace(/^\(/, '').trim() },
    kind: 'interval',
    hasYear: toYear !== undefined,
  };
}

function makeDay(
  day: string | undefined,
  month: string | undefined,
  printed: string | undefined,
  year: number,
): string | null {
  const [d, m] = [Number(day), Number(month)];
  if (!(d >= 1 && d <= 31 && m >= 1 && m <= 12)) return null;
  return `${printed ?? year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
