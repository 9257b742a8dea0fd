// Prints the figures of a group of documents, with the aims that they are held to.

import { print } from '../print.ts';
import { QUESTIONS } from './clerk.ts';
import { type Count, describeCount, percent, sum } from './count.ts';
import { type DraftScore, FILE_KINDS, type Result } from './score.ts';
import { FIELDS, type Verdict } from './score-header.ts';
import { TABLES, type Table } from './score-records.ts';

/** Precision and recall that are aimed at, on documents never seen. */
const AIMS: Readonly<Partial<Record<Table, string>>> = {
  targets: 'aim 95 / 90',
  deadlines: 'aim 95 / 90',
  commitments: 'aim 90 / 85',
  // The truth calls all leads that are to do the task; the register parts them by their verb.
  leads: 'of the acting bodies, those that the plan calls lead',
  'acting bodies': 'aim 90 / 80',
  partners: 'aim 90 / 80',
};
const MAX_TODOS_PER_CLAUSE = 0.6;

export function printGroup(name: string, results: readonly Result[]): void {
  console.log(`\n${name}: ${results.length} documents`);
  const plans = results.filter(({ isPlan }) => isPlan);
  const others = results.filter(({ isPlan }) => !isPlan);
  printOutcome(plans, others);
  const drafts = plans.flatMap(({ draft }) => (draft ? [draft] : []));
  if (drafts.length === 0) return;
  const known = drafts.filter(({ lost }) => lost !== null);
  print('lines lost', String(total(known, ({ lost }) => lost ?? 0)), `of ${total(known, ({ lines }) => lines)}; aim 0`);
  printHeader(plans);
  printClauses(plans);
  printRecords(drafts);
  printTodos(drafts);
}

function printOutcome(plans: readonly Result[], others: readonly Result[]): void {
  const asked = QUESTIONS.map(
    (question) => `${question} ${plans.filter(({ attempt }) => attempt.asked.includes(question)).length}`,
  ).join(', ');
  if (plans.length > 0)
    print(
      'plans drafted',
      `${plans.filter(({ attempt }) => attempt.made).length} of ${plans.length}`,
      `${plans.filter(({ attempt }) => attempt.made && attempt.asked.length === 0).length} without a question; asked for ${asked}`,
    );
  if (others.length > 0)
    print(
      'refused rightly',
      `${others.filter(({ attempt }) => isRefused(attempt)).length} of ${others.length}`,
      `${others.filter(({ attempt }) => attempt.made).length} drafted all the same, ` +
        `${others.filter(({ attempt }) => attempt.asked.length > 0).length} asked about; aim: all refused`,
    );
  const crashes = [...plans, ...others].filter(({ attempt }) => attempt.crashed).length;
  print('crashes', String(crashes), 'aim 0');
}

/** Refused as what it is: a question for a year or a place is no refusal, even if no answer leads to a draft. */
const isRefused = ({ made, crashed, asked }: Result['attempt']) => !made && !crashed && asked.length === 0;

function printHeader(plans: readonly Result[]): void {
  for (const kind of FILE_KINDS) {
    const verdicts = plans
      .filter(({ fileKind }) => fileKind === kind)
      .flatMap(({ draft }) => Object.values(draft?.header ?? {}));
    if (verdicts.length === 0) continue;
    const count = (verdict: Verdict) => verdicts.filter((own) => own === verdict).length;
    print(
      `header, ${kind}`,
      percent(count('right'), verdicts.length),
      `${count('right')} of ${verdicts.length} fields exact, ${count('todo')} todo, ${count('asked')} asked, ` +
        `${count('wrong')} silently wrong; aim ${kind === 'Word' ? 98 : 95} %`,
    );
  }
  const wrong = FIELDS.map(
    (field) => [field, plans.filter(({ draft }) => draft?.header[field] === 'wrong').length] as const,
  );
  print(
    'silently wrong',
    String(wrong.reduce((all, [, count]) => all + count, 0)),
    `${wrong.map(([field, count]) => `${field} ${count}`).join(', ')}; aim 0`,
  );
  printCount(
    'legal bases',
    plans.map(({ draft }) => draft?.bases),
  );
}

function printClauses(plans: readonly Result[]): void {
  for (const kind of FILE_KINDS) {
    const scores = plans.flatMap(({ fileKind, draft }) =>
      fileKind === kind && draft?.clauseScore ? [draft.clauseScore] : [],
    );
    if (scores.length === 0) continue;
    printCount(
      `clause starts, ${kind}`,
      scores.map(({ starts }) => starts),
      `aim of recall ${kind === 'Word' ? 99 : 97}`,
    );
    const [right, of] = [total(scores, ({ parents }) => parents.right), total(scores, ({ parents }) => parents.of)];
    const cut = total(scores, (score) => score.cut);
    print('  right parent', percent(right, of), `${right} of ${of}; aim 97 %; ${cut} cut inside a paragraph, aim 0`);
    const rows = sum(scores.map((score) => score.rows));
    if (rows.right + rows.missed > 0)
      print('  rows of tables', percent(rows.right, rows.right + rows.missed), `${rows.missed} missed`);
  }
}

function printRecords(drafts: readonly DraftScore[]): void {
  for (const table of TABLES)
    printCount(
      table,
      drafts.map(({ records }) => records?.counts[table]),
      AIMS[table],
    );
  const wrong = total(drafts, ({ records }) => records?.wrongTargetFields.length ?? 0);
  if (drafts.some(({ records }) => records))
    print('target fields wrong', String(wrong), 'year or comparator without a todo; aim 0');
}

function printTodos(drafts: readonly DraftScore[]): void {
  const [todos, clauses] = [total(drafts, (draft) => draft.todos), total(drafts, (draft) => draft.clauses)];
  const median = drafts.map((draft) => draft.todos).sort((a, b) => a - b)[drafts.length >> 1];
  print(
    'todos a clause',
    (todos / clauses).toFixed(2),
    `${todos} of ${clauses} clauses; aim ${MAX_TODOS_PER_CLAUSE}; median ${median} a plan`,
  );
}

/** Precision and recall; nothing if nothing was found and nothing is there. */
function printCount(name: string, counts: readonly (Count | undefined)[], aim?: string): void {
  const count = sum(counts);
  if (count.right + count.extra + count.missed === 0) return;
  const { figure, note } = describeCount(count);
  print(name, figure, aim ? `${note}; ${aim}` : note);
}

const total = <Item>(items: readonly Item[], count: (item: Item) => number): number =>
  items.reduce((all, item) => all + count(item), 0);

/** What a document shows that is wrong, for whoever mends a rule. */
export function printDetails({ name, attempt, isPlan, draft }: Result): void {
  const [said = ''] = attempt.said.split('\n');
  console.log(`\n  ${name}: ${attempt.made ? 'drafted' : `not drafted: ${said}`}${isPlan ? '' : ' (to refuse)'}`);
  const list = (title: string, items: readonly string[]) => {
    if (items.length > 0) console.log(`    ${title}: ${items.join(', ')}`);
  };
  list('asked', attempt.asked);
  if (!draft) return;
  list(
    'header',
    Object.entries(draft.header).flatMap(([field, verdict]) => (verdict === 'right' ? [] : [`${field} ${verdict}`])),
  );
  list('clauses missed', draft.clauseScore?.missed ?? []);
  list('clauses too many', draft.clauseScore?.extra ?? []);
  list('target fields wrong', draft.records?.wrongTargetFields ?? []);
  list('records missed', draft.records?.missed ?? []);
  list('records too many', draft.records?.extra ?? []);
}
