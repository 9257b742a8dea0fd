// What is counted on two pages is the same number on both: a newspaper prints one, and is shown the other.

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { getPath } from '../../src/schema/address.ts';
import { DIST } from './support.ts';

const read = (path: string) => readFileSync(`${DIST}/${path}`, 'utf8');

/** The numbers of a picture's file by what is counted, summed over the plans. */
function sumPicture(file: string, column: string): Map<string, number> {
  const rows: Record<string, string>[] = parse(read(`pictures/${file}`), { bom: true, columns: true });
  const sums = new Map<string, number>();
  for (const row of rows) {
    const id = row[column] ?? '';
    const counts = Object.entries(row).filter(([name]) => !name.endsWith('_id'));
    sums.set(id, (sums.get(id) ?? 0) + counts.reduce((sum, [, count]) => sum + Number(count), 0));
  }
  return sums;
}

/**
 * The numbers in the list items of a page, by the page of the section that an item links to; `unit` is the word after a
 * number.
 */
function readCounts(path: string, section: 'themes' | 'agencies', unit: string): [string, number][] {
  const items = read(path).split(/<li\b/).slice(1);
  return items.flatMap((item): [string, number][] => {
    const [, id = ''] = new RegExp(`/${getPath(section)}([^"/]+)/"`).exec(item) ?? [];
    const [, count] = new RegExp(`>(\\d+) ${unit}`).exec(item) ?? [];
    return id !== '' && count !== undefined ? [[decodeURIComponent(id), Number(count)]] : [];
  });
}

describe('numbers on two pages', () => {
  it('count the commitments of a theme as the picture of themes does', () => {
    const counts = readCounts(`${getPath('themes')}index.html`, 'themes', 'cam kết');
    const pictured = sumPicture('theme-plan.csv', 'theme_id');
    expect(counts.length).toBeGreaterThan(5);
    expect(counts).toEqual(counts.map(([id]) => [id, pictured.get(id) ?? 0]));
    const [first = ['', 0]] = counts;
    expect(read(`${getPath('themes', first[0])}index.html`)).toContain(`>${first[1]} cam kết`);
  });

  it('count the duties of a body as the pictures of its plans do', () => {
    const pages = ['', '2'].map((page) => `${getPath('agencies', page)}index.html`);
    const counts = new Map(pages.flatMap((page) => readCounts(page, 'agencies', 'việc')));
    expect(counts.size).toBeGreaterThan(50);
    expect(counts).toEqual(sumPicture('agency-load.csv', 'body_id'));
  });
});
