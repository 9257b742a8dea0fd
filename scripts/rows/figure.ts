// The figures that comparisons show, computed from the rows of other tables, so that all of them are in the data.

import type { FigureRow, Measure } from '../../src/schema/figure.ts';
import type { PlanRow } from '../../src/schema/plan.ts';
import type { Datasets } from '../../src/schema/tables.ts';
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
  const gap = plan.status === 'complete' ? ('not_stated' as const) : ('not_checked' as const);
  const count = (rows: readonly { id: string }[]): Fields => ({
    value: rows.length === 0 ? null : rows.length,
    status: rows.length === 0 ? gap : 'stated',
    records: joinList(rows.map(({ id }) => id)),
  });
  const all = rows.commitments.filter(({ repeats_id }) => repeats_id === null);
  const own = all.filter(({ kind }) => kind !== 'request');
  const led = new Set(
    rows.responsibilities.flatMap(({ role, commitment_id }) => (role === 'lead' ? commitment_id : [])),
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
    figure('led', count(all.filter(({ id }) => led.has(id)))),
    figure('dated', count(all.filter(({ due_edtf, period_edtf }) => due_edtf !== null || period_edtf !== null))),
    figure('quantified', count(all.filter(({ quantity_value }) => quantity_value !== null))),
    figure('targets', { ...count(rows.targets), words: join(rows.targets.map(({ words }) => words)) }),
    figure('money', { ...count(rows.budgets), ...sumMoney(rows.budgets) }),
    figure('models', count(rows.models.filter(({ repeats_id }) => repeats_id === null))),
    figure('action_month', {
      ...count(months),
      value: null,
      words: join(months.map(({ when_words }) => when_words)),
      edtf: join(months.map(({ when_edtf }) => when_edtf)),
    }),
  ];
}

/** Filled only where exactly one sum is printed: one budget may include another, so sums are not added. */
function sumMoney(budgets: Datasets['budgets']): Pick<FigureRow, 'value' | 'words'> {
  const sums = budgets.filter(({ amount }) => amount !== null);
  return {
    value: sums.length === 1 ? (sums[0]?.amount ?? null) : null,
    words: joinList(sums.map(({ amount_words }) => amount_words ?? '')) || null,
  };
}
