// A clause: one numbered or bulleted piece of an official text. The table holds every word of every plan.

import { z } from 'zod';
import { describe, vocabulary } from './field.ts';
import { planId, slug } from './id.ts';
import { defineTable } from './table.ts';

const clauseKind = vocabulary({
  decision: ['Quyết định ban hành', 'Decision that issues the plan'],
  header: ['Phần đầu', 'Header'],
  title: ['Tên văn bản', 'Title'],
  basis: ['Căn cứ', 'Legal basis'],
  section: ['Mục', 'Section'],
  item: ['Khoản, điểm, gạch đầu dòng', 'Item'],
  paragraph: ['Đoạn không đánh số', 'Unmarked paragraph'],
  closing: ['Lời kết', 'Closing formula'],
  recipients: ['Nơi nhận', 'Recipients'],
  signature: ['Chữ ký', 'Signature'],
  annex: ['Phụ lục', 'Annex'],
  tableHead: ['Đầu bảng', 'Table header'],
  tableRow: ['Dòng của bảng', 'Table row'],
});

const clauseMarker = vocabulary({
  part: ['phần, chương', 'part or chapter'],
  article: ['điều', 'article'],
  roman: ['số La Mã', 'Roman numeral'],
  number: ['số', 'number'],
  letter: ['chữ cái', 'letter'],
  dash: ['gạch ngang', 'dash'],
  plus: ['dấu cộng', 'plus sign'],
  dot: ['dấu chấm', 'dot'],
  star: ['dấu sao', 'asterisk'],
  none: ['không có', 'none'],
});

export const coverage = vocabulary({
  cited: ['có bản ghi dẫn', 'cited by a record'],
  set_aside: ['để riêng', 'set aside'],
  described: ['thuộc mô tả văn bản', 'part of the document’s description'],
  open: ['chưa ghi', 'not yet recorded'],
  empty: ['không có lời văn riêng', 'no words of its own'],
});
export type Coverage = z.infer<typeof coverage>;

export const clauses = defineTable({
  label: ['Đoạn văn bản', 'Clauses'],
  row: ['Một đoạn của văn bản gốc; cả bảng là toàn văn', 'One clause of an official text; the table is the whole text'],
  key: ['id'],
  links: { plan_id: 'plans', parent_id: 'clauses' },
  columns: {
    id: describe(z.string(), ['Mã', 'Id'], ['Kế hoạch, dấu chấm, đường dẫn của đoạn', 'Plan, dot, path of the clause']),
    plan_id: describe(planId, ['Kế hoạch', 'Plan']),
    parent_id: describe(z.string().nullable(), ['Đoạn trên', 'Parent']),
    marker: describe(clauseMarker, ['Dấu mở đầu', 'Marker']),
    label: describe(
      z.string(),
      ['Số thứ tự in', 'Label'],
      ['Đúng như in, không kể dấu câu', 'As printed, without its punctuation'],
    ),
    kind: describe(clauseKind, ['Loại đoạn', 'Kind']),
    depth: describe(z.int().min(1), ['Độ sâu', 'Depth'], ['1 là đoạn ngoài cùng', '1 is outermost']),
    heading_path: describe(
      z.string(),
      ['Các đoạn trên', 'Heading path'],
      ['Lời của các đoạn chứa nó, cách nhau bằng “ › ”', 'Words of the clauses that contain it, joined by " › "'],
    ),
    line_start: describe(
      z.int().min(1).nullable(),
      ['Từ dòng', 'First line'],
      ['Của riêng lời văn đoạn này; trống nếu không có', 'Of its own words, children apart; empty if it has none'],
    ),
    line_end: describe(z.int().min(1).nullable(), ['Đến dòng', 'Last line']),
    text: describe(
      z.string(),
      ['Nguyên văn', 'Official wording'],
      ['Lời của riêng đoạn này, không kể các đoạn con', 'Its own words, children apart'],
    ),
    coverage: describe(
      coverage,
      ['Ghi nhận', 'Coverage'],
      ['Đoạn này đã thành bản ghi chưa', 'Whether the clause has become a record'],
    ),
    set_aside_vi: describe(z.string().nullable(), ['Lý do để riêng', 'Why set aside']),
    set_aside_en: describe(z.string().nullable(), ['Lý do để riêng (tiếng Anh)', 'Why set aside (English)']),
    path: describe(z.string(), ['Trang', 'Page']),
  },
});
export const clausePlaces = defineTable({
  label: ['Nơi được nêu tên', 'Places named in clauses'],
  row: ['Một đơn vị hành chính mà một đoạn nêu tên', 'An administrative unit that a clause names'],
  key: ['clause_id', 'locality_id'],
  links: { clause_id: 'clauses', locality_id: 'localities' },
  columns: {
    clause_id: describe(z.string(), ['Đoạn', 'Clause']),
    locality_id: describe(
      slug,
      ['Đơn vị', 'Locality'],
      [
        'Chương trình tìm tên của mọi đơn vị trong sổ ở mọi đoạn: đơn vị có thật vào năm của kế hoạch, trong tỉnh của kế hoạch, hoặc một tỉnh. Xã, phường chỉ tính khi có cả loại và tên. Có: “Tỉnh ủy Gia Lai”, tỉnh Gia Lai. Không: “Huế” trong “Thừa Thiên Huế”',
        'A program looks for the names of all units of the register in all clauses: units of the year of the plan, in its province, or a province. Communes and wards count only by rank and name. Yes: Gia Lai province in “Tỉnh ủy Gia Lai”. No: Huế in “Thừa Thiên Huế”',
      ],
    ),
    words: describe(z.string(), ['Lời văn', 'Words'], ['Tên đúng như in', 'The name as printed']),
  },
});
export type ClauseRow = z.infer<typeof clauses.schema>;
