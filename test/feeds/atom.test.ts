import { describe, expect, it } from 'vitest';
import { type Feed, type FeedEntry, renderAtom } from '../../src/feeds/atom.ts';
import { readFeed } from '../support/feed-reader.ts';

const ENTRY: FeedEntry = {
  uuid: '11111111-1111-5111-8111-111111111111',
  title: 'Thêm: một kế hoạch &amp; hai',
  text: 'Một kế hoạch; <script>alert(1)</script> & "…"',
  date: '2032-02-29',
  url: 'https://example.org/thay-doi/#first',
  category: { term: 'added', label: 'Thêm' },
  related: [{ url: 'https://example.org/ke-hoach/x/', title: 'Kế hoạch "x" & y' }],
};

const FEED: Feed = {
  uuid: '22222222-2222-5222-8222-222222222222',
  language: 'vi',
  title: 'Sổ thử & "x"',
  subtitle: 'Thay đổi',
  author: 'Nhóm thử',
  rights: 'CC BY',
  self: 'https://example.org/thay-doi/feed.atom',
  url: 'https://example.org/thay-doi/',
  date: '2032-06-30',
  entries: [ENTRY, { ...ENTRY, uuid: '33333333-3333-5333-8333-333333333333', date: '2031-12-31' }],
};

describe('renderAtom', () => {
  it('is read by an independent parser: ids, titles, days, addresses', async () => {
    const { meta, items } = await readFeed(renderAtom(FEED));
    expect(meta['#type']).toBe('atom');
    expect([meta.title, meta.link, meta.xmlurl, meta.language]).toEqual([FEED.title, FEED.url, FEED.self, 'vi']);
    expect(items.map(({ guid }) => guid)).toEqual(FEED.entries.map(({ uuid }) => `urn:uuid:${uuid}`));
    expect(items[0]?.link).toBe(ENTRY.url);
    expect(items.map(({ date }) => date?.toISOString().slice(0, 10))).toEqual(['2032-02-29', '2031-12-31']);
    expect(items[0]?.categories).toEqual(['added']);
  });

  it('keeps the words of its entries as words: nothing in them is markup', async () => {
    const [entry] = (await readFeed(renderAtom(FEED))).items;
    expect([entry?.title, entry?.description]).toEqual([ENTRY.title, ENTRY.text]);
  });

  it('was updated when its newest entry was, and an empty feed when the data was', async () => {
    expect((await readFeed(renderAtom(FEED))).meta.date?.toISOString()).toBe('2032-02-29T00:00:00.000Z');
    expect((await readFeed(renderAtom({ ...FEED, entries: [] }))).meta.date?.toISOString()).toBe(
      '2032-06-30T00:00:00.000Z',
    );
  });
});

describe('a broken feed', () => {
  it.each([
    ['with tags that cross', renderAtom(FEED).replace('</name>', '</author>')],
    ['with a bare ampersand', renderAtom(FEED).replace('Thay đổi', 'Thay & đổi')],
    ['a page', '<!doctype html><html><body></body></html>'],
  ])('is refused by the parser: %s', async (_, text) => {
    await expect(readFeed(text)).rejects.toThrow();
  });
});
