// The numbers behind theme × plan: commitments by theme in each plan.

import { outlinePlans, withoutRepeats } from '../../facts/plan.ts';
import { getColumns, getRows } from '../../store/register.ts';

/** Commitments by theme. A theme of which the plan holds no record at all is missing. */
export function countThemes(plan: string): Map<string, number> {
  const commitments = withoutRepeats(getRows('commitments', 'plan_id', plan)).filter(({ kind }) => kind !== 'request');
  const counted = new Set(commitments.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { id } of getRows('records', 'plan_id', plan)) {
    for (const { theme_id } of getRows('record_themes', 'record_id', id))
      counts.set(theme_id, (counts.get(theme_id) ?? 0) + Number(counted.has(id)));
  }
  return counts;
}

/** One row for each plan and each theme of which it holds a record. */
export function listThemeCounts() {
  const themes = getColumns('themes', ['id']);
  return outlinePlans().flatMap((plan) => {
    const counts = countThemes(plan.id);
    return themes
      .filter(({ id }) => counts.has(id))
      .map(({ id }) => ({ plan_id: plan.id, theme_id: id, commitments: counts.get(id) ?? 0 }));
  });
}
