// Turns a clause into records by rule. Where no rule is sure, it becomes a todo with the reason.

import type { Entry } from '../../src/schema/plan.ts';
import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import { type Base, makeBase } from './base.ts';
import { PLAN_ID, proposeCommitment, proposeEvents } from './commitments.ts';
import type { Context, Proposal } from './context.ts';
import { opensWithMoney, proposeBudget, proposeTargets } from './figures.ts';
import { makeTodo } from './reasons.ts';
import { findReferences } from './references.ts';
import { makeTitle } from './words.ts';

/** For operative clauses of the body or an annex. */
export function proposeRecords(clause: Clause, context: Context): Proposal {
  const references = findReferences(clause, context);
  const base = makeBase(clause, context);
  const activity = findActivity(clause, context);
  if (activity) return proposeParticular(base, activity, references);
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
      ...(isOpen ? [makeTodo('record', 'records', clause.id)] : []),
    ],
  };
}

/** The clause whose particulars this one gives. */
function findActivity(clause: Clause, { particulars, byId }: Context): Clause | undefined {
  const isOwn = clause.parent !== null && particulars.get(clause.parent)?.some(({ id }) => id === clause.id);
  return isOwn && clause.parent !== null ? byId.get(clause.parent) : undefined;
}

/** Times and sums of a particular have records of their own; the rest is said by the record of its activity. */
function proposeParticular(base: Base, activity: Clause, references: ReturnType<typeof findReferences>): Proposal {
  const named: Base = { ...base, title: { vi: makeTitle(activity.text).title }, todos: [] };
  const isTime = named.labelled.some(({ kind }) => kind === 'time');
  const isMoney = named.labelled.some(({ kind }) => kind === 'money');
  const { events } = isTime ? proposeEvents(named, references.spans, `${PLAN_ID}.${activity.id}`) : { events: [] };
  const budget = isMoney ? proposeBudget({ ...named, section: 'money' }) : [];
  return { records: [...events, ...budget, ...references.records], todos: [...named.todos, ...references.todos] };
}

function proposeMain(base: Base, cited: readonly [number, number][]): Entry[] {
  const { clause, section, title, themes, headings, todos, particulars } = base;
  // The schema counts code points, not UTF-16 units.
  if ([...title.vi].length < 3) return [];
  const budget = proposeBudget(base);
  if (budget.length > 0 && (section === 'money' || opensWithMoney(clause.text))) return budget;
  if (section === 'audience') return [{ table: 'audiences', clause: clause.id, title }];
  const isParticular = PARTICULAR_OPENING.test(clause.text) || isPlaceAlone(clause.text);
  if (particulars.length === 0 && isParticular && headings.length > 0) {
    todos.push(makeTodo('particular', 'records', clause.id));
    return [...budget, ...proposeEvents(base, cited).events];
  }
  const targets = section === 'money' ? [] : proposeTargets(base);
  // A task may promise a number too: "hỗ trợ doanh nghiệp …, phấn đấu đạt 30%".
  if (targets.length > 0 && (section === 'target' || section === 'objective' || section === null || isMeasure(base)))
    return [...targets, ...budget];
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
  const commitment = proposeCommitment(base, cited);
  return [...targets, ...commitment, ...budget];
}

/** Details (time, place, participants) of the task in the clause above. */
const PARTICULAR_OPENING =
  /^(Thời gian|Thời lượng|Địa điểm|Thành phần|Quy mô|Hình thức|Số lượng|Đơn vị thực hiện|Cơ quan thực hiện)[^:.;]{0,40}:/iu;

/** "Phường Tân An, quận Ninh Kiều;" is where the task above is done. */
const isPlaceAlone = (text: string): boolean =>
  /^(?:(?:,\s*|và\s+)?(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đặc khu)(?:\s+(?:\p{Lu}[\p{L}’']*|\d+))+\s*)+[.;]?$/u.test(
    text.charAt(0).toLowerCase() + text.slice(1),
  );

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
  const emails = [...text.matchAll(/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu)].map(([words]) => ({
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
