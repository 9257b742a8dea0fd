// The response with the file of a feed.

import { getValueLabel } from '../facts/labels.ts';
import { limitRows } from '../facts/limit.ts';
import { getTitle, type Page } from '../i18n/page.ts';
import type { ChangeRow } from '../schema/change.ts';
import { makeUuid } from '../site/stable-id.ts';
import { getSettings } from '../store/register.ts';
import { type FeedEntry, renderAtom } from './atom.ts';
import { getTouched } from './changes.ts';

/** Readers of feeds ask often, so files stay small. */
const MAX_ENTRIES = 100;
const MAX_RELATED_PAGES = 50;

export interface FeedSource {
  /** What the feed follows; with the language it makes the feed's id: "locality/tinh-kien-giang". */
  name: string;
  title: string;
  /** The page that it follows, under the base path. */
  page: string;
  changes: readonly ChangeRow[];
}

export function respondFeed(page: Page, site: URL, source: FeedSource): Response {
  const absolute = (link: string) => new URL(link, site).href;
  const { uuid, publisher, licences, date } = getSettings();
  const text = renderAtom({
    uuid: makeUuid(uuid, `feed/${source.name}/${page.language}`),
    language: page.language,
    title: source.title,
    subtitle: page.words.changes.lead,
    author: page.say(publisher.name),
    rights: page.say(licences.data.title),
    self: absolute(page.link(page.path)),
    url: absolute(source.page),
    date,
    entries: limitRows(source.changes, MAX_ENTRIES).shown.map((change) => makeEntry(change, page, absolute, uuid)),
  });
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}

/** The same change has the same id in every feed of its language. */
function makeEntry(change: ChangeRow, page: Page, absolute: (link: string) => string, uuid: string): FeedEntry {
  const kind = getValueLabel('changes', 'kind', change.kind, page.language);
  const text = change[`what_${page.language}`];
  return {
    uuid: makeUuid(uuid, `change/${change.id}/${page.language}`),
    title: `${kind}: ${text}`,
    text,
    date: change.date,
    url: absolute(page.linkTo(change.path)),
    category: { term: change.kind, label: kind },
    related: getTouched(change, MAX_RELATED_PAGES).shown.map((touched) => ({
      url: absolute(page.linkTo(touched.path)),
      title: getTitle(touched, page.language).text,
    })),
  };
}
