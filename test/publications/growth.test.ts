// What a reader downloads for a page does not grow with the register: built whole with more plans than any list holds,
// no page shows more than its limits.

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Element, isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALENDAR_LIMIT, LIST_LIMIT, PAGE_ROWS, SPAN_LIMIT } from '../../src/facts/limit.ts';
import { getPath, LANGUAGES } from '../../src/schema/address.ts';
import { readTexts, readTree } from '../support/folder.ts';
import { buildIn, copyProject } from '../support/project.ts';

/** More than a list holds, and with four dates each more than the calendar of the whole register holds. */
const PLANS = LIST_LIMIT + 20;
/** Beside its rows a list has a choice for all, a part a heading and a link to the rest. */
const ASIDE = 10;
const DAYS = ['05/3', '06/4', '07/5'];
const root = mkdtempSync(join(tmpdir(), 'register-growth-'));
const ids = Array.from({ length: PLANS }, (_, at) => `lang-${at + 1}`);

const SOURCE = `KẾ HOẠCH
Công tác thử nghiệm năm 2032
I. NHIỆM VỤ
1. Tổ chức Tháng hành động từ ngày 15/11 đến ngày 15/12/2032.
2. Họp vào các ngày ${DAYS.map((day) => `${day}/2032`).join(', ')}.
`;

function makePlan(id: string): string {
  const record = (table: string, clause: string, suffix: string, rest: object) => ({
    table,
    clause,
    suffix,
    title: { vi: `Việc ${suffix}` },
    ...rest,
  });
  const when = (edtf: string, words: string) => ({ edtf, words });
  const records = [
    record('commitments', 'I.1', 'task', {
      kind: 'activity',
      themes: ['tap-huan'],
      who: [{ body: 'ubnd@tinh-thi-du', role: 'lead', from: 'verb' }],
    }),
    record('models', 'I.1', 'model', {
      type: 'cau-lac-bo-thu',
      status: 'pilot',
      themes: ['tap-huan'],
      sites: 'not stated',
    }),
    record('events', 'I.1', 'month', {
      kind: 'action_month',
      when: when('2032-11-15/2032-12-15', 'từ ngày 15/11 đến ngày 15/12/2032'),
    }),
    ...DAYS.map((words, at) => {
      const [day = '', month = ''] = words.split('/');
      return record('events', 'I.2', `day${at}`, {
        kind: 'deadline',
        when: when(`2032-${month.padStart(2, '0')}-${day}`, `${words}/2032`),
      });
    }),
  ];
  const plan = {
    id: `${id}-2032`,
    status: 'inProgress',
    review: 'drafted',
    locality: `xa-${id}`,
    year: 2032,
    title: { vi: `Kế hoạch thử của ${id}`, en: `Test plan of ${id}` },
    commitmentPages: false,
    source: {
      format: 'paragraphs',
      sha256: createHash('sha256').update(SOURCE).digest('hex'),
      obtained: { vi: 'Bịa ra để thử', en: 'Made up for tests' },
      address: 'not known',
    },
    document: { issuer: 'ubnd@tinh-thi-du', number: 'not stated', date: 'not stated', signatory: 'not stated' },
    checked: [],
    setAside: [{ clauses: ['I'], why: { vi: 'Tiêu đề', en: 'A heading' } }],
    records,
  };
  // YAML holds JSON.
  return JSON.stringify(plan, null, 1);
}

/** The good register of test/build, and beside its plans one of each of many communes. */
function makeRegister(): void {
  const good = join(import.meta.dirname, '../build/good/data');
  copyProject(root, good);
  const files = readTexts(good);
  const units = ids
    .map((id) => `- { id: xa-${id}, type: xa, level: commune, name: "${id}", parent: tinh-thi-du }\n`)
    .join('');
  const plans = ids.map((id) => `${id}-2032`).join(', ');
  const change = `  - { id: many, version: 0.0.1, date: "2032-06-30", kind: added, what: { vi: "Nhiều.", en: "Many." }, plans: [${plans}] }\n`;
  writeFileSync(join(root, 'data/localities.yaml'), `${files['localities.yaml']}${units}`);
  writeFileSync(join(root, 'data/register.yaml'), `${files['register.yaml']?.trimEnd()}\n${change}`);
  for (const id of ids) {
    mkdirSync(join(root, `data/plans/${id}-2032`));
    writeFileSync(join(root, `data/plans/${id}-2032/source.txt`), SOURCE);
    writeFileSync(join(root, `data/plans/${id}-2032/plan.yaml`), makePlan(id));
  }
}

/** The elements of a page. */
function listElements(html: string): Element[] {
  const found: Element[] = [];
  const walk = (nodes: readonly unknown[]): void => {
    for (const node of nodes as Element[]) {
      if (!isTag(node)) continue;
      found.push(node);
      walk(node.children);
    }
  };
  walk(parseDocument(html).children);
  return found;
}

const countKids = ({ children }: Element) => children.filter(isTag).length;
let pages: { path: string; elements: Element[] }[] = [];

beforeAll(() => {
  makeRegister();
  const { status, stdout, stderr } = buildIn(root);
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  pages = [...readTree(join(root, 'dist'))].flatMap(([path, bytes]) =>
    path.endsWith('.html') ? [{ path, elements: listElements(bytes.toString('utf8')) }] : [],
  );
}, 300_000);

afterAll(() => rmSync(root, { recursive: true }));

describe(`a register of ${PLANS} plans`, () => {
  it('shows no list, table or choice of more rows than one page holds', () => {
    expect(PAGE_ROWS).toBeLessThanOrEqual(LIST_LIMIT);
    const lists = pages.flatMap(({ path, elements }) =>
      elements
        .filter(({ name }) => ['ul', 'ol', 'dl', 'tbody', 'select', 'optgroup', 'datalist'].includes(name))
        .map((list) => `${path} ${list.name} ${countKids(list)}`),
    );
    expect(lists.length).toBeGreaterThan(PLANS);
    expect(lists.filter((list) => Number(list.split(' ').at(-1)) > LIST_LIMIT + ASIDE)).toEqual([]);
  });

  it('repeats no part without end: no element holds more others than a list holds rows', () => {
    // What is drawn has marks and axes of its own; <head> and the page of components do not come from the plans.
    const designs = LANGUAGES.map((language) => `${getPath('design', '', language)}index.html`);
    const full = pages
      .filter(({ path }) => !designs.includes(path))
      .flatMap(({ path, elements }) =>
        elements
          .filter((element) => !['svg', 'g', 'head'].includes(element.name) && countKids(element) > LIST_LIMIT + ASIDE)
          .map(({ name }) => `${path} ${name}`),
      );
    expect(full).toEqual([]);
  });

  it('draws in a day of the calendar only as many intervals as a month has room for', () => {
    const days = pages
      .filter(({ path }) => path === 'lich/index.html')
      .flatMap(({ elements }) => elements.filter(({ name }) => name === 'td'));
    const spans = days.map(
      (day) => day.children.filter((child) => isTag(child) && child.attribs.class?.split(' ').includes('span')).length,
    );
    expect(Math.max(...spans)).toBe(SPAN_LIMIT);
  });

  it('keeps the newest dates in the calendar of the whole register, and says so on its page', () => {
    expect(PLANS * (DAYS.length + 1)).toBeGreaterThan(CALENDAR_LIMIT);
    const calendar = readFileSync(join(root, 'dist/lich/calendar.ics'), 'utf8');
    expect(calendar.match(/^BEGIN:VEVENT/gm)).toHaveLength(CALENDAR_LIMIT);
    expect(readFileSync(join(root, 'dist/lich/index.html'), 'utf8')).toContain(
      `${CALENDAR_LIMIT} ngày và hạn mới nhất`,
    );
  });

  it('leads from each list that it cuts to where the rest stands, and every plan has an address in a list', () => {
    const texts = readTexts(join(root, 'dist/ke-hoach'));
    const listed = Object.entries(texts).filter(([path]) => /^(\d+\/)?index\.html$/.test(path));
    const linked = new Set(
      listed.flatMap(([, html]) => [...html.matchAll(/href="\/ke-hoach\/([^"/]+-2032)\//g)].map(([, id]) => id)),
    );
    expect([...ids].filter((id) => !linked.has(`${id}-2032`))).toEqual([]);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toMatch(/Còn \d+ dòng nữa: xem danh sách/);
  });
});
