// What every published page allows and what the host adds, read from the files: nothing stands in a page that a
// stranger's text could become.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getHeaders, parseHeaders } from '../../scripts/serve/headers.ts';
import { getPath, LANGUAGES } from '../../src/schema/address.ts';
import { readTexts } from '../support/folder.ts';
import { DIST } from './support.ts';

const pages = Object.entries(readTexts(DIST)).filter(([path]) => path.endsWith('.html'));
const searches = LANGUAGES.map((language) => `${getPath('search', '', language)}index.html`);
const isCard = (path: string) => /^(nhung|en\/embed)\//.test(path);

function readPolicy(html: string): Record<string, string> {
  const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
  return Object.fromEntries(
    policy.split('; ').map((directive) => [directive.split(' ')[0], directive.replace(/^\S+ /, '')]),
  );
}

/** The paths of the pages that fail. */
const listWrong = (isRight: (html: string, path: string) => boolean) =>
  pages.filter(([path, html]) => !isRight(html, path)).map(([path]) => path);

describe('the policy of every page', () => {
  it('stands before anything that it speaks of, once', () => {
    expect(
      listWrong((html) =>
        /^<!DOCTYPE html>\s*<html[^>]*>\s*<head><meta charset="utf-8"><meta http-equiv="content-security-policy"/i.test(
          html,
        ),
      ),
    ).toEqual([]);
    expect(listWrong((html) => html.split('http-equiv').length === 2)).toEqual([]);
  });

  it('allows the one style of the page by its hash, and no other', () => {
    const isRight = (html: string) => {
      const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
        ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
      );
      return styles.length === 1 && readPolicy(html)['style-src'] === styles[0];
    };
    expect(listWrong(isRight)).toEqual([]);
  });

  it('allows nothing by default and no exception for what stands in a page', () => {
    expect(
      listWrong(
        (html) =>
          readPolicy(html)['default-src'] === "'none'" &&
          !/unsafe-(inline|eval|hashes)|https?:|\*|data:/.test(
            Object.values(readPolicy(html)).join(' ').replaceAll("'wasm-unsafe-eval'", ''),
          ),
      ),
    ).toEqual([]);
  });

  it('allows WebAssembly on the search page alone', () => {
    expect(
      pages
        .filter(([, html]) => readPolicy(html)['script-src']?.includes('wasm'))
        .map(([path]) => path)
        .sort(),
    ).toEqual(searches.sort());
  });

  it('allows cards no script but the one of the site that tells their height, and no request', () => {
    expect(listWrong((html, path) => !isCard(path) || readPolicy(html)['script-src'] === "'self'")).toEqual([]);
    expect(listWrong((html, path) => !isCard(path) || (html.match(/<script/g) ?? []).length === 1)).toEqual([]);
  });
});

describe('every page', () => {
  it('holds no script, no style attribute and no event handler', () => {
    expect(listWrong((html) => !/<script(?![^>]*(\ssrc=|\stype="application\/ld\+json"))/.test(html))).toEqual([]);
    expect(listWrong((html) => !/<[a-z][^>]*\s(style|on[a-z]+)=/.test(html))).toEqual([]);
  });
});

describe('the headers of every page', () => {
  const rules = parseHeaders(readFileSync(`${DIST}/_headers`, 'utf8'));

  it.each([
    'x-content-type-options',
    'referrer-policy',
    'permissions-policy',
    'cross-origin-opener-policy',
    'strict-transport-security',
  ])('hold %s', (name) => {
    expect(listWrong((_, path) => Boolean(getHeaders(rules, `/${path.replace(/index\.html$/, '')}`)[name]))).toEqual(
      [],
    );
  });
});
