// The English half of the site is English: what stands in Vietnamese there is marked as such, or is the name of a
// place.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Datasets } from '../../src/schema/tables.ts';
import { isVietnamese } from '../../src/text/vietnamese/letters.ts';
import { findWrongCounts } from '../support/english.ts';
import { readTree } from '../support/folder.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();
const read = <Name extends keyof Datasets>(name: Name) =>
  JSON.parse(readFileSync(`${DIST}/data/${name}.json`, 'utf8')) as Datasets[Name];

/** Every text of a JSON value. */
const listStrings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value instanceof Object ? Object.values(value).flatMap(listStrings) : [];

/**
 * Names of units, then and now, have no translation, and letters of clauses and numbers of documents none either.
 * Everything else with a Vietnamese letter needs lang="vi".
 */
/**
 * Where a source gives a rank with a name, English gives it in English: "thị trấn Cờ Đỏ" is no name that may stand
 * unmarked.
 */
const dropRank = (name: string) => name.replace(/^\p{Ll}[^\p{Lu}]*/u, '');
const NAMES = [
  ...new Set([
    ...read('localities').flatMap(({ name, formed_from_names }) => [
      name,
      ...formed_from_names.split(' | ').map(dropRank),
    ]),
    ...listStrings(JSON.parse(readFileSync(`${DIST}/finder.json`, 'utf8'))).map((name) =>
      name.replace(/^(Phường|Xã|Thị trấn|Thị xã|Thành phố|Huyện|Quận|Tỉnh|Đặc khu) /, ''),
    ),
  ]),
]
  .filter((name) => /\p{Lu}/u.test(name))
  .sort((a, b) => b.length - a.length);
const NUMBERS = /\d+(?:\/\d+)?\/[A-ZĐ][\p{L}\d-]*|(?<=\.)đ(?!\p{L})/gu;

interface Found {
  text: string;
  where: string;
}

/** Runs in the browser: the texts of a document that are not marked as Vietnamese. */
function listTexts(html: string): Found[] {
  const ATTRIBUTES = ['aria-label', 'title', 'alt', 'placeholder', 'content', 'label', 'data-label'];
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  // What is to be copied (code, a report with its wording, an embed) is no text of the page.
  const isEnglish = (element: Element | null) =>
    element?.closest('[lang]')?.getAttribute('lang') !== 'vi' &&
    !element?.closest('script, style, code, pre, textarea, [data-text="code"]');
  const found: { text: string; where: string }[] = [];
  // A drawing breaks a name into lines, and cuts one at its end.
  for (const drawn of parsed.querySelectorAll('svg text')) {
    if (isEnglish(drawn))
      found.push({
        text: [...drawn.childNodes]
          .map(({ textContent }) => textContent)
          .join(' ')
          .replace(/(\S+\s+){1,3}…$/, ''),
        where: 'svg text',
      });
    drawn.textContent = '';
  }
  // What stays on one line is held in a span, which may begin within a name.
  for (const whole of parsed.querySelectorAll('span.unbroken')) whole.replaceWith(...whole.childNodes);
  parsed.normalize();
  const walker = parsed.createTreeWalker(parsed.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isEnglish(node.parentElement))
      found.push({ text: node.textContent ?? '', where: node.parentElement?.tagName.toLowerCase() ?? '' });
  }
  for (const element of parsed.querySelectorAll(ATTRIBUTES.map((name) => `[${name}]`).join(', '))) {
    if (!isEnglish(element)) continue;
    for (const name of ATTRIBUTES)
      found.push({ text: element.getAttribute(name) ?? '', where: `${element.tagName.toLowerCase()}[${name}]` });
  }
  return found.filter(({ text }) => /[^\p{ASCII}]/u.test(text));
}

const NAME = new RegExp(
  `(?<!\\p{L})(?:${NAMES.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?!\\p{L})`,
  'gu',
);
const withoutNames = (text: string) =>
  isVietnamese(text) ? text.normalize('NFC').replace(/\s+/g, ' ').replace(NUMBERS, '').replace(NAME, '') : text;

describe('the English pages', () => {
  let page: Page;
  beforeAll(async () => {
    page = await site.newLastingPage();
  });

  const files = [...readTree(join(DIST, 'en')).keys()].filter((file) => file.endsWith('.html'));

  it('hold no Vietnamese word that is not marked as Vietnamese, but names of places', async () => {
    const left = new Map<string, string>();
    for (let start = 0; start < files.length; start += 50) {
      const batch = files.slice(start, start + 50);
      const texts = await page.evaluate(
        ([run, documents]) => {
          const list = new Function(`return ${run}`)() as (html: string) => Found[];
          return documents.map(list);
        },
        [listTexts.toString(), batch.map((file) => readFileSync(join(DIST, 'en', file), 'utf8'))] as const,
      );
      for (const [index, found] of texts.entries()) {
        for (const { text, where } of found) {
          // Decisions are written in English and quote what they speak of.
          const rest = withoutNames(batch[index]?.startsWith('decisions/') ? text.replace(/“[^”]*”/g, '') : text);
          if (isVietnamese(rest))
            left.set(`${where}: ${rest.replace(/\s+/g, ' ').trim().slice(0, 120)}`, batch[index] ?? '');
        }
      }
    }
    expect(files.length).toBeGreaterThan(100);
    expect([...left].map(([what, file]) => `en/${file}: ${what}`)).toEqual([]);
  });

  it('never put a plural after the number one', () => {
    const wrong = files.flatMap((file) => {
      const text = readFileSync(join(DIST, 'en', file), 'utf8').replace(
        /<(script|style)[^>]*>[\s\S]*?<\/\1>|<[^>]+>/g,
        ' ',
      );
      return findWrongCounts(text.replace(/\s+/g, ' ')).map((count) => `en/${file}: ${count}`);
    });
    expect(wrong).toEqual([]);
  });

  it('would be caught with a word that is left over', () => {
    expect(isVietnamese(withoutNames('Records of Cần Thơ'))).toBe(false);
    expect(isVietnamese(withoutNames('Bản ghi of Cần Thơ'))).toBe(true);
  });
});
