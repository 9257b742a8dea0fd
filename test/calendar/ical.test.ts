import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, renderCalendar } from '../../src/calendar/ical.ts';
import { listIcsFaults } from '../support/ics-rules.ts';

const EVENT: CalendarEvent = {
  uid: '6b1f2a8e-6d0f-5a7e-9a53-2f1f0f5f7c11',
  sequence: 0,
  title: 'Lễ phát động',
  description: 'Nguyên văn: “a, b; c \\ d”\nMục I.1',
  url: 'https://example.org/ke-hoach/x/#I.1',
  starts: '2031-11-15',
  ends: '2031-11-15',
};

const render = (fields: Partial<CalendarEvent> = {}, name = 'Sổ thử') =>
  renderCalendar({
    name,
    url: 'https://example.org/lich/',
    source: 'https://example.org/lich/calendar.ics',
    language: 'vi',
    stamp: '2032-06-30',
    events: [{ ...EVENT, ...fields }],
  });

/** What an independent parser reads: the calendar and its one event. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') as ICAL.Component);
  return { calendar, event };
}

describe('renderCalendar', () => {
  it.each([
    ['one day', '2031-11-15', '2031-11-15', '2031-11-16', 1],
    ['the last day of a year', '2031-12-31', '2031-12-31', '2032-01-01', 1],
    ['over the end of a year', '2031-12-15', '2032-01-15', '2032-01-16', 32],
    ['the leap day', '2028-02-29', '2028-02-29', '2028-03-01', 1],
    ['a February of 29 days', '2028-02-01', '2028-02-29', '2028-03-01', 29],
    ['a February of 28 days', '2031-02-01', '2031-02-28', '2031-03-01', 28],
    ['a February of a century that is no leap year', '2100-02-01', '2100-02-28', '2100-03-01', 28],
    ['a whole leap year', '2028-01-01', '2028-12-31', '2029-01-01', 366],
    ['a whole year', '2031-01-01', '2031-12-31', '2032-01-01', 365],
  ])('ends on the day after the last: %s', (_, starts, ends, exclusive, days) => {
    const { event } = read(render({ starts, ends }));
    expect([event.startDate.toString(), event.endDate.toString(), event.startDate.isDate]).toEqual([
      starts,
      exclusive,
      true,
    ]);
    expect(event.endDate.subtractDate(event.startDate).toSeconds() / 86_400).toBe(days);
  });

  it('says its name, page, file, and of each event id, sequence, stamp and page', () => {
    const { calendar, event } = read(render({ sequence: 2 }));
    expect(['name', 'url', 'source'].map((property) => String(calendar.getFirstPropertyValue(property)))).toEqual([
      'Sổ thử',
      'https://example.org/lich/',
      'https://example.org/lich/calendar.ics',
    ]);
    expect([event.uid, event.sequence, String(event.component.getFirstPropertyValue('url'))]).toEqual([
      EVENT.uid,
      2,
      EVENT.url,
    ]);
    expect(String(event.component.getFirstPropertyValue('dtstamp'))).toBe('2032-06-30T00:00:00Z');
  });

  it('keeps commas, semicolons, backslashes, line breaks and marks of its texts', () => {
    const { calendar, event } = read(render({ title: 'Họp; tổng kết, \\ phát động' }, 'Sổ, thử; \\'));
    // The parser does not know NAME (RFC 7986) and leaves it as written.
    expect(calendar.getFirstPropertyValue('name')).toBe('Sổ\\, thử\\; \\\\');
    expect([event.summary, event.description]).toEqual(['Họp; tổng kết, \\ phát động', EVENT.description]);
  });

  it('breaks no rule that parsers let pass, with long lines of many-byte letters', () => {
    const title = 'Hưởng ứng Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực '.repeat(5).trim();
    const text = render({ title });
    expect(listIcsFaults(text)).toEqual([]);
    expect(read(text).event.summary).toBe(title);
  });

  it('makes the same bytes of the same events, wherever it runs', () => {
    const here = render();
    const zone = process.env.TZ;
    try {
      for (process.env.TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) expect(render()).toBe(here);
    } finally {
      process.env.TZ = zone;
      if (zone === undefined) delete process.env.TZ;
    }
  });
});

describe('a broken file', () => {
  const good = render();

  it.each([
    ['a line feed alone', good.replaceAll('\r\n', '\n'), 'a line does not end with CRLF'],
    ['no end of the last line', good.trimEnd(), 'the last line has no CRLF'],
    [
      'a line that is not folded',
      good.replace('Lễ phát động', 'x'.repeat(90)),
      'a line is longer than 75 octets: SUMMARY:xxxxxxxxxxxxxxxxxxxxxx',
    ],
    ['no UID', good.replace(/UID:.*\r\n/, ''), 'an event has no UID'],
    ['no DTSTAMP', good.replace(/DTSTAMP:.*\r\n/, ''), 'an event has no DTSTAMP in UTC'],
    [
      'the last day as its end',
      good.replace('20311116', '20311115'),
      'DTEND is not after DTSTART, though it is exclusive',
    ],
    ['a bare comma', good.replace('NAME:Sổ thử', 'NAME:Sổ, thử'), 'NAME has a bare comma or semicolon'],
    [
      'two events of one UID',
      good.replace(/(BEGIN:VEVENT[\s\S]*END:VEVENT\r\n)/, '$1$1'),
      `two events have the UID ${EVENT.uid}`,
    ],
  ])('is found by the rules: %s', (_, text, fault) => {
    expect(listIcsFaults(text)).toContain(fault);
  });

  it.each([
    ['cut off', good.slice(0, good.indexOf('END:VEVENT'))],
    ['a line that is no property', good.replace('SEQUENCE:0', 'SEQUENCE')],
    ['no calendar', '<html></html>'],
  ])('is refused by the parser: %s', (_, text) => {
    expect(() => ICAL.parse(text)).toThrow();
  });
});
