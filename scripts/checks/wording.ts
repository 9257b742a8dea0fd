// The words that a record quotes stand in a clause that it is read from, and the numbers that it gives stand in those
// words.

import type { Input, LoadedPlan } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';
import { readNumbers } from '../read/numbers.ts';
import type { Path } from '../read/yaml.ts';

interface Quote {
  /** The first is named where the words stand in none. */
  clauses: readonly string[];
  words: string;
  path: Path;
}

export function checkWording({ plans }: Input): Issue[] {
  return plans.flatMap((plan) => [
    ...listQuotes(plan).flatMap(({ clauses, words, path }) => {
      const texts = clauses.flatMap((clause) => plan.clauseById.get(clause)?.text ?? []);
      const [text] = texts;
      if (text === undefined || texts.some((own) => own.includes(words.normalize('NFC')))) return [];
      const where = `clause ${clauses[0]}${clauses.length > 1 ? ` nor in ${clauses.slice(1).join(', ')}` : ''}`;
      return [
        plan.issueAt(
          path,
          `"${words}" does not stand in ${where}: "${text.length > 120 ? `${text.slice(0, 120)}…` : text}"`,
          'quote the words exactly as the clause reads after errata',
        ),
      ];
    }),
    ...listNumbers(plan).flatMap(({ value, words, path }) =>
      readNumbers(words).includes(value)
        ? []
        : [plan.issueAt(path, `${value} does not stand in its words "${words}"`, 'take the number from the wording')],
    ),
  ]);
}

function listQuotes({ entry }: LoadedPlan): Quote[] {
  const { number, date, signatory } = entry.document;
  return [
    ...(typeof number === 'string'
      ? []
      : [{ clauses: [number.clause], words: number.words, path: ['document', 'number', 'words'] }]),
    ...(typeof date === 'string'
      ? []
      : [{ clauses: [date.clause], words: date.words, path: ['document', 'date', 'words'] }]),
    ...(typeof signatory === 'string'
      ? []
      : [{ clauses: [signatory.clause], words: signatory.name, path: ['document', 'signatory', 'name'] }]),
    ...entry.forWholePlan.map(({ clause, words }, at) => ({
      clauses: [clause],
      words,
      path: ['forWholePlan', at, 'words'],
    })),
    ...entry.records.flatMap((record, at) =>
      listQuotesOfRecord(record).map(({ clause, words, path }) => ({
        clauses: clause === undefined ? [record.clause, ...listFurther(record)] : [clause],
        words,
        path: ['records', at, ...path],
      })),
    ),
  ];
}

/** Theme, messages and days of an action month stand in different clauses. */
const listFurther = (record: LoadedPlan['entry']['records'][number]): readonly string[] =>
  record.table === 'action_months' ? (record.alsoIn ?? []) : [];

type RecordQuote = { clause?: string | undefined; words: string; path: Path };

function listQuotesOfRecord(record: LoadedPlan['entry']['records'][number]): RecordQuote[] {
  const own: RecordQuote[] = 'words' in record ? [{ words: record.words, path: ['words'] }] : [];
  switch (record.table) {
    case 'commitments':
      return [
        ...quoteOf('period', record.period).map((quote) => ({ ...quote, clause: getHeading(record.period) })),
        ...(['due', 'quantity'] as const).flatMap((name) => quoteOf(name, record[name])),
        ...(record.occasion === undefined ? [] : [{ words: record.occasion, path: ['occasion'] }]),
        ...(record.placeWords === undefined ? [] : [{ words: record.placeWords, path: ['placeWords'] }]),
        ...(Array.isArray(record.beneficiaries)
          ? record.beneficiaries.map((words, index) => ({ words, path: ['beneficiaries', index] }))
          : []),
      ];
    case 'models':
      return [
        ...quoteOf('period', record.period),
        ...(Array.isArray(record.sites)
          ? record.sites.map(({ clause, words }, index) => ({ clause, words, path: ['sites', index, 'words'] }))
          : []),
      ];
    case 'events':
      return quoteOf('when', record.when);
    case 'budgets':
      return quoteOf('amount', record.amount);
    case 'action_months':
      return [
        ...quoteText('theme', record.theme),
        ...quoteText('identity', record.identity),
        ...quoteOf('period', record.period),
        ...(Array.isArray(record.messages)
          ? record.messages.map((words, index) => ({ words, path: ['messages', index] }))
          : []),
      ];
    case 'targets':
      return [
        ...own,
        ...quoteOf('baseline', record.baseline),
        ...(record.condition === undefined ? [] : [{ words: record.condition, path: ['condition'] }]),
      ];
    default:
      return own;
  }
}

/** The clause whose words a period quotes, where they are not those of the record's own clause. */
function getHeading(period: Extract<LoadedPlan['entry']['records'][number], { table: 'commitments' }>['period']) {
  return typeof period === 'object' ? period.heading : undefined;
}

const quoteText = (name: string, words: string | undefined): RecordQuote[] =>
  words === undefined || words === 'not stated' || words === 'not checked' ? [] : [{ words, path: [name] }];

function quoteOf(name: string, value: { words: string } | string | undefined): RecordQuote[] {
  return typeof value === 'object' ? [{ words: value.words, path: [name, 'words'] }] : [];
}

function listNumbers({ entry }: LoadedPlan): { value: number; words: string; path: Path }[] {
  return entry.records.flatMap((record, at) => {
    const path: Path = ['records', at];
    if (record.table === 'targets')
      return [
        { value: record.value, words: record.words, path: [...path, 'value'] },
        ...(record.baseline
          ? [{ value: record.baseline.value, words: record.baseline.words, path: [...path, 'baseline', 'value'] }]
          : []),
      ];
    if (record.table === 'budgets' && typeof record.amount === 'object')
      return [{ value: record.amount.vnd, words: record.amount.words, path: [...path, 'amount', 'vnd'] }];
    if (record.table === 'commitments' && typeof record.quantity === 'object')
      return [{ value: record.quantity.value, words: record.quantity.words, path: [...path, 'quantity', 'value'] }];
    return [];
  });
}
