// What the head and the foot of a document say of it: number, date, signatory.

import type { PlanEntry } from '../../src/schema/plan.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Clause } from '../../src/text/clause-tree.ts';
import { makeTodo } from './reasons.ts';
import { makeName } from './words.ts';

const DATE = /ngày\s*([\d.…_ ]{0,12}?)\s*tháng\s*([\d.…_ ]{0,12}?)\s*năm\s*(20\s*\d\s*\d|20\.{2,}|[.…_]*)/iu;
const NUMBER = /Số\s*:?\s*([\d.…_ ]*)\s*\/\s*([\p{Lu}\d][\p{Lu}\d\-–&.]*(?:\s*[-–]\s*[\p{Lu}\d]+)*)/u;

interface IssueDate {
  clause: string;
  words: string;
  edtf: string;
  year: number;
  /** Set where the whole day is printed: 2031-03-12. */
  day?: string;
}

const inBlock = (clauses: readonly Clause[], block: string) => clauses.filter(({ id }) => id.startsWith(`${block}.`));

/** Takes clauses; gives the date of issue as the header prints it, or null. What the copy leaves blank stays open: 2031-03-XX. */
export function readIssueDate(clauses: readonly Clause[]): IssueDate | null {
  for (const { id, text } of [...inBlock(clauses, 'header'), ...inBlock(clauses, 'decision.header')]) {
    const match = DATE.exec(text);
    const year = Number((match?.[3] ?? '').replace(/\s/g, ''));
    if (!match || !/^20\d\d$/.test(String(year))) continue;
    const [day, month] = [readDigits(match[1]), readDigits(match[2])];
    const edtf = month === null || month > 12 ? `${year}` : `${year}-${pad(month)}-${day === null || day > 31 ? 'XX' : pad(day)}`;
    return { clause: id, words: match[0], edtf, year, ...(/^\d{4}-\d\d-\d\d$/.test(edtf) ? { day: edtf } : {}) };
  }
  return null;
}

const pad = (number: number) => String(number).padStart(2, '0');

function readDigits(words: string | undefined): number | null {
  const digits = (words ?? '').replace(/\D/g, '');
  return digits === '' || Number(digits) === 0 ? null : Number(digits);
}

/** Takes clauses; gives the description of the document (its issuer apart) and what is uncertain in it. */
export function describeDocument(clauses: readonly Clause[]): { document: Omit<PlanEntry['document'], 'issuer'>; todos: TodoEntry[] } {
  const todos: TodoEntry[] = [];
  const date = readIssueDate(clauses);
  if (!date?.day) todos.push(makeTodo('date', 'document.date', date?.clause, date?.words));
  const number = readNumber(clauses);
  if (typeof number === 'string')
    todos.push(makeTodo('number', 'document.number', clauses.find(({ id, text }) => id.startsWith('header.') && /Số\s*:/u.test(text))?.id));
  const signatory = readSignatory(clauses);
  if (typeof signatory === 'string' || signatory.office === 'not checked')
    todos.push(makeTodo('signatory', 'document.signatory', inBlock(clauses, 'signature')[0]?.id));
  return { document: { number, date: date ? { edtf: date.edtf, clause: date.clause, words: date.words } : 'not stated', signatory }, todos };
}

function readNumber(clauses: readonly Clause[]): PlanEntry['document']['number'] {
  for (const { id, text } of inBlock(clauses, 'header')) {
    const match = NUMBER.exec(text);
    if (match && /\d/.test(match[1] ?? '')) return { clause: id, words: match[0].replace(/^Số\s*:?\s*/u, '').trim() };
  }
  return 'not stated';
}

const OFFICES: Readonly<Record<string, string>> = {
  'CHỦ TỊCH': 'Chair',
  'PHÓ CHỦ TỊCH': 'Vice Chair',
  'GIÁM ĐỐC': 'Director',
  'PHÓ GIÁM ĐỐC': 'Deputy Director',
  'TRƯỞNG PHÒNG': 'Head of Office',
  'PHÓ TRƯỞNG PHÒNG': 'Deputy Head of Office',
  'TRƯỞNG BAN': 'Head',
  'PHÓ TRƯỞNG BAN': 'Deputy Head',
};
/** Two to five words that each begin with a capital. */
const NAME = /^(?:\p{Lu}[\p{L}’']*)(?:\s+\p{Lu}[\p{L}’']*){1,4}$/u;
const OFFICE = /CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG (PHÒNG|BAN)/u;

function readSignatory(clauses: readonly Clause[]): PlanEntry['document']['signatory'] {
  const lines = inBlock(clauses, 'signature').flatMap(({ id, lines: printed }) =>
    printed.flatMap(({ text }) => text.split(/\t|\s{3,}/).map((words) => ({ id, words: words.trim() }))),
  );
  const name = lines.findLast(({ words }) => NAME.test(words) && !OFFICE.test(words) && !/ỦY BAN|UỶ BAN|NHÂN DÂN|^(TM|KT|TL)\b/u.test(words));
  if (!name) return 'not checked';
  const offices = lines.filter(({ words }) => OFFICE.test(words)).map(({ words }) => words.replace(/\s+/g, ' '));
  const last = offices.at(-1)?.replace(/^(KT|TL|TUQ|Q)\s*\.\s*/u, '') ?? '';
  const english = OFFICES[last];
  if (!english) return { name: name.words, office: 'not checked', clause: name.id };
  const office = makeOffice(last);
  const isFor = offices.some((words) => /^KT\s*\./u.test(words));
  const superior = makeOffice(offices[0]?.replace(/^KT\s*\.\s*/u, '') ?? '');
  return {
    name: name.words,
    office: { vi: isFor && offices.length > 1 ? `KT. ${superior}, ${office}` : office, en: isFor ? `${english}, signing for the head` : english },
    clause: name.id,
  };
}

/** "PHÓ CHỦ TỊCH" is written "Phó Chủ tịch". */
function makeOffice(words: string): string {
  return makeName(words).replace(/(Chủ|Giám|Trưởng) (\p{Lu})/gu, (_, head: string, letter: string) => `${head} ${letter.toLowerCase()}`);
}
