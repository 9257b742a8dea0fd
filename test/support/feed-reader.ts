// Reads a feed with a parser that did not write it.

import FeedParser from 'feedparser';

export interface ReadFeed {
  meta: FeedParser.Meta;
  items: FeedParser.Item[];
}

/** Rejects what is no feed or not well-formed. */
export function readFeed(text: string): Promise<ReadFeed> {
  return new Promise((resolve, reject) => {
    const parser = new FeedParser({ normalize: true, resume_saxerror: false, strict: true });
    const items: FeedParser.Item[] = [];
    parser.on('error', reject);
    parser.on('readable', () => {
      for (let item = parser.read(); item !== null; item = parser.read()) items.push(item);
    });
    parser.on('end', () => resolve({ meta: parser.meta, items }));
    parser.end(text);
  });
}
