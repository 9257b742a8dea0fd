// Rows of the change log and of withdrawn records.

import { getPath } from '../../src/schema/address.ts';
import { type ChangeEntry, getLogPage } from '../../src/schema/change.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import type { LoadedPlan } from '../read/input.ts';

type ChangeTables = Pick<Datasets, 'changes' | 'change_plans' | 'change_records' | 'change_themes' | 'change_figures'>;

/** Themes that an entry does not name are those of its records, or of all records of its plans. */
export function makeChangeRows(
  changes: readonly ChangeEntry[],
  listRecordThemes: (plan: string) => Datasets['record_themes'],
): ChangeTables {
  const getThemes = ({ themes, records, plans }: ChangeEntry): string[] => {
    if (themes.length > 0) return themes;
    const rows =
      records.length > 0
        ? records.flatMap((id) => listRecordThemes(getPlanOf(id)).filter(({ record_id }) => record_id === id))
        : [...plans].sort().flatMap(listRecordThemes);
    return [...new Set(rows.map(({ theme_id }) => theme_id))];
  };
  return {
    changes: changes.map(({ id, version, date, kind, what }, place) => ({
      id,
      version,
      date,
      kind,
      what_vi: what.vi,
      what_en: what.en,
      path: getPath('changes', String(getLogPage(place)), 'vi', id),
    })),
    change_plans: changes.flatMap(({ id, plans }) => plans.map((plan) => ({ change_id: id, plan_id: plan }))),
    change_records: changes.flatMap(({ id, records }) =>
      records.map((record) => ({ change_id: id, record_id: record })),
    ),
    change_themes: changes.flatMap((change) =>
      getThemes(change).map((theme) => ({ change_id: change.id, theme_id: theme })),
    ),
    change_figures: changes.flatMap(({ id, figures }) =>
      figures.map(({ plan, measure, before }) => ({ change_id: id, plan_id: plan, measure, before })),
    ),
  };
}

/** Ids of records begin with that of their plan. */
function getPlanOf(record: string): string {
  return record.slice(0, record.indexOf('.'));
}

/** A row for each withdrawn record. `tableOf` knows the tables of all published ids, also of what is gone. */
export function makeWithdrawnRows({ entry }: LoadedPlan, tableOf: ReadonlyMap<string, string>): Datasets['withdrawn'] {
  return entry.withdrawn.map(({ id, on, why, replacedBy, modelType }) => {
    const table = tableOf.get(id) as Datasets['withdrawn'][number]['table'] | undefined;
    if (!table) throw new Error(`${entry.id}: the withdrawn id ${id} escaped the check`);
    const hadPage = table === 'commitments' && entry.commitmentPages;
    const path = hadPage
      ? getPath('commitments', id)
      : modelType
        ? getPath('models', modelType, 'vi', id)
        : getPath('plans', entry.id, 'vi', id);
    return {
      id,
      plan_id: entry.id,
      table,
      date: on,
      why_vi: why.vi,
      why_en: why.en,
      replaced_by_id: replacedBy ?? null,
      model_type_id: modelType ?? null,
      path,
    };
  });
}
