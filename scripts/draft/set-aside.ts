// Clauses without content of their own (headings, words of issue, closing formulas, heads of tables) are set aside,
// each with its reason.

import type { Bilingual } from '../../src/schema/field.ts';
import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import { isCapitals } from '../../src/text/clauses/line-continuation.ts';
import type { SectionKind } from './sections.ts';

export const SET_ASIDE_REASONS = {
  heading: {
    vi: 'Tiêu đề: nội dung nằm ở các đoạn bên dưới',
    en: 'A heading: its content stands in the clauses below',
  },
  issue: {
    vi: 'Lời ban hành kế hoạch: đã có trong phần mô tả văn bản',
    en: 'The sentence that issues the plan: it is in the description of the document',
  },
  closing: { vi: 'Lời kết: không giao hay đề nghị việc gì', en: 'The closing formula: it assigns and asks nothing' },
  table: { vi: 'Đầu bảng', en: 'The head of a table' },
  total: {
    vi: 'Dòng cộng của bảng: các số đã có ở những dòng trên',
    en: 'The total of a table: its numbers stand in the rows above',
  },
  attached: {
    vi: 'Lời cho biết phụ lục kèm theo văn bản nào',
    en: 'Words that say which document the annex belongs to',
  },
  pointer: {
    vi: 'Lời chỉ sang phụ lục: nội dung nằm ở phụ lục',
    en: 'Words that point to an annex: the content stands there',
  },
  past: {
    vi: 'Kể kết quả hoặc tình hình đã qua: không hứa việc gì',
    en: 'Tells what was done or how things stand: it promises nothing',
  },
  decision: {
    vi: 'Lời của quyết định ban hành: không thêm việc nào vào kế hoạch',
    en: 'Words of the decision that issues the plan: they add no task to it',
  },
  particular: {
    vi: 'Chi tiết (ai làm, khi nào, ở đâu) của việc ở đoạn trên: bản ghi của việc ấy dẫn cả đoạn này',
    en: 'Particulars (who, when, where) of the task above: the record of that task cites this clause too',
  },
  month: {
    vi: 'Chủ đề hoặc thông điệp của Tháng hành động: bản ghi của Tháng hành động dẫn cả đoạn này',
    en: 'Theme or message of the action month: the record of the month cites this clause too',
  },
  rule: { vi: 'Đường kẻ hoặc dấu trang trí', en: 'A drawn line or ornament' },
} as const satisfies Record<string, Bilingual>;

/** Null if the clause is not set aside. */
export function getSetAside(
  { id, kind, text }: Clause,
  section: SectionKind | null,
  hasChildren: boolean,
): Bilingual | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return SET_ASIDE_REASONS.rule;
  if (/^\t*(Tổng cộng|Tổng số|Cộng)(?!\p{L})/iu.test(text) && text.includes('\t')) return SET_ASIDE_REASONS.total;
  if (/^(TT|STT|Số TT)\t/iu.test(text) || (kind === 'tableHead' && /\.head(~\d+)?$/.test(id)))
    return SET_ASIDE_REASONS.table;
  if (/^decision\./.test(id)) return isFormal(text) ? SET_ASIDE_REASONS.decision : null;
  if (id.startsWith('annex') && /^\(\s*(Ban hành\s+)?kèm theo/iu.test(text)) return SET_ASIDE_REASONS.attached;
  if (/^\([^()]*phụ lục[^()]*\)[.;]?$/iu.test(text) && !/\d\s*%|phấn đấu/iu.test(text))
    return SET_ASIDE_REASONS.pointer;
  if (section === 'past') return hasChildren && isHeading(text) ? SET_ASIDE_REASONS.heading : SET_ASIDE_REASONS.past;
  if (id === 'closing')
    return /^Trên đây là/u.test(text) && !/báo cáo|trước ngày|đề nghị .*(thực hiện|báo cáo)/iu.test(text)
      ? SET_ASIDE_REASONS.closing
      : null;
  if (/^basis\./.test(id))
    return /(ban hành|xây dựng|triển khai thực hiện)\s.*(kế hoạch|như sau|cụ thể)/iu.test(text) &&
      !/^Căn cứ/u.test(text) &&
      !/số\s*:?\s*\d/u.test(text)
      ? SET_ASIDE_REASONS.issue
      : null;
  if (kind === 'annex') return SET_ASIDE_REASONS.heading;
  return hasChildren && isHeading(text) ? SET_ASIDE_REASONS.heading : null;
}

/**
 * What every decision says: what it issues, from when, and who carries it out. An article that gives a task is not
 * formal.
 */
function isFormal(text: string): boolean {
  if (/^(Căn\s*cứ|Xét|Theo|Thực hiện|Giao|Đề nghị|Yêu cầu)(?!\p{L})/u.test(text)) return false;
  return /ban hành|phê duyệt|hiệu lực|thi hành|thay thế|bãi bỏ|QUYẾT ĐỊNH/iu.test(text) || isCapitals(text);
}

/** In capitals, or short and without the end of a sentence. */
function isHeading(text: string): boolean {
  if (isCapitals(text)) return true;
  if (/\d\s*%|đồng(?!\p{L})|ngày \d/iu.test(text)) return false;
  return text.length <= 160 && (text.endsWith(':') || !/[.;]$/u.test(text));
}
