// What the build asks of an EDTF date (ISO 8601-2): its years, its first and last day, its precision. Read by the edtf package.

import edtf from 'edtf';

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

/** Plans name the same days again and again, and each takes the grammar a while. */
const known = new Map<string, Days | null>();

/** Takes an EDTF text; gives its first and last day (YYYY-MM-DD), or null if it is not EDTF. A month has 28 to 31 days, "2024-04-XX" all of April. */
export function getDays(text: string): Days | null {
  const days = known.get(text);
  if (days !== undefined) return days;
  const read = readDays(text);
  known.set(text, read);
  return read;
}

function readDays(text: string): Days | null {
  const date = parse(text);
  // `min` and `max` are the milliseconds since 1970 of its first and last moment.
  if (!date || !Number.isFinite(date.min) || !Number.isFinite(date.max)) return null;
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { from: day(date.min), to: day(date.max) };
}

/** Takes an EDTF text; gives its first and last year, or null if it is not EDTF. */
export function getYears(text: string): { from: number; to: number } | null {
  const days = getDays(text);
  return days && { from: Number(days.from.slice(0, 4)), to: Number(days.to.slice(0, 4)) };
}

/** Takes a valid EDTF text; gives its precision. */
export function getPrecision(text: string): 'day' | 'month' | 'year' | 'interval' {
  if (text.includes('/')) return 'interval';
  if (/^\d{4}-\d{2}-\d{2}[?~%]?$/.test(text)) return 'day';
  return /^\d{4}-\d{2}/.test(text) ? 'month' : 'year';
}
