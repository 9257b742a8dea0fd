// /data/README.md: what the tables are, how they join and what may not be concluded, for people and for programs that
// start from the folder. Names and meanings come from src/schema.

import { getAnnotationsPath, getPlanFilePath, LANGUAGES, type Language } from '../../src/schema/address.ts';
import type { Register } from '../../src/schema/register.ts';
import { TABLE_NAMES, TABLES } from '../../src/schema/tables.ts';
import { encodeText } from './files.ts';

const PLAN = '<plan_id>';

const WORDS = {
  vi: {
    title: (name: string, version: string) => `# ${name}, dữ liệu phiên bản ${version}`,
    files: 'Các tệp',
    fileList: [
      '`register.xlsx`, `register.sqlite`, `register.zip`: cả sổ trong một tệp (không có khi sổ quá lớn).',
      '`<bảng>.csv`, `<bảng>.json`, `<bảng>.parquet`: từng bảng; CSV là UTF-8, phẩy, dòng đầu là tên cột.',
      `\`${getPlanFilePath(PLAN).slice('data/'.length)}\`: mọi dòng của một kế hoạch, dòng con nằm trong dòng mẹ; \`${getAnnotationsPath(PLAN).slice('data/'.length)}\`: mỗi bản ghi chỉ tới lời của nó trong \`source.txt\` (W3C Web Annotation).`,
      '`datapackage.json`: mô tả từng cột (Data Package); `catalog.ttl`, `catalog.jsonld`: DCAT-AP; `SHA256SUMS`: dấu kiểm của mọi tệp; `versions.json`: các phiên bản đã phát hành, không bao giờ đổi.',
    ],
    joins: 'Bảng và cách nối',
    joinNote: 'Ví dụ: cam kết cùng cơ quan chủ trì.',
    key: 'khóa',
    limits: 'Không được kết luận gì',
    limitList: [
      '**Không nêu không phải là không có.** `not_stated` nghĩa là lời kế hoạch không nêu; ô trống và 0 là chuyện khác.',
      '**Đếm không phải là chấm điểm.** Kế hoạch nêu nhiều cơ quan hơn không vì thế mà tốt hơn. Kế hoạch tỉnh và xã không so số với nhau được.',
      '**Lời hứa không phải là kết quả.** Ở bảng `searches`, `not_looked` nghĩa là chưa ai tìm báo cáo, không phải là chưa làm.',
      '**Đếm cam kết thì bỏ điều nhắc lại và lời đề nghị**: `repeats_id` trống và `kind` khác `request`.',
      '**Nơi và cơ quan là của khi ấy.** Nối với nay bằng `locality_changes` và `bodies_today`, rồi xem cột xác nhận.',
      '**Ngày giữ độ chính xác đã in** (EDTF): `2026-11` là một tháng, không phải ngày 1.',
    ],
    licence: (data: string, wording: string) =>
      `Dữ liệu: ${data}. Nguyên văn: ${wording}. Cách trích dẫn ở trang Trích dẫn của sổ.`,
  },
  en: {
    title: (name: string, version: string) => `# ${name}, data version ${version}`,
    files: 'Files',
    fileList: [
      '`register.xlsx`, `register.sqlite`, `register.zip`: the whole register in one file (not of a very large one).',
      '`<table>.csv`, `<table>.json`, `<table>.parquet`: one table each; CSV is UTF-8 with commas and a row of names.',
      `\`${getPlanFilePath(PLAN).slice('data/'.length)}\`: all rows of one plan, each within the row that it belongs to; \`${getAnnotationsPath(PLAN).slice('data/'.length)}\`: each record points to its words in \`source.txt\` (W3C Web Annotation).`,
      '`datapackage.json`: every column described (Data Package); `catalog.ttl`, `catalog.jsonld`: DCAT-AP; `SHA256SUMS`: a checksum of every file; `versions.json`: released versions, which never change.',
    ],
    joins: 'Tables and joins',
    joinNote: 'An example: commitments with the bodies that lead them.',
    key: 'key',
    limits: 'What may not be concluded',
    limitList: [
      '**Not stated is not absent.** `not_stated` means that the words of the plan do not say; an empty cell and 0 are other things.',
      '**A count is no score.** A plan that names more bodies is not better for it. Numbers of a province and of a commune do not compare.',
      '**A promise is no result.** In `searches`, `not_looked` means that nobody looked for a report, not that nothing was done.',
      '**To count commitments, leave out repeats and requests**: `repeats_id` empty and `kind` other than `request`.',
      '**Places and bodies are those of the time.** `locality_changes` and `bodies_today` lead to today; mind their column of evidence.',
      '**Dates keep the precision that was printed** (EDTF): `2026-11` is a month, not its first day.',
    ],
    licence: (data: string, wording: string) =>
      `Data: ${data}. Official wording: ${wording}. How to cite stands on the page Cite of the register.`,
  },
} as const;

const EXAMPLE = [
  '```sql',
  'SELECT c.id, c.title_vi, a.name_vi',
  "FROM 'commitments.parquet' c",
  "JOIN 'responsibilities.parquet' r ON r.commitment_id = c.id AND r.role = 'lead'",
  "JOIN 'agencies.parquet' a ON a.id = r.body_id",
  "WHERE c.repeats_id IS NULL AND c.kind <> 'request';",
  '```',
];

export function renderDataGuide(register: Register): Uint8Array {
  return encodeText(`${LANGUAGES.map((language) => writePart(register, language)).join('\n\n---\n\n')}\n`);
}

function writePart({ name, description, version, licences }: Register, language: Language): string {
  const words = WORDS[language];
  const tables = TABLE_NAMES.map((table) => {
    const { label, row, key, foreignKeys } = TABLES[table];
    const links = foreignKeys.map(({ column, table }) => `\`${column}\` → \`${table}\``).join(', ');
    return `- \`${table}\`, ${label[language]}: ${row[language]}. ${words.key}: ${key.map((column) => `\`${column}\``).join(', ')}${links === '' ? '' : `; ${links}`}`;
  });
  return [
    words.title(name[language], version),
    description[language],
    `## ${words.files}`,
    words.fileList.map((line) => `- ${line}`).join('\n'),
    `## ${words.joins}`,
    words.joinNote,
    EXAMPLE.join('\n'),
    tables.join('\n'),
    `## ${words.limits}`,
    words.limitList.map((line) => `- ${line}`).join('\n'),
    words.licence(licences.data.title[language], licences.wording.title[language]),
  ].join('\n\n');
}
