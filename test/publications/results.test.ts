// From a report to the page of a promise, as an NGO officer enters it: every statement has its receipt, and the site says
// nothing more than the report does.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { vi } from '../../src/i18n/vi.ts';
import { getPath } from '../../src/schema/address.ts';
import { buildIn, copyProject } from '../support/project.ts';

const root = mkdtempSync(join(tmpdir(), 'register-results-'));
const read = (path: string) =>
  readFileSync(join(root, 'dist', path, 'index.html'), 'utf8')
    .replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/[\s\u00a0]+/g, ' ');
const DONE = 'thi-du-2031.III.b1';
const NOT_DONE = 'thi-du-2031.III.b3';

beforeAll(() => {
  copyProject(root, 'test/build/good/data');
  cpSync('test/build/good/data', join(root, 'data'), { recursive: true });
  const { status, stderr } = buildIn(root);
  if (status !== 0) throw new Error(stderr);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the page of a promise that a report speaks of', () => {
  it('keeps apart what the body says, what others say, and the time', () => {
    const page = read(getPath('commitments', DONE));
    expect(page).toContain(`${vi.outcome.own} đã làm`);
    expect(page).toContain(`${vi.outcome.others} làm một phần`);
    expect(page).toContain(`${vi.outcome.timing} được nói là đã làm trong hạn`);
  });

  it('quotes the very words, says who speaks, who matched them, and whether anybody read them again', () => {
    const page = read(getPath('commitments', DONE));
    expect(page).toContain('“Đã mở 02 lớp tập huấn cho 61 hội viên trong tháng 10/2031.”');
    expect(page).toContain('chính cơ quan hứa hoặc được giao việc');
    expect(page).toContain('báo chí');
    expect(page).toContain('Biên tập viên của sổ');
    expect(page).toContain('Đã đọc lần hai ngày 02/06/2032');
    expect(page).toContain('Chưa ai đọc lần hai');
  });

  it('shows the reply that disagrees, and keeps the row that it disagrees with', () => {
    const page = read(getPath('commitments', DONE));
    expect(page).toContain('không đồng ý với dòng này');
    expect(page).toContain('Số lớp trong tin ấy chưa đúng');
    expect(page).toContain('mới có 01 lớp tập huấn được mở');
  });

  it('says of which part it is, and keeps a withdrawn row with its reason', () => {
    const page = read(getPath('commitments', NOT_DONE));
    expect(page).toContain(`${vi.outcome.own} không làm, chưa làm về phần “tham gia giám sát”`);
    expect(page).toContain('Đã rút ngày 03/06/2032: Đoạn này không nói về giám sát.');
  });

  it('says so in English, too', () => {
    const page = read(getPath('commitments', DONE, 'en'));
    expect(page).toContain(`${en.outcome.own} done`);
    expect(page).toContain('Read a second time on 2 June 2032');
  });

  it('gives no percentage, and never says "broken" or "not started"', () => {
    for (const id of [DONE, NOT_DONE])
      for (const language of ['vi', 'en'] as const)
        expect(read(getPath('commitments', id, language))).not.toMatch(
          /\d\s*%|thất hứa|broken|chưa bắt đầu|not started/i,
        );
  });
});

describe('the page of a document', () => {
  it('holds its source, its hash and its whole text with anchors', () => {
    const html = readFileSync(join(root, 'dist', getPath('documents', 'bao-cao-thi-du-2031'), 'index.html'), 'utf8');
    const text = readFileSync(join(root, 'dist/data/documents/bao-cao-thi-du-2031/source.txt'), 'utf8');
    expect(html).toContain('id="II.b1"');
    expect(html).toContain('data/documents/bao-cao-thi-du-2031/source.txt');
    expect(text).toContain('61 hội viên');
    expect(read(getPath('documents', 'bao-cao-thi-du-2031'))).toContain('Hội thử chưa kiện toàn');
  });
});

describe('the page of a plan', () => {
  it('tells the newest state of the search, and the earlier ones beneath it', () => {
    const page = read(getPath('plans', 'thi-du-2031'));
    expect(page).toContain('Đã hỏi báo cáo kết quả; được trả lời ngày 28/06/2032.');
    expect(page).toContain('Đã tìm báo cáo kết quả ngày 02/06/2032, không thấy.');
    expect(page).toContain('Báo cáo thử của tỉnh Thí Dụ năm 2031');
  });

  it('says of another plan that nobody has looked', () => {
    expect(read(getPath('plans', 'thu-nghiem-2032'))).toContain('Sổ chưa tìm báo cáo kết quả (tính đến 01/06/2032).');
  });
});

describe('a request', () => {
  it('cites what is confirmed, in the words of the data', () => {
    expect(read(getPath('ask', DONE))).toContain('Theo pháp luật về tiếp cận thông tin, Điều 1 Luật Thử, tôi đề nghị');
  });
});
