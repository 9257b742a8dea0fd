// Who does what, with whom, and who reports to whom: what a draft proposes for clauses made up here.

import { describe, expect, it } from 'vitest';
import { makeDraft } from '../../../scripts/draft/draft-plan.ts';
import { load } from '../../../scripts/read/load.ts';

const { input } = load(process.cwd());
if (!input) throw new Error('the register cannot be read');
const { vocabularies } = input;

/** Commitments of the clauses of a provincial plan, as "kind: body role, … due". */
function draft(...lines: string[]) {
  const text = [
    'ỦY BAN NHÂN DÂN\nTỈNH SƠN LA',
    'Số: 41/KH-UBND',
    'Sơn La, ngày 05 tháng 3 năm 2026',
    'KẾ HOẠCH\nBình đẳng giới tỉnh Sơn La năm 2026',
    ...lines,
  ].join('\n');
  const { entry } = makeDraft(
    { text, format: 'paragraphs', how: { vi: 'x', en: 'x' }, warnings: [] },
    vocabularies,
    { locality: 'tinh-son-la', issuer: 'ubnd', year: '2026' },
    () => 'thu-2026',
  );
  return entry.records.flatMap((record) => {
    if (record.table !== 'commitments') return [];
    const who = Array.isArray(record.who) ? record.who.map(({ body, role }) => `${body.split('@')[0]} ${role}`) : [];
    const due = typeof record.due === 'object' ? [record.due.edtf] : [];
    return [`${record.kind}: ${[...who, ...due].join(', ')}`];
  });
}

describe('a duty to report', () => {
  const section = ['I. TỔ CHỨC THỰC HIỆN'];

  it('is a commitment of its own beside the task of its clause, with its receiver and its date', () => {
    expect(
      draft(
        ...section,
        '1. Sở Y tế: Mở lớp tập huấn cho nhân viên y tế; báo cáo kết quả về Sở Nội vụ trước ngày 15/11/2026.',
      ),
    ).toEqual(['assignment: so-y-te implement', 'reporting: so-y-te report, so-noi-vu receive, 2026-11-15']);
  });

  it('is the only commitment of a clause that asks for nothing else', () => {
    expect(
      draft(...section, '1. Định kỳ hằng năm, Sở Y tế tổng hợp, báo cáo kết quả thực hiện cho UBND tỉnh.'),
    ).toEqual(['reporting: so-y-te report, ubnd receive']);
  });

  it('tells who passes a report on from who receives it, and who reports it further', () => {
    expect(
      draft(
        ...section,
        '1. Sở Y tế: Mở lớp tập huấn; báo cáo kết quả với UBND tỉnh qua Sở Nội vụ.',
        '2. Sở Tư pháp: Rà soát văn bản; báo cáo Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh.',
      ).filter((words) => words.startsWith('reporting')),
    ).toEqual([
      'reporting: so-y-te report, ubnd receive, so-noi-vu channel',
      'reporting: so-tu-phap report, so-noi-vu receive, so-noi-vu report, ubnd receive',
    ]);
  });

  it.each([
    'Duy trì cơ chế báo cáo thường xuyên giữa các ngành.',
    'Thực hiện chế độ báo cáo theo quy định.',
    'Mở lớp cho đội ngũ báo cáo viên của Sở Tư pháp.',
  ])('is not read where "báo cáo" is a thing or a person: %s', (words) =>
    expect(draft(...section, `1. Sở Nội vụ: ${words}`)).toEqual(['assignment: so-noi-vu implement']),
  );
});
