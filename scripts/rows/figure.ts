// The figures that comparisons show, computed from the rows of other tables, so that all of them are in the data.

import type { FigureRow, Measure } from '../../src/schema/figure.ts';
import type { PlanRow } from '../../src/schema/plan.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { change as changes, comparator as comparators } from '../../src/schema/target.ts';
import { isCounted, isDefinite } from '../../src/schema/undertaking.ts';
import { joinList } from '../../src/text/list-cell.ts';

type Fields = Partial<Pick<FigureRow, 'theme_id' | 'value' | 'words' | 'edtf' | 'status' | 'records'>>;

/** Themes in their order, and the name of a body. */
interface Names {
  themes: readonly string[];
  body: (id: string) => string;
}

/**
 * The figures of one plan, from its rows, in the order of the measures.
 * A plan that is still being entered has no gaps, only things not yet checked.
 */
export function makeFigureRows(rows: Datasets, names: Names): FigureRow[] {
  return rows.plans.flatMap((plan) => makePlanFigures(plan, rows, names));
}

function makePlanFigures(plan: PlanRow, rows: Datasets, { themes, body }: Names): FigureRow[] {
  const figure = (measure: Measure, fields: Fields): FigureRow => ({
    id: [plan.id, measure, ...(fields.theme_id ? [fields.theme_id] : [])].join(':'),
    plan_id: plan.id,
    measure,
    theme_id: null,
    value: null,
    words: null,
    edtf: null,
    status: 'stated',
    records: '',
    ...fields,
  });
  /** Of what a plan says rather than of what is counted in it. */
  const getStatus = (rows: readonly unknown[]) =>
    rows.length > 0 ? 'stated' : plan.status === 'complete' ? 'not_stated' : 'not_checked';
  /** A counted nought is 0. Only what has not been looked for has no number. */
  const count = (rows: readonly { id: string }[], isKnown = plan.status === 'complete'): Fields => ({
    value: rows.length > 0 || isKnown ? rows.length : null,
    status: rows.length > 0 || isKnown ? 'stated' : 'not_checked',
    records: joinList(rows.map(({ id }) => id)),
  });
  const all = rows.commitments.filter(({ repeats_id }) => repeats_id === null);
  const own = all.filter(({ kind }) => kind !== 'request');
  const countStated = (
    column: 'who_state' | 'lead_state' | 'when_state' | 'where_state' | 'how_many_state' | 'money_state',
    isStated = (row: (typeof all)[number]) => isCounted(row[column]),
  ): Fields =>
    count(
      all.filter(isStated),
      all.every((row) => row[column] !== 'not_checked'),
    );
  const themesOf = Map.groupBy(rows.record_themes, ({ record_id }) => record_id);
  const hasTheme = (record: string, theme: string) =>
    (themesOf.get(record) ?? []).some(({ theme_id }) => theme_id === theme);
  const months = rows.events.filter(({ kind }) => kind === 'action_month');
  const join = (values: readonly (string | null)[]) => joinList(values.filter((value) => value !== null)) || null;
  return [
    figure('issuer', { words: body(plan.issuer_id) }),
    figure('year', { value: plan.year, edtf: plan.period_edtf }),
    figure('issued', { words: plan.date_words, edtf: plan.date_edtf, status: plan.date_status }),
    figure('commitments', count(own)),
    figure('requests', count(all.filter(({ kind }) => kind === 'request'))),
    ...themes.map((theme) =>
      figure('theme', { theme_id: theme, ...count(own.filter(({ id }) => hasTheme(id, theme))) }),
    ),
    figure('named', countStated('who_state')),
    figure('led', countStated('lead_state')),
    figure(
      'dated',
      countStated('when_state', ({ when_kind }) => isDefinite(when_kind)),
    ),
    figure('year_only', count(all.filter(({ when_kind }) => when_kind === 'year'))),
    figure('quantified', countStated('how_many_state')),
    figure('placed', countStated('where_state')),
    figure('targets', { ...count(rows.targets), words: join(rows.targets.map(sayTarget)) }),
    figure('money', { ...count(rows.budgets), ...sumMoney(rows.budgets), status: getStatus(rows.budgets) }),
    figure('funded', countStated('money_state')),
    figure('whole_plan', {
      ...count(rows.plan_statements.map(({ clause_id }) => ({ id: clause_id }))),
      records: '',
      words: joinList(rows.plan_statements.map(({ says_vi }) => says_vi)) || null,
    }),
    figure('models', count(rows.models.filter(({ repeats_id }) => repeats_id === null))),
    figure('action_month', {
      ...count(months),
      value: null,
      status: getStatus(months),
      words: join(months.map(({ when_words }) => when_words)),
      edtf: join(months.map(({ when_edtf }) => when_edtf)),
    }),
  ];
}

/** "ít nhất 27%, năm 2025": a bare number would not say how it binds. In Vietnamese, as all words of figures are. */
function sayTarget({ comparator, change, words, year }: Datasets['targets'][number]): string {
  const limit = comparator === 'equal' ? [] : [getWords(comparators, comparator)];
  const rise = change ? [getWords(changes, change)] : [];
  return `${[...rise, ...limit, words].join(' ')}${year === null ? '' : `, năm ${year}`}`;
}

const getWords = (codes: typeof comparators | typeof changes, code: string) =>
  (codes.meta()?.values as Record<string, { vi: string }> | undefined)?.[code]?.vi ?? code;

/** Filled only where exactly one sum is printed: one budget may include another, so sums are not added. */
function sumMoney(budgets: Datasets['budgets']): Pick<FigureRow, 'value' | 'words'> {
  const sums = budgets.filter(({ amount }) => amount !== null);
  return {
    value: sums.length === 1 ? (sums[0]?.amount ?? null) : null,
    words: joinList(sums.map(({ amount_words }) => amount_words ?? '')) || null,
  };
}
