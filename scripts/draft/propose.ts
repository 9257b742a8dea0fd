// Turns a clause into records by rule. Where no rule is sure, it becomes a todo with the reason.

import type { Entry } from '../../src/schema/plan.ts';
import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import { type Base, makeBase } from './base.ts';
import { proposeCommitment, proposeEvents } from './commitments.ts';
import type { Context, Proposal } from './context.ts';
import { proposeBudget, proposeTargets } from './figures.ts';
import { makeTodo } from './reasons.ts';
import { findReferences } from './references.ts';

/** For operative clauses of the body or an annex. */
export function proposeRecords(clause: Clause, context: Context): Proposal {
  const references = findReferences(clause, context);
  const base = makeBase(clause, context);
  const main = proposeMain(base, references.spans);
  const contacts = findContacts(clause);
  const records = [...main, ...references.records, ...contacts];
  // An event alone does not say whether its clause undertakes anything.
  const isOpen = main.every(({ table }) => table === 'events') && base.todos.every(({ field }) => field !== 'records');
  return {
    records,
    todos: [
      // A todo about a title or themes makes sense only with a record that has them.
      ...base.todos.filter(({ field }) => (field !== 'title' && field !== 'themes') || main.length > 0),
      ...references.todos,
      ...(contacts.some(({ table }) => table === 'contacts')
        ? [
            makeTodo(
              'contact',
              'contacts',
              clause.id,
              contacts.map((contact) => ('words' in contact ? contact.words : '')).join(', '),
            ),
          ]
        : []),
      ...(isOpen
        ? [makeTodo('record', 'records', clause.id)]
        : []),
    ],
  };
}

function proposeMain(base: Base, cited: readonly [number, number][]): Entry[] {
  const { clause, section, title, themes, headings, todos } = base;
  // The schema counts code points, not UTF-16 units.
  if ([...title.vi].length < 3) return [];
  const budget = proposeBudget(base);
  if (section === 'money' && budget.length > 0) return budget;
  if (section === 'audience') return [{ table: 'audiences', clause: clause.id, title }];
  if (PARTICULAR_OPENING.test(clause.text) && headings.length > 0) {
    todos.push(makeTodo('particular', 'records', clause.id));
    return [...budget, ...proposeEvents(base, cited).events];
  }
  const targets = proposeTargets(base);
  if (targets.length > 0) return [...targets, ...budget];
  if (isMeasure(base)) {
    if (!/%/.test(clause.text)) todos.push(makeTodo('measure', 'records', clause.id));
    return budget;
  }
  if (section === 'target' && isNumbered(clause)) {
    if (!/%/.test(clause.text)) todos.push(makeTodo('target', 'records', clause.id));
    return budget;
  }
  if (section === 'objective' || section === 'target')
    return [{ table: 'objectives', clause: clause.id, title, themes }, ...budget];
  return [...proposeCommitment(base, cited), ...budget];
}

/** Details (time, place, participants) of the task in the clause above. */
const PARTICULAR_OPENING =
  /^(Thời gian|Thời lượng|Địa điểm|Thành phần|Quy mô|Hình thức|Số lượng|Đơn vị thực hiện|Cơ quan thực hiện)[^:.;]{0,40}:/iu;

/** A row that measures something is a target, whatever its other columns say. */
const isMeasure = ({ clause, title }: Base) =>
  clause.kind === 'tableRow' && /^(tỷ|tỉ)\s*(lệ|suất|số|trọng)\s/iu.test(title.vi) && /\t[^\t]*\d/.test(clause.text);

/** Numbers other than those of years, days and headings may be targets in another unit: "giảm còn 1,7 lần". */
const isNumbered = ({ text, kind }: Clause) =>
  kind !== 'tableRow' && /\d/.test(text.replace(/(năm\s*)?20\d\d|\d+\/\d+(\/\d+)?|(chỉ tiêu|mục tiêu)\s*\d+/giu, ''));

/** Telephone numbers, also short ones (111). */
const PHONE_NUMBER =
  /(?:điện thoại|ĐT|SĐT|đường dây nóng|hotline|tổng đài)\s*(?:số\s*)?:?\s*(\d[\d. ]{7,14}\d|\d{3,4}(?![\d.%]))/giu;

function findContacts({ id, text }: Clause): Entry[] {
  const emails = [...text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu)].map(([words]) => ({
    kind: 'email' as const,
    words: words.replace(/\.$/, ''),
  }));
  const phones = [...text.matchAll(PHONE_NUMBER)].map(([, words = '']) => ({
    kind: 'phone' as const,
    words: words.trim(),
  }));
  return [...emails, ...phones].map((contact, index) => ({
    table: 'contacts',
    clause: id,
    suffix: `contact${index + 1}`,
    ...contact,
  }));
}
