// Figures that this version gives anew, as the version before gave them.

import type { FigureRow } from '../schema/figure.ts';
import { getColumns, getRows, getSettings, getTable } from '../store/register.ts';
import { traceOnce } from '../store/trace.ts';

export interface FormerFigure {
  plan: string;
  measure: FigureRow['measure'];
  before: number;
  now: number;
  /** The version that changed it. */
  version: string;
}

/** Of changes of this version alone: what an older version changed is history, and stands in the log. */
export const listFormerFigures = traceOnce((): FormerFigure[] => {
  const { version } = getSettings();
  const changes = new Set(getTable('changes').flatMap((change) => (change.version === version ? [change.id] : [])));
  return getTable('change_figures')
    .filter(({ change_id }) => changes.has(change_id))
    .map(({ plan_id, measure, before }) => ({
      plan: plan_id,
      measure,
      before,
      now: getRows('plan_figures', 'id', `${plan_id}:${measure}`)[0]?.value ?? 0,
      version,
    }))
    .filter(({ before, now }) => before !== now);
});

/** Of all plans together; undefined where the sum is as it was. */
export function sumFormerFigures(measure: FigureRow['measure']): Omit<FormerFigure, 'plan'> | undefined {
  const changed = listFormerFigures().filter((figure) => figure.measure === measure);
  const [first] = changed;
  if (!first) return undefined;
  const now = getColumns('plan_figures', ['measure', 'value'])
    .filter((row) => row.measure === measure)
    .reduce((sum, { value }) => sum + (value ?? 0), 0);
  const before = changed.reduce((sum, figure) => sum + figure.before - figure.now, now);
  return before === now ? undefined : { measure, before, now, version: first.version };
}

/** Undefined where the figure is as it was. */
export function findFormerFigure(plan: string, measure: FigureRow['measure']): FormerFigure | undefined {
  return listFormerFigures().find((figure) => figure.plan === plan && figure.measure === measure);
}
