// What a document is. A plan, or a decision that wraps one, is drafted as a plan, and a report where a plan is named that
// it reports on; all others are refused in words that say what they are.

import type { SourceLine } from '../../src/text/clauses/line.ts';
import { isInside } from '../../src/text/clauses/place.ts';
import { DraftProblem } from './problem.ts';
import { makeKey } from './words.ts';

interface Kind {
  /** Its key: without marks and in small letters. */
  sign: RegExp;
  vi: string;
  en: string;
}

/** Of one document the first that its head prints counts. */
const OTHERS: readonly Kind[] = [
  {
    sign: /^(ke hoach (bai day|day hoc|giang day|chu nhiem|to chuc (hoat dong )?giao duc)|giao an)( |$)/,
    vi: 'giáo án hoặc kế hoạch dạy học',
    en: 'a lesson plan',
  },
  { sign: /^nghi quyet( |$)/, vi: 'nghị quyết', en: 'a resolution' },
  { sign: /^chi thi( |$)/, vi: 'chỉ thị', en: 'a directive' },
  { sign: /^bao cao( |$)/, vi: 'báo cáo', en: 'a report' },
  { sign: /^thong bao( |$)/, vi: 'thông báo', en: 'a notice' },
  { sign: /^to trinh( |$)/, vi: 'tờ trình', en: 'a submission' },
  { sign: /^cong dien( |$)/, vi: 'công điện', en: 'a telegram' },
  { sign: /^huong dan( |$)/, vi: 'hướng dẫn', en: 'guidance' },
  {
    sign: /^(thong tu|nghi dinh|luat|bo luat|phap lenh|quy che|quy dinh|dieu le|noi quy)( |$)/,
    vi: 'văn bản quy định',
    en: 'a law or regulation',
  },
  { sign: /^ket luan( |$)/, vi: 'kết luận', en: 'a conclusion' },
  { sign: /^bien ban( |$)/, vi: 'biên bản', en: 'minutes' },
  {
    sign: /^(giay moi|thu moi|giay uy quyen|giay chung nhan|giay gioi thieu|ban cam ket)( |$)/,
    vi: 'giấy tờ khác',
    en: 'another paper',
  },
  {
    sign: /^(phieu|don (xin|de nghi|dang ky|to cao|khieu nai)|to khai|bieu mau|mau so|ban tu kiem diem|danh sach|hop dong|de cuong)( |$)/,
    vi: 'biểu mẫu, đơn hoặc danh sách',
    en: 'a form, an application or a list',
  },
  {
    sign: /^(loi keu goi|thu ngo|bai phat bieu|dien van|de kiem tra|de thi|cau hoi|tai lieu)( |$)/,
    vi: 'tài liệu khác',
    en: 'other matter',
  },
];
const PLAN = /^(du thao )?(ke hoach|chuong trinh|de an|phuong an)( |$)/;
/** What a decision does with the plan that it wraps. */
const WRAPS =
  /^(quyet dinh )?(v v |ve viec |ve )?(ban hanh|phe duyet|ban hanh kem theo)( [a-z0-9]+){0,6}? (ke hoach|chuong trinh|de an|phuong an)( |$)/;
const LESSON_SIGNS = [
  /yêu cầu cần đạt/iu,
  /tiến trình dạy học|hoạt động dạy học|hoạt động của (giáo viên|gv|học sinh|hs)/iu,
  /ngày (soạn|dạy)\s*:/iu,
  /^\s*tiết\s*\d+/imu,
  /đồ dùng dạy học|thiết bị dạy học/iu,
];
/** Paragraphs in which the kind of document is looked for. */
const HEAD_LENGTH = 45;

/** Throws a DraftProblem unless the text is a plan or a decision that wraps one. */
export function refuseUnlessPlan(lines: readonly SourceLine[]): void {
  const other = findOtherKind(lines);
  if (!other) return;
  const [vi, en] = isReport(other) ? REPORT_WAY : ['', ''];
  throw new DraftProblem(
    `Đây là ${other.vi}, không phải kế hoạch: sổ chỉ nhận kế hoạch, hoặc quyết định ban hành kế hoạch. Không có gì được tạo.${vi}`,
    `This is ${other.en}, not a plan: the register takes plans, and decisions that issue a plan. Nothing was made.${en}`,
  );
}

/** Throws a DraftProblem unless the text is a report. */
export function refuseUnlessReport(lines: readonly SourceLine[]): void {
  const other = findOtherKind(lines);
  if (other && isReport(other)) return;
  throw new DraftProblem(
    `Đây là ${other?.vi ?? 'kế hoạch'}, không phải báo cáo. Không có gì được tạo.`,
    `This is ${other?.en ?? 'a plan'}, not a report. Nothing was made.`,
  );
}

const isReport = ({ en }: Kind) => en === 'a report';
const REPORT_WAY = [
  ' Nếu là báo cáo kết quả của một kế hoạch trong sổ, chạy lại và thêm: --report-on <mã kế hoạch>',
  ' If it reports on a plan of the register, run this again with: --report-on <plan id>',
] as const;

/** Null for a plan or a decision that wraps one. Throws a DraftProblem where the text has no kind at all. */
function findOtherKind(lines: readonly SourceLine[]): Kind | null {
  const paragraphs = listParagraphs(lines);
  const head = paragraphs.slice(0, HEAD_LENGTH);
  const whole = paragraphs.join('\n');
  if (LESSON_SIGNS.filter((sign) => sign.test(whole)).length >= 2) return OTHERS[0] as Kind;
  if (isForm(head, whole)) return { sign: /^/, vi: 'biểu mẫu còn để trống', en: 'a form that is not filled in' };
  const at = head.findIndex((text) => isKindLine(text));
  const letter = head.findIndex((text) => /^Kính gửi\s*:?/iu.test(text));
  if (letter !== -1 && (at === -1 || letter < at)) return { sign: /^/, vi: 'công văn', en: 'an official letter' };
  if (at === -1) {
    const isNumbered = head.some((text) => /(?<!\p{L})Số\s*:?[\d.…_\s]*[-/]\s*KH(?!\p{L})/u.test(text));
    const isIssued = /(ban\s*hành|xây\s*dựng)\s[^.;]{0,60}kế\s*hoạch/iu.test(whole.slice(0, 6000));
    if (!isNumbered || !isIssued) throw new DraftProblem(...NO_KIND);
    return null;
  }
  const key = getKey(head[at] ?? '');
  if (PLAN.test(key) && !OTHERS[0]?.sign.test(key)) return null;
  const other = OTHERS.find(({ sign }) => sign.test(key));
  if (other) return other;
  if (/^quyet dinh/.test(key) && !wrapsPlan(paragraphs, at)) throw new DraftProblem(...OTHER_DECISION);
  return null;
}

const getKey = (text: string) => (/^(\p{L}\s+){3,}\p{L}$/u.test(text.trim()) ? squeezeKey(text) : makeKey(text));

/** "K Ế  H O Ạ C H", "KẾHOẠCH" */
function squeezeKey(text: string): string {
  const letters = makeKey(text).replaceAll(' ', '');
  return (
    ['ke hoach', 'quyet dinh', 'nghi quyet', 'bao cao', 'chi thi', 'thong bao', 'chuong trinh', 'de an'].find(
      (kind) => kind.replaceAll(' ', '') === letters,
    ) ?? letters
  );
}

/** Alone in its paragraph, or with its subject in capitals. "KẾHOẠCH" has lost its space. */
function isKindLine(text: string): boolean {
  const words = text.trim();
  if (words.length > 400 || /[;]$/u.test(words)) return false;
  const key = squeezeIfKind(words);
  const isKind = PLAN.test(key) || /^quyet dinh( |$)/.test(key) || OTHERS.some(({ sign }) => sign.test(key));
  if (!isKind) return false;
  const opening = words.split(/\s+/).slice(0, 2).join(' ');
  return key.split(' ').length <= 3 || opening === opening.toUpperCase();
}

const squeezeIfKind = (words: string) => {
  const letters = squeezeKey(words);
  return letters.includes(' ') ? letters : makeKey(words);
};

function listParagraphs(lines: readonly SourceLine[]): string[] {
  const paragraphs: string[] = [];
  for (const line of lines)
    if (isInside(line) && paragraphs.length > 0) paragraphs[paragraphs.length - 1] += ` ${line.text}`;
    else paragraphs.push(line.text);
  return paragraphs;
}

/** Its subject says so, or the plan itself follows its articles. */
function wrapsPlan(paragraphs: readonly string[], at: number): boolean {
  const subject = paragraphs
    .slice(at, at + 4)
    .filter((text) => !/^(Căn cứ|Xét|CHỦ TỊCH|ỦY BAN|UỶ BAN|GIÁM ĐỐC)/u.test(text))
    .map(makeKey)
    .join(' ');
  if (WRAPS.test(subject)) return true;
  const article = paragraphs.findIndex((text) => /^Điều\s+\d/u.test(text));
  return paragraphs.some((text, index) => index > article && article !== -1 && /^ke hoach$/.test(squeezeIfKind(text)));
}

/** Names left as "TÊN CƠ QUAN", or most lines left open with dots. */
function isForm(head: readonly string[], whole: string): boolean {
  const isSample = head.slice(0, 12).some((text) => /TÊN (CƠ QUAN|ĐƠN VỊ|TỔ CHỨC)|^Mẫu\s*(số)?\s*\d/iu.test(text));
  const open = whole.split('\n').filter((text) => /\.{6,}|…{3,}|_{6,}/u.test(text)).length;
  return (isSample && open > 0) || open > whole.split('\n').length * 0.3;
}

const OTHER_DECISION: [vi: string, en: string] = [
  'Đây là quyết định không ban hành hay phê duyệt kế hoạch nào: sổ chỉ nhận kế hoạch, hoặc quyết định ban hành kế hoạch. Không có gì được tạo.',
  'This is a decision that issues or approves no plan: the register takes plans, and decisions that issue a plan. Nothing was made.',
];
const NO_KIND: [vi: string, en: string] = [
  'Không thấy dòng KẾ HOẠCH ở đầu văn bản, cũng không có lời ban hành kế hoạch nào: đây không phải kế hoạch. Không có gì được tạo.',
  'The head of the text has no line KẾ HOẠCH, and no words issue a plan: this is not a plan. Nothing was made.',
];
