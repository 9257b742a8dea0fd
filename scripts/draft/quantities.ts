// Finds counts and sums of money in a clause.

import type { z } from 'zod';
import type { budgetEntry, moneySource } from '../../src/schema/budget.ts';
import { MULTIPLIERS } from '../read/numbers.ts';

type Amount = Exclude<z.infer<typeof budgetEntry>['amount'], string>;

/** Units of work (classes, meetings, leaflets), not of the people or places reached. */
const COUNTED_WORK = new RegExp(
  [
    String.raw`(?<![\d.,/%]|năm\s+)(?:(?:ít nhất|tối thiểu|khoảng|trên)\s+)?(\d{1,4})\s+((?:lớp|hội nghị|hội thi|`,
    'hội thảo|tọa đàm|toạ đàm|diễn đàn|cuộc|buổi|đợt|khóa|chuyên đề|tin,? bài|bài viết|phóng sự|băng rôn|',
    String.raw`băng zôn|pa ?nô|áp phích|tờ rơi|tài liệu|mô hình|câu lạc bộ)(?:\s+(?:tập huấn|bồi dưỡng|`,
    String.raw`truyền thông|tuyên truyền|sinh hoạt|kiểm tra|giám sát|nói chuyện))?)(?!\p{L})`,
  ].join(''),
  'giu',
);

/** Null unless the clause counts exactly one thing. */
export function findQuantity(text: string): { value: number; unit: string; words: string } | null {
  const [only, ...others] = text.matchAll(COUNTED_WORK);
  return only && others.length === 0 ? { value: Number(only[1]), unit: only[2] ?? '', words: only[0] } : null;
}

const SUM_OF_MONEY =
  /(khoảng|dự kiến|ước(?: tính)?|gần)?\s*(?<!\d)((?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)\s*(nghìn|ngàn|triệu|tỷ|tỉ)?\s*(?:đồng|VNĐ|VND|đ(?!\p{L}))/giu;

/** Sums in đồng. */
export function findAmounts(text: string): Amount[] {
  return [...text.matchAll(SUM_OF_MONEY)].flatMap(([words, approximate, digits = '', scale]) => {
    const vnd = Math.round(
      Number(digits.replaceAll('.', '').replace(',', '.')) * (MULTIPLIERS[scale?.toLowerCase() ?? ''] ?? 1),
    );
    return vnd > 0 && Number.isSafeInteger(vnd)
      ? [{ vnd, approximate: approximate !== undefined, words: words.trim() }]
      : [];
  });
}

const SOURCE_WORDS: readonly [z.infer<typeof moneySource>, RegExp][] = [
  ['central', /ngân sách (Trung ương|TW)/iu],
  ['local', /ngân sách (địa phương|tỉnh|thành phố|huyện|thị xã|quận|xã|phường|cấp (tỉnh|huyện|xã)|các cấp)/iu],
  ['state', /ngân sách nhà nước/iu],
  ['sponsorship', /tài trợ|viện trợ|hỗ trợ phát triển chính thức|ODA(?!\p{L})/iu],
  [
    'social',
    /xã hội h[oó]a|xã hội hoá|huy động (từ )?(cộng đồng|xã hội)|đóng góp của|nguồn lực (?:hợp pháp )?(?:của|từ)[^.;,]{0,20} (?:tổ chức|cá nhân|doanh nghiệp|cộng đồng|xã hội)/iu,
  ],
  ['other', /nguồn (vốn |kinh phí |thu )?hợp pháp khác|nguồn khác/iu],
];

export function findSources(text: string): z.infer<typeof moneySource>[] {
  return SOURCE_WORDS.flatMap(([code, pattern]) => (pattern.test(text) ? [code] : []));
}
