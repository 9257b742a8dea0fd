// Calendars and feeds as published: read by parsers that did not write them, and held against the data.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CALENDAR_FILE, FEED_FILE, getPath, LANGUAGES, type Language } from '../../src/schema/address.ts';
import type { Datasets, TableName } from '../../src/schema/tables.ts';
import { readFeed } from '../support/feed-reader.ts';
import { readTexts } from '../support/folder.ts';
import { listIcsFaults } from '../support/ics-rules.ts';
import { BASE, DIST, useSite } from './support/site.ts';

const site = useSite();
/** The base path as addresses begin with it. */
const ROOT = `/${BASE}/`.replace(/\/+/g, '/');
const files = readTexts(DIST);
const listFiles = (name: string) => Object.keys(files).filter((path) => path.endsWith(`/${name}`));
const readTable = <Name extends TableName>(name: Name) =>
  JSON.parse(readFileSync(join(DIST, `data/${name}.json`), 'utf8')) as Datasets[Name];
const register = parse(readFileSync('data/register.yaml', 'utf8')) as {
  date: string;
  changes: { id: string; date: string }[];
};
const calendars = listFiles(CALENDAR_FILE);
const feeds = listFiles(FEED_FILE);

function readEvents(path: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(files[path] ?? ''));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

const addDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

describe('calendars', () => {
  it('stand for the register and each locality whose plans state dates, in both languages', () => {
    const plans = new Map(readTable('plans').map(({ id, locality_id }) => [id, locality_id]));
    const localities = [...new Set(readTable('events').map(({ plan_id }) => plans.get(plan_id) ?? ''))];
    const expected = LANGUAGES.flatMap((language) => [
      getPath('calendar', '', language),
      ...localities.map((id) => getPath('localities', id, language)),
    ]);
    expect([...calendars].sort()).toEqual(expected.map((folder) => `${folder}${CALENDAR_FILE}`).sort());
  });

  it.each(calendars)('break no rule that parsers let pass: %s', (path) => {
    expect(listIcsFaults(files[path] ?? '')).toEqual([]);
  });

  it.each(LANGUAGES)(
    'of the register hold every event from its first day to the day after its last (%s)',
    (language) => {
      const found = readEvents(`${getPath('calendar', '', language)}${CALENDAR_FILE}`).map(
        ({ startDate, endDate }) => `${startDate} ${endDate}`,
      );
      expect(found.sort()).toEqual(
        readTable('events')
          .map(({ starts, ends }) => `${starts} ${addDay(ends)}`)
          .sort(),
      );
    },
  );

  it('keep the events of a past plan in its year: none repeats', () => {
    const repeating = calendars.flatMap((path) => readEvents(path).filter((event) => event.isRecurring()));
    expect(repeating).toEqual([]);
  });

  it('carry the day of the data as their stamp, never the clock', () => {
    const stamps = calendars.flatMap((path) =>
      readEvents(path).map((event) => String(event.component.getFirstPropertyValue('dtstamp'))),
    );
    expect([...new Set(stamps)]).toEqual([`${register.date}T00:00:00Z`]);
  });

  it('give an event one id in every file that holds it', () => {
    const uids = new Set(calendars.flatMap((path) => readEvents(path).map(({ uid }) => uid)));
    expect(uids.size).toBe(readTable('events').length);
  });

  it('hold the official wording and the clause of each event', () => {
    const said = readEvents(`${getPath('calendar')}${CALENDAR_FILE}`).map(({ description }) => description);
    const silent = readTable('events').filter(
      (event) =>
        !said.some(
          (text) => text.includes(event.text.replaceAll('\t', ' | ')) && text.includes(`dòng ${event.line_start}`),
        ),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('title what is due before a day so, and leave it on that day', () => {
    const before = readTable('events').filter(({ when_relation }) => when_relation === 'before');
    const titled = readEvents(`${getPath('calendar')}${CALENDAR_FILE}`).filter(({ summary }) =>
      summary.startsWith('Trước '),
    );
    expect(titled.map(({ startDate }) => String(startDate)).sort()).toEqual(before.map(({ starts }) => starts).sort());
  });

  it('can be subscribed to from their pages, and each webcal: address has its file', () => {
    const links = Object.entries(files).flatMap(([path, html]) =>
      path.endsWith('.html')
        ? [...html.matchAll(/href="webcal:\/\/[^/"]+\/([^"]*)"/g)].map((match) => match[1] ?? '')
        : [],
    );
    expect([...new Set(links)].filter((link) => !calendars.some((path) => link.endsWith(path)))).toEqual([]);
    expect(new Set(links).size).toBe(calendars.length);
  });
});

describe('feeds', () => {
  it('stand for the register, each locality that has a plan and each theme, in both languages', () => {
    const localities = [...new Set(readTable('plans').map(({ locality_id }) => locality_id))];
    const folders = (language: Language) => [
      getPath('changes', '', language),
      ...localities.map((id) => getPath('localities', id, language)),
      ...readTable('themes').map(({ id }) => getPath('themes', id, language)),
    ];
    expect([...feeds].sort()).toEqual(
      LANGUAGES.flatMap((language) => folders(language).map((folder) => `${folder}${FEED_FILE}`)).sort(),
    );
  });

  it.each(feeds)('are Atom to a parser, and XML to the browser: %s', async (path) => {
    const { meta, items } = await readFeed(files[path] ?? '');
    expect(meta['#type']).toBe('atom');
    expect(items.map(({ guid }) => guid).filter((guid) => !/^urn:uuid:[0-9a-f-]{36}$/.test(guid))).toEqual([]);
    expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
  });

  it('are well-formed to the browser, which refuses a broken one', async () => {
    const page = await site.newPage();
    const texts = feeds.map((path) => files[path] ?? '');
    const judge = (list: string[]) =>
      list.map(
        (text) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror') === null,
      );
    expect(await page.evaluate(judge, texts)).toEqual(texts.map(() => true));
    expect(await page.evaluate(judge, [texts[0]?.slice(0, -20) ?? ''])).toEqual([false]);
  });

  it.each(LANGUAGES)('of the register tell every change on its day (%s)', async (language) => {
    const { items } = await readFeed(files[`${getPath('changes', '', language)}${FEED_FILE}`] ?? '');
    expect(items.map(({ date }) => date?.toISOString().slice(0, 10)).sort()).toEqual(
      register.changes.map(({ date }) => date).sort(),
    );
  });

  it('are told of by the head of their pages', () => {
    const silent = feeds.filter(
      (path) =>
        !files[path.replace(FEED_FILE, 'index.html')]?.includes(`type="application/atom+xml" href="${ROOT}${path}"`),
    );
    expect(silent).toEqual([]);
  });
});
