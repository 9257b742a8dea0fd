// Finds targets, counts and sums of money in a clause.

import type { z } from 'zod';
import type { budgetEntry, moneySource } from '../../src/schema/budget.ts';
import type { targetEntry } from '../../src/schema/target.ts';
import { MULTIPLIERS } from '../read/multipliers.ts';

type Target = z.infer<typeof targetEntry>;
type Amount = Exclude<z.infer<typeof budgetEntry>['amount'], string>;

export interface FoundTarget extends Pick<Target, 'comparator' | 'value' | 'words' | 'year' | 'strength'> {
  /** Null if no verb separates population and indicator. */
  population: string | null;
  indicator: string | null;
  /** True if the indicator stands before the number, as in "Tỷ lệ …". */
  isRate: boolean;
}

const PERCENT = /(\d{1,3}(?:[.,]\d+)?)\s*%/gu;
const INDICATOR_VERB =
  /^\s*(?:trở lên\s*)?(?:số\s+)?(.{3,140}?)\s+((?:được|có|tham gia|tiếp cận|biết|sử dụng|là|đạt|triển khai|thực hiện|bố trí|xây dựng)\s.{3,})$/u;

/** "Tỷ lệ nữ tham gia cấp ủy đạt từ 20% trở lên": the indicator stands before the number and names its population. */
const RATE_BEFORE_NUMBER = new RegExp(
  [
    String.raw`(?:^|[:;,.]\s*|\t|\svà\s+)((?:phấn đấu\s+|nâng\s+|tăng\s+|giảm\s+|duy trì\s+|bảo đảm\s+|`,
    String.raw`đảm bảo\s+)*)((?:tỷ|tỉ)\s*(?:lệ|trọng)\s+.{3,140}?)(?:\s*\t\s*|\s+)(?:(?:giảm (?=còn|xuống)|`,
    'tăng (?=lên)|đạt|chiếm|lên|xuống|còn|là|ở mức|bằng|tối thiểu|tối đa|ít nhất|nhiều nhất|',
    String.raw`không thấp hơn|không vượt quá|không quá|không dưới|từ|trên|dưới|khoảng|mức|hơn|≥|≤|>|<|=)\s*)*$`,
  ].join(''),
  'iu',
);
/**
 * How the words of an indicator name its population, the surest pattern first: "… của phụ nữ từ 15 - 60 tuổi", "trẻ em
 * gái hoàn thành …", "nữ tham gia cấp ủy"; else all words are the population.
 */
const POPULATION_PATTERNS: readonly RegExp[] = [
  /\scủa\s+(.+)$/iu,
  /^(?:tỷ|tỉ)\s*(?:lệ|trọng)\s+((?:trẻ em|phụ nữ|nam giới|học sinh|lao động|cán bộ|người|hộ)(?:\s+\p{L}+){0,4}?)\s+(?:được|có|hoàn thành|biết|đi học|làm|sử dụng|tiếp cận|bị)\s/iu,
  /^(?:tỷ|tỉ)\s*(?:lệ|trọng)\s+(?:cán bộ nữ|lao động nữ|phụ nữ|nữ)\s+(?:trong\s+|tham gia\s+|là\s+)?(.+)$/iu,
  /^(?:tỷ|tỉ)\s*(?:lệ|trọng)\s+(.+)$/iu,
];

/** `before` is what precedes a percentage. Null if it names no rate. */
function readRate(before: string): { indicator: string; population: string } | null {
  // "Tỷ lệ tảo hôn giảm 2%" gives a change, not the rate to reach.
  if (/(giảm|tăng)\s*(thêm|ít nhất|trên|từ|khoảng)?\s*$/iu.test(before)) return null;
  const indicator = RATE_BEFORE_NUMBER.exec(before)?.[2]?.replaceAll('\t', ' ').trim();
  const population = POPULATION_PATTERNS.map((way) => way.exec(indicator ?? '')?.[1]?.trim()).find(Boolean);
  return indicator && population && population.length >= 2 ? { indicator, population } : null;
}

/** All percentages of a clause. One whose population stays null cannot become a target by rule. */
export function findTargets(text: string, headings: readonly string[]): FoundTarget[] {
  const matches = [...text.matchAll(PERCENT)];
  return matches.map((match, index) => {
    const before = text.slice(
      index === 0 ? 0 : (matches[index - 1]?.index ?? 0) + (matches[index - 1]?.[0].length ?? 0),
      match.index,
    );
    const after = text.slice(match.index + match[0].length, matches[index + 1]?.index).split(/[;.]\s|[;.]$/u)[0] ?? '';
    const rate = readRate(before);
    const split = INDICATOR_VERB.exec(after.replace(/\s*(,|và)?\s*$/u, ''));
    const year = /năm\s*(20\d\d)/u.exec(after) ?? /năm\s*(20\d\d)/u.exec(before);
    return {
      comparator: getComparator(before, after),
      value: Number((match[1] ?? '').replace(',', '.')),
      words: match[0],
      year: year ? Number(year[1]) : 'not stated',
      strength: /phấn đấu/iu.test([text.slice(0, match.index), ...headings].join(' ')) ? 'strive' : 'firm',
      population: rate?.population ?? split?.[1]?.replace(/^,\s*/, '').trim() ?? null,
      indicator: rate?.indicator ?? split?.[2]?.trim() ?? null,
      isRate: rate !== null,
    };
  });
}

function getComparator(before: string, after: string): Target['comparator'] {
  if (/(ít nhất|tối thiểu|không thấp hơn|trên|hơn|không dưới|≥|>)\s*$/iu.test(before) || /^\s*trở lên/u.test(after))
    return 'at_least';
  return /(không quá|nhiều nhất|tối đa|dưới|không vượt quá|≤|<)\s*$/iu.test(before) ? 'at_most' : 'equal';
}

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
  /(khoảng|dự kiến|ước(?: tính)?|gần)?\s*((?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)\s*(nghìn|ngàn|triệu|tỷ|tỉ)?\s*(?:đồng|VNĐ|VND|đ(?!\p{L}))/giu;

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
  ['sponsorship', /tài trợ|viện trợ/iu],
  ['social', /xã hội h[oó]a|xã hội hoá|huy động (từ )?(cộng đồng|xã hội)|đóng góp của/iu],
  ['other', /nguồn (vốn |kinh phí |thu )?hợp pháp khác|nguồn khác/iu],
];

export function findSources(text: string): z.infer<typeof moneySource>[] {
  return SOURCE_WORDS.flatMap(([code, pattern]) => (pattern.test(text) ? [code] : []));
}
