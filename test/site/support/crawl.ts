// Every HTML file of a publication, read by the browser's own parser: the addresses it points to and the ids it holds.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { registerEntry } from '../../../src/schema/register.ts';
import { readTree } from '../../support/folder.ts';

export interface Crawled {
  /** Inside the publication: "en/plans/can-tho-2019/index.html". */
  file: string;
  /** Where a reader finds it. */
  url: string;
  ids: string[];
  /** Ids that an element names: its label, its description, what it controls. */
  references: string[];
  /** Addresses as the browser resolves them; each once. Those of calendar programs (webcal:) apart. */
  links: string[];
  /** What the head says: where the page stands, and where its other languages do. */
  canonical: string | undefined;
  alternates: Record<string, string>;
  /** Where the header's link to the other language leads. */
  switch: string | undefined;
}

export interface Publication {
  /** Address of its home page. */
  url: string;
  /** Files of every kind. */
  files: Set<string>;
  pages: Map<string, Crawled>;
}

/** Documents that go to the browser at once. */
const BATCH = 100;

/**
 * Everything that the pages of a publication point to. `page` is a blank page of the browser, `url` where the folder is
 * served.
 */
export async function crawl(page: Page, folder: string, url: string): Promise<Publication> {
  const files = [...readTree(folder).keys()];
  const documents = files.filter((file) => file.endsWith('.html'));
  const pages = new Map<string, Crawled>();
  for (let start = 0; start < documents.length; start += BATCH) {
    const batch = documents.slice(start, start + BATCH).map((file) => ({
      file,
      url: new URL(file.replace(/(^|\/)index\.html$/, '$1'), url).href,
      html: readFileSync(join(folder, file), 'utf8'),
    }));
    for (const read of await page.evaluate(readDocuments, batch)) pages.set(read.file, read);
  }
  return { url, files: new Set(files), pages };
}

/** Runs in the browser, so it stands alone. */
function readDocuments(batch: { file: string; url: string; html: string }[]): Crawled[] {
  const REFERENCES = [
    'for',
    'aria-labelledby',
    'aria-describedby',
    'aria-controls',
    'aria-owns',
    'headers',
    'list',
    'form',
  ];
  const ADDRESSES = [
    'href',
    'src',
    'action',
    'poster',
    'data',
    'xlink:href',
    'data-base',
    'data-file',
    'data-plans',
    'data-localities',
  ];
  const RELATION = 'link[rel~="canonical"], link[rel~="alternate"][hreflang]:not([type])';
  return batch.map(({ file, url, html }) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const all = [...parsed.querySelectorAll('*')];
    const getAll = (elements: Element[], names: string[]) =>
      elements.flatMap((element) => names.flatMap((name) => element.getAttribute(name) ?? []));
    const styles = [
      ...all.filter(({ localName }) => localName === 'style').map(({ textContent }) => textContent),
      ...getAll(all, ['style', 'fill', 'mask']),
    ];
    const written = [
      ...getAll(
        all.filter((element) => !element.matches(RELATION)),
        ADDRESSES,
      ),
      ...getAll(all, ['srcset']).flatMap((sources) =>
        sources.split(',').map((source) => source.trim().split(/\s/)[0] ?? ''),
      ),
      ...styles.flatMap((style) => [...style.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)/g)].map((match) => match[2] ?? '')),
    ];
    const relations = all.filter((element) => element.matches(RELATION));
    const canonical = relations.find((link) => link.getAttribute('rel') === 'canonical');
    const alternates = relations.filter((link) => link.hasAttribute('hreflang'));
    const toOther = parsed.querySelector('header a[hreflang]')?.getAttribute('href');
    return {
      file,
      url,
      ids: getAll(all, ['id']),
      references: getAll(all, REFERENCES).flatMap((ids) => ids.split(/\s+/).filter(Boolean)),
      links: [
        ...new Set(written.filter((link) => !/^(data|webcal):/.test(link)).map((link) => new URL(link, url).href)),
      ],
      canonical: canonical?.getAttribute('href') ?? undefined,
      alternates: Object.fromEntries(
        alternates.map((link) => [link.getAttribute('hreflang') ?? '', link.getAttribute('href') ?? '']),
      ),
      switch: toOther ? new URL(toOther, url).href : undefined,
    };
  });
}

/** What is wrong with an address, if anything is. */
export function findFault({ url, files, pages }: Publication, link: string): string | undefined {
  if (!link.startsWith(url)) return 'leaves the site';
  const { pathname, hash } = new URL(link);
  const path = decodeURIComponent(pathname).slice(new URL(url).pathname.length);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return files.has(`${file}/index.html`) ? 'lacks the final slash' : 'has no file';
  if (hash === '' || pages.get(file)?.ids.includes(decodeURIComponent(hash.slice(1)))) return undefined;
  return 'has no such anchor';
}

/** One line a wrong link that is not allowed: "page → link: what is wrong with it". */
export function listFaults(publication: Publication, isAllowed: (link: string) => boolean): string[] {
  const faults = new Map<string, string | undefined>();
  const judge = (link: string) => {
    if (!faults.has(link)) faults.set(link, isAllowed(link) ? undefined : findFault(publication, link));
    return faults.get(link);
  };
  return [...publication.pages.values()].flatMap(({ file, links }) => {
    return links.flatMap((link) => {
      const fault = judge(link);
      return fault ? [`${file} → ${link}: ${fault}`] : [];
    });
  });
}

/**
 * Addresses outside the site to which the settings of a register let pages lead: licences, the way out of sensitive
 * pages, a help line.
 */
export function listElsewhere(file: string): string[] {
  const { licences, leaveTo, helpLine } = registerEntry.parse(parse(readFileSync(file, 'utf8')));
  const call = helpLine && `tel:${helpLine.phone.replaceAll(' ', '')}`;
  return [...Object.values(licences).map(({ url }) => url), leaveTo, helpLine?.source, call].filter(
    (address) => address !== undefined,
  );
}
