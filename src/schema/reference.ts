// A reference: a document that a plan cites.

import { z } from 'zod';
import { describe, edtf, vocabulary, withMeanings } from './field.ts';
import { bodyId } from './id.ts';
import { entryBase, receiptColumns, receiptLinks, recordColumns, titleColumns } from './record.ts';
import { absence, statusInClause } from './statement.ts';
import { defineTable } from './table.ts';

const referenceRole = withMeanings(
  vocabulary({
    basis: ['Căn cứ', 'Legal basis'],
    implements: ['Thực hiện', 'Implements'],
    mentions: ['Nhắc đến', 'Mentions'],
  }),
  {
    basis: [
      'văn bản nêu ở phần căn cứ đầu kế hoạch. Có: “Căn cứ Luật Bình đẳng giới”. Không: văn bản chỉ nêu ở phần nội dung',
      'a document among the grounds at the head of the plan. Yes: "pursuant to the Law on Gender Equality". No: a document that only the body of the plan names',
    ],
    implements: [
      'văn bản mà việc này làm theo hoặc để thực hiện. Có: “theo Quyết định số 565/QĐ-TTg”. Không: văn bản chỉ có tên trong tên một văn bản khác',
      'a document that the work follows or carries out. Yes: "under Decision 565". No: a document that only stands in the title of another',
    ],
    mentions: [
      'văn bản được nêu mà việc này không làm theo. Có: chiến lược có tên trong tên của chương trình thực hiện nó. Không: chữ “Chương trình” đứng một mình, sổ không ghi thành văn bản được dẫn',
      'a document named that the work does not follow. Yes: a strategy named in the title of the programme that carries it out. No: the bare word "programme", which is no citation here',
    ],
  },
);

export const documentType = vocabulary({
  'hien-phap': ['Hiến pháp', 'Constitution'],
  luat: ['Luật', 'Law'],
  'bo-luat': ['Bộ luật', 'Code'],
  'nghi-quyet': ['Nghị quyết', 'Resolution'],
  'nghi-dinh': ['Nghị định', 'Decree'],
  'quyet-dinh': ['Quyết định', 'Decision'],
  'chi-thi': ['Chỉ thị', 'Directive'],
  'thong-tu': ['Thông tư', 'Circular'],
  'thong-bao': ['Thông báo', 'Notice'],
  'cong-van': ['Công văn', 'Official letter'],
  'ke-hoach': ['Kế hoạch', 'Plan'],
  'chuong-trinh': ['Chương trình', 'Programme'],
  'chien-luoc': ['Chiến lược', 'Strategy'],
  'de-an': ['Đề án', 'Scheme'],
  'huong-dan': ['Hướng dẫn', 'Guidance'],
  'to-trinh': ['Tờ trình', 'Submission'],
  'ket-luan': ['Kết luận', 'Conclusion'],
  'thong-tri': ['Thông tri', 'Party circular'],
  'bao-cao': ['Báo cáo', 'Report'],
  'cong-dien': ['Công điện', 'Telegram'],
  'phap-lenh': ['Pháp lệnh', 'Ordinance'],
  'quy-che': ['Quy chế', 'Rules'],
  'quy-dinh': ['Quy định', 'Regulation'],
  'van-ban': ['Văn bản', 'Document'],
});

export const referenceEntry = z.strictObject({
  table: z.literal('references'),
  ...entryBase,
  role: referenceRole,
  type: documentType,
  number: z.string().min(1).or(absence),
  date: edtf.or(absence),
  issuer: bodyId.or(absence),
  words: z.string().min(1),
});

const OF_CITATION: [vi: string, en: string] = [
  'Chỉ nói về lời dẫn trong đoạn này; đoạn khác có thể dẫn cùng văn bản kèm số, ngày và nơi ban hành',
  'Of the citation in this clause alone; another clause may cite the same document with its number, day and issuer',
];

export const references = defineTable({
  label: ['Văn bản được dẫn', 'References'],
  row: ['Một văn bản mà kế hoạch dẫn', 'A document that a plan cites'],
  key: ['id'],
  links: { ...receiptLinks, issuer_id: 'agencies' },
  columns: {
    ...recordColumns,
    ...titleColumns,
    role: describe(
      referenceRole,
      ['Vai trò', 'Role'],
      ['Văn bản này có vai trò gì trong đoạn dẫn nó', 'What the document is to the clause that cites it'],
    ),
    type: describe(documentType, ['Loại văn bản', 'Document type']),
    number: describe(z.string().nullable(), ['Số, ký hiệu', 'Number']),
    number_status: statusInClause(['Số, ký hiệu', 'Number'], OF_CITATION),
    date: describe(edtf.nullable(), ['Ngày (EDTF)', 'Date (EDTF)']),
    date_status: statusInClause(['Ngày', 'Date'], OF_CITATION),
    issuer_id: describe(bodyId.nullable(), ['Nơi ban hành', 'Issuer']),
    issuer_status: statusInClause(['Nơi ban hành', 'Issuer'], OF_CITATION),
    words: describe(
      z.string(),
      ['Lời văn', 'Words'],
      ['Tên văn bản đúng như in trong đoạn', 'The document as printed in the clause'],
    ),
    ...receiptColumns,
  },
});
