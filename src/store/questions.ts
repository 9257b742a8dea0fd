// What a page can ask the store, by name. A page whose questions have the answers that they had is the page that it
// was.
//
//   clauses                             a whole table
//   clauses@can-tho-2019                its rows that are of a plan, or name something of it
//   responsibilities.body_id=ubnd@…     its rows that name a thing which is of no plan
//   plans[id,year]                      some columns of all its rows
//   plans[title_vi]@can-tho-2019        a column of the rows that a selection tells

/** Whether a value is the id of a plan. */
export type IsPlan = (value: string) => boolean;

export function isIdColumn(column: string): boolean {
  return column === 'id' || column.endsWith('_id');
}

/** Ids of records and clauses begin with the id of their plan and a dot. */
export function findPlan(value: string, isPlan: IsPlan): string | undefined {
  const dot = value.indexOf('.');
  const id = dot < 0 ? value : value.slice(0, dot);
  return isPlan(id) ? id : undefined;
}

/** The question that holds the rows of a table with a value in a column. */
export function nameQuestion(table: string, column: string, value: unknown, isPlan: IsPlan): string {
  if (typeof value !== 'string' || !isIdColumn(column)) return table;
  const plan = findPlan(value, isPlan);
  return plan === undefined ? `${table}.${column}=${value}` : `${table}@${plan}`;
}

/** `rows` is a whole table, or a question that selects some of its rows. */
export function nameColumns(rows: string, columns: readonly string[]): string {
  const table = getTableOf(rows);
  return `${table}[${columns.join()}]${rows.slice(table.length)}`;
}

/** A question taken apart. */
export interface Question {
  table: string;
  plan?: string;
  column?: string;
  value?: string;
  columns?: string[];
}

const PARTS = /^(?<table>\w+)(?:\[(?<columns>[\w,]*)\])?(?:@(?<plan>.+)|\.(?<column>\w+)=(?<value>.*))?$/s;

export function readQuestion(question: string): Question {
  const { columns, ...parts } = PARTS.exec(question)?.groups ?? {};
  return { ...(parts as unknown as Question), ...(columns === undefined ? {} : { columns: columns.split(',') }) };
}

export function getTableOf(question: string): string {
  return /^\w+/.exec(question)?.[0] ?? question;
}

/** Who has asked for a whole table has asked for every part of it, and who for rows, for every column of them. */
export function dropCovered(questions: ReadonlySet<string>): Set<string> {
  return new Set(
    [...questions].filter((question) => {
      const [table, rows] = [getTableOf(question), question.replace(/^(\w+)\[[\w,]*\]/, '$1')];
      return ![table, rows].some((whole) => whole !== question && questions.has(whole));
    }),
  );
}
