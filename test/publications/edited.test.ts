// A made-up register in which one event was corrected and three records were withdrawn, published whole: what became of
// their addresses. Then it is edited: a build takes over what an edit leaves as it is, and ends with the same bytes as
// a build from nothing.

import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDate } from '../../src/i18n/format.ts';
import { CALENDAR_FILE, FEED_FILE, getEmbedPath, getPath, LANGUAGES } from '../../src/schema/address.ts';
import type { WithdrawnRow } from '../../src/schema/withdrawn.ts';
import { makeUuid } from '../../src/site/stable-id.ts';
import { readFeed } from '../support/feed-reader.ts';
import { readTexts, readTree } from '../support/folder.ts';
import { buildIn, copyProject } from '../support/project.ts';

const PLAN = 'thi-du-2031';
const EVENT = `${PLAN}.III.b1-due`;
/** A commitment had a page of its own; a model stood on the page of its type, a target on that of its plan. */
const GONE = {
  commitment: 'thu-nghiem-2032.I.2-old',
  model: `${PLAN}.III.b2-old`,
  target: `${PLAN}.II.b9`,
};

const root = mkdtempSync(join(tmpdir(), 'register-edited-'));
copyProject(root, 'test/build/good/data');
const day = '2032-06-30';
const change = (id: string, kind: string, records: readonly string[]) =>
  `  - { id: ${id}, version: 0.0.1, date: "${day}", kind: ${kind}, what: { vi: "Vì ${id}.", en: "For ${id}." }, plans: [${PLAN}], records: [${records.join(', ')}] }\n`;
appendFileSync(
  join(root, 'data/register.yaml'),
  change('day-mended', 'corrected', [EVENT]) + change('all-read-again', 'corrected', []),
);
appendFileSync(join(root, 'data/register.yaml'), change('two-gone', 'withdrawn', [GONE.model, GONE.target]));
appendFileSync(
  join(root, `data/plans/${PLAN}/plan.yaml`),
  `\nwithdrawn:
  - { id: ${GONE.model}, on: "${day}", why: { vi: "Không phải mô hình", en: "No model" }, modelType: cau-lac-bo-thu }
  - { id: ${GONE.target}, on: "${day}", why: { vi: "Không phải chỉ tiêu", en: "No target" } }\n`,
);
appendFileSync(
  join(root, 'data/published-ids.txt'),
  `${GONE.model}\tmodels\t000000000000\n${GONE.target}\ttargets\t000000000000\n`,
);

interface Built {
  /** How many pages and feeds were taken over, and how many there are. */
  taken: number;
  all: number;
  /** Every published file. */
  files: Map<string, string>;
}

function build(...args: string[]): Built {
  const { status, stdout, stderr } = buildIn(root, { args });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
  const [, taken, all] = /(\d+) of (\d+) pages and feeds taken over/.exec(stdout) ?? [];
  const parts = ['dist', 'public/data', 'public/schema', 'content/plans'];
  const files = parts.flatMap((part) =>
    [...readTree(join(root, part))].map(([path, bytes]): [string, string] => [
      `${part}/${path}`,
      bytes.toString('latin1'),
    ]),
  );
  return { taken: Number(taken), all: Number(all), files: new Map(files) };
}

let cold: Built;
let files: Record<string, string> = {};
let rows: WithdrawnRow[] = [];
beforeAll(() => {
  cold = build();
  files = readTexts(join(root, 'dist'));
  rows = JSON.parse(files['data/withdrawn.json'] ?? '[]');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a corrected event', () => {
  it.each(LANGUAGES)('keeps its id in the calendar, and its number rises with every correction (%s)', (language) => {
    const calendar = new ICAL.Component(
      ICAL.parse(files[`${getPath('calendar', '', language)}${CALENDAR_FILE}`] ?? ''),
    );
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    // One correction names it, another means its plan as a whole.
    expect(events.map(({ sequence }) => sequence)).toEqual([2]);
    const { uuid } = JSON.parse(files['data/index.json'] ?? '{}') as { uuid: string };
    expect(events.map(({ uid }) => uid)).toEqual([makeUuid(uuid, `event/${EVENT}`)]);
  });
});

describe('a withdrawn record', () => {
  it('is in no table but its own', () => {
    expect(rows.map(({ id }) => id).sort()).toEqual(Object.values(GONE).sort());
    const tables = Object.entries(files).filter(
      ([path]) => /^data\/[a-z_]+\.csv$/.test(path) && !/(withdrawn|change_records)\.csv$/.test(path),
    );
    expect(
      tables.filter(([, text]) => Object.values(GONE).some((id) => text.includes(id))).map(([path]) => path),
    ).toEqual([]);
  });

  it.each(LANGUAGES)(
    'still has what stood at its old address, and that says since when, why and what replaces it (%s)',
    (language) => {
      const why = {
        vi: { commitment: 'Nhập nhầm', model: 'Không phải mô hình', target: 'Không phải chỉ tiêu' },
        en: { commitment: 'Entered by mistake', model: 'No model', target: 'No target' },
      }[language];
      const page = files[`${getPath('commitments', GONE.commitment, language)}index.html`] ?? '';
      expect(page).toContain(why.commitment);
      expect(page).toContain(getPath('commitments', 'thu-nghiem-2032.I.2', language));
      expect(page).toContain(formatDate(day, language));
      const type = files[`${getPath('models', 'cau-lac-bo-thu', language)}index.html`] ?? '';
      expect(type).toContain(`id="${GONE.model}"`);
      expect(type).toContain(why.model);
      const plan = files[`${getPath('plans', PLAN, language)}index.html`] ?? '';
      expect(plan).toContain(`id="${GONE.target}"`);
      expect(plan).toContain(why.target);
    },
  );

  it.each(LANGUAGES)('says so in the frames of others too (%s)', (language) => {
    const card = files[`${getEmbedPath('commitments', GONE.commitment, language)}index.html`] ?? '';
    expect(card).toContain(language === 'vi' ? 'Nhập nhầm' : 'Entered by mistake');
    expect(card).not.toContain('<script');
  });

  it('is not found by the search', () => {
    const found: string[] = JSON.parse(files['pagefind/ids.json'] ?? '[]');
    expect(found).toContain('thu-nghiem-2032.I.2');
    expect(found.filter((id) => Object.values(GONE).includes(id))).toEqual([]);
  });

  it.each(LANGUAGES)('is told of by the feed, which leads to what stays of it (%s)', async (language) => {
    const feed = files[`${getPath('changes', '', language)}${FEED_FILE}`] ?? '';
    const { items } = await readFeed(feed);
    const withdrawals = items.filter(({ categories }) => categories.includes('withdrawn'));
    expect(withdrawals).toHaveLength(2);
    for (const { id } of rows)
      expect(feed, id).toContain(`#${id}"`.replace(`#${GONE.commitment}`, `/${GONE.commitment}/`));
  });
});

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(join(root, file), edited);
}

/** Paths whose bytes differ. */
function compare(one: Map<string, string>, other: Map<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}

describe('a build after a build', { timeout: 300_000 }, () => {
  /** The register as it is in the end, built after edits, while what was built before was there to be taken over. */
  let warm: Built;

  it('takes over every page where nothing has changed, but one that somebody changed by hand', () => {
    expect(cold.taken).toBe(0);
    edit('dist/phuong-phap/index.html', '<main', '<p>garbled</p><main');
    const again = build();
    expect(again.taken).toBe(again.all - 1);
    expect(compare(again.files, cold.files)).toEqual([]);
  });

  it('makes what an edit of words that all plans share changes, and nothing else', () => {
    edit('data/themes.yaml', 'Truyền thông', 'Loan báo');
    edit('data/register.yaml', 'editors@example.org', 'others@example.org');
    const { taken, all } = build();
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(all);
  });

  it('makes what an edit of a title changes, and an edit that is undone, and nothing else', () => {
    edit('data/plans/thu-nghiem-2032/plan.yaml', 'vi: "Mở 03 lớp tập huấn"', 'vi: "Mở ba lớp tập huấn"');
    edit('data/themes.yaml', 'Loan báo', 'Truyền thông');
    warm = build();
    expect(warm.files.get('public/data/commitments.csv')).not.toBe(cold.files.get('public/data/commitments.csv'));
    expect(warm.files.get('public/data/themes.csv')).toBe(cold.files.get('public/data/themes.csv'));
    expect(warm.taken).toBeGreaterThan(0);
    expect(warm.taken).toBeLessThan(warm.all);
  });

  it('has made what is made from nothing, in parts that are copied into one folder', () => {
    rmSync(join(root, '.cache'), { recursive: true });
    const parts = ['1/2', '2/2'].map((part) => build('--part', part));
    for (const { files: part } of parts) expect(part.size).toBeLessThan(warm.files.size);
    expect(parts[0]?.taken).toBe(0);
    expect(compare(new Map(parts.flatMap((part) => [...part.files])), warm.files)).toEqual([]);
  });

  it('makes nothing where the part is none', () => {
    for (const part of ['0/2', '3/2', 'half']) {
      const { status, stderr } = buildIn(root, { args: ['--part', part] });
      expect(status).toBe(1);
      expect(stderr).toContain(`it was given ${part}`);
    }
  });
});
