// A deadline "before 10 December" stands on 9 December, but no page, picture or calendar says "before 9 December".

import { expect, it } from 'vitest';
import { CALENDAR_FILE, getPath } from '../../src/schema/address.ts';
import type { EventRow } from '../../src/schema/event.ts';
import { readPublished, readRows } from './support.ts';

const before = (readRows('events') as unknown as EventRow[]).filter(({ when_relation }) => when_relation === 'before');
const sayDay = (day: string) => `${Number(day.slice(8, 10))}/${Number(day.slice(5, 7))}`;

it('the calendar and its pictures name the day of the plan', () => {
  const text = readPublished(`${getPath('calendar')}index.html`).toString('utf8');
  const said = new Set([...text.matchAll(/trước (\d{1,2}\/\d{1,2})(?!\d)/g)].map(([, day]) => day));
  for (const { when_edtf, ends } of before) {
    expect(said).toContain(sayDay(when_edtf));
    expect(said).not.toContain(sayDay(ends));
  }
});

it('the calendar file puts it on the last day that still counts', () => {
  const text = readPublished(`${getPath('calendar')}${CALENDAR_FILE}`).toString('utf8');
  for (const { when_edtf, ends } of before) {
    expect(text).toContain(`DTSTART;VALUE=DATE:${ends.replaceAll('-', '')}`);
    const [year, month, day] = when_edtf.split('-');
    expect(text).toContain(`SUMMARY:Trước ngày ${day}/${month}/${year}`);
  }
});
