// A scan, as a clerk drafts it: a page that is made up here, printed, laid askew on the glass, stamped and dusty.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bindScans, printPages, scanPages } from '../../scripts/bench/draft/make-scan.ts';
import { layOutDocument } from '../../scripts/bench/draft/sheet.ts';
import { hashBytes } from '../../scripts/formats/describe-file.ts';
import { launchBrowser } from '../../scripts/serve/browser.ts';
import { type PlanEntry, planEntry } from '../../src/schema/plan.ts';
import { scanReading } from '../../src/schema/scan.ts';
import { makeRegister, run } from '../scripts/draft/support/register.ts';

const TEXT = `ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
Số: 47/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Lam, ngày 19 tháng 3 năm 2024
KẾ HOẠCH
Công tác bình đẳng giới năm 2024
I. CHỈ TIÊU
1. Phấn đấu 62,5% lao động nữ được đào tạo nghề trong năm 2024.
II. NHIỆM VỤ
1. Sở Nội vụ mở 03 lớp tập huấn cho cán bộ nữ trước ngày 30/9/2024.
Nơi nhận:
- Sở Nội vụ;
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Phạm Thị Sông
`;
let root = '';
let scan: Uint8Array;
let plan: PlanEntry;
let folder = '';

beforeAll(async () => {
  root = makeRegister(mkdtempSync(join(tmpdir(), 'scan-')));
  const { html } = layOutDocument({ text: TEXT, format: 'paragraphs' });
  const browser = await launchBrowser();
  const flaws = { dpi: 200, skew: 1.6, hasStamp: true, noise: 25 };
  scan = await bindScans(await scanPages(await printPages(browser, html), flaws), flaws.dpi);
  await browser.close();
  writeFileSync(join(root, 'ban-quet.pdf'), scan);
  const drafted = run('draft.ts', root, 'ban-quet.pdf');
  expect(drafted).toMatchObject({ status: 0 });
  expect(drafted.stderr).toMatch(/Trang 1\/1.*Page 1 of 1/);
  folder = join(root, 'data/plans', readdirSync(join(root, 'data/plans'))[0] ?? '');
  plan = planEntry.parse(parse(readFileSync(join(folder, 'plan.yaml'), 'utf8')));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the draft of a scan', () => {
  it('says that it was read from a scan, and names the file', () => {
    expect(plan.source.scan).toEqual({ original: hashBytes(scan), pages: 1 });
  });

  it('reads the columns of the head one after the other', () => {
    expect(plan.document).toMatchObject({ number: { words: '47/KH-UBND' }, date: { edtf: '2024-03-19' } });
  });

  it('asks a person to compare every number, date and name', () => {
    const asked = plan.todos.flatMap(({ compare = [] }) => compare).join(' | ');
    for (const words of ['47/KH-UBND', '19', '62,5%', '03', '30/9/2024', 'Phạm Thị Sông'])
      expect(asked).toContain(words);
  });

  it('is not complete before that', () => {
    const file = join(folder, 'plan.yaml');
    const drafted = readFileSync(file, 'utf8');
    writeFileSync(file, drafted.replace('status: inProgress', 'status: complete'));
    const { status, stderr } = run('check.ts', root, '--plan', plan.id);
    writeFileSync(file, drafted);
    expect(status).toBe(1);
    expect(stderr).toMatch(/source\.scan.* is undecided/);
  });

  it('keeps beside it, outside git, the page and the place of each word', () => {
    const reading = scanReading.parse(JSON.parse(readFileSync(join(folder, 'scan/words.json'), 'utf8')));
    const text = readFileSync(join(folder, 'source.txt'), 'utf8');
    for (const { at, text: word } of reading.words) expect(text.slice(at, at + word.length)).toBe(word);
    expect(readdirSync(join(folder, 'scan')).sort()).toEqual(['page-1.jpg', 'words.json']);
    expect(readFileSync(join(import.meta.dirname, '../../.gitignore'), 'utf8')).toContain('data/plans/*/scan/');
  });
});

describe('what is no scan of words', () => {
  it.each([
    ['a picture that is broken', 'hong.jpg', Buffer.from('ffd8ffe000104a46', 'hex')],
    ['a page without a word', 'trang.png', Buffer.from(EMPTY_PNG(), 'base64')],
  ])('is refused in words: %s', (_, name, bytes) => {
    writeFileSync(join(root, name), bytes);
    const { status, stderr } = run('draft.ts', root, name);
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr.trim().split('\n').length).toBeGreaterThan(1);
  });
});

/** One white point. */
function EMPTY_PNG(): string {
  return 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAGVSVAgAAAABJRU5ErkJggg==';
}
