// An undertaking is a commitment with all its repeats. What a plan states of it may stand in its own clause, where it is
// said again, or in a clause that speaks for the whole plan. "Not stated" is said only where none of these states it.

import { z } from 'zod';
import { bilingual, describe, vocabulary } from './field.ts';
import { clauseId, planId, recordId } from './id.ts';
import { defineTable } from './table.ts';

export const question = vocabulary({
  who: ['Ai làm', 'Who'],
  lead: ['Ai chủ trì', 'Who leads'],
  when: ['Khi nào', 'When'],
  where: ['Ở đâu', 'Where'],
  how_many: ['Bao nhiêu', 'How many'],
  money: ['Kinh phí', 'Money'],
  /** Of whole plans only: no commitment is asked when it is reported. */
  report: ['Báo cáo', 'Reporting'],
});
export type Question = z.infer<typeof question>;

/** From the most to the least that a reader is told. */
export const statementState = vocabulary({
  own: ['nêu trong đoạn hoặc tiêu đề của chính điều ấy', 'stated in its own clause or its heading'],
  repeated: ['nêu ở đoạn khác nói cùng việc', 'stated in another clause on the same undertaking'],
  in_part: ['nêu một phần', 'stated in part'],
  whole_plan: ['nêu chung cho cả kế hoạch', 'stated for the whole plan'],
  not_stated: ['không nêu trong kế hoạch', 'not stated in the plan'],
  not_checked: ['chưa kiểm tra', 'not yet checked'],
});
export type StatementState = z.infer<typeof statementState>;

/** What figures count: what is said of the whole plan, or only in part, is counted apart. */
export function isCounted(state: StatementState): boolean {
  return state === 'own' || state === 'repeated';
}

export const timeKind = vocabulary({
  deadline: ['hạn', 'deadline'],
  day_or_month: ['ngày hoặc tháng', 'day or month'],
  year: ['chỉ năm', 'year only'],
});
export type TimeKind = z.infer<typeof timeKind>;

/** A bare year is neither a deadline nor a definite time. */
export function isDefinite(kind: TimeKind | null): boolean {
  return kind === 'deadline' || kind === 'day_or_month';
}

/** What an editor enters of a clause that speaks for every item of the plan. */
export const planStatementEntry = z.strictObject({
  question,
  clause: clauseId,
  words: z.string().min(1),
  says: bilingual,
});

function stateOf(label: [vi: string, en: string], help: [vi: string, en: string]) {
  return describe(statementState, label, help);
}

/** One column a question, and the kind of time. */
export const stateColumns = {
  who_state: stateOf(
    ['Ai làm: nêu ở đâu', 'Who: where it is stated'],
    [
      'Của cả việc, gồm những chỗ nhắc lại (bảng commitment_statements) và phần nói chung (bảng plan_statements). ' +
        'Có: “Sở Tư pháp thẩm định…”. Không: cơ quan chỉ nhận hay chuyển báo cáo, hoặc được tham mưu.',
      'Of the whole undertaking: with its repeats (table commitment_statements) and what is said of the whole plan ' +
        '(table plan_statements). Yes: "the Department of Justice appraises …". No: a body that only receives a report or passes it on, or is advised.',
    ],
  ),
  lead_state: stateOf(
    ['Ai chủ trì: nêu ở đâu', 'Who leads: where it is stated'],
    [
      'Như who_state, riêng vai trò chủ trì. Có: “Công an xã: Chủ trì, phối hợp…”. Không: “Sở Tài chính bố trí…”.',
      'As who_state, for the role of lead alone. Yes: "commune police: lead, with …". No: "the Department of Finance ' +
        'allocates …".',
    ],
  ),
  when_state: stateOf(
    ['Khi nào: nêu ở đâu', 'When: where it is stated'],
    [
      'Ngày, hạn hoặc thời gian của cả việc. Có: “trước ngày 10/12/2020”. Một phần: “Tháng 3”, “Cả năm”. ' +
        'Không: “kế hoạch năm 2020” (năm của văn bản), “nhân ngày 8/3” (dịp), hạn báo cáo kết quả của cả kế hoạch.',
      'Day, deadline or time of the whole undertaking. Yes: "before 10 December 2020". In part: "March", "all year". ' +
        'No: "the plan of 2020" (the year of a document), "on the occasion of 8 March", the ' +
        'deadline by which results of the plan are reported.',
    ],
  ),
  when_kind: describe(
    timeKind.nullable(),
    ['Loại thời gian', 'Kind of time'],
    [
      'Thời gian rõ nhất trong đoạn hoặc ở chỗ nhắc lại; trống nếu không có. Riêng một năm không bao giờ được gọi là hạn.',
      'The most definite time in the clause or a repeat of it; empty if there is none. A bare year is never a deadline.',
    ],
  ),
  where_state: stateOf(
    ['Ở đâu: nêu ở đâu', 'Where: where it is stated'],
    [
      'Nơi thực hiện của cả việc. Có: “tại xã Thới Đông”. Một phần: “tại 02 xã thuộc 02 huyện”. ' +
        'Không: “trên địa bàn thành phố Cần Thơ” (cả địa bàn của kế hoạch).',
      'Place of the whole undertaking. Yes: "in Thới Đông commune". In part: "in 2 communes of 2 districts". ' +
        'No: "across Cần Thơ city" (the whole area of the plan).',
    ],
  ),
  how_many_state: stateOf(
    ['Bao nhiêu: nêu ở đâu', 'How many: where it is stated'],
    [
      'Số lượng việc của cả việc. Có: “02 lớp tập huấn”. Không: “kế hoạch số 84”, “khoản 2 Điều 5”.',
      'Quantity of the whole undertaking. Yes: "2 training courses". No: "plan number 84", "clause 2 of article 5".',
    ],
  ),
  money_state: stateOf(
    ['Kinh phí: nêu ở đâu', 'Money: where it is stated'],
    [
      'Số tiền hoặc nguồn tiền, nguồn lực mà kế hoạch nêu cho chính việc ấy (bảng budget_records). ' +
        'Có: “bố trí ngân sách địa phương để thực hiện”. Không: việc khác của cùng đoạn.',
      'A sum, or a source of money or resources, that the plan states for this undertaking (table budget_records). ' +
        'Yes: "allocate local budget to carry it out". No: another item of the same clause.',
    ],
  ),
};

export const commitmentStatements = defineTable({
  label: ['Nêu ở đoạn khác', 'Stated elsewhere'],
  row: [
    'Một bản ghi nói cùng việc, nêu điều mà đoạn của cam kết không nêu',
    'A record of the same undertaking that states what the clause of a commitment does not',
  ],
  key: ['commitment_id', 'question', 'record_id'],
  links: { commitment_id: 'commitments', record_id: 'commitments' },
  columns: {
    commitment_id: describe(recordId, ['Cam kết', 'Commitment']),
    question: describe(question, ['Câu hỏi', 'Question']),
    record_id: describe(
      recordId,
      ['Bản ghi nêu', 'Record that states it'],
      [
        'Ví dụ: mục III.5.b1 không nêu ai làm; mục VI.7 nhắc lại việc ấy và nêu',
        'For example: III.5.b1 does not say who; VI.7, which says the same again, does',
      ],
    ),
  },
});

export const planStatements = defineTable({
  label: ['Nói chung cho cả kế hoạch', 'Stated for the whole plan'],
  row: ['Một đoạn nói chung cho mọi việc của kế hoạch', 'A clause that speaks for every item of the plan'],
  key: ['plan_id', 'question', 'clause_id'],
  links: { plan_id: 'plans', clause_id: 'clauses' },
  columns: {
    plan_id: describe(planId, ['Kế hoạch', 'Plan']),
    question: describe(
      question,
      ['Câu hỏi', 'Question'],
      [
        'Hạn báo cáo kết quả thuộc “Báo cáo”, không trả lời “Khi nào”: nó không phải thời gian của từng việc. Có: “trước ngày 10/12/2020” của Kiên Giang, mục III.4, ở report. Không: ngày ấy ở when',
        'A deadline for reports of results belongs to "Reporting" and does not answer "When": it is no time of an item. Yes: "before 10 December 2020" in Kiên Giang, III.4, under report. No: that day under when',
      ],
    ),
    clause_id: describe(z.string(), ['Đoạn', 'Clause']),
    words: describe(
      z.string(),
      ['Lời văn', 'Words'],
      [
        'Có: “Kinh phí thực hiện được bố trí từ các nguồn vốn”. Không: kinh phí của riêng một việc',
        'Yes: "money for implementation comes from these sources". No: the money of one item alone',
      ],
    ),
    says_vi: describe(z.string(), ['Nói gì', 'What it says (Vietnamese)'], ['Lời của sổ', 'Words of the register']),
    says_en: describe(z.string(), ['Nói gì (tiếng Anh)', 'What it says']),
  },
});

export const commitmentRepeats = defineTable({
  label: ['Điều nhắc lại', 'Repeats'],
  row: ['Một điều mà một cam kết nói lại', 'One record that a commitment says again'],
  key: ['commitment_id', 'repeats_id'],
  links: { commitment_id: 'commitments', repeats_id: 'commitments' },
  columns: {
    commitment_id: describe(recordId, ['Điều nhắc lại', 'The repeat']),
    repeats_id: describe(
      recordId,
      ['Nhắc lại điều', 'Says again'],
      [
        'Một đoạn có khi nói lại hai việc: có một dòng cho mỗi việc',
        'A clause may say two undertakings again: there is a row for each',
      ],
    ),
  },
});
