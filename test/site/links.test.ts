import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language, translatePath } from '../../src/schema/address.ts';
import { TABLE_NAMES } from '../../src/schema/tables.ts';
import { readTree } from '../support/folder.ts';
import { type Crawled, crawl, findFault, listElsewhere, listFaults, type Publication } from './support/crawl.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();
const ELSEWHERE = listElsewhere('data/register.yaml');
let publication: Publication;
let pages: Crawled[];
/** Those that have an address of their own: all but the one shown for an address that leads nowhere. */
let listed: Crawled[];
/** A card for other sites has no header, and leads a search engine to the page that it is of. */
const isCard = ({ file }: Crawled) => /^(nhung|en\/embed)\//.test(file);

const pathOf = ({ url }: Crawled) => decodeURI(url.slice(site.url.length));

beforeAll(async () => {
  publication = await crawl(await site.newLastingPage(), DIST, site.url);
  pages = [...publication.pages.values()];
  listed = pages.filter(({ file }) => file !== '404.html');
});

describe('every page', () => {
  it('points only to what the publication holds, and to the addresses that the register sets', () => {
    expect(listFaults(publication, (link) => ELSEWHERE.includes(link))).toEqual([]);
  });

  it('has ids that stand once', () => {
    const repeated = pages.flatMap(({ file, ids }) =>
      ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}: ${id}`),
    );
    expect(repeated).toEqual([]);
  });

  it('names only labels and descriptions that it holds', () => {
    const missing = pages.flatMap(({ file, ids, references }) =>
      references.filter((id) => !ids.includes(id)).map((id) => `${file}: ${id}`),
    );
    expect(missing).toEqual([]);
  });

  it('says where it stands itself, and where it stands in both languages', () => {
    const home = publication.pages.get('index.html')?.canonical;
    const wrong = listed
      .filter((page) => !isCard(page))
      .filter((page) => {
        const at = (language: Language) => new URL(translatePath(pathOf(page), language), home).href;
        return (
          page.canonical !== new URL(pathOf(page), home).href ||
          page.alternates.vi !== at('vi') ||
          page.alternates.en !== at('en')
        );
      });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('leads from its header to itself in the other language', () => {
    const wrong = listed
      .filter((page) => !isCard(page))
      .filter((page) => {
        const path = pathOf(page);
        return page.switch !== encodeURI(site.at(translatePath(path, path.startsWith('en/') ? 'vi' : 'en')));
      });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('stands in both languages', () => {
    const files = listed.flatMap((page) =>
      LANGUAGES.map((language) => `${translatePath(pathOf(page), language)}index.html`),
    );
    expect(files.filter((file) => !publication.pages.has(file))).toEqual([]);
  });

  it('can be reached from the home page', () => {
    const reached = new Set<string>();
    const queue = [site.url];
    for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
      const path = decodeURIComponent(url.slice(site.url.length).replace(/#.*/, ''));
      const page = publication.pages.get(`${path}index.html`);
      if (!page || reached.has(page.file)) continue;
      reached.add(page.file);
      queue.push(...page.links.filter((link) => link.startsWith(site.url)));
    }
    expect(listed.map(({ file }) => file).filter((file) => !reached.has(file))).toEqual([]);
  });
});

describe('the sitemap', () => {
  it('lists every page, and nothing else', () => {
    const maps = [...publication.files].filter((file) => /^sitemap-\d+\.xml$/.test(file));
    const listedThere = maps.flatMap((file) =>
      [...readFileSync(`${DIST}/${file}`, 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address),
    );
    expect(listedThere.sort()).toEqual(
      listed
        .filter((page) => !isCard(page))
        .map(({ canonical }) => canonical)
        .sort(),
    );
  });
});

describe('the data', () => {
  it('gives paths that lead to a page and to the anchor in it', () => {
    const tables = [...readTree(`${DIST}/data`)].filter(([path]) =>
      TABLE_NAMES.some((name) => path === `${name}.json`),
    );
    const faults = tables.flatMap(([table, bytes]) => {
      const rows = JSON.parse(bytes.toString('utf8')) as { path?: string; source_path?: string }[];
      const paths = rows.flatMap(({ path, source_path }) => [path, source_path].filter((value) => value !== undefined));
      return paths.flatMap((path) => {
        const fault = findFault(publication, site.at(path));
        return fault ? [`${table}: ${path} ${fault}`] : [];
      });
    });
    expect(tables.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

describe('a fault', () => {
  it.each([
    ['khong-co/', 'has no file'],
    ['tim-kiem', 'lacks the final slash'],
    ['ke-hoach/can-tho-2019/#khong-co', 'has no such anchor'],
    ['https://example.org/', 'leaves the site'],
  ])('is found: %s %s', (link, fault) => {
    expect(findFault(publication, site.at(link))).toBe(fault);
  });
});
