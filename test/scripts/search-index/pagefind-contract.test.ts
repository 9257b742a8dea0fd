// What our index relies on in Pagefind and no document of Pagefind promises. A new version that fails here needs more
// than a new number in package.json: src/search/pagefind.ts and scripts/search-index/search-index.ts say what is
// used, and why.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../../scripts/formats/files.ts';
import { makeBundle, makeIndexFiles, setPieceSize } from '../../../scripts/search-index/search-index.ts';
import { makeTokens } from '../../../src/search/tokens.ts';
import { makeEntry } from '../../search/engine.ts';

const texts = ['Mở lớp tập huấn bạo lực', 'Báo cáo bao gồm nhà tạm lánh', 'Hội nghị về bạo lực gia đình'];
const contents = texts.map((text) => makeTokens(text).join(' '));
const makeRecords = (all: readonly string[]) =>
  all.map((content, number) => ({
    url: `/${number}`,
    language: 'vi',
    content,
    sort: { number: String(number).padStart(6, '0') },
  }));
const countPieces = (files: readonly { path: string }[]) =>
  files.filter(({ path }) => path.endsWith('.pf_index')).length;

afterAll(close);

describe('PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', () => {
  const words = Array.from({ length: 400 }, (_, number) => `tu${number.toString(36).replace(/\d/g, 'y')}zz`);

  it('says how many places of words stand in one piece, if Pagefind is started anew', async () => {
    await setPieceSize(20);
    const many = countPieces(await makeBundle(makeRecords([words.join(' ')])));
    await setPieceSize(200);
    const few = countPieces(await makeBundle(makeRecords([words.join(' ')])));
    expect(many).toBeGreaterThan(few * 5);
    expect(few).toBeGreaterThan(1);
  });
});

describe('a bundle of Pagefind', () => {
  it('holds the files that the search page asks for, under these names', async () => {
    const paths = (await makeBundle(makeRecords(contents))).map(({ path }) => path);
    for (const pattern of [
      /^pagefind\.js$/,
      /^pagefind-entry\.json$/,
      /^wasm\.unknown\.pagefind$/,
      /^pagefind\.vi_\w+\.pf_meta$/,
      /^index\/vi_\w+\.pf_index$/,
    ])
      expect(
        paths.filter((path) => pattern.test(path)),
        String(pattern),
      ).not.toEqual([]);
    // One a document, which nothing of ours asks for.
    expect(paths.filter((path) => path.startsWith('fragment/'))).toHaveLength(contents.length);
  });

  it('is published without fragments, interfaces and the worker', async () => {
    const files = await makeIndexFiles([makeEntry({ title: 'Huế' })], '', []);
    expect([...files.keys()].filter((path) => /fragment|ui|worker|highlight|playground/.test(path))).toEqual([]);
    expect(files.has('shown/0.json')).toBe(true);
  });
});

describe("Pagefind's engine", () => {
  const folder = mkdtempSync(join(tmpdir(), 'register-pagefind-'));
  const asked: string[] = [];
  let server: Server;
  interface Engine {
    options(options: object): Promise<void>;
    search(query: string | null, options?: object): Promise<{ results: { id: string; words: number[] }[] }>;
    preload(query: string): Promise<void>;
  }
  let engine: Engine;
  let ids: string[];
  let base: string;

  beforeAll(async () => {
    await setPieceSize(4);
    const files = await makeBundle(makeRecords(contents));
    const bytes = new Map(files.map(({ path, content }) => [`/${path}`, content]));
    writeFiles(
      folder,
      files.map(({ path, content }) => [path, content] as const),
    );
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '', 'http://localhost').pathname;
      asked.push(path);
      response.end(bytes.get(path));
    }).listen(0);
    base = `http://localhost:${(server.address() as AddressInfo).port}/`;
    engine = await import(pathToFileURL(join(folder, 'pagefind.js')).href);
    await engine.options({ basePath: base, baseUrl: '/', excerptLength: 1, noWorker: true });
    ids = (await engine.search(null, { sort: { number: 'asc' } })).results.map(({ id }) => id);
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const find = async (prefix: string) => {
    await engine.preload(/[^z]z$/.test(prefix) ? `${prefix}z ${prefix}jz ${prefix}sz` : `${prefix}zz`);
    const { results } = await engine.search(prefix);
    return results.map(({ id, words }) => [ids.indexOf(id), [...new Set(words)].sort((a, b) => a - b)]);
  };

  it('lists every document in the order of its sort key', () => {
    expect(ids).toHaveLength(contents.length);
    expect(new Set(ids).size).toBe(contents.length);
  });

  it('gives the places of a token, counted in the tokens of its document: no stem is guessed, nothing is split', async () => {
    for (const [number, content] of contents.entries())
      for (const [place, token] of content.split(' ').entries())
        expect((await find(token)).find(([document]) => document === number)?.[1], token).toContain(place);
  });

  it('finds by a beginning what stands closed: a word with any marks, and with some', async () => {
    expect((await find('baoz')).sort()).toEqual([
      [0, [4]],
      [1, [0, 2]],
      [2, [3]],
    ]);
    expect((await find('baozjz')).map(([document]) => document).sort()).toEqual([0, 2]);
  });

  it('fetches only the pieces in which the tokens asked for would stand', async () => {
    const pieces = asked.filter((path) => path.endsWith('.pf_index'));
    // Another module, which has fetched nothing yet.
    copyFileSync(join(folder, 'pagefind.js'), join(folder, 'another.js'));
    const another: Engine = await import(pathToFileURL(join(folder, 'another.js')).href);
    await another.options({ basePath: base, baseUrl: '/', excerptLength: 1, noWorker: true });
    asked.length = 0;
    await another.search('luczhjz');
    expect(asked.filter((path) => path.endsWith('.pf_index'))).toHaveLength(1);
    expect(new Set(pieces).size).toBeGreaterThan(3);
  });
});
