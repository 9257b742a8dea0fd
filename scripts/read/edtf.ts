// EDTF dates (ISO 8601-2), read by the edtf package.

import edtf from 'edtf';
import { day as wholeDay } from '../../src/schema/field.ts';
import type { Relation } from '../../src/schema/statement.ts';

/**
 * The dates that pages can say: a day, a month or a year, each with XX for what is not known. The package knows more, and
 * takes 29 February of any year for 1 March, "20311115" for 1970.
 */
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2]|XX)(?:-(?:\d{2}|XX))?)?[?~%]?$/;

function isDate(text: string): boolean {
  return DATE.test(text) && (!/^\d{4}-\d{2}-\d{2}/.test(text) || wholeDay.safeParse(text.slice(0, 10)).success);
}

function parse(text: string): ReturnType<typeof edtf> | null {
  try {
    return edtf(text);
  } catch {
    return null;
  }
}

interface Days {
  from: string;
  to: string;
}

/** Plans name the same few days again and again, and parsing one takes long. */
const known = new Map<string, Days | null>();

/** First and last day, as YYYY-MM-DD; null if the text is not EDTF or names a day that does not exist. "2024-04-XX" is all of April. */
export function getDays(text: string): Days | null {
  const days = known.get(text);
  if (days !== undefined) return days;
  const read = readDays(text);
  known.set(text, read);
  return read;
}

function readDays(text: string): Days | null {
  const ends = text.split('/');
  if (ends.length > 2 || !ends.every(isDate)) return null;
  const date = parse(text);
  // `min` and `max` are milliseconds since 1970.
  if (!date || !Number.isFinite(date.min) || !Number.isFinite(date.max)) return null;
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { from: day(date.min), to: day(date.max) };
}

/**
 * The days at which a time stands in a calendar. The day named by "before" is the first that no longer counts, so such a
 * time stands on the day before it: "before 10 December" on 9 December. Null if the text is not EDTF.
 */
export function getCalendarDays(text: string, relation?: Relation): Days | null {
  const days = getDays(text);
  if (!days || relation !== 'before') return days;
  const last = new Date(`${days.from}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  const day = last.toISOString().slice(0, 10);
  return { from: day, to: day };
}

/** Null if the text is not EDTF. */
export function getYears(text: string): { from: number; to: number } | null {
  const days = getDays(text);
  return days && { from: Number(days.from.slice(0, 4)), to: Number(days.to.slice(0, 4)) };
}

/** The text must be valid EDTF. */
export function getPrecision(text: string): 'day' | 'month' | 'year' | 'interval' {
  if (text.includes('/')) return 'interval';
  if (/^\d{4}-\d{2}-\d{2}[?~%]?$/.test(text)) return 'day';
  return /^\d{4}-\d{2}/.test(text) ? 'month' : 'year';
}
