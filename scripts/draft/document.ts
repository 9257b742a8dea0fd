// Reads the number, date and signatory of a document from its head and foot.

import type { PlanEntry } from '../../src/schema/plan.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import { makeTodo } from './reasons.ts';
import { makeName } from './words.ts';

const ISSUE_DATE = /ngày\s*([\d.…_ ]{0,12}?)\s*tháng\s*([\d.…_ ]{0,12}?)\s*năm\s*(20\s*\d\s*\d|20\.{2,}|[.…_]*)/iu;
const DOCUMENT_NUMBER = /Số\s*:?\s*([\d.…_ ]*)\s*\/\s*([\p{Lu}\d][\p{Lu}\d\-–&.]*(?:\s*[-–]\s*[\p{Lu}\d]+)*)/u;
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
    },
  ];
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
  else if (decided?.isWhole) todos.push(makeTodo('dateOfDecision', 'document.date', date.clause, decided.edtf));
  const { number, isField } = readNumber(clauses);
  const attached = number === 'not stated' ? readAttached(clauses) : null;
  if (attached) todos.push(makeTodo('numberOfDecision', 'document.number', 'title', attached));
  else if (!isField) todos.push(makeTodo('number', 'document.number'));
  const signatory = readSignatory(clauses);
  if (typeof signatory === 'string' || signatory.office === 'not checked')
    todos.push(makeTodo('signatory', 'document.signatory', listSignature(clauses)[0]?.id));
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
    if (match && /\d/.test(match[1] ?? ''))
      return { number: { clause: id, words: match[0].replace(/^Số\s*:?\s*/u, '').trim() }, isField: true };
  }
  return { number: 'not stated', isField: header.length > 0 };
}

/** The number of the decision, from the words under the title: "(Kèm theo Quyết định số 58/QĐ-UBND ngày …)". */
function readAttached(clauses: readonly Clause[]): string | null {
  const title = clauses.find(({ id }) => id === 'title')?.text ?? '';
  return /kèm\s*theo\s*Quyết\s*định\s*số\s*:?\s*(\d[\p{L}\d/–-]*[\p{L}\d])/iu.exec(title)?.[1] ?? null;
}

const ENGLISH_OFFICES: Readonly<Record<string, string>> = {
  'CHỦ TỊCH': 'Chair',
  'PHÓ CHỦ TỊCH': 'Vice Chair',
  'GIÁM ĐỐC': 'Director',
  'PHÓ GIÁM ĐỐC': 'Deputy Director',
  'TRƯỞNG PHÒNG': 'Head of Office',
  'PHÓ TRƯỞNG PHÒNG': 'Deputy Head of Office',
  'TRƯỞNG BAN': 'Head',
  'PHÓ TRƯỞNG BAN': 'Deputy Head',
};
/** Two to five words, each with a capital. */
const PERSON_NAME = /^(?:\p{Lu}[\p{L}’']*)(?:\s+\p{Lu}[\p{L}’']*){1,4}$/u;
const OFFICE_WORDS = /CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG (PHÒNG|BAN)/u;

/** The signature of the plan, else that of the decision. */
const listSignature = (clauses: readonly Clause[]) => inPlanOrDecision(clauses, 'signature', /\S/u);

function readSignatory(clauses: readonly Clause[]): PlanEntry['document']['signatory'] {
  const lines = listSignature(clauses).flatMap(({ id, lines: printed }) =>
    printed.flatMap(({ text }) => text.split(/\t|\s{3,}/).map((words) => ({ id, words: words.trim() }))),
  );
  const name = lines.findLast(
    ({ words }) =>
      PERSON_NAME.test(words) && !OFFICE_WORDS.test(words) && !/ỦY BAN|UỶ BAN|NHÂN DÂN|^(TM|KT|TL)\b/u.test(words),
  );
  if (!name) return 'not checked';
  const offices = lines.filter(({ words }) => OFFICE_WORDS.test(words)).map(({ words }) => words.replace(/\s+/g, ' '));
  const last = offices.at(-1)?.replace(/^(KT|TL|TUQ|Q)\s*\.\s*/u, '') ?? '';
  const english = ENGLISH_OFFICES[last];
  if (!english) return { name: name.words, office: 'not checked', clause: name.id };
  const office = makeOffice(last);
  const isFor = offices.some((words) => /^KT\s*\./u.test(words));
  const superior = makeOffice(offices[0]?.replace(/^KT\s*\.\s*/u, '') ?? '');
  return {
    name: name.words,
    office: {
      vi: isFor && offices.length > 1 ? `KT. ${superior}, ${office}` : office,
      en: isFor ? `${english}, signing for the head` : english,
    },
    clause: name.id,
  };
}

/** "PHÓ CHỦ TỊCH" → "Phó Chủ tịch". */
function makeOffice(words: string): string {
  return makeName(words).replace(
    /(Chủ|Giám|Trưởng) (\p{Lu})/gu,
    (_, head: string, letter: string) => `${head} ${letter.toLowerCase()}`,
  );
}
