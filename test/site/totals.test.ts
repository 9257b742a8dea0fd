// One total with its parts, the same on every page: a reader who adds up what stands on two pages gets the same number.

import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { getPath } from '../../src/schema/address.ts';
import { DIST } from './support/site.ts';

const read = (path: string) => readFileSync(`${DIST}/${path}`, 'utf8');
const readTable = (name: string): Record<string, string>[] =>
  parse(read(`data/${name}.csv`), { bom: true, columns: true });

/** A sum as it is written: "267 cam kết · 20 lời đề nghị · 32 điều nhắc lại = 319 bản ghi". */
const SUM =
  /([\d.,]+) (?:cam kết|commitments?) · ([\d.,]+) (?:lời đề nghị|requests?) · ([\d.,]+) (?:điều nhắc lại|repeats?)(?: · ([\d.,]+) (?:bản ghi khác|other records?))? = ([\d.,]+) (?:bản ghi|records?)/g;
const toNumber = (digits = '0') => Number(digits.replaceAll(/[.,]/g, ''));

/** The text of a page, without tags; numbers and words stand as they are read. */
const readText = (path: string) =>
  read(path)
    .replace(/<(script|style|svg)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll(/&nbsp;|\u00a0|\s+/g, ' ');

const PAGES = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
const commitments = readTable('commitments');
const isRepeat = ({ repeats_id }: Record<string, string>) => repeats_id !== '';
const count = (rows: readonly Record<string, string>[]) => ({
  commitments: rows.filter((row) => !isRepeat(row) && row.kind !== 'request').length,
  requests: rows.filter((row) => !isRepeat(row) && row.kind === 'request').length,
  repeats: rows.filter(isRepeat).length,
});
const all = count(commitments);
const listSums = (path: string) =>
  [...readText(path).matchAll(SUM)].map(([, ...digits]) => {
    const [own, requests, repeats, others, sum] = digits.map(toNumber);
    return { commitments: own, requests, repeats, others, sum };
  });

describe('totals', () => {
  it('stand with their parts, which add up, wherever they stand', () => {
    const sums = PAGES.flatMap((path) => listSums(path).map((sum) => ({ path, ...sum })));
    expect(sums.length).toBeGreaterThan(20);
    for (const { path, commitments: own = 0, requests = 0, repeats = 0, others = 0, sum } of sums)
      expect(own + requests + repeats + others, path).toBe(sum);
  });

  it.each(['', getPath('commitments'), getPath('data', 'commitments')])('are those of the data on /%s', (page) => {
    expect(listSums(`${page}index.html`)).toEqual([{ ...all, others: 0, sum: commitments.length }]);
  });

  it.each(readTable('plans').map(({ id = '' }) => id))(
    'of %s are the same on its page, its place and its comparison',
    (id) => {
      const own = commitments.filter(({ plan_id }) => plan_id === id);
      expect(listSums(`${getPath('plans', id)}index.html`)).toContainEqual({
        ...count(own),
        others: 0,
        sum: own.length,
      });
      const [row] = readTable('plans').filter((plan) => plan.id === id);
      expect(readText(`${getPath('localities', row?.locality_id)}index.html`)).toContain(
        `${count(own).commitments} cam kết, ${count(own).requests} lời đề nghị`,
      );
      const figures = new Map(readTable('plan_figures').map((figure) => [figure.id, figure.value]));
      expect(Number(figures.get(`${id}:commitments`))).toBe(count(own).commitments);
      expect(Number(figures.get(`${id}:requests`))).toBe(count(own).requests);
    },
  );

  it('of a theme are those of its page and of the data', () => {
    const themed = Map.groupBy(readTable('record_themes'), ({ theme_id }) => theme_id);
    for (const [theme = '', rows] of themed) {
      const ids = new Set(rows.map(({ record_id }) => record_id));
      const own = count(commitments.filter(({ id }) => ids.has(id)));
      const others = rows.length - own.commitments - own.requests - own.repeats;
      expect(listSums(`${getPath('themes', theme)}index.html`), theme).toEqual([{ ...own, others, sum: rows.length }]);
    }
  });

  it('mean by “commitments” the same everywhere: neither requests nor repeats are among them', () => {
    const known = new Set([
      all.commitments,
      ...readTable('plans').map((plan) => Number(plan.commitments)),
      ...readTable('plan_figures').flatMap(({ measure, value }) => (measure === 'theme' ? [Number(value)] : [])),
      ...readTable('themes').map(({ id }) => {
        const themed = new Set(
          readTable('record_themes').flatMap((row) => (row.theme_id === id ? [row.record_id] : [])),
        );
        return count(commitments.filter((row) => themed.has(row.id))).commitments;
      }),
      0,
    ]);
    // The change log and decisions speak of other times, and the design page shows a piece of that log; pages of tables
    // show cells side by side.
    const isProse = (path: string) =>
      !/(thay-doi|changes|quyet-dinh|decisions|thiet-ke|design|du-lieu|data)\//.test(path);
    const wrong = PAGES.filter(isProse).flatMap((path) =>
      [...readText(path).matchAll(/(?<![\d.,/–-])([\d.,]+) (?:cam kết|commitments?)(?![\p{L}])/gu)]
        .map(([said, digits]) => ({ said, value: toNumber(digits) }))
        .filter(({ value }) => !known.has(value))
        .map(({ said }) => `${path}: ${said}`),
    );
    expect(wrong).toEqual([]);
  });

  it('under a theme are the same on the page of a plan and in its comparison', () => {
    const labels = new Map(readTable('themes').map(({ id, label_vi }) => [id, label_vi]));
    for (const { plan_id = '', theme_id = '', value } of readTable('plan_figures').filter(({ theme_id }) => theme_id)) {
      const heading = `${labels.get(theme_id)} `;
      const [, shown] =
        new RegExp(`<h3[^>]*>\\s*${heading.trim()}(?:&nbsp;|\u00a0)<span[^>]*>(\\d+)</span>`).exec(
          read(`${getPath('plans', plan_id)}index.html`),
        ) ?? [];
      // A theme that stands first in no commitment has no heading on the page.
      if (shown !== undefined) expect(shown, `${plan_id} ${theme_id}`).toBe(value);
    }
  });

  it('of the figures of a plan can be counted again from the table of commitments', () => {
    const pictured: Record<string, string>[] = parse(read('pictures/concreteness.csv'), { bom: true, columns: true });
    const figures = new Map(readTable('plan_figures').map(({ id, value }) => [id, Number(value)]));
    for (const row of pictured) {
      const items = commitments.filter((item) => item.plan_id === row.plan_id && !isRepeat(item));
      const countStated = (column: string) =>
        items.filter((item) => /^(own|repeated)$/.test(item[column] ?? '')).length;
      const again = {
        all: items.length,
        named: countStated('who_state'),
        led: countStated('lead_state'),
        dated: items.filter(({ when_kind }) => when_kind === 'deadline' || when_kind === 'day_or_month').length,
        year_only: items.filter(({ when_kind }) => when_kind === 'year').length,
        quantified: countStated('how_many_state'),
        placed: countStated('where_state'),
        funded: countStated('money_state'),
        funded_for_plan: items.filter(({ money_state }) => money_state === 'whole_plan').length,
      };
      for (const [name, value] of Object.entries(again)) {
        expect(Number(row[name]), `${row.plan_id} ${name}`).toBe(value);
        const figure = figures.get(`${row.plan_id}:${name}`);
        if (figure !== undefined) expect(figure, `${row.plan_id} ${name}`).toBe(value);
      }
    }
  });
});
