// An Atom feed (RFC 4287) of changes. Pure: ids and times come from its arguments, never from the clock.

import { generateAtomFeed } from 'feedsmith';

export interface FeedEntry {
  /** A UUID: it stays when the site moves. */
  uuid: string;
  title: string;
  text: string;
  /** Day of the change (YYYY-MM-DD). */
  date: string;
  /** Address of the change in the log. */
  url: string;
  category: { term: string; label: string };
  /** Pages of what the change touches. */
  related: readonly { url: string; title: string }[];
}

export interface Feed {
  uuid: string;
  language: string;
  title: string;
  subtitle: string;
  author: string;
  rights: string;
  /** Address of this file. */
  self: string;
  /** Address of the page that it follows. */
  url: string;
  /** Day of this version of the data, for a feed that has no entry yet. */
  date: string;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

/** The feed was updated when its newest entry was. */
export function renderAtom(feed: Feed): string {
  return generateAtomFeed(
    {
      xml: { lang: feed.language },
      id: `urn:uuid:${feed.uuid}`,
      title: { value: feed.title, type: 'text' },
      subtitle: { value: feed.subtitle, type: 'text' },
      updated: getMidnight(feed.entries[0]?.date ?? feed.date),
      authors: [{ name: feed.author }],
      rights: { value: feed.rights, type: 'text' },
      links: [
        { href: feed.self, rel: 'self', type: 'application/atom+xml' },
        { href: feed.url, rel: 'alternate', type: 'text/html', hreflang: feed.language },
      ],
      entries: feed.entries.map(({ uuid, title, text, date, url, category, related }) => ({
        id: `urn:uuid:${uuid}`,
        title: { value: title, type: 'text' },
        updated: getMidnight(date),
        published: getMidnight(date),
        categories: [category],
        content: { value: text, type: 'text' },
        links: [
          { href: url, rel: 'alternate', type: 'text/html', hreflang: feed.language },
          ...related.map((link) => ({ href: link.url, rel: 'related', type: 'text/html', title: link.title })),
        ],
      })),
    },
    { strict: true },
  );
}

function getMidnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
