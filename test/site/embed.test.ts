// Cards in a frame of another site, and everything else out of one.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getHeaders, parseHeaders } from '../../scripts/serve/headers.ts';
import { getPath, LANGUAGES, SECTIONS } from '../../src/schema/address.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { readTexts } from '../support/folder.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();
const files = readTexts(DIST);
const { version: VERSION } = JSON.parse(files['data/index.json'] ?? '{}') as { version: string };
const isCard = (path: string) => /^(nhung|en\/embed)\//.test(path);
const pages = Object.keys(files).filter((path) => path.endsWith('.html'));
const cards = pages.filter(isCard);
const addressOf = (file: string) => file.replace(/index\.html$/, '');
/** One card of each kind and language. */
const examples = [
  ...Map.groupBy(cards, (file) =>
    file
      .split('/')
      .slice(0, file.startsWith('en/') ? 3 : 2)
      .join('/'),
  ).values(),
].map((group) => addressOf(group[0] ?? ''));
const rules = parseHeaders(files._headers ?? '');

/** Another site, with a page that frames the address it is asked for. */
let host: Server;
beforeAll(
  () =>
    new Promise<void>((resolve) => {
      host = createServer((request, response) => {
        const framed = decodeURIComponent((request.url ?? '').slice(2));
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(`<!doctype html><title>x</title><iframe src="${framed}" width="320" height="480"></iframe>`);
      }).listen(0, '127.0.0.1', resolve);
    }),
);
afterAll(() => void host.close());

/** What a frame of 320 px on another site shows of an address: its heading, and how wide it wants to be. */
async function frame(path: string): Promise<{ heading: string | null; width: number }> {
  const page = await site.newPage();
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/?${encodeURIComponent(site.at(path))}`);
  const shown = page.frames()[1];
  if (!shown) return { heading: null, width: 0 };
  return shown.evaluate(() => ({
    // A refused frame holds the browser's own page.
    heading: location.protocol === 'chrome-error:' ? null : (document.querySelector('h1')?.textContent ?? null),
    width: document.documentElement.scrollWidth,
  }));
}

describe('cards', () => {
  it('stand for records and models with pages of their own, localities with plans, and pictures, in both languages', () => {
    const count = (kind: string) => cards.filter((file) => file.startsWith(kind)).length;
    const read = <Name extends keyof Datasets>(name: Name) =>
      JSON.parse(files[`data/${name}.json`] ?? '[]') as Datasets[Name];
    const commitments = [...read('commitments'), ...read('withdrawn')].filter(
      ({ id, path }) => path === getPath('commitments', id),
    ).length;
    expect([count('nhung/cam-ket/'), count('en/embed/commitments/')]).toEqual([commitments, commitments]);
    const localities = new Set(read('plans').map(({ locality_id }) => locality_id)).size;
    expect([count('nhung/dia-phuong/'), count('en/embed/localities/')]).toEqual([localities, localities]);
    // A type of model that lives on in tombstones keeps its card.
    const withModels = [
      ...read('models'),
      ...read('withdrawn').map(({ model_type_id }) => ({ type_id: model_type_id })),
    ];
    const types = new Set(withModels.flatMap(({ type_id }) => type_id ?? [])).size;
    expect([count('nhung/mo-hinh/'), count('en/embed/models/')]).toEqual([types, types]);
    // The design page shows samples of what other pages hold.
    const samples = new Set(LANGUAGES.map((language) => `${getPath('design', '', language)}index.html`));
    const pictures = Object.entries(files).flatMap(([file, html]) =>
      file.endsWith('.html') && !isCard(file) && !samples.has(file)
        ? [...html.matchAll(/<figure class="picture[^>]*data-picture="([^"]+)"/g)].map(([, id]) => `${id} ${file}`)
        : [],
    );
    // The load of bodies is drawn for each plan, every other picture once for the whole register.
    const expected = new Set(
      pictures.map((picture) =>
        picture.replace(/^agency-load (?:.*\/)?([^/]+)\/index\.html$/, 'agency-load-$1').replace(/ .*/, ''),
      ),
    );
    expect(expected.size).toBeGreaterThan(6);
    const names = (folder: string) =>
      cards.flatMap((file) => (file.startsWith(folder) ? [file.slice(folder.length).replace('/index.html', '')] : []));
    expect(names('nhung/hinh/').sort()).toEqual([...expected].sort());
    expect(names('en/embed/pictures/').sort()).toEqual([...expected].sort());
  });

  it('run one script, which tells the page around them how high they are', async () => {
    const scripts = new Set(cards.flatMap((file) => (files[file] ?? '').match(/<script[^>]*>/g) ?? ['']));
    expect(scripts.size).toBe(1);
    expect(cards.filter((file) => /\son\w+=/.test(files[file] ?? ''))).toEqual([]);
    const page = await site.newPage();
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/?about:blank`);
    for (const path of examples) {
      const told = await page.evaluate(async (address) => {
        const frame = document.createElement('iframe');
        frame.width = '320';
        const heard = new Promise<{ type: string; path: string; height: number }>((resolve) => {
          addEventListener('message', ({ data }) => resolve(data), { once: true });
        });
        frame.src = address;
        document.body.replaceChildren(frame);
        return heard;
      }, site.at(path));
      expect(told.type).toBe('so-cam-ket:height');
      expect(decodeURI(told.path).endsWith(path)).toBe(true);
      expect(told.height).toBeGreaterThan(200);
    }
  });

  it('fit into the fixed height that their lines name, in a frame of 320 px', async () => {
    const page = await site.newPage({ viewport: { width: 320, height: 480 } });
    const cut: string[] = [];
    const pictured = cards.filter((file) =>
      /(hinh|pictures|dia-phuong|localities|mo-hinh|models|cam-ket\/kien-giang-2020[^/]*|commitments\/can-tho-2019[^/]*)\//.test(
        file,
      ),
    );
    for (const file of pictured) {
      const height = Number(/height=(?:&quot;|&#34;|")(\d+)(?:&quot;|&#34;|") loading/.exec(files[file] ?? '')?.[1]);
      await page.goto(site.at(addressOf(file)));
      const needed = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
      if (!(needed <= height)) cut.push(`${file}: ${needed} of ${height}`);
    }
    expect(cut).toEqual([]);
  });

  it('say their source and the version of the data, and hold the lines that embed them', () => {
    const silent = cards.filter((file) => {
      const html = files[file] ?? '';
      return (
        !html.includes(` ${VERSION},`) ||
        !html.includes('&lt;iframe src=') ||
        !new RegExp(`/${RegExp.escape(addressOf(file))}(&quot;|&#34;|") title=`).test(html)
      );
    });
    expect(silent).toEqual([]);
  });

  it.each(examples)('show themselves in a frame of 320 px of another site: %s', async (path) => {
    const { heading, width } = await frame(path);
    expect(heading).toBeTruthy();
    expect(width).toBeLessThanOrEqual(320);
  });

  it('keep the words of pictures legible in a frame of 320 px: none is smaller than 11 px', async () => {
    const page = await site.newPage({ viewport: { width: 320, height: 480 } });
    const small: string[] = [];
    for (const path of cards.filter((file) => /^(nhung\/hinh|en\/embed\/pictures)\//.test(file)).map(addressOf)) {
      await page.goto(site.at(path), { waitUntil: 'domcontentloaded' });
      // The dots have no words in the drawing: theirs stand in the page.
      const isDrawn = (await page.locator('svg text').count()) > 0;
      const smallest = await page.locator(isDrawn ? 'svg text:visible' : 'main p:visible').evaluateAll((texts) => {
        const sizes = texts.map((text) => {
          const svg = (text as SVGTextElement).ownerSVGElement;
          if (!svg) return Number.parseFloat(getComputedStyle(text).fontSize);
          return (
            (Number.parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width) /
            svg.viewBox.baseVal.width
          );
        });
        return Math.min(...sizes);
      });
      if (!(smallest >= 11 && Number.isFinite(smallest))) small.push(`${path} ${smallest}`);
    }
    expect(small).toEqual([]);
  });

  it('can be copied: the lines, put into a page, show the card', async () => {
    const page = await site.newPage();
    await page.goto(site.at(examples[0] ?? ''));
    await page.locator('summary').click();
    const snippet = (await page.getByRole('textbox').first().inputValue()).replace(
      /src="https?:\/\/[^/]+\//,
      `src="${new URL('/', site.url).href}`,
    );
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/?about:blank`);
    await page.evaluate((html) => (document.body.innerHTML = html), snippet);
    await expect
      .poll(async () => page.frames()[1]?.evaluate(() => document.querySelector('h1')?.textContent))
      .toBeTruthy();
  });
});

describe('headers', () => {
  it.each(['', 'en/', 'du-lieu/', 'en/search/', 'cam-ket/'])('keep other pages out of a frame: %s', async (path) => {
    expect((await frame(path)).heading).toBeNull();
  });

  it('give every page one policy: cards may be framed by anybody, all else by nobody', () => {
    const wrong = pages.filter((file) => {
      const address = `/${file === '404.html' ? file : addressOf(file)}`;
      const policy = getHeaders(rules, address)['content-security-policy'] ?? '';
      return (
        !policy.endsWith(isCard(file) ? 'frame-ancestors *' : "frame-ancestors 'none'") ||
        policy.split('frame-ancestors').length !== 2
      );
    });
    expect(wrong).toEqual([]);
  });

  it('know every section, also one that has no page yet', () => {
    const bare = LANGUAGES.flatMap((language) =>
      SECTIONS.map((section) => `/${getPath(section, 'x', language)}`),
    ).filter((path) => !getHeaders(rules, path)['content-security-policy']);
    expect(bare).toEqual([]);
  });

  it.each([
    ['data/plans.csv', 'access-control-allow-origin', '*'],
    [`schema/${VERSION}/plans.json`, 'access-control-allow-origin', '*'],
    ['data/catalog.ttl', 'content-type', 'text/turtle; charset=utf-8'],
    ['data/catalog.jsonld', 'content-type', 'application/ld+json; charset=utf-8'],
    ['lich/calendar.ics', 'content-type', 'text/calendar; charset=utf-8'],
    ['en/changes/feed.atom', 'content-type', 'application/atom+xml; charset=utf-8'],
    ['chu-de/violence/feed.atom', 'content-type', 'application/atom+xml; charset=utf-8'],
  ])('reach the reader: %s', async (path, name, value) => {
    expect((await fetch(site.at(path))).headers.get(name)).toBe(value);
  });

  it('keep to what hosts accept: a hundred rules, one asterisk each', () => {
    const paths = (files._headers ?? '').split('\n').filter((line) => line.startsWith('/'));
    expect(paths.length).toBeLessThanOrEqual(100);
    expect(paths.filter((path) => path.split('*').length > 2)).toEqual([]);
  });

  it('let pages work: no policy stops a script, style or font of the site', async () => {
    const page = await site.newPage();
    const refused: string[] = [];
    page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()));
    for (const path of ['', 'tim-kiem/?q=nha+tam+lanh', 'lich/', 'en/data/commitments/', examples[0] ?? ''])
      await page.goto(site.at(path), { waitUntil: 'networkidle' });
    expect(refused).toEqual([]);
  });
});
