// What all records made from a clause share.

import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import { type RowCells, readCells } from './columns.ts';
import { type Context, listHeadings } from './context.ts';
import { type Labelled, readLabels } from './labels.ts';
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
  /** The words of the task, without its particulars. */
  task: string;
  /** Never empty: `todos` say where they are guessed. */
  themes: string[];
  /** Null unless the clause is a row of a table whose head names its columns. */
  cells: RowCells | null;
  /** Particulars behind labels, in the clause itself or in clauses below it (`particulars`). */
  labelled: readonly Labelled[];
  particulars: readonly Clause[];
  todos: TodoEntry[];
}

/** "Đối tượng: học sinh, sinh viên" says whom the tasks beside it are for. */
const AUDIENCE = /^đối tượng[^:.;]{0,40}:/iu;
/** Under such a heading, a row that has a column of tasks is a task all the same. */
const AIM_SECTIONS: ReadonlySet<SectionKind> = new Set(['objective', 'target']);

export function makeBase(clause: Clause, context: Context): Base {
  const headings = listHeadings(clause, context);
  const said = AUDIENCE.test(clause.text) ? 'audience' : getSectionKind(headings);
  const cells = clause.kind === 'tableRow' ? readCells(clause, context) : null;
  const particulars = context.particulars.get(clause.id) ?? [];
  const own = clause.kind === 'tableRow' ? { before: '', labelled: [] } : readLabels(clause.text);
  const labelled = [...own.labelled, ...particulars.flatMap(({ text }) => readLabels(text).labelled)];
  const words =
    clause.kind === 'tableRow'
      ? cells?.task || getLongestCell(clause.text)
      : own.before.length > 10
        ? own.before
        : clause.text;
  const { title, isWhole } = makeTitle(words);
  const { themes, doubt } = chooseThemes(clause.text, headings, context);
  const todos: TodoEntry[] = [];
  if (!isWhole) todos.push(makeTodo('title', 'title', clause.id));
  if (doubt) todos.push(makeTodo(doubt, 'themes', clause.id, themes.join(', ')));
  if (/[^\d\s][.;]\s+\p{Lu}/u.test(words)) todos.push(makeTodo('several', 'records', clause.id));
  return {
    clause,
    context,
    headings,
    section: said !== null && (cells?.task || particulars.length > 0) && AIM_SECTIONS.has(said) ? 'activity' : said,
    title: { vi: title },
    task: words,
    themes,
    cells,
    labelled,
    particulars,
    todos,
  };
}

/** What general aims and services are of, where no other theme is closer (data/themes.yaml). */
const GENERAL_THEME = 'management';

/** The words of the clause decide; else the nearest heading that has a theme, the title of the plan, or the general theme. */
function chooseThemes(text: string, headings: readonly string[], { vocabularies, byId }: Context) {
  const find = (words: string) => findThemes(words, vocabularies.themes);
  const own = find(text);
  if (own.length > 0) return { themes: own, doubt: null };
  const [heading] = headings.map(find).filter((themes) => themes.length > 0);
  if (heading) return { themes: heading.slice(0, 1), doubt: 'themesFromHeading' as const };
  const fromTitle = find(byId.get('title')?.text ?? '').slice(0, 1);
  const [first] = vocabularies.themes;
  const general = vocabularies.themes.find(({ id }) => id === GENERAL_THEME) ?? first;
  return { themes: fromTitle.length > 0 ? fromTitle : general ? [general.id] : [], doubt: 'themes' as const };
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
