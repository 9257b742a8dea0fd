// Finds the numbers that a clause promises: rates, ratios, multiples and counts, each with how it binds and by when.

import type { z } from 'zod';
import type { targetEntry } from '../../src/schema/target.ts';
import { NUMBER, NUMBER_WORD, readNumber } from '../read/numbers.ts';

type Target = z.infer<typeof targetEntry>;

export interface FoundTarget
  extends Pick<
    Target,
    | 'comparator'
    | 'value'
    | 'unit'
    | 'words'
    | 'year'
    | 'yearRelation'
    | 'every'
    | 'change'
    | 'baseline'
    | 'condition'
    | 'strength'
  > {
  /** Null if no words tell population and indicator apart. */
  population: string | null;
  indicator: string | null;
  /** True if the indicator stands before the number, as in "Tỷ lệ …". */
  isRate: boolean;
  /** Fields that a rule is unsure of. */
  doubts: ('year' | 'comparator')[];
}

export interface FoundTargets {
  targets: FoundTarget[];
  /** Numbers that may be targets, but that no rule reads, such as ranges. */
  unread: string[];
}

interface Candidate {
  start: number;
  end: number;
  value: string;
  unit: string;
  /** The unit of a count as it stands behind the number. */
  printed: string;
  isCount: boolean;
}

/** "75 triệu đồng/người/năm" is a level to reach; a sum of money is a budget. */
const MONEY_RATE = new RegExp(
  String.raw`(?<![\d.,/])(${NUMBER})\s*((?:nghìn\s+|ngàn\s+|triệu\s+|tỷ\s+|tỉ\s+)?đồng\s*\/\s*\p{L}[\p{L}\d²]*(?:\s*\/\s*(?:năm|tháng))?)(?!\p{L})`,
  'giu',
);
/** "đạt 75 tuổi" is a level to reach; "trẻ em dưới 5 tuổi" says whom. */
const AGE = new RegExp(String.raw`(?<=tuổi (?:thọ|nghỉ|kết)\P{Nd}{0,60}\s)(${NUMBER})\s*(tuổi|năm)(?!\p{L})`, 'giu');
const HUNDREDS = String.raw`(?:100|1\.?000|10\.?000|100\.?000|1\.?000\.?000)`;
const SEX = String.raw`(?:bé|trẻ em|trẻ|con|học sinh)?\s*(?:trai|gái|nam|nữ)`;
/** "109,5 bé trai/100 bé gái", "107 nam trên 100 nữ", "18/100.000 trẻ đẻ sống". */
const RATIO = new RegExp(
  String.raw`(?<![\d.,/])(${NUMBER})(\s*${SEX}\s*(?:\/|trên)\s*100\s*${SEX}|\s*(?:ca sinh|ca|trẻ|người|vụ)?\s*\/\s*${HUNDREDS}(?![\d/.])(?:\s*(?:trẻ (?:đẻ|sinh ra|sinh) sống|ca sinh sống|phụ nữ|dân|người))?)`,
  'giu',
);
const RATE = new RegExp(
  String.raw`(?<![\d.,/])(${NUMBER})\s*(%o|%0(?!\d)|‰|điểm\s*%|điểm phần trăm|%|phần trăm)`,
  'giu',
);
/** "giảm còn 1,7 lần": not "khám thai ít nhất 4 lần". */
const MULTIPLE = new RegExp(
  String.raw`(?<=(?:còn|bằng|gấp|tăng|giảm|xuống|lên|năm\s+20\d\d\s+và)\s+(?:khoảng\s+|dưới\s+|trên\s+|ít nhất\s+)?)(${NUMBER})\s*(lần)(?!\s*thứ)(?!\p{L})`,
  'giu',
);
const RANGE = new RegExp(
  String.raw`(?<![\d.,/])(${NUMBER})\s*(%|‰)?\s*(?:-|–|đến)\s*(${NUMBER})\s*(?:%o|‰|%|phần trăm)`,
  'giu',
);
const COUNTED_VERB = [
  'đạt|có|hình thành|xây dựng|thành lập|tổ chức|mở|phát triển|duy trì|đào tạo|bồi dưỡng|hỗ trợ|thu hút|giải quyết|',
  'phấn đấu|công nhận|ra mắt|vận hành|nhân rộng|đăng|phát|sản xuất|in|tập huấn|truyền thông|tư vấn|kết nạp|giới thiệu|',
  'giảm|tăng|tạo|trao|tặng|vận động|tuyên truyền|xóa|sửa chữa|bàn giao|trồng|cấp|khám|phục vụ|tiếp cận',
].join('');
/** "từ 30 đến 40 đảng viên": not "từ 15 đến 60 tuổi", which says whom a number is of. */
const COUNT_RANGE = new RegExp(
  String.raw`(?<=(?:^|[:;,.]|thêm|được|mới|${COUNTED_VERB})\s+(?:từ\s+)?)(${NUMBER})\s*(?:-|–|đến)\s*(${NUMBER})(?=\s+\p{L})(?!\s+(?:tuổi|tháng|ngày|giờ))`,
  'giu',
);
/** "hai phần ba", "một phần tư". */
const FRACTION = new RegExp(String.raw`(?<!\p{L})${NUMBER_WORD}\s+phần\s+${NUMBER_WORD}(?!\p{L})`, 'giu');
const COUNT = new RegExp(
  String.raw`(?<![\d.,/\-–]|\p{L})(${NUMBER}|(?<=(?:ít nhất|tối thiểu|không quá|tối đa)\s+(?:từ\s+)?)${NUMBER_WORD})(?![\d.,]*\d|[/%‰\-–]|\s*[-–/]\s*\d|\p{L})`,
  'giu',
);
/** "giảm từ 23 xuống (còn) …", "từ 24,8% năm 2024 lên …". */
const BASELINE = new RegExp(
  String.raw`từ\s+(?:mức\s+)?(${NUMBER})\s*(?:%o|‰|%|(?:ca sinh|ca|trẻ)?\s*\/\s*${HUNDREDS}(?:\s*(?:phụ nữ|dân|trẻ (?:đẻ|sinh ra|sinh) sống))?)?(?:[^.;,\d%]{0,40}?\(?\s*năm\s*(20\d\d)\)?)?\s*(?=(?:xuống|lên|còn|đến|thành)(?!\p{L}))`,
  'giu',
);

const LIMIT_WORDS: readonly [Target['comparator'], RegExp][] = [
  ['at_least', /(?:ít nhất|tối thiểu|không thấp hơn|không dưới|không ít hơn|trên|hơn|vượt|≥|>=|>)$/iu],
  ['at_most', /(?:không quá|không vượt quá|không cao hơn|không trên|nhiều nhất|tối đa|≤|<=)$/iu],
  ['below', /(?:dưới|thấp hơn|ít hơn|<)$/iu],
  ['about', /(?:khoảng|xấp xỉ|gần)$/iu],
];
/** Words that may stand between how a number binds and the number. */
const BETWEEN = /(?:\s|^)(?:là|từ|đạt|mức|ở mức|thêm|được|khoảng|có)\s*$/iu;

/** A count follows one of these, or opens its clause, or goes on with a list of counts. */
const COUNTED_AFTER = new RegExp(
  String.raw`(?<!\p{L})(?:${COUNTED_VERB})(?:\s+việc làm)?(?:\s+(?:được|thêm|mới|cho|thành công))*\s*$`,
  'iu',
);
const NO_COUNT_AFTER =
  /(?:năm|tháng|ngày|quý|số|mục|khoản|điều|điểm|giai đoạn|top|thứ|cấp|lớp|khối|phần|chương|hạng|tuổi|khu vực|nhóm|loại|kỳ|tập|bậc|phụ lục|quận|phường|từ|đến|tại|ở)\s*:?\s*$/iu;
const NO_UNIT =
  /^\s*(?:năm|tháng|ngày|tuổi|giờ|phút|tuần|quý|khoản|điều|mục|triệu|tỷ|tỉ|đồng|nghìn|ngàn|trở|và|hoặc|đến|thứ|trong|của|với|cho|tại|theo|so|cấp)(?!\p{L})/iu;
/** Units of one word; the rest have two. */
const SHORT_UNIT =
  /^\s*(lớp|buổi|cuộc|đợt|khóa|lần|xã|phường|thôn|bản|ấp|huyện|người|hộ|lượt|tổ|nhóm|điểm|trường|trạm|đội|vụ|ca|cặp|suất|căn|nhà|ha|km|kg|tấn|vùng|em|chị|cụm|tin,\s*bài|bài|tin)(?!\p{L})/iu;
const LONG_UNIT =
  /^\s*(câu lạc bộ|hợp tác xã|địa chỉ tin cậy|(?:lượt|nghìn) (?:người|trẻ|hộ)|\p{L}+\s+\p{L}+|\p{L}[\p{L}\d²³]*)/iu;
/** "10 bác sĩ/10.000 dân", "8 m2/người": not "02 lần/năm", which says how often. */
const PER = /^\s*\/\s*(?!(?:năm|quý|tháng)(?!\p{L}))(?:[\d.]+\s+)?\p{L}+/iu;

/** `isTarget`: the clause stands among targets, so that counts are targets too, and not quantities of a task. */
export function findTargets(text: string, headings: readonly string[], isTarget = true): FoundTargets {
  const taken: [number, number][] = [];
  const unread: string[] = [];
  const isFree = (start: number, end: number) => taken.every(([from, to]) => end <= from || start >= to);
  const baselines = [...text.matchAll(BASELINE)].filter(({ index }) =>
    /(?:giảm|tăng|nâng|hạ|rút|kéo|đưa)[^.;]*$/iu.test(text.slice(0, index)),
  );
  for (const { index, 0: words } of baselines) taken.push([index, index + words.length]);
  const candidates: Candidate[] = [];
  const collect = (pattern: RegExp, isCount = false) => {
    for (const match of text.matchAll(pattern)) {
      const [words, value = '', unit = ''] = match;
      const [start, end] = [match.index, match.index + words.length];
      if (!isFree(start, end)) continue;
      if (isCount && !isCounted(text, start, end, candidates)) continue;
      taken.push([start, end]);
      candidates.push({
        start,
        end,
        value,
        ...(isCount ? readUnit(text.slice(end)) : { unit: unit.replace(/\s+/g, ' ').trim(), printed: '' }),
        isCount,
      });
    }
  };
  const leave = (pattern: RegExp) => {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      if (!isFree(index, index + words.length)) continue;
      taken.push([index, index + words.length]);
      unread.push(words);
    }
  };
  collect(RATIO);
  leave(RANGE);
  collect(RATE);
  if (isTarget) {
    leave(FRACTION);
    leave(COUNT_RANGE);
    collect(MULTIPLE);
    collect(MONEY_RATE);
    collect(AGE);
    candidates.sort((a, b) => a.start - b.start);
    collect(COUNT, true);
  }
  candidates.sort((a, b) => a.start - b.start);
  const targets: FoundTarget[] = [];
  for (const [at, candidate] of candidates.entries()) {
    if (isInBrackets(text, candidate.start)) {
      unread.push(text.slice(candidate.start, candidate.end));
      continue;
    }
    const found = describeTarget(text, candidate, candidates[at - 1], candidates[at + 1], headings, baselines);
    const last = targets.at(-1);
    // "80% trường học đạt chuẩn vào năm 2028 và 100% vào năm 2030" promises two numbers of the same thing.
    if (last && goesOn(text, candidates[at - 1], candidate, candidates[at + 1])) {
      found.population = last.population;
      found.indicator = last.indicator;
      found.isRate = last.isRate;
      if (last.comparator !== 'equal' && found.comparator === 'equal') found.doubts.push('comparator');
    }
    if (isTarget || isPromised(text, candidate, found)) targets.push(found);
  }
  // "Đến năm 2025 đạt 60% và đến năm 2030 đạt 75% cơ quan …": what both are of stands after the last.
  for (let at = targets.length - 2; at >= 0; at--) {
    const [target, next] = [targets[at], targets[at + 1]];
    if (target && next && target.indicator === null && !next.isRate && target.unit === next.unit) {
      target.population ??= next.population;
      target.indicator = next.indicator;
      if (next.condition) target.condition = next.condition;
    }
  }
  return { targets, unread };
}

/** True if only a year, a limit or "và" stand around the number. */
function goesOn(
  text: string,
  previous: Candidate | undefined,
  { start, end, isCount }: Candidate,
  next: Candidate | undefined,
): boolean {
  if (isCount || !previous || previous.isCount) return false;
  const before = text.slice(previous.end, start).replace(YEAR, ' ');
  const after = withoutYears(text.slice(end, next?.start).split(/[;.](?:\s|$)/u)[0] ?? '');
  return (after.trim().length < 2 || ADDED.test(after)) && /(?:^|[\s,])(?:và|,)\s*(?:\p{L}+\s*){0,4}$/u.test(before);
}

/** Words that belong to both numbers: "1,7 lần vào năm 2025 và 1,4 lần vào năm 2030 so với nam giới". */
const ADDED = /^\s*(?:so với\s|(?:trẻ )?(?:em )?sinh ra sống\s*$)/iu;

const withoutYears = (words: string) => words.replace(YEAR, ' ').replace(/\s*(?:,|và)?\s*$/u, '');

function isCounted(text: string, start: number, end: number, earlier: readonly Candidate[]): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (!/^\s+\p{L}/u.test(after) || NO_UNIT.test(after) || isInBrackets(text, start)) return false;
  const hasLimit = getLimit(before) !== null;
  const isOrMore = /từ\s*$/iu.test(before) && /^\s+(?:\p{L}+\s+){1,3}trở (?:lên|xuống)/iu.test(after);
  if (isOrMore) return true;
  if (!hasLimit && NO_COUNT_AFTER.test(before)) return false;
  const previous = earlier.findLast((own) => own.start < start);
  const between = previous ? before.slice(previous.end) : '';
  // "100% người lao động được tiếp cận ít nhất 01 dịch vụ" promises one number, the rate.
  if (previous && !previous.isCount && !/[;.]\s|đồng thời|trong đó/iu.test(between)) return false;
  const isListed = previous?.isCount === true && /(?:,|và|;)\s*$/iu.test(before);
  return hasLimit || isListed || /(?:^|:)\s*$/u.test(before) || COUNTED_AFTER.test(before);
}

function readUnit(after: string): { unit: string; printed: string } {
  const [blank = ''] = /^\s*/.exec(after) ?? [];
  const unit = SHORT_UNIT.exec(after)?.[1] ?? LONG_UNIT.exec(after)?.[1] ?? '';
  const [per = ''] = PER.exec(after.slice(blank.length + unit.length)) ?? [];
  const words = `${unit}${per}`;
  return { unit: words.replace(/\s+/g, ' ').toLowerCase(), printed: `${blank}${words}` };
}

function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** Outside the targets of a plan, a rate is a promise only where its words say so: not "Chlorine 70%". */
function isPromised(text: string, { start, end }: Candidate, { isRate, population }: FoundTarget): boolean {
  const before = text.slice(0, start);
  if (isRate) return true;
  if (population === null && !/^\s*(?:số\s+)?\p{L}/u.test(text.slice(end))) return false;
  return (
    getLimit(before) !== null ||
    /(?:^|[:;,.]\s*|đạt|phấn đấu|bảo đảm|đảm bảo|có|cho|để|và)\s*$/iu.test(before) ||
    /(?:phấn đấu|chỉ tiêu)/iu.test(getSentence(text, start))
  );
}

/** The words around a place, up to the ends of their sentence or part. */
function getSentence(text: string, at: number): string {
  const start = Math.max(0, ...[...text.slice(0, at).matchAll(/[;.]\s/gu)].map(({ index }) => index + 2));
  const rest = text.slice(at);
  const end = /[;.](?:\s|$)/u.exec(rest)?.index ?? rest.length;
  return text.slice(start, at + end);
}

function getLimit(before: string): Target['comparator'] | null {
  let words = before.trimEnd();
  for (let step = 0; step < 3; step++) {
    const found = LIMIT_WORDS.find(([, sign]) => sign.test(words));
    if (found) return found[0];
    if (!BETWEEN.test(words)) return null;
    words = words.replace(BETWEEN, '').trimEnd();
  }
  return null;
}

function describeTarget(
  text: string,
  { start, end, value, unit, printed, isCount }: Candidate,
  previous: Candidate | undefined,
  next: Candidate | undefined,
  headings: readonly string[],
  baselines: readonly RegExpExecArray[],
): FoundTarget {
  const whole = text.slice(0, start);
  const before = text.slice(previous?.end ?? 0, start);
  const after = text.slice(end, next?.start).split(/[;.](?:\s|$)/u)[0] ?? '';
  const sentence = getSentence(text, start);
  const rate = isCount ? null : readRate(before);
  // "500 người trở lên", "8 m2/người": nothing but the unit follows, so what is counted stands before.
  const isBare = isCount && /^\s*(?:trở (?:lên|xuống))?\s*[.;,]?\s*$/iu.test(withoutYears(after.slice(printed.length)));
  const split = (isBare ? splitWords('', false, before) : null) ?? splitWords(after, isCount, before);
  const limit = getLimit(whole);
  const isOrMore =
    /^\s*(?:\p{L}+\s+){0,3}?trở lên/iu.test(after) && (/từ\s*$/iu.test(before) || /^\s*trở lên/iu.test(after));
  const isOrLess = /^\s*trở xuống/iu.test(after);
  const { year, yearRelation } = findYear(text, start, after, headings);
  const [, per] = /^\s*\/\s*(năm|quý|tháng)(?!\p{L})/iu.exec(text.slice(end + printed.length)) ?? [];
  const every = per ? FREQUENCIES[per.toLowerCase()] : findFrequency(sentence);
  const change = findChange(whole);
  const baseline = baselines.findLast(({ index }) => index < start && index >= (previous?.end ?? 0));
  const condition = /(?:khi\s+)?(?:có nhu cầu|được phát hiện|đủ điều kiện|có yêu cầu)/iu.exec(after)?.[0];
  const comparator = isOrMore ? 'at_least' : isOrLess ? 'at_most' : (limit ?? 'equal');
  const isOpenLimit =
    !isOrMore && limit === null && /(?:từ|,|và)\s*$/iu.test(before) && (isCount || /từ\s*$/iu.test(before));
  return {
    comparator,
    value: readNumber(value),
    unit: unit === '' ? '%' : /^%[o0]$/.test(unit) ? '‰' : unit === 'phần trăm' ? '%' : unit,
    words: text.slice(start, end) + printed,
    year,
    ...(yearRelation ? { yearRelation } : {}),
    ...(every ? { every } : {}),
    ...(change ? { change } : {}),
    ...(baseline
      ? {
          baseline: {
            value: readNumber(baseline[1] ?? ''),
            ...(baseline[2] ? { year: Number(baseline[2]) } : {}),
            words: baseline[0].trim(),
          },
        }
      : {}),
    ...(condition ? { condition } : {}),
    strength: /phấn đấu/iu.test([sentence, ...headings].join(' ')) ? 'strive' : 'firm',
    population: rate?.population ?? split?.population ?? null,
    indicator: rate?.indicator ?? split?.indicator ?? null,
    isRate: rate !== null,
    doubts: [
      ...(year === 'not stated' && !every ? (['year'] as const) : []),
      ...(isOpenLimit ? (['comparator'] as const) : []),
    ],
  };
}

/** "Quy mô kinh tế số đạt …", "Thời gian làm việc nhà giảm còn …": what is measured, where no "tỷ lệ" says so. */
const MEASURED =
  /(?:^|[:;,.]\s+)([^:;,.]{4,120}?)\s+(?:đạt|giảm còn|giảm xuống(?: còn)?|tăng lên|còn|bằng|chiếm|lên|xuống)(?:\s+(?:ít nhất|tối thiểu|trên|dưới|không quá|khoảng|từ|mức))*\s*$/iu;

const VERB = [
  'được|có|tham gia|tiếp cận|biết|sử dụng|là|đạt|triển khai|thực hiện|bố trí|xây dựng|ứng dụng|áp dụng|hoàn thành|',
  'đăng ký|bị|làm|tổ chức|đóng vai trò|trở thành|đáp ứng|bảo đảm|đảm bảo|vào|đến|chấp hành|phải|lồng ghép|duy trì|',
  'thành lập|nắm|hiểu|hài lòng|tốt nghiệp|không|chưa',
].join('');
const INDICATOR_VERB = new RegExp(
  String.raw`^\s*(?:trở lên\s*|trở xuống\s*)?(?:tổng\s+)?(?:số\s+)?(.{2,160}?)\s+((?:${VERB})\s.{2,})$`,
  'iu',
);

/** What follows a number: "phụ nữ nghèo được vay vốn", or for a count what is made: "mô hình …". */
function splitWords(
  after: string,
  isCount: boolean,
  before: string,
): { population: string; indicator: string | null } | null {
  const words = withoutYears(after.replace(NEXT_YEAR, ''))
    .replace(/\s+trở (?:lên|xuống)\s*$/iu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const split = INDICATOR_VERB.exec(words);
  const population = split?.[1]?.replace(/^,\s*/, '').trim();
  if (population && split?.[2]) return { population, indicator: split[2].trim() };
  const measured = isCount ? null : MEASURED.exec(withoutYears(before.replace(BASELINE, '')));
  if (measured?.[1] && !words.includes(' ')) return { population: measured[1].trim(), indicator: measured[1].trim() };
  if (isCount === false && measured?.[1] && /^so với/iu.test(words))
    return { population: measured[1].trim(), indicator: measured[1].trim() };
  if (words.length < 2) return null;
  const [verb] =
    /(?:\p{L}+\s+){0,2}\p{L}+\s*$/u.exec(
      before.replace(/(?:ít nhất|tối thiểu|trên|không quá|tối đa|phấn đấu)\s*$/iu, '').trim(),
    ) ?? [];
  if (isCount || verb)
    return { population: words, indicator: verb?.trim() && verb.trim().length >= 2 ? verb.trim() : words };
  return words.includes(' ') ? { population: words, indicator: null } : null;
}

const YEAR =
  /(?<!(?:so với|với|cùng kỳ|Luật[^,;]*|giai đoạn|từ năm 20\d\d\s*[-–]|20\d\d\s*[-–]\s*|ngày[^,;]{0,20})\s*)(?:(đến hết|đến cuối|đến|tới|hết|cuối|vào|trong|từ)\s+)?(?:cuối\s+)?(?:năm\s*|(?<=(?:đến|tới|hết|vào|cuối)\s+))(20\d\d)(?!\s*[-–]\s*(?:năm\s*)?20\d\d)(?![\d.,]*\d)(\s+trở đi)?/giu;

const NEXT_YEAR =
  /(?:,|;|và)\s*(?:phấn đấu\s+)?(?:đến hết|đến|tới|vào|trong|từ)?\s*(?:năm\s*|(?<=(?:đến|tới|hết|vào)\s*))20\d\d\s*(?:trở đi\s*)?,?\s*(?:đạt|là|có|còn|\s|ít nhất|trên|dưới|khoảng|tối thiểu|không quá)*$/iu;

function findYear(
  text: string,
  start: number,
  after: string,
  headings: readonly string[],
): Pick<FoundTarget, 'year' | 'yearRelation'> {
  const before = text.slice(0, start);
  const sentence = before.slice(Math.max(0, ...[...before.matchAll(/[;.]\s/gu)].map(({ index }) => index + 2)));
  // "đến năm 2030 đạt" before the next number is the year of that one.
  const own = after.replace(NEXT_YEAR, '');
  const places = [own, sentence, before, ...headings.filter((heading) => heading.length <= 140)];
  for (const [at, place] of places.entries()) {
    const found = [...place.matchAll(YEAR)];
    // After the number the first year counts; before it, the last.
    const match = at === 0 ? found[0] : found.at(-1);
    if (!match) continue;
    const word = match[1]?.toLowerCase() ?? '';
    const relation =
      match[3] || word === 'từ' ? 'from' : /đến|tới|hết|cuối/.test(word) ? 'by' : word ? 'in' : undefined;
    return { year: Number(match[2]), ...(relation ? { yearRelation: relation } : {}) };
  }
  return { year: 'not stated' };
}

function findFrequency(sentence: string): FoundTarget['every'] {
  const [, , period] = /(mỗi|hằng|hàng)\s+(6 tháng|sáu tháng|năm|quý|tháng)(?!\p{L})/iu.exec(sentence) ?? [];
  if (!period) return undefined;
  return FREQUENCIES[period.toLowerCase()] ?? 'half_year';
}

const FREQUENCIES: Readonly<Record<string, FoundTarget['every']>> = { năm: 'year', quý: 'quarter', tháng: 'month' };

/** "tăng thêm ít nhất 20%", "giảm 30%": not "giảm còn 12%". */
function findChange(before: string): FoundTarget['change'] {
  const [, verb, , more] =
    /(tăng|giảm)(\s+(?:thêm|bớt|được|ít nhất|tối thiểu|trên|khoảng|từ|bình quân|trung bình|hằng năm|mỗi năm|không dưới))*\s*$|(thêm)\s+(?:ít nhất|tối thiểu|trên|khoảng)?\s*$/iu.exec(
      before,
    ) ?? [];
  if (verb) return verb.toLowerCase() === 'giảm' ? 'decrease' : 'increase';
  return more ? 'increase' : undefined;
}

/** "Tỷ lệ nữ tham gia cấp ủy đạt từ 20% trở lên": the indicator stands before the number and names its population. */
const RATE_BEFORE_NUMBER = new RegExp(
  [
    String.raw`(?:^|[:;,.]\s*|\t|\svà\s+|\s)((?:phấn đấu\s+|nâng\s+|tăng\s+|giảm\s+|duy trì\s+|bảo đảm\s+|`,
    String.raw`đảm bảo\s+|đưa\s+|khống chế\s+)*)((?:tỷ|tỉ)\s*(?:lệ|trọng|số|suất)\s+.{3,160}?)(?:\s*\t\s*|\s+)(?:(?:giảm (?=còn|xuống)|`,
    String.raw`tăng (?=lên)|(?:giảm|tăng)(?: thêm| bớt| ít nhất| tối thiểu| trên| khoảng)*(?=\\s*$)|đạt|chiếm|lên|xuống|còn|là|ở mức|bằng|tối thiểu|tối đa|ít nhất|nhiều nhất|ở|đến|`,
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
  /^(?:tỷ|tỉ)\s*(?:lệ|trọng|số|suất)\s+((?:trẻ em|phụ nữ|nam giới|học sinh|lao động|cán bộ|người|hộ)(?:\s+\p{L}+){0,4}?)\s+(?:được|có|hoàn thành|biết|đi học|làm|sử dụng|tiếp cận|bị)\s/iu,
  /^(?:tỷ|tỉ)\s*(?:lệ|trọng|số|suất)\s+(?:cán bộ nữ|lao động nữ|phụ nữ|nữ)\s+(?:trong\s+|tham gia\s+|là\s+)?(.+)$/iu,
  /^(?:tỷ|tỉ)\s*(?:lệ|trọng|số|suất)\s+(.+)$/iu,
];

/** `before` is what precedes a rate. Null if it names no indicator. */
function readRate(before: string): { indicator: string; population: string } | null {
  const words = before.replace(BASELINE, '');
  const indicator = RATE_BEFORE_NUMBER.exec(words)?.[2]
    ?.replaceAll('\t', ' ')
    .replace(/\s*(?:giảm|tăng)?\s*(?:từ)?\s*$/iu, '')
    .trim();
  const population = POPULATION_PATTERNS.map((way) => way.exec(indicator ?? '')?.[1]?.trim()).find(Boolean);
  return indicator && population && population.length >= 2 ? { indicator, population } : null;
}
