// Clauses that say nothing of their own: headings, words of issue, closing formulas, heads of tables. Each is set aside with its reason.

import type { Bilingual } from '../../src/schema/field.ts';
import type { Clause } from '../../src/text/clause-tree.ts';
import { isCapitals } from '../../src/text/wrap.ts';

const WHY = {
  heading: { vi: 'Tiêu đề: nội dung nằm ở các đoạn bên dưới', en: 'A heading: its content stands in the clauses below' },
  issue: { vi: 'Lời ban hành kế hoạch: đã có trong phần mô tả văn bản', en: 'The sentence that issues the plan: it is in the description of the document' },
  closing: { vi: 'Lời kết: không giao hay đề nghị việc gì', en: 'The closing formula: it assigns and asks nothing' },
  table: { vi: 'Đầu bảng', en: 'The head of a table' },
  decision: { vi: 'Lời của quyết định ban hành: không thêm việc nào vào kế hoạch', en: 'Words of the decision that issues the plan: they add no task to it' },
  rule: { vi: 'Đường kẻ hoặc dấu trang trí', en: 'A drawn line or ornament' },
} as const satisfies Record<string, Bilingual>;

/** Takes a clause and whether it has clauses below it; gives why it is set aside, or null. */
export function getSetAside({ id, kind, text }: Clause, hasChildren: boolean): Bilingual | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return WHY.rule;
  if (kind === 'tableHead' || /^(TT|STT|Số TT)\t/iu.test(text)) return WHY.table;
  if (/^decision\./.test(id) && !/Căn\s*cứ|Xét|Theo/u.test(text)) return WHY.decision;
  if (id === 'closing') return /^Trên đây là/u.test(text) && !/báo cáo|trước ngày|đề nghị .*(thực hiện|báo cáo)/iu.test(text) ? WHY.closing : null;
  if (/^basis\./.test(id))
    return /(ban hành|xây dựng|triển khai thực hiện)\s.*(kế hoạch|như sau|cụ thể)/iu.test(text) && !/^Căn cứ/u.test(text) && !/số\s*:?\s*\d/u.test(text)
      ? WHY.issue
      : null;
  if (kind === 'annex') return WHY.heading;
  return hasChildren && isHeading(text) ? WHY.heading : null;
}

/** A heading is in capitals, or is short and ends like no sentence does. */
function isHeading(text: string): boolean {
  if (isCapitals(text)) return true;
  if (/\d\s*%|đồng(?!\p{L})|ngày \d/iu.test(text)) return false;
  return text.length <= 160 && (text.endsWith(':') || !/[.;]$/u.test(text));
}
