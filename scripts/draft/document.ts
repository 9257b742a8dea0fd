// Reads the number, date and signatory of a document from its head and foot.

import type { PlanEntry } from '../../src/schema/plan.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import { makeTodo } from './reasons.ts';
import { makeName } from './words.ts';

const ISSUE_DATE = /ngày\s*([\d.…_ ]{0,12}?)\s*tháng\s*([\d.…_ ]{0,12}?)\s*năm\s*(20\s*\d\s*\d|20\.{2,}|[.…_]*)/iu;
/** "58/QĐ-UBND", "34   /KH-UBND", "12/BNV-CTTN&BĐG", "36/2025/NQ-HĐND", "45-KH/TU"; digits may be left blank. */
const DOCUMENT_NUMBER =
  /(?<!\p{L})Số\s*:?\s*((?:\d[\d.]*[A-ZĐa-z]?)?[.…_ ]*(?:[-–]\s*\p{L}{1,8}\s*)?\/\s*[\p{L}\d][\p{L}\d&.]*(?:\s*[-–/]\s*[\p{L}\d&][\p{L}\d&.]*)*)/u;
/** The place of the number, be it left blank. */
const NUMBER_FIELD = /(?<!\p{L})Số\s*(:|[\d.…_ ]*\/)/u;

interface IssueDate {
  clause: string;
  words: string;
  edtf: string;
  year: number;
  /** The earliest possible day; missing where not even the month is printed. */
  day?: string;
  isWhole: boolean;
  /** False where the digits that are printed are no day of the calendar. */
  isReal: boolean;
}

const inBlock = (clauses: readonly Clause[], block: string) => clauses.filter(({ id }) => id.startsWith(`${block}.`));
/** A block of the plan, or of the decision that issues it if the plan has none that matches. */
const inPlanOrDecision = (clauses: readonly Clause[], block: string, test: RegExp) =>
  [inBlock(clauses, block), inBlock(clauses, `decision.${block}`)].find((found) =>
    found.some(({ text }) => test.test(text)),
  ) ?? [];

/** What the copy leaves blank stays open: 2031-03-XX. Null if no date is printed. */
export function readIssueDate(clauses: readonly Clause[]): IssueDate | null {
  return (
    inPlanOrDecision(clauses, 'header', ISSUE_DATE).flatMap(readDate)[0] ??
    inBlock(clauses, 'decision.header').flatMap(readDate)[0] ??
    null
  );
}

function readDate({ id, text }: Clause): IssueDate[] {
  const match = ISSUE_DATE.exec(text);
  const year = Number((match?.[3] ?? '').replace(/\s/g, ''));
  if (!match || !/^20\d\d$/.test(String(year))) return [];
  const [day, month] = [readDigits(match[1]), readDigits(match[2])];
  const edtf =
    month === null || month > 12 ? `${year}` : `${year}-${pad(month)}-${day === null || day > 31 ? 'XX' : pad(day)}`;
  return [
    {
      clause: id,
      words: match[0],
      edtf,
      year,
      ...(edtf.length === 10 ? { day: edtf.replace('XX', '01') } : {}),
      isWhole: /\d$/.test(edtf) && edtf.length === 10,
      isReal: isReal(year, month, day),
    },
  ];
}

function isReal(year: number, month: number | null, day: number | null): boolean {
  if (month === null) return true;
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  return month <= 12 && date.getUTCMonth() === month - 1;
}

const pad = (number: number) => String(number).padStart(2, '0');

function readDigits(words: string | undefined): number | null {
  const digits = (words ?? '').replace(/\D/g, '');
  return digits === '' || Number(digits) === 0 ? null : Number(digits);
}

/** Without the issuer. A number or a day that the copy leaves blank needs no todo: it is not stated. */
export function describeDocument(clauses: readonly Clause[]): {
  document: Omit<PlanEntry['document'], 'issuer'>;
  todos: TodoEntry[];
} {
  const todos: TodoEntry[] = [];
  const date = readIssueDate(clauses);
  const decided = date?.isWhole ? undefined : inBlock(clauses, 'decision.header').flatMap(readDate)[0];
  if (!date) todos.push(makeTodo('date', 'document.date'));
  else if (!date.isReal) todos.push(makeTodo('dateDiffers', 'document.date', date.clause, date.words));
  else if (decided?.isWhole) todos.push(makeTodo('dateOfDecision', 'document.date', date.clause, decided.edtf));
  const { number, isField } = readNumber(clauses);
  const attached = number === 'not stated' ? readAttached(clauses) : null;
  if (attached) todos.push(makeTodo('numberOfDecision', 'document.number', 'title', attached));
  else if (!isField) todos.push(makeTodo('number', 'document.number'));
  todos.push(...compareWithAttached(clauses, number, date));
  const { signatory, isSure } = readSignatory(clauses);
  if (!isSure) todos.push(makeTodo('signatory', 'document.signatory', listSignature(clauses)[0]?.id));
  return {
    document: {
      number,
      date: date ? { edtf: date.edtf, clause: date.clause, words: date.words } : 'not stated',
      signatory,
    },
    todos,
  };
}

/** `isField` is true also where the place of the number is left blank. */
function readNumber(clauses: readonly Clause[]): { number: PlanEntry['document']['number']; isField: boolean } {
  const header = inPlanOrDecision(clauses, 'header', NUMBER_FIELD);
  for (const { id, text } of header) {
    const match = DOCUMENT_NUMBER.exec(text);
    const words = match?.[1]?.trim().replace(/[.,;]+$/, '') ?? '';
    if (/^\d/.test(words)) return { number: { clause: id, words }, isField: true };
  }
  // Digits that are no number as numbers are written were misread.
  return { number: 'not stated', isField: header.length > 0 && !header.some(({ text }) => /Số\s*:?\s*\d/u.test(text)) };
}

/** The number of the decision, from the words under the title: "(Kèm theo Quyết định số 58/QĐ-UBND ngày …)". */
function readAttached(clauses: readonly Clause[]): string | null {
  const title = clauses.find(({ id }) => id === 'title')?.text ?? '';
  return /kèm\s*theo\s*Quyết\s*định\s*số\s*:?\s*(\d[\p{L}\d/–-]*[\p{L}\d])/iu.exec(title)?.[1] ?? null;
}

/** An annex repeats the number and the date of its plan: where it prints others, one of the two is misread. */
function compareWithAttached(
  clauses: readonly Clause[],
  number: PlanEntry['document']['number'],
  date: IssueDate | null,
): TodoEntry[] {
  const kind = clauses.some(({ id }) => id.startsWith('decision')) ? 'Kế\\s*hoạch|Quyết\\s*định' : 'Kế\\s*hoạch';
  const pattern = new RegExp(
    `kèm\\s*theo\\s*(?:${kind})\\s*số\\s*:?\\s*(\\d[\\p{L}\\d.]*)\\s*\\/[^\\s)]*\\s*ngày\\s*(\\d{1,2})\\s*(?:\\/|tháng)\\s*(\\d{1,2})\\s*(?:\\/|năm)\\s*(20\\d\\d)`,
    'iu',
  );
  const todos: TodoEntry[] = [];
  for (const { id, text } of clauses.filter((clause) => clause.id.startsWith('annex'))) {
    const [words, printed = '', day = '', month = '', year = ''] = pattern.exec(text) ?? [];
    if (words === undefined) continue;
    const own = typeof number === 'string' ? null : /^\d[\p{L}\d.]*/u.exec(number.words)?.[0];
    if (own && own !== printed) todos.push(makeTodo('numberDiffers', 'document.number', id, words));
    const edtf = `${year}-${pad(Number(month))}-${pad(Number(day))}`;
    if (date?.isWhole && date.edtf !== edtf) todos.push(makeTodo('dateDiffers', 'document.date', id, edtf));
  }
  return todos.slice(0, 2);
}

const ENGLISH_OFFICES: Readonly<Record<string, string>> = {
  'CHỦ TỊCH': 'Chair',
  'PHÓ CHỦ TỊCH': 'Vice Chair',
  'PHÓ CHỦ TỊCH THƯỜNG TRỰC': 'Permanent Vice Chair',
  'GIÁM ĐỐC': 'Director',
  'PHÓ GIÁM ĐỐC': 'Deputy Director',
  'TRƯỞNG PHÒNG': 'Head of Office',
  'PHÓ TRƯỞNG PHÒNG': 'Deputy Head of Office',
  'TRƯỞNG BAN': 'Head',
  'PHÓ TRƯỞNG BAN': 'Deputy Head',
  'CHÁNH VĂN PHÒNG': 'Chief of Office',
  'PHÓ CHÁNH VĂN PHÒNG': 'Deputy Chief of Office',
  'BÍ THƯ': 'Secretary',
  'PHÓ BÍ THƯ': 'Deputy Secretary',
  'HIỆU TRƯỞNG': 'Principal',
  'CỤC TRƯỞNG': 'Director',
  'CHI CỤC TRƯỞNG': 'Head of Sub-Department',
};
const OFFICE_WORDS =
  /CHỦ\s*TỊCH|GIÁM\s*ĐỐC|TRƯỞNG|BÍ\s*THƯ|CHÁNH\s|CHỦ\s*NHIỆM|ỦY\s*VIÊN|UỶ\s*VIÊN|TỔNG\s*BIÊN\s*TẬP|CHỈ\s*HUY/u;
/** Whom a signatory signs for: "KT." the head, "TL." and "TUQ." by order, "TM." the body. */
const SIGNS_FOR = /^(KT|TL|TUQ|TM|Q)\s*\.\s*/u;
const RANK_OF_PERSON =
  /^(?:(?:PGS|GS|TS|ThS|BS|DS|KS|LS|CN|BSCK\s*I+|BS\.?\s*CK\s*I+|BS\.?\s*CKI+|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Ông|Bà)\s*[.:]?\s*)+(?=\p{Lu})/u;
/** Two to six words, each with a capital: "Y Thu H'Drăng". */
const PERSON_NAME = /^\p{Lu}[\p{L}’']*(?:[ -]\p{Lu}[\p{L}’']*){1,5}$/u;
const NO_NAME =
  /ỦY\s*BAN|UỶ\s*BAN|NHÂN\s*DÂN|HỘI\s*ĐỒNG|ĐẢNG|PHỤ\s*LỤC|DANH\s*MỤC|KẾ\s*HOẠCH|NƠI\s*NHẬN|(?<!\p{L})(SỞ|BAN|PHÒNG|TỈNH|HUYỆN|XÃ|PHƯỜNG|TRUNG\s*TÂM)(?!\p{L})/u;
/** Family names that nearly all people of the majority and of many minorities bear. */
const FAMILY_NAMES = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương đoàn lâm mai tô hà cao trịnh lương đào thái châu tạ phùng lưu vương quách triệu giang vi kiều nông chu la lục ma hứa thạch sơn danh kim kiên tăng từ tống khổng ông âu nghiêm cù viên doãn mạc bạch đàm trà đồng quan ninh hầu văn tôn cung lại bế lò lường lầu lừu giàng vàng vừ sùng thào mùa hờ hạng cư cứ ly thao cầm quàng tòng hoàng điêu cà vì lèo chảo tẩn phàn lù lùng chẩu xa sa quàng hạ phượng đường uông thân tiêu nhữ ngụy giáp đổng chế khúc thi bá thân hán mã a y siu ksor rmah rah nay kpă rơ rcom ayun niê êban mlô kbuôr adrong ka kră cil lơ bling zơrâm alăng bríu coor pơloong hồ tơ đinh ra'.split(
    ' ',
  ),
);

interface SignatureLine {
  id: string;
  words: string;
}

/** The signature of the plan, else that of the decision. */
const listSignature = (clauses: readonly Clause[]) => inPlanOrDecision(clauses, 'signature', /\S/u);

/** The name stands below the office, and nowhere else is a name looked for. `isSure` is false where it may be none. */
function readSignatory(clauses: readonly Clause[]): {
  signatory: PlanEntry['document']['signatory'];
  isSure: boolean;
} {
  const lines = listSignature(clauses).flatMap(({ id, text, lines: printed }): SignatureLine[] =>
    (printed.length === 1 ? (printed[0]?.text ?? '').split(/\t|\s{3,}/) : [text])
      .map((words) => ({ id, words: words.trim().replace(/\s+/g, ' ') }))
      .filter(({ words }) => words !== '' && !/^\(?\s*đã ký\s*\)?$/iu.test(words)),
  );
  const isOffice = ({ words }: SignatureLine) =>
    OFFICE_WORDS.test(words) && (words === words.toUpperCase() || SIGNS_FOR.test(words));
  const last = lines.findLastIndex(isOffice);
  const below = lines.slice(last + 1);
  const name = below
    .map(({ id, words }) => ({ id, words: words.replace(RANK_OF_PERSON, '') }))
    .findLast(({ words }) => PERSON_NAME.test(words) && !NO_NAME.test(words.toUpperCase()));
  if (!name) return { signatory: 'not checked', isSure: false };
  const [family = ''] = name.words.toLowerCase().split(' ');
  const isPerson =
    FAMILY_NAMES.has(family) &&
    name.words !== name.words.toUpperCase() &&
    below.length <= 4 &&
    // A name that is broken over two lines looks like two.
    below.filter(({ words }) => /^\p{Lu}\p{L}*( \p{Lu}\p{L}*)*$/u.test(words.replace(RANK_OF_PERSON, ''))).length === 1;
  const found = last === -1 ? null : makeOffices(lines.filter(isOffice).map(({ words }) => words));
  return {
    signatory: { name: name.words, office: found ?? 'not checked', clause: name.id },
    isSure: isPerson && found !== null,
  };
}

/** "KT. CHỦ TỊCH" above "PHÓ CHỦ TỊCH". Null for an office that has no English name here. */
function makeOffices(offices: readonly string[]): { vi: string; en: string } | null {
  const own = offices.at(-1)?.replace(SIGNS_FOR, '') ?? '';
  const english = ENGLISH_OFFICES[own];
  if (!english) return null;
  const first = offices.find((words) => /^(KT|TL|TUQ)\s*\./u.test(words));
  const mark = first?.match(SIGNS_FOR)?.[1];
  if (first === undefined || mark === undefined || offices.length < 2) return { vi: makeOffice(own), en: english };
  return {
    vi: `${mark}. ${makeOffice(first.replace(SIGNS_FOR, ''))}, ${makeOffice(own)}`,
    en: `${english}, signing for the head`,
  };
}

/** "PHÓ CHỦ TỊCH" → "Phó Chủ tịch". */
function makeOffice(words: string): string {
  return makeName(words).replace(
    /(Chủ|Giám|Trưởng|Bí|Thường|Văn) (\p{Lu})/gu,
    (_, head: string, letter: string) => `${head} ${letter.toLowerCase()}`,
  );
}
