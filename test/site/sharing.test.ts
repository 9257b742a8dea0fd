// What a page says of itself to programs that show or list it: messengers, search engines.

import { readFileSync } from 'node:fs';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { describe, expect, it } from 'vitest';
import { getPath, LANGUAGES } from '../../src/schema/address.ts';
import { readTree } from '../support/folder.ts';
import { listFullest } from './support/kinds.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();
const files = readTree(DIST);
const isCard = (path: string) => /^(nhung|en\/embed)\//.test(path);
const pages = [...files]
  .filter(([path]) => path.endsWith('.html') && !isCard(path))
  .map(([path, bytes]) => ({ path, html: bytes.toString('utf8') }));
const images = [...files].filter(([path]) => path.endsWith('preview.png'));

function readMeta(html: string, name: string): string {
  return new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
}

const home = /<link rel="canonical" href="([^"]*)"/.exec(files.get('index.html')?.toString('utf8') ?? '')?.[1] ?? '';
const pathOfImage = (html: string) => decodeURI(readMeta(html, 'og:image')).slice(home.length);

describe('every page', () => {
  it.each(['description', 'og:title', 'og:description', 'og:image', 'og:url', 'og:locale', 'twitter:card'])(
    'says %s',
    (name) => {
      expect(pages.filter(({ html }) => readMeta(html, name) === '').map(({ path }) => path)).toEqual([]);
    },
  );

  it('names an image of the publication by its whole address, in its own language', () => {
    const wrong = pages.filter(({ path, html }) => {
      const image = pathOfImage(html);
      return (
        !readMeta(html, 'og:image').startsWith(home) ||
        !files.has(image) ||
        image.startsWith('en/') !== path.startsWith('en/')
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('that people share has an image of its own: home, each plan, theme and model, each locality', () => {
    const rows = (table: string) =>
      JSON.parse(files.get(`data/${table}.json`)?.toString('utf8') ?? '[]') as Record<string, string>[];
    const folders = LANGUAGES.flatMap((language) => [
      ...rows('plans').map(({ id }) => getPath('plans', id, language)),
      ...rows('localities').map(({ id }) => getPath('localities', id, language)),
      ...rows('themes').map(({ id }) => getPath('themes', id, language)),
      ...rows('models').map(({ type_id }) => getPath('models', type_id, language)),
    ]);
    const shared = ['', 'en/', ...folders].filter(
      (folder) => pathOfImage(files.get(`${folder}index.html`)?.toString('utf8') ?? '') !== `${folder}preview.png`,
    );
    expect(shared).toEqual([]);
  });

  it('of a promise has an image of its own, which its notice shares, in a register of this size', () => {
    const rows = JSON.parse(files.get('data/commitments.json')?.toString('utf8') ?? '[]') as Record<string, string>[];
    const folders = rows
      .map(({ id }) => getPath('commitments', id))
      .filter((folder) => files.has(`${folder}index.html`));
    expect(folders.length).toBeGreaterThan(100);
    for (const folder of folders)
      for (const file of [`${folder}index.html`, `${folder}to-dan/index.html`])
        expect(pathOfImage(files.get(file)?.toString('utf8') ?? ''), file).toBe(`${folder}preview.png`);
  });
});

describe('the images', () => {
  it('weigh at most 30 KiB each', () => {
    expect(images.filter(([, bytes]) => bytes.byteLength > 30 * 1024).map(([path]) => path)).toEqual([]);
  });

  it('differ from each other', () => {
    // Two promises of one clause may state alike: then their cards are alike too.
    const kinds = images
      .filter(([path]) => !path.startsWith('en/') && !/^cam-ket\/.+\//.test(path))
      .map(([, bytes]) => bytes.toString('base64'));
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('are read by a browser as pictures of 1200 × 630 pixels', async () => {
    const page = await site.newPage();
    await page.goto(site.url);
    const sizes = await page.evaluate(
      (addresses) =>
        Promise.all(
          addresses.map(async (address) => {
            const image = new Image();
            image.src = address;
            await image.decode();
            return `${image.naturalWidth}x${image.naturalHeight}`;
          }),
        ),
      images.map(([path]) => site.at(path)),
    );
    expect(new Set(sizes)).toEqual(new Set(['1200x630']));
  });
});

describe('the trail of a page', () => {
  const SCHEMA = 'https://schema.org/';
  const loader = { load: async () => ({ '@context': { '@vocab': SCHEMA, item: { '@type': '@id' } } }) };

  /** Every statement that a page makes in JSON-LD, as "predicate object". */
  async function readStatements(html: string): Promise<string[]> {
    const statements: string[] = [];
    for (const [, json = ''] of html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)) {
      await new Promise<void>((resolve, reject) => {
        const parser = new JsonLdParser({ documentLoader: loader });
        parser.on('data', ({ predicate, object }) =>
          statements.push(`${predicate.value.replace(SCHEMA, '')} ${object.value}`),
        );
        parser.on('end', resolve).on('error', reject);
        parser.end(json);
      });
    }
    return statements;
  }

  it('stands in JSON-LD as the reader sees it', async () => {
    const page = await site.newPage();
    const examples = listFullest().filter(({ path }) => !isCard(path));
    for (const { path } of examples) {
      const html = files.get(`${path}index.html`)?.toString('utf8') ?? '';
      await page.setContent(html);
      const seen = await page
        .locator('main > nav:first-of-type:has([aria-current="page"]) > ol > li')
        .allTextContents();
      const statements = await readStatements(html);
      const names = statements
        .filter((statement) => statement.startsWith('name '))
        .map((statement) => statement.slice('name '.length));
      expect(statements.filter((statement) => statement.startsWith('position ')).length, path).toBe(seen.length);
      for (const label of seen) expect(names, path).toContain(label.trim());
    }
    expect(examples.length).toBeGreaterThan(1);
  });
});

describe('robots.txt', () => {
  it('lets everything be read and names the sitemap', () => {
    const lines = readFileSync(`${DIST}/robots.txt`, 'utf8').split('\n');
    expect(lines).toContain('Allow: /');
    expect(lines).toContain(`Sitemap: ${home}sitemap-index.xml`);
    expect(files.has('sitemap-index.xml')).toBe(true);
  });
});
