// What a page can ask the store, by name. A page whose questions have the answers that they had is the page that it
// was.
//
//   clauses                             a whole table
//   clauses@can-tho-2019                its rows that are of a plan, or name something of it
//   responsibilities.body_id=ubnd@…     its rows that name a thing which is of no plan
//   plans[id,year]                      some columns of all its rows

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

export function nameColumns(table: string, columns: readonly string[]): string {
  return `${table}[${columns.join()}]`;
}

/** A question taken apart. */
export interface Question {
  table: string;
  plan?: string;
  column?: string;
  value?: string;
  columns?: string[];
}

const PARTS = /^(?<table>\w+)(?:@(?<plan>.+)|\.(?<column>\w+)=(?<value>.*)|\[(?<columns>.*)\])?$/s;

export function readQuestion(question: string): Question {
  const { columns, ...parts } = PARTS.exec(question)?.groups ?? {};
  return { ...(parts as unknown as Question), ...(columns === undefined ? {} : { columns: columns.split(',') }) };
}

export function getTableOf(question: string): string {
  return /^\w+/.exec(question)?.[0] ?? question;
}

/** Who has asked for a whole table has asked for every part of it. */
export function dropCovered(questions: ReadonlySet<string>): Set<string> {
  return new Set(
    [...questions].filter((question) => {
      const table = getTableOf(question);
      return question === table || !questions.has(table);
    }),
  );
}
