// Evidence: a clause of a document joined to a commitment, target or event. It says what the document says, never more;
// a correction withdraws it and adds another.

import { z } from 'zod';
import { bilingual, day, describe, edtf, vocabulary, withMeanings } from './field.ts';
import { clauseId, planId, recordId, slug } from './id.ts';
import { suffix } from './record.ts';
import { defineTable } from './table.ts';

export const says = withMeanings(
  vocabulary({
    done: ['đã làm', 'done'],
    partly: ['làm một phần', 'partly done'],
    underWay: ['đang làm', 'under way'],
    notDone: ['không làm, chưa làm', 'not done'],
    changed: ['làm khác đi', 'done otherwise'],
    dropped: ['bỏ, không làm nữa', 'dropped'],
    mentions: ['có nhắc tới', 'mentioned'],
  }),
  {
    done: [
      'văn bản nói việc ấy đã làm. Có: “đã tổ chức 02 lớp tập huấn”. Không: “tiếp tục tổ chức tập huấn”',
      'the document says that it was done. Yes: "held 2 training courses". No: "continues to hold courses"',
    ],
    notDone: [
      'chính văn bản nói chưa hoặc không làm. Có: “chưa thành lập được câu lạc bộ”. Không: văn bản không nhắc tới',
      'the document itself says so. Yes: "the club could not yet be founded". No: the document is silent',
    ],
    mentions: [
      'văn bản nhắc tới mà không nói đã làm hay chưa. Có: “thực hiện Kế hoạch số 34”. Không: một con số kết quả',
      'spoken of without saying whether it was done. Yes: "carrying out plan 34". No: a number of a result',
    ],
  },
);
export type Says = z.infer<typeof says>;

/** Who matched what a draft proposes. Whoever decides it writes who they are. */
export const RULE_OF_DRAFT = {
  vi: 'Quy tắc của sổ; chưa người nào đọc',
  en: 'A rule of the register; read by nobody yet',
} as const;

/** What an editor writes under `evidence` of document.yaml. */
export const evidenceEntry = z.strictObject({
  clause: clauseId,
  suffix: suffix.optional(),
  /** The commitment, target or event. */
  of: recordId,
  says,
  /** The words of the clause that say it. */
  words: z.string().min(1),
  /** The words of the promise that it is about; the whole promise if left out. */
  part: z.string().min(1).optional(),
  since: edtf.optional(),
  value: z.strictObject({ value: z.number(), unit: z.string().min(1), words: z.string().min(1) }).optional(),
  /** Roles, never names of people. */
  matched: z.strictObject({ by: bilingual, on: day, why: bilingual }),
  secondReader: z.strictObject({ by: bilingual, on: day }).optional(),
  note: bilingual.optional(),
  withdrawn: z.strictObject({ on: day, why: bilingual, replacedBy: recordId.optional() }).optional(),
});
export type EvidenceEntry = z.infer<typeof evidenceEntry>;

/** `itself` is found out from the issuer of the document, and never written. */
const speaker = vocabulary({
  itself: ['chính cơ quan hứa hoặc được giao việc', 'the body that promised, or was given the task'],
  superior: ['cơ quan cấp trên', 'a superior body'],
  inspector: ['cơ quan kiểm tra, thanh tra, giám sát', 'an inspector'],
  body: ['cơ quan khác', 'another public body'],
  press: ['báo chí', 'the press'],
  association: ['hội, tổ chức', 'an association'],
  unverified: ['người gửi chưa được kiểm chứng', 'a sender not yet verified'],
});

export const evidence = defineTable({
  label: ['Bằng chứng', 'Evidence'],
  row: [
    'Một đoạn của một văn bản nói về một cam kết, chỉ tiêu hay sự kiện',
    'A clause of a document that speaks of a commitment, a target or an event',
  ],
  key: ['id'],
  links: {
    document_id: 'documents',
    clause_id: 'document_clauses',
    plan_id: 'plans',
    record_id: 'records',
    replaced_by_id: 'evidence',
  },
  columns: {
    id: describe(
      recordId,
      ['Mã', 'Id'],
      ['Mã vĩnh viễn; dòng đã rút vẫn giữ mã', 'Permanent; a withdrawn row keeps it'],
    ),
    document_id: describe(slug, ['Văn bản', 'Document']),
    clause_id: describe(
      z.string(),
      ['Đoạn', 'Clause'],
      ['Mã trong bảng document_clauses', 'Id in table document_clauses'],
    ),
    line_start: describe(z.int().min(1), ['Từ dòng', 'First line']),
    line_end: describe(z.int().min(1), ['Đến dòng', 'Last line']),
    plan_id: describe(planId, ['Kế hoạch', 'Plan']),
    record_id: describe(
      recordId,
      ['Về điều', 'About'],
      ['Cam kết, chỉ tiêu hoặc sự kiện', 'A commitment, target or event'],
    ),
    says: describe(says, ['Nói gì', 'What it says']),
    words: describe(z.string(), ['Lời nói điều ấy', 'The words that say so']),
    part: describe(
      z.string().nullable(),
      ['Về phần nào', 'About which words'],
      ['Lời của cam kết; trống nếu về cả cam kết', 'Words of the promise; empty if about the whole'],
    ),
    since_edtf: describe(edtf.nullable(), ['Từ khi nào (EDTF)', 'Since when (EDTF)']),
    value: describe(z.number().nullable(), ['Con số', 'Value']),
    unit: describe(z.string().nullable(), ['Đơn vị tính', 'Unit']),
    value_words: describe(z.string().nullable(), ['Con số: lời văn', 'Value: words']),
    target_value: describe(
      z.number().nullable(),
      ['Con số đã hứa', 'Value promised'],
      [
        'Của chỉ tiêu hoặc số lượng; so hay không là việc của người đọc',
        'Of the target or quantity; comparing is the reader’s',
      ],
    ),
    target_unit: describe(z.string().nullable(), ['Đơn vị tính đã hứa', 'Unit promised']),
    speaker: describe(
      speaker,
      ['Ai nói', 'Who speaks'],
      [
        '“Chính cơ quan” khi nơi ban hành văn bản là nơi ban hành kế hoạch, hoặc được giao việc ấy',
        '"The body itself" where the issuer of the document issued the plan or was given the task',
      ],
    ),
    matched_by_vi: describe(
      z.string(),
      ['Ai đối chiếu', 'Matched by (Vietnamese)'],
      ['Vai trò, không phải tên', 'A role, no name'],
    ),
    matched_by_en: describe(z.string(), ['Ai đối chiếu (tiếng Anh)', 'Matched by']),
    matched_on: describe(day, ['Ngày đối chiếu', 'Matched on']),
    why_vi: describe(z.string(), ['Vì sao đối chiếu với điều ấy', 'Why (Vietnamese)']),
    why_en: describe(z.string(), ['Vì sao (tiếng Anh)', 'Why']),
    read_twice_on: describe(
      day.nullable(),
      ['Ngày đọc lần hai', 'Read a second time on'],
      ['Trống nếu chưa ai đọc lại', 'Empty if nobody has'],
    ),
    withdrawn_on: describe(day.nullable(), ['Ngày rút', 'Withdrawn on'], ['Trống nếu không rút', 'Empty if it stands']),
    withdrawn_why_vi: describe(z.string().nullable(), ['Vì sao rút', 'Why withdrawn (Vietnamese)']),
    withdrawn_why_en: describe(z.string().nullable(), ['Vì sao rút (tiếng Anh)', 'Why withdrawn']),
    replaced_by_id: describe(recordId.nullable(), ['Thay bằng', 'Replaced by']),
    text: describe(
      z.string(),
      ['Nguyên văn', 'Official wording'],
      ['Lời của đoạn, không sửa', 'The exact words of the clause'],
    ),
    note_vi: describe(z.string().nullable(), ['Ghi chú', 'Note']),
    note_en: describe(z.string().nullable(), ['Ghi chú (tiếng Anh)', 'Note (English)']),
    path: describe(z.string(), ['Trang', 'Page']),
  },
});
export type EvidenceRow = z.infer<typeof evidence.schema>;

export const timing = withMeanings(
  vocabulary({
    no_time: ['kế hoạch không ra hạn hay ngày', 'the plan gives no deadline or day'],
    ahead: ['chưa tới hạn, ngày đã nêu', 'the time given is still to come'],
    passed: ['đã qua hạn, ngày đã nêu', 'the time given has passed'],
    in_time: ['được nói là đã làm trong hạn', 'said to be done in time'],
    late: ['được nói là đã làm sau hạn', 'said to be done late'],
  }),
  {
    passed: [
      'ngày ấy đã qua vào ngày của dữ liệu; không nói việc đã làm hay chưa. Có: hạn 2018. Không: chưa làm',
      'that day has passed at the date of the data; it does not say whether it was done. Yes: a deadline of 2018. No: not done',
    ],
  },
);
export type Timing = z.infer<typeof timing>;

export const outcomes = defineTable({
  label: ['Lời hứa đến đâu', 'Outcomes'],
  row: [
    'Một cam kết, chỉ tiêu hay sự kiện có bằng chứng: ba điều tách riêng, suy ra từ bảng evidence',
    'A commitment, target or event with evidence: three statements kept apart, derived from table evidence',
  ],
  key: ['record_id'],
  links: { record_id: 'records', plan_id: 'plans', own_evidence_id: 'evidence' },
  columns: {
    record_id: describe(recordId, ['Về điều', 'About']),
    plan_id: describe(planId, ['Kế hoạch', 'Plan']),
    own_says: describe(
      says.nullable(),
      ['Cơ quan tự nói gì', 'What the body says'],
      [
        'Lời mới nhất của chính cơ quan; trống nếu cơ quan không nói',
        'The latest of its own; empty if it says nothing',
      ],
    ),
    own_part: describe(
      z.string().nullable(),
      ['Về phần nào', 'About which words'],
      [
        'Lời của cam kết mà lời ấy nói tới; trống nếu về cả cam kết',
        'Words of the promise that it is about; empty if about the whole',
      ],
    ),
    own_evidence_id: describe(recordId.nullable(), ['Bằng chứng của lời ấy', 'Evidence of it']),
    others_say: describe(
      z.string(),
      ['Nơi khác nói gì', 'What others say'],
      [
        'Mỗi mã một lần, cách nhau bằng “ | ”; trống nếu không ai khác nói',
        'Each code once, joined by " | "; empty if nobody else speaks',
      ],
    ),
    time_edtf: describe(edtf.nullable(), ['Thời gian đã hứa (EDTF)', 'Time promised (EDTF)']),
    timing: describe(timing, ['So với thời gian đã hứa', 'Against the time promised']),
  },
});
export type OutcomeRow = z.infer<typeof outcomes.schema>;
