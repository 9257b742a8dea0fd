// A plan: one official document of one locality for one year. plan.yaml is its authored form; `plans` its published row.

import { z } from 'zod';
import { budgetEntry } from './budget.ts';
import { date } from './change.ts';
import { commitmentEntry } from './commitment.ts';
import { eventEntry } from './event.ts';
import { bilingual, day, describe, vocabulary, webAddress } from './field.ts';
import { bodyId, clauseId, planId, recordId, slug } from './id.ts';
import { level } from './locality.ts';
import { modelEntry } from './model.ts';
import { audienceEntry, contactEntry, objectiveEntry } from './objective.ts';
import { recipientEntry } from './recipient.ts';
import { referenceEntry } from './reference.ts';
import { relationEntry } from './relation.ts';
import { replyEntry } from './reply.ts';
import { absence, note, statusOf } from './statement.ts';
import { targetEntry } from './target.ts';
import { todoEntry } from './todo.ts';

export const entry = z.discriminatedUnion('table', [
  commitmentEntry,
  targetEntry,
  objectiveEntry,
  audienceEntry,
  contactEntry,
  modelEntry,
  eventEntry,
  budgetEntry,
  referenceEntry,
  recipientEntry,
]);
export type Entry = z.infer<typeof entry>;
export type EntryTable = Entry['table'];

/** Values that a plan may leave out. Listed under `checked`, a missing one means that the plan does not state it. */
export const CHECKABLE = ['who', 'places', 'period', 'due', 'beneficiaries', 'quantity'] as const;

export const planStatus = vocabulary({
  complete: ['Đã nhập đủ', 'Complete'],
  inProgress: ['Đang nhập', 'In progress'],
});

export const reviewState = vocabulary({
  drafted: ['bản nháp', 'drafted'],
  entered: ['đã nhập', 'entered'],
  readTwice: ['đã đọc lần hai', 'read a second time'],
});

/** What a second reading looks for. */
export const findingKind = vocabulary({
  omission: ['Bỏ sót', 'Omission'],
  addition: ['Thêm điều không có', 'Addition'],
  kind: ['Sai loại', 'Wrong kind'],
  body: ['Sai cơ quan', 'Wrong body'],
  role: ['Sai vai trò', 'Wrong role'],
  date: ['Sai thời gian', 'Wrong date'],
  place: ['Sai nơi', 'Wrong place'],
  number: ['Sai số', 'Wrong number'],
  title: ['Tên nói nhiều hoặc ít hơn', 'Title says more or less'],
  other: ['Khác', 'Other'],
});

/** A second reading of the whole plan from its source text, by a reader who did not enter it. */
const audit = z.strictObject({
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  clausesRead: z.int().min(0),
  recordsRead: z.int().min(0),
  findings: z.partialRecord(findingKind, z.int().min(1)),
  corrected: z.partialRecord(findingKind, z.int().min(1)),
});

/** What stays of a withdrawn record: why it went, and what stands in its place. */
const tombstone = z.strictObject({
  id: recordId,
  on: date,
  why: bilingual,
  replacedBy: recordId.optional(),
  /** For a model or one of its sites: the type on whose page it stood. */
  modelType: slug.optional(),
});

export const planEntry = z.strictObject({
  id: planId,
  status: planStatus,
  review: reviewState,
  locality: slug,
  year: z.int().min(2000).max(2100),
  title: bilingual,
  source: z.strictObject({
    format: z.enum(['text', 'markdown', 'paragraphs']),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits'),
    obtained: bilingual,
    address: webAddress.or(z.literal('not known')),
  }),
  document: z.strictObject({
    issuer: bodyId,
    number: z.strictObject({ clause: clauseId, words: z.string().min(1) }).or(absence),
    date: z.strictObject({ edtf: z.string().min(4), clause: clauseId, words: z.string().min(1) }).or(absence),
    signatory: z.strictObject({ name: z.string().min(1), office: bilingual.or(absence), clause: clauseId }).or(absence),
  }),
  audit: audit.optional(),
  /** False where the plan's commitments are read on the plan's own page: a national register has too many for a page each. */
  commitmentPages: z.boolean().default(true),
  checked: z.array(z.enum(CHECKABLE)),
  errata: z.array(z.strictObject({ line: z.int().min(1), found: z.string().min(1), read: z.string(), why: bilingual })).default([]),
  notes: z.array(note.extend({ clause: clauseId.optional() })).default([]),
  /** What the locality has answered to the register about this plan. */
  replies: z.array(replyEntry).default([]),
  setAside: z.array(z.strictObject({ clauses: z.array(clauseId).min(1), why: bilingual })).default([]),
  records: z.array(entry),
  relations: z.array(relationEntry).default([]),
  /** What is still uncertain. A plan in progress may have any; a complete one has none. */
  todos: z.array(todoEntry).default([]),
  withdrawn: z.array(tombstone).default([]),
});
export type PlanEntry = z.infer<typeof planEntry>;

const count = (label: [vi: string, en: string], help?: [vi: string, en: string]) => describe(z.int().min(0), label, help);

export const planRow = z.strictObject({
  id: describe(planId, ['Mã', 'Id']),
  title_vi: describe(z.string(), ['Tên gọi', 'Title (Vietnamese)'], ['Tên ngắn do sổ đặt', 'Short title given by the register']),
  title_en: describe(z.string(), ['Tên gọi (tiếng Anh)', 'Title (English)']),
  official_title: describe(z.string(), ['Tên văn bản', 'Official title'], ['Đúng như in', 'As printed']),
  locality_id: describe(slug, ['Địa phương', 'Locality']),
  level: describe(level, ['Cấp', 'Level']),
  province_today_id: describe(slug, ['Tỉnh, thành phố nay', 'Province today']),
  year: describe(z.int(), ['Năm', 'Year']),
  period_edtf: describe(z.string(), ['Thời kỳ (EDTF)', 'Period (EDTF)']),
  period_is_over: describe(
    z.boolean(),
    ['Đã hết thời kỳ', 'Period is over'],
    ['Tính đến ngày của phiên bản dữ liệu', 'At the date of this version of the data'],
  ),
  issuer_id: describe(bodyId, ['Nơi ban hành', 'Issuer']),
  number: describe(z.string().nullable(), ['Số, ký hiệu', 'Number']),
  number_status: statusOf(['Số, ký hiệu', 'Number']),
  date_edtf: describe(z.string().nullable(), ['Ngày ban hành (EDTF)', 'Date (EDTF)']),
  date_words: describe(z.string().nullable(), ['Ngày ban hành', 'Date']),
  date_status: statusOf(['Ngày ban hành', 'Date']),
  signatory: describe(z.string().nullable(), ['Người ký', 'Signatory']),
  signatory_office_vi: describe(z.string().nullable(), ['Chức vụ', 'Office']),
  signatory_office_en: describe(z.string().nullable(), ['Chức vụ (tiếng Anh)', 'Office (English)']),
  signatory_status: statusOf(['Người ký', 'Signatory']),
  source_obtained_vi: describe(z.string(), ['Nguồn văn bản', 'How the text was obtained']),
  source_obtained_en: describe(z.string(), ['Nguồn văn bản (tiếng Anh)', 'How the text was obtained (English)']),
  source_address: describe(
    z.string().nullable(),
    ['Địa chỉ nguồn', 'Address of the source'],
    ['Trống nếu sổ không biết', 'Empty if the register does not know it'],
  ),
  source_sha256: describe(z.string(), ['SHA-256', 'SHA-256'], ['Của tệp source.txt', 'Of source.txt']),
  source_path: describe(z.string(), ['Tệp văn bản', 'Source file']),
  source_lines: count(['Số dòng', 'Lines']),
  status: describe(planStatus, ['Tình trạng nhập', 'Entry']),
  review: describe(reviewState, ['Tình trạng đọc', 'Review']),
  audit_date: describe(
    day.nullable(),
    ['Ngày đọc lần hai', 'Date of the second reading'],
    ['Trống nếu chưa đọc lần hai', 'Empty if it has not been read a second time'],
  ),
  audit_clauses: describe(z.int().nullable(), ['Số đoạn đã đọc lại', 'Clauses read again']),
  audit_records: describe(z.int().nullable(), ['Số bản ghi đã đối chiếu', 'Records compared']),
  clauses: count(['Số đoạn', 'Clauses'], ['Đoạn có lời văn riêng', 'Clauses with words of their own']),
  operative: count(['Số đoạn phải ghi', 'Operative clauses']),
  covered: count(['Số đoạn đã ghi', 'Covered clauses'], ['Có bản ghi dẫn hoặc để riêng có lý do', 'Cited by a record or set aside with a reason']),
  commitments: count(['Cam kết', 'Commitments'], ['Không tính điều nhắc lại và điều đề nghị', 'Without repeats and requests']),
  requests: count(['Đề nghị', 'Requests'], ['Không tính điều nhắc lại', 'Without repeats']),
  repeats: count(['Nhắc lại', 'Repeats']),
  targets: count(['Chỉ tiêu', 'Targets']),
  models: count(['Mô hình', 'Models'], ['Không tính điều nhắc lại', 'Without repeats']),
  path: describe(z.string(), ['Trang', 'Page']),
});
export type PlanRow = z.infer<typeof planRow>;

export const erratumRow = z.strictObject({
  plan_id: describe(planId, ['Kế hoạch', 'Plan']),
  line: describe(z.int().min(1), ['Dòng', 'Line']),
  found: describe(z.string(), ['Trong văn bản', 'As found']),
  read: describe(z.string(), ['Đọc là', 'Read as']),
  why_vi: describe(z.string(), ['Vì sao', 'Why']),
  why_en: describe(z.string(), ['Vì sao (tiếng Anh)', 'Why (English)']),
});
export type ErratumRow = z.infer<typeof erratumRow>;

export const planNoteRow = z.strictObject({
  plan_id: describe(planId, ['Kế hoạch', 'Plan']),
  position: describe(z.int().min(1), ['Thứ tự', 'Position']),
  clause_id: describe(z.string().nullable(), ['Đoạn', 'Clause']),
  note_vi: describe(z.string(), ['Ghi chú', 'Note']),
  note_en: describe(z.string(), ['Ghi chú (tiếng Anh)', 'Note (English)']),
});
export type PlanNoteRow = z.infer<typeof planNoteRow>;

export const auditFindingRow = z.strictObject({
  plan_id: describe(planId, ['Kế hoạch', 'Plan']),
  kind: describe(findingKind, ['Loại', 'Kind']),
  found: describe(z.int().min(0), ['Phát hiện', 'Found']),
  corrected: describe(z.int().min(0), ['Đã sửa', 'Corrected']),
});
export type AuditFindingRow = z.infer<typeof auditFindingRow>;
