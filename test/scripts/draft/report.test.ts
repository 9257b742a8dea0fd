// Reports on results, made up here, drafted against a made-up plan of the tests.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkEvidence } from '../../../scripts/checks/evidence.ts';
import { checkSearches } from '../../../scripts/checks/searches.ts';
import type { Extracted } from '../../../scripts/draft/extracted.ts';
import { DraftProblem } from '../../../scripts/draft/problem.ts';
import { renderDraft } from '../../../scripts/draft/render-plan.ts';
import { draftReport } from '../../../scripts/draft/report/draft-report.ts';
import type { Input } from '../../../scripts/read/input.ts';
import { load } from '../../../scripts/read/load.ts';
import { documentEntry } from '../../../src/schema/document.ts';

const input = load(join(import.meta.dirname, '../../build/good')).input as Input;
const draft = (text: string) =>
  draftReport(
    { text, format: 'paragraphs', how: { vi: 'Bịa ra để thử', en: 'Made up' }, warnings: [] } as unknown as Extracted,
    input,
    { plan: 'thi-du-2031', folders: ['thi-du-2031', 'bao-cao-thi-du-2031'] },
  ).entry;

const write = (year: number, results: string, rest = '') => `ỦY BAN NHÂN DÂN
TỈNH THÍ DỤ

Số: 91/BC-UBND

Thí Dụ, ngày 20 tháng 12 năm ${year}

BÁO CÁO

Kết quả công tác thử nghiệm năm ${year}

I. KẾT QUẢ

${results}
${rest}
Nơi nhận:

- Lưu: VT.
`;

describe('a drafted report', () => {
  const entry = draft(
    write(
      2031,
      `1. Ủy ban nhân dân xã Thử Nghiệm đã mở 03 lớp tập huấn cho hội viên của Hội thử.

2. Có 55,5% hộ dân dự họp về việc thử nghiệm trong năm 2031.

3. Hội thử chưa tổ chức giám sát, chưa tham gia các đoàn.
`,
      `II. PHƯƠNG HƯỚNG NĂM 2032

1. Ủy ban nhân dân xã Thử Nghiệm mở 04 lớp tập huấn, có truyền thông trên loa xã, cho hội viên của Hội thử.
`,
    ),
  );

  it('takes from its head what the head prints', () => {
    expect(entry).toMatchObject({
      id: 'bao-cao-thi-du-2031-2',
      issuer: 'ubnd@tinh-thi-du',
      number: '91/BC-UBND',
      date: '2031-12-20',
      years: [2031],
      plans: ['thi-du-2031'],
    });
  });

  it('proposes for a promise the clause that says it again, in the words of the clause', () => {
    expect(entry.evidence.map(({ clause, of, says }) => [clause, of, says])).toEqual([
      ['I.1', 'thi-du-2031.III.b1', 'done'],
      ['I.2', 'thi-du-2031.I.2.b1', 'done'],
      ['I.3', 'thi-du-2031.III.b3', 'notDone'],
    ]);
    expect(entry.evidence[1]?.value).toEqual({ value: 55.5, unit: '%', words: '55,5%' });
  });

  it('leaves every proposal to a person, and is not published before', () => {
    for (const { clause } of entry.evidence)
      expect(entry.todos.some((todo) => todo.field === 'evidence' && todo.clause === clause)).toBe(true);
    const read = documentEntry.parse(parse(renderDraft(entry, 'evidence', '')));
    expect(read).toEqual(entry);
  });

  it('is not done when its todos are deleted and nobody says who matched', () => {
    const [document] = input.documents;
    if (!document) throw new Error('the register of the tests has no document');
    const decided = { ...document, entry: { ...document.entry, evidence: entry.evidence.slice(0, 1), todos: [] } };
    const messages = checkEvidence({ ...input, documents: [decided] }).map(({ message }) => message);
    expect(messages).toContain('is still a rule of the draft');
  });
});

describe('what is not proposed', () => {
  it('is what a report says of another year', () => {
    const entry = draft(
      write(2032, '1. Đã mở 02 lớp tập huấn, có truyền thông trên loa xã, cho hội viên của Hội thử.\n'),
    );
    expect(entry.years).toEqual([2032]);
    expect(entry.evidence).toEqual([]);
    expect(entry.todos.map(({ field }) => field)).toContain('years');
  });

  it('is what the plan never promised', () => {
    expect(draft(write(2031, '1. Đã trồng 5.000 cây xanh dọc đường liên xã.\n')).evidence).toEqual([]);
  });
});

describe('what is refused', () => {
  it('is a document that is no report, and a plan that the register lacks', () => {
    const plan = write(2031, '1. Mở hội nghị.').replace('BÁO CÁO', 'KẾ HOẠCH');
    expect(() => draft(plan)).toThrow(DraftProblem);
    expect(() => draftReport({} as Extracted, input, { plan: 'khong-co-2031', folders: [] })).toThrow(/khong-co-2031/);
  });
});

it('a search cannot have found a document that is still open', () => {
  const [search] = input.searches.filter((one) => 'documents' in one && (one.documents?.length ?? 0) > 0);
  if (!search) throw new Error('no search of the tests found a document');
  const open = { ...input, documents: [], openDocuments: input.documents };
  expect(checkSearches(open).map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^there is no document/),
  );
});
