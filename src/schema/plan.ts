// A plan: one official document of one locality for one year. plan.yaml is what people write, `plans` what is
// published.

import { z } from 'zod';
import { actionMonthEntry } from './action-month.ts';
import { auditEntry } from './audit.ts';
import { budgetEntry } from './budget.ts';
import { commitmentEntry } from './commitment.ts';
import { erratumEntry } from './erratum.ts';
import { eventEntry } from './event.ts';
import { bilingual, day, describe, edtf, vocabulary, webAddress } from './field.ts';
import { bodyId, clauseId, planId, slug } from './id.ts';
import { level } from './locality.ts';
import { modelEntry } from './model.ts';
import { planNoteEntry } from './note.ts';
import { audienceEntry, contactEntry, objectiveEntry } from './objective.ts';
import { recipientEntry } from './recipient.ts';
import { referenceEntry } from './reference.ts';
import { relationEntry } from './relation.ts';
import { replyEntry } from './reply.ts';
import { absence, statusOf } from './statement.ts';
import { defineTable } from './table.ts';
import { targetEntry } from './target.ts';
import { todoEntry } from './todo.ts';
import { planStatementEntry } from './undertaking.ts';
import { tombstoneEntry } from './withdrawn.ts';

export const entry = z.discriminatedUnion('table', [
  commitmentEntry,
  targetEntry,
  objectiveEntry,
  audienceEntry,
  contactEntry,
  modelEntry,
  eventEntry,
  actionMonthEntry,
  budgetEntry,
  referenceEntry,
  recipientEntry,
]);
export type Entry = z.infer<typeof entry>;

/** Values that a plan may leave out. Listed under `checked`, a missing one means that the plan does not state it. */
export const CHECKABLE = ['who', 'places', 'period', 'due', 'beneficiaries', 'quantity'] as const;

const planStatus = vocabulary({
  complete: ['Đã nhập đủ', 'Complete'],
  inProgress: ['Đang nhập', 'In progress'],
});

const reviewState = vocabulary({
  drafted: ['bản nháp', 'drafted'],
  entered: ['đã nhập', 'entered'],
  readTwice: ['đã đọc lần hai', 'read a second time'],
});

/** How far a text that was recognised on a scan is compared with it. */
const scanReview = vocabulary({
  open: ['đọc từ bản quét, chưa so hết', 'read from a scan, not yet all compared'],
  compared: ['đọc từ bản quét, đã so từng số', 'read from a scan, every number compared'],
});

/** The todos that keep a text from being a compared one. */
export const SCAN_FIELD = 'source.scan';

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
    /** Where the text was recognised on pictures of the pages. */
    scan: z
      .strictObject({
        original: z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits'),
        pages: z.int().min(1),
      })
      .optional(),
  }),
  document: z.strictObject({
    issuer: bodyId,
    number: z.strictObject({ clause: clauseId, words: z.string().min(1) }).or(absence),
    date: z.strictObject({ edtf, clause: clauseId, words: z.string().min(1) }).or(absence),
    signatory: z.strictObject({ name: z.string().min(1), office: bilingual.or(absence), clause: clauseId }).or(absence),
  }),
  audit: auditEntry.optional(),
  /** False where commitments are read on the plan's own page: a national register has too many for a page each. */
  commitmentPages: z.boolean().default(true),
  checked: z.array(z.enum(CHECKABLE)),
  errata: z.array(erratumEntry).default([]),
  notes: z.array(planNoteEntry).default([]),
  /** Clauses that speak for every item: its money, who carries it out, when it is reported. */
  forWholePlan: z.array(planStatementEntry).default([]),
  /** What the locality has answered to the register about this plan. */
  replies: z.array(replyEntry).default([]),
  setAside: z.array(z.strictObject({ clauses: z.array(clauseId).min(1), why: bilingual })).default([]),
  records: z.array(entry),
  relations: z.array(relationEntry).default([]),
  /** What is still uncertain. A plan in progress may have any; a complete one has none. */
  todos: z.array(todoEntry).default([]),
  /** How many todos the draft began with: what is missing from them is decided. */
  draftedTodos: z.int().min(0).optional(),
  withdrawn: z.array(tombstoneEntry).default([]),
});
export type PlanEntry = z.infer<typeof planEntry>;

const count = (label: [vi: string, en: string], help?: [vi: string, en: string]) =>
  describe(z.int().min(0), label, help);

/** How much of its province of today a plan speaks for. */
export const provinceCoverage = vocabulary({
  whole: ['cả tỉnh, thành phố nay', 'the whole province'],
  former: ['một tỉnh, thành phố cũ, nay là một phần', 'a former province, now a part of it'],
  part: ['một huyện, quận, thị xã hoặc thành phố', 'a district, town or city in it'],
  commune: ['một xã, phường hoặc thị trấn', 'a commune, ward or township in it'],
});
export type ProvinceCoverage = z.infer<typeof provinceCoverage>;

export const plans = defineTable({
  label: ['Kế hoạch', 'Plans'],
  row: ['Một kế hoạch của một địa phương cho một năm', 'One plan of one locality for one year'],
  key: ['id'],
  links: { locality_id: 'localities', province_today_id: 'localities', issuer_id: 'agencies' },
  columns: {
    id: describe(planId, ['Mã', 'Id']),
    title_vi: describe(
      z.string(),
      ['Tên gọi', 'Title (Vietnamese)'],
      ['Tên ngắn do sổ đặt', 'Short title given by the register'],
    ),
    title_en: describe(z.string(), ['Tên gọi (tiếng Anh)', 'Title (English)']),
    official_title: describe(z.string(), ['Tên văn bản', 'Official title'], ['Đúng như in', 'As printed']),
    locality_id: describe(slug, ['Địa phương', 'Locality']),
    level: describe(level, ['Cấp', 'Level']),
    province_today_id: describe(slug, ['Tỉnh, thành phố nay', 'Province today']),
    province_coverage: describe(
      provinceCoverage,
      ['Nói về phần nào của tỉnh nay', 'Covers of the province today'],
      [
        'Kế hoạch nói về cả tỉnh, thành phố nay hay một phần, tính từ việc đơn vị cũ nay thành gì. Cả: Thừa Thiên Huế 2018, vì thành phố Huế nay chính là tỉnh ấy. Không phải cả: Cần Thơ 2019, vì Cần Thơ nay gồm cả Hậu Giang và Sóc Trăng cũ',
        'Whether the plan is of the whole province of today or of a part, from what its unit became. Whole: Thừa Thiên Huế 2018, since Huế city of today is that very province. Not whole: Cần Thơ 2019, since Cần Thơ of today holds the former Hậu Giang and Sóc Trăng too',
      ],
    ),
    year: describe(z.int(), ['Năm', 'Year']),
    period_edtf: describe(edtf, ['Thời kỳ (EDTF)', 'Period (EDTF)']),
    period_is_over: describe(
      z.boolean(),
      ['Đã hết thời kỳ', 'Period is over'],
      ['Tính đến ngày của phiên bản dữ liệu', 'At the date of this version of the data'],
    ),
    issuer_id: describe(bodyId, ['Nơi ban hành', 'Issuer']),
    number: describe(z.string().nullable(), ['Số, ký hiệu', 'Number']),
    number_status: statusOf(['Số, ký hiệu', 'Number']),
    date_edtf: describe(edtf.nullable(), ['Ngày ban hành (EDTF)', 'Date (EDTF)']),
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
    source_scan: describe(
      scanReview.nullable(),
      ['Đọc từ bản quét', 'Read from a scan'],
      [
        'Chữ do máy đọc từ hình các trang (OCR): đã so hết với bản quét hay chưa. Trống nếu không đọc từ bản quét',
        'Words were recognised on pictures of the pages (OCR): whether all is compared with them. Empty if it was not read from a scan',
      ],
    ),
    source_original_sha256: describe(
      z.string().nullable(),
      ['SHA-256 của bản quét', 'SHA-256 of the scan'],
      ['Của tệp quét gốc, mà sổ không công bố', 'Of the scanned file, which the register does not publish'],
    ),
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
    covered: count(
      ['Số đoạn đã ghi', 'Covered clauses'],
      ['Có bản ghi dẫn hoặc để riêng có lý do', 'Cited by a record or set aside with a reason'],
    ),
    commitments: count(
      ['Cam kết', 'Commitments'],
      ['Không tính điều nhắc lại và điều đề nghị', 'Without repeats and requests'],
    ),
    requests: count(['Đề nghị', 'Requests'], ['Không tính điều nhắc lại', 'Without repeats']),
    repeats: count(['Nhắc lại', 'Repeats']),
    targets: count(['Chỉ tiêu', 'Targets']),
    models: count(['Mô hình', 'Models'], ['Không tính điều nhắc lại', 'Without repeats']),
    path: describe(z.string(), ['Trang', 'Page']),
  },
});
export type PlanRow = z.infer<typeof plans.schema>;
