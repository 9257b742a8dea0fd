// A document that is no plan: a report on results, an inspection, a reply to a request, a press notice. It has the same
// receipts as a plan: the text with its SHA-256, the clauses, the errata.

import { z } from 'zod';
import { clauses } from './clause.ts';
import { erratumEntry, planErrata } from './erratum.ts';
import { evidenceEntry } from './evidence.ts';
import { bilingual, describe, edtf, vocabulary, webAddress } from './field.ts';
import { bodyId, planId, slug } from './id.ts';
import { absence, statusOf } from './statement.ts';
import { defineTable } from './table.ts';
import { todoEntry } from './todo.ts';

export const documentKind = vocabulary({
  report: ['Báo cáo kết quả', 'Report on results'],
  inspection: ['Kết luận kiểm tra, thanh tra, giám sát', 'Inspection'],
  reply: ['Trả lời yêu cầu cung cấp thông tin', 'Reply to a request'],
  press: ['Tin, bài', 'Press notice'],
  other: ['Văn bản khác', 'Other document'],
});

/** Who speaks where it is not the body whose promise it is. That it is that body is found out, never written. */
export const otherSpeaker = vocabulary({
  superior: ['cơ quan cấp trên', 'a superior body'],
  inspector: ['cơ quan kiểm tra, thanh tra, giám sát', 'an inspector'],
  body: ['cơ quan khác', 'another public body'],
  press: ['báo chí', 'the press'],
  association: ['hội, tổ chức', 'an association'],
  unverified: ['người gửi chưa được kiểm chứng', 'a sender not yet verified'],
});

/** What an editor writes in data/documents/<id>/document.yaml. */
export const documentEntry = z.strictObject({
  id: slug,
  kind: documentKind,
  locality: slug,
  title: bilingual,
  /** A body of agencies.yaml, or somebody else by name. */
  issuer: bodyId.or(bilingual),
  /** Bodies whose tasks the issuer is confirmed to have taken over: what it says of them it says of itself. */
  speaksFor: z.array(bodyId).default([]),
  speaker: otherSpeaker,
  number: z.string().min(1).or(absence),
  date: edtf.or(absence),
  /** The years that it reports on. */
  years: z.array(z.int().min(2000).max(2100)).min(1),
  plans: z.array(planId).default([]),
  source: z.strictObject({
    format: z.enum(['text', 'markdown', 'paragraphs']),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits'),
    obtained: bilingual,
    address: webAddress.or(z.literal('not known')),
  }),
  errata: z.array(erratumEntry).default([]),
  note: bilingual.optional(),
  evidence: z.array(evidenceEntry).default([]),
  /** What a draft leaves to a person. While any is left, the document is checked, and not published. */
  todos: z.array(todoEntry).default([]),
  /** How many todos the draft began with: what is missing from them is decided. */
  draftedTodos: z.int().min(0).optional(),
});
export type DocumentEntry = z.infer<typeof documentEntry>;

const document_id = describe(slug, ['Văn bản', 'Document']);

export const documents = defineTable({
  label: ['Văn bản khác', 'Other documents'],
  row: [
    'Một báo cáo, kết luận kiểm tra, trả lời hay tin bài nói về việc thực hiện',
    'A report, inspection, reply or press notice on what was done',
  ],
  key: ['id'],
  links: { locality_id: 'localities', issuer_id: 'agencies' },
  columns: {
    id: describe(slug, ['Mã', 'Id']),
    kind: describe(documentKind, ['Loại', 'Kind']),
    title_vi: describe(z.string(), ['Tên gọi', 'Title (Vietnamese)'], ['Do sổ đặt', 'Given by the register']),
    title_en: describe(z.string(), ['Tên gọi (tiếng Anh)', 'Title (English)']),
    locality_id: describe(slug, ['Địa phương', 'Locality']),
    issuer_id: describe(
      bodyId.nullable(),
      ['Nơi ban hành', 'Issuer'],
      ['Trống nếu không phải cơ quan trong sổ', 'Empty if it is no body of the register'],
    ),
    issuer_vi: describe(z.string(), ['Tên nơi ban hành', 'Name of the issuer (Vietnamese)']),
    issuer_en: describe(z.string(), ['Tên nơi ban hành (tiếng Anh)', 'Name of the issuer']),
    number: describe(z.string().nullable(), ['Số, ký hiệu', 'Number']),
    number_status: statusOf(['Số, ký hiệu', 'Number']),
    date_edtf: describe(edtf.nullable(), ['Ngày (EDTF)', 'Date (EDTF)']),
    date_status: statusOf(['Ngày', 'Date']),
    years: describe(z.string(), ['Nói về các năm', 'Years reported on'], ['Cách nhau bằng “ | ”', 'Joined by " | "']),
    source_obtained_vi: describe(z.string(), ['Nguồn văn bản', 'How the text was obtained (Vietnamese)']),
    source_obtained_en: describe(z.string(), ['Nguồn văn bản (tiếng Anh)', 'How the text was obtained']),
    source_address: describe(z.string().nullable(), ['Địa chỉ nguồn', 'Address of the source']),
    source_sha256: describe(z.string(), ['SHA-256', 'SHA-256'], ['Của tệp source.txt', 'Of source.txt']),
    source_path: describe(z.string(), ['Tệp văn bản', 'Source file']),
    note_vi: describe(z.string().nullable(), ['Ghi chú', 'Note']),
    note_en: describe(z.string().nullable(), ['Ghi chú (tiếng Anh)', 'Note (English)']),
    path: describe(z.string(), ['Trang', 'Page']),
  },
});
export type DocumentRow = z.infer<typeof documents.schema>;

export const documentPlans = defineTable({
  label: ['Kế hoạch của văn bản', 'Plans of documents'],
  row: ['Một kế hoạch mà một văn bản nói tới', 'A plan that a document speaks of'],
  key: ['document_id', 'plan_id'],
  links: { document_id: 'documents', plan_id: 'plans' },
  columns: { document_id, plan_id: describe(planId, ['Kế hoạch', 'Plan']) },
});

const { id, marker, label, kind, depth, heading_path, line_start, line_end, text, path } = clauses.schema.shape;

export const documentClauses = defineTable({
  label: ['Đoạn của văn bản khác', 'Clauses of documents'],
  row: ['Một đoạn của một văn bản; cả bảng là toàn văn', 'One clause of a document; the table is the whole text'],
  key: ['id'],
  links: { document_id: 'documents', parent_id: 'document_clauses' },
  columns: {
    id,
    document_id,
    parent_id: describe(z.string().nullable(), ['Đoạn trên', 'Parent']),
    marker,
    label,
    kind,
    depth,
    heading_path,
    line_start,
    line_end,
    text,
    path,
  },
});
export type DocumentClauseRow = z.infer<typeof documentClauses.schema>;

const { line, found, read, why_vi, why_en } = planErrata.schema.shape;

export const documentErrata = defineTable({
  label: ['Chỗ hỏng của văn bản khác', 'Errata of documents'],
  row: ['Một chỗ hỏng khi trích xuất, sửa theo chính văn bản', 'Damage of extraction mended from the text itself'],
  key: ['document_id', 'line', 'found'],
  links: { document_id: 'documents' },
  columns: { document_id, line, found, read, why_vi, why_en },
});
