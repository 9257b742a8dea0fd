// Every number of "what is missing" is counted again, from the published table alone and with rules written anew.

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { getPath } from '../../src/schema/address.ts';
import { DIST, readPublished } from './support.ts';

type Row = Record<string, string>;
const readCsv = (path: string): Row[] => parse(readPublished(path).toString('utf8'), { bom: true, columns: true });
const readPage = (path: string) =>
  readFileSync(`${DIST}/${path}index.html`, 'utf8')
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, '')
    .replaceAll(/\s+/g, ' ');
const readText = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/&nbsp;|\u00a0|\s+/g, ' ');

const QUESTIONS = ['who', 'when', 'where', 'how_many', 'money'] as const;
const STATES: Record<string, string[]> = {
  stated: ['own', 'repeated'],
  in_part: ['in_part'],
  whole_plan: ['whole_plan'],
  not_stated: ['not_stated'],
  not_checked: ['not_checked'],
};
const counted = readCsv('data/commitments.csv').filter(({ kind, repeats_id }) => kind !== 'request' && !repeats_id);
const count = (rows: readonly Row[], question: string, mark: string) =>
  rows.filter((row) => STATES[mark]?.includes(row[`${question}_state`] ?? '')).length;
const empty = counted.filter((row) =>
  QUESTIONS.every((question) => ['whole_plan', 'not_stated', 'not_checked'].includes(row[`${question}_state`] ?? '')),
);
const pages = ['', getPath('finding')];

describe('what is missing', () => {
  it('has a file with the counts of each plan and question', () => {
    const rows = readCsv('pictures/finding.csv');
    const plans = new Set(counted.map(({ plan_id }) => plan_id));
    expect(rows).toHaveLength(plans.size * QUESTIONS.length);
    for (const row of rows) {
      const own = counted.filter(({ plan_id }) => plan_id === row.plan_id);
      expect(Number(row.commitments)).toBe(own.length);
      for (const mark of Object.keys(STATES))
        expect(Number(row[mark]), `${row.plan_id} ${row.question} ${mark}`).toBe(
          count(own, row.question as string, mark),
        );
    }
  });

  it('has a table whose cells are the counts of the register', () => {
    const html = readPage(getPath('finding'));
    for (const question of QUESTIONS) {
      const [, row = ''] = new RegExp(`<tr data-question="${question}"[^>]*>(.*?)</tr>`).exec(html) ?? [];
      const cells = [...row.matchAll(/data-mark="(\w+)"[^>]*>\s*(\d+)/g)].map(([, mark, n]) => [mark, Number(n)]);
      expect(Object.fromEntries(cells)).toEqual(
        Object.fromEntries(Object.keys(STATES).map((mark) => [mark, count(counted, question, mark)])),
      );
    }
  });

  it.each(pages)('says in words what is counted, on /%s', (path) => {
    const text = readText(readPage(path));
    const deadlines = counted.filter(
      (row) => row.when_kind === 'deadline' && STATES.stated?.includes(row.when_state ?? ''),
    );
    const stated = (question: string) => count(counted, question, 'stated');
    expect(text).toContain(`${stated('who')} trong ${counted.length} cam kết nêu ai làm`);
    expect(text).toContain(
      `${stated('when')} trong ${counted.length} cam kết nêu ngày hoặc hạn; ${deadlines.length} trong đó là hạn`,
    );
    expect(text).toContain(`${stated('where')} trong ${counted.length} cam kết nêu tên nơi`);
    expect(text).toContain(`${stated('how_many')} trong ${counted.length} cam kết nêu số lượng`);
    expect(text).toContain(`${stated('money')} trong ${counted.length} cam kết nêu tiền`);
    expect(text).toContain(`Trong ${counted.length} cam kết, ${empty.length} không nêu riêng điều nào`);
  });

  it.each(pages)('draws one dot for each commitment of a plan, with the marks of the data, on /%s', (path) => {
    const [, drawn = ''] = /<div class="answers"[^>]*>(.*?)class="legend"/.exec(readPage(path)) ?? [];
    const dots = [...drawn.matchAll(/<circle cx[^>]*>/g)].map(
      ([dot]) => /class="([^"]*)"/.exec(dot)?.[1]?.split(' ') ?? [],
    );
    // The page of its own draws them once by plan, and once by each of their themes.
    const drawnRows =
      path === '' ? counted : [...counted, ...counted.flatMap((row) => (row.themes ?? '').split(' | ').map(() => row))];
    expect(dots).toHaveLength(drawnRows.length);
    const letters = { who: 'a', when: 'b', where: 'c', how_many: 'd', money: 'e' };
    for (const question of QUESTIONS)
      for (const [mark, letter] of Object.entries({ stated: 's', in_part: 'p', whole_plan: 'w', not_checked: 'u' }))
        expect(dots.filter((dot) => dot.includes(letters[question] + letter)).length, `${question} ${mark}`).toBe(
          count(drawnRows, question, mark),
        );
  });

  it('leads from each dot of its own page to the page of that commitment', () => {
    const html = readPage(getPath('finding'));
    const linked = [...html.matchAll(/<a href="\/([^"]+)"[^>]*>\s*<svg viewBox="0 0 14 14"/g)].map(([, path]) => path);
    expect(linked).toHaveLength(counted.length);
    expect(new Set(linked)).toEqual(new Set(counted.map(({ path }) => path)));
  });
});
