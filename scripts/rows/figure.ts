// The figures that comparisons show, computed from the rows of other tables, so that all of them are in the data.

import type { FigureRow, Measure } from '../../src/schema/figure.ts';
import type { PlanRow } from '../../src/schema/plan.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { joinList } from '../../src/text/list-cell.ts';

type Source = Pick<
  Datasets,
  | 'plans'
  | 'agencies'
  | 'commitments'
  | 'responsibilities'
  | 'record_themes'
  | 'themes'
  | 'targets'
  | 'budgets'
  | 'models'
  | 'events'
>;

/** In the order of the measures. In a plan still being entered, a missing figure is "not checked", not "not stated". */
export function makeFigureRows(datasets: Source): FigureRow[] {
  const index = indexTables(datasets);
  return datasets.plans.flatMap((plan) => makePlanFigures(plan, index));
}

function indexTables(datasets: Source) {
  const byPlan = <Row extends { plan_id: string }>(rows: readonly Row[]) => {
    const groups = Map.groupBy(rows, ({ plan_id }) => plan_id);
    return (plan: string): Row[] => groups.get(plan) ?? [];
  };
  const themes = Map.groupBy(datasets.record_themes, ({ record_id }) => record_id);
  return {
    issuers: new Map(datasets.agencies.map(({ id, name_vi }) => [id, name_vi])),
    themes: datasets.themes.map(({ id }) => id),
    hasTheme: (record: string, theme: string) => (themes.get(record) ?? []).some(({ theme_id }) => theme_id === theme),
    led: new Set(
      datasets.responsibilities.filter(({ role }) => role === 'lead').map(({ commitment_id }) => commitment_id),
    ),
    commitments: byPlan(datasets.commitments.filter(({ repeats_id }) => repeats_id === null)),
    targets: byPlan(datasets.targets),
    budgets: byPlan(datasets.budgets),
    models: byPlan(datasets.models.filter(({ repeats_id }) => repeats_id === null)),
    months: byPlan(datasets.events.filter(({ kind }) => kind === 'action_month')),
  };
}
type Index = ReturnType<typeof indexTables>;
type Fields = Partial<Pick<FigureRow, 'theme_id' | 'value' | 'words' | 'edtf' | 'status' | 'records'>>;

function makePlanFigures(plan: PlanRow, index: Index): FigureRow[] {
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
  const all = index.commitments(plan.id);
  const own = all.filter(({ kind }) => kind !== 'request');
  const targets = index.targets(plan.id);
  const months = index.months(plan.id);
  const join = (values: readonly (string | null)[]) => joinList(values.filter((value) => value !== null)) || null;
  return [
    figure('issuer', { words: index.issuers.get(plan.issuer_id) ?? plan.issuer_id }),
    figure('year', { value: plan.year, edtf: plan.period_edtf }),
    figure('issued', { words: plan.date_words, edtf: plan.date_edtf, status: plan.date_status }),
    figure('commitments', count(own)),
    figure('requests', count(all.filter(({ kind }) => kind === 'request'))),
    ...index.themes.map((theme) =>
      figure('theme', { theme_id: theme, ...count(own.filter(({ id }) => index.hasTheme(id, theme))) }),
    ),
    figure('led', count(all.filter(({ id }) => index.led.has(id)))),
    figure('dated', count(all.filter(({ due_edtf, period_edtf }) => due_edtf !== null || period_edtf !== null))),
    figure('quantified', count(all.filter(({ quantity_value }) => quantity_value !== null))),
    figure('targets', { ...count(targets), words: join(targets.map(({ words }) => words)) }),
    figure('money', { ...count(index.budgets(plan.id)), ...sumMoney(index.budgets(plan.id)) }),
    figure('models', count(index.models(plan.id))),
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
