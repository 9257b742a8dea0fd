// What all records made from a clause share.

import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import { type RowCells, readCells } from './columns.ts';
import { type Context, listHeadings } from './context.ts';
import { makeTodo } from './reasons.ts';
import { getSectionKind, type SectionKind } from './sections.ts';
import { findThemes } from './themes.ts';
import { makeTitle } from './words.ts';

export interface Base {
  clause: Clause;
  context: Context;
  headings: string[];
  section: SectionKind | null;
  title: { vi: string };
  themes: string[];
  /** Null unless the clause is a row of a table whose head names its columns. */
  cells: RowCells | null;
  todos: TodoEntry[];
}

/** Under such a heading, a row that has a column of tasks is a task all the same. */
const AIM_SECTIONS: ReadonlySet<SectionKind> = new Set(['objective', 'target']);

export function makeBase(clause: Clause, context: Context): Base {
  const headings = listHeadings(clause, context);
  const said = getSectionKind(headings);
  const cells = clause.kind === 'tableRow' ? readCells(clause, context) : null;
  const words = clause.kind === 'tableRow' ? cells?.task || getLongestCell(clause.text) : clause.text;
  const { title, isWhole } = makeTitle(words);
  const own = findThemes(clause.text, context.vocabularies.themes);
  const fromHeading = own.length > 0 ? [] : findThemes(headings.join(' '), context.vocabularies.themes).slice(0, 1);
  const todos: TodoEntry[] = [];
  if (!isWhole) todos.push(makeTodo('title', 'title', clause.id));
  if (fromHeading.length > 0) todos.push(makeTodo('themesFromHeading', 'themes', clause.id, fromHeading.join(', ')));
  if (/[^\d\s][.;]\s+\p{Lu}/u.test(words)) todos.push(makeTodo('several', 'records', clause.id));
  return {
    clause,
    context,
    headings,
    section: said !== null && cells?.task && AIM_SECTIONS.has(said) ? 'activity' : said,
    title: { vi: title },
    themes: own.length > 0 ? own : fromHeading,
    cells,
    todos,
  };
}

/** Used where no column is known: the task is most likely the longest of the first three cells. */
function getLongestCell(text: string): string {
  return (
    text
      .split('\t')
      .slice(0, 3)
      .sort((a, b) => b.length - a.length)[0] ?? text
  );
}
