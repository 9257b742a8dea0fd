import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Sample } from '../../../../scripts/bench/draft/corpus.ts';
import { scoreSample } from '../../../../scripts/bench/draft/score.ts';
import type { TrueRecords, Truth } from '../../../../scripts/bench/draft/truth.ts';
import type { Input } from '../../../../scripts/read/input.ts';
import { load } from '../../../../scripts/read/load.ts';
import { makeFolder } from '../../../support/folder.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const input = load(ROOT).input as Input;
const folders = readdirSync(join(ROOT, 'data/plans'));

const LINES = [
  'ỦY BAN NHÂN DÂN',
  'THÀNH PHỐ CẦN THƠ',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 12/KH-UBND',
  'Cần Thơ, ngày 05 tháng 02 năm 2018',
  'KẾ HOẠCH',
  'Công tác bình đẳng giới năm 2018',
  'Căn cứ Luật Bình đẳng giới;',
  'Ủy ban nhân dân thành phố ban hành Kế hoạch như sau:',
  'I. CHỈ TIÊU NĂM 2018',
  '- Trên 85% người lao động được truyền thông về bình đẳng giới.',
  'II. NHIỆM VỤ',
  '1. Sở Tư pháp chủ trì, phối hợp với Sở Y tế tổ chức hội nghị tập huấn trước ngày 10/12/2018.',
  'Nơi nhận:',
  '- Lưu: VT.',
  'CHỦ TỊCH',
  'Trần Thị Mẫu',
];
const METADATA = {
  number: '12/KH-UBND',
  date: '2018-02-05',
  issuer: { type: 'ubnd' },
  locality: 'thanh-pho-can-tho',
  year: 2018,
  title: 'Công tác bình đẳng giới năm 2018',
  signatory: { name: 'Trần Thị Mẫu' },
};
const SECTION = { line: 11, label: 'I', kind: 'roman' };
const BULLET = { line: 12, label: '-', kind: 'dash' };
const SECOND_SECTION = { line: 13, label: 'II', kind: 'roman' };
const ITEM = { line: 14, label: '1', kind: 'number' };
const TRUTH: Truth = { kind: 'plan', metadata: METADATA, clauses: [SECTION, BULLET, SECOND_SECTION, ITEM] };
const RECORDS: Partial<TrueRecords> = {
  targets: [{ line: 12, value: 85, unit: '%', comparator: 'at_least' }],
  commitments: [{ lines: [14], leads: [['so-tu-phap']], partners: [['so-y-te']] }],
  deadlines: [{ lines: [14], edtf: ['2018-12-10'] }],
};

async function score(truth: Truth) {
  const path = join(makeFolder(), 'plan.txt');
  writeFileSync(path, `${LINES.join('\n')}\n`);
  const sample: Sample = { name: 'plan.txt', path, truth };
  const result = await scoreSample(sample, input, folders);
  if (!result.draft) throw new Error(result.attempt.said);
  return result.draft;
}

describe('the score of a draft', () => {
  it('is full where the draft says what is true', async () => {
    const { header, clauseScore, records, lost, lines } = await score({ ...TRUTH, records: RECORDS });
    expect(new Set(Object.values(header))).toEqual(new Set(['right']));
    expect(clauseScore?.starts).toEqual({ right: 4, extra: 0, missed: 0 });
    expect(clauseScore?.parents).toEqual({ right: 4, of: 4 });
    expect(clauseScore?.cut).toBe(0);
    expect([lost, lines]).toEqual([0, 18]);
    for (const table of ['targets', 'commitments', 'deadlines', 'leads', 'partners'] as const)
      expect(records?.counts[table], table).toEqual({ right: 1, extra: 0, missed: 0 });
  });

  it('calls a value wrong that differs without a todo', async () => {
    const { header } = await score({
      ...TRUTH,
      metadata: { ...METADATA, number: '13/KH-UBND', date: '2018-02-06' },
    });
    expect(header).toMatchObject({ number: 'wrong', date: 'wrong', year: 'right' });
  });

  it('counts what is missed, what is too many and a wrong comparator', async () => {
    const { records, clauseScore } = await score({
      ...TRUTH,
      clauses: [SECTION, BULLET, SECOND_SECTION, { line: 15, label: '2', kind: 'number' }],
      records: {
        targets: [{ line: 12, value: 85, unit: '%', comparator: 'at_most' }],
        commitments: [{ lines: [14], leads: [['so-y-te']], partners: [] }, { lines: [16] }],
        deadlines: [{ lines: [14], edtf: ['2018-12-11'] }],
      },
    });
    expect(records?.wrongTargetFields).toHaveLength(1);
    expect(records?.counts).toMatchObject({
      commitments: { right: 1, extra: 0, missed: 1 },
      leads: { right: 0, extra: 1, missed: 1 },
      partners: { right: 0, extra: 1, missed: 0 },
      deadlines: { right: 0, extra: 1, missed: 1 },
    });
    expect(clauseScore?.starts).toEqual({ right: 3, extra: 1, missed: 1 });
  });

  it('neither asks for what is optional nor holds it against the draft', async () => {
    const { records } = await score({
      ...TRUTH,
      records: {
        targets: [
          { line: 12, value: 85, unit: '%', optional: true },
          { line: 12, value: 7, unit: '%', optional: true },
        ],
        commitments: [{ lines: [14], optional: true }],
        deadlines: [{ lines: [14], edtf: ['2018-12-10'], optional: true }],
      },
    });
    for (const table of ['targets', 'commitments', 'deadlines'] as const)
      expect(records?.counts[table], table).toEqual({ right: 0, extra: 0, missed: 0 });
  });

  it('counts a clause that begins in the middle of a paragraph', async () => {
    const { clauseScore } = await score({ ...TRUTH, clauses: [SECTION, ITEM] });
    expect(clauseScore?.cut).toBe(2);
  });
});
