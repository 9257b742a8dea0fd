// A withdrawn id was published, belongs to its plan, and is replaced by a record that exists. One of a model keeps its
// type.

import type { Input, LoadedPlan } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';
import { listRecordKeys } from '../read/record-id.ts';

export function checkWithdrawn({ plans, publishedIds, vocabularies }: Input): Issue[] {
  const tables = new Map(publishedIds.map(({ id, table }) => [id, table]));
  const records = new Set(plans.flatMap((plan) => listRecordKeys(plan).map(({ id }) => id)));
  const types = new Set(vocabularies.modelTypes.map(({ id }) => id));
  return plans.flatMap((plan) =>
    plan.entry.withdrawn.flatMap((item, at) => checkOne(plan, at, item, { tables, records, types })),
  );
}

interface Known {
  tables: ReadonlyMap<string, string>;
  records: ReadonlySet<string>;
  types: ReadonlySet<string>;
}

function checkOne(
  plan: LoadedPlan,
  at: number,
  { id, replacedBy, modelType }: LoadedPlan['entry']['withdrawn'][number],
  known: Known,
): Issue[] {
  const issue = (field: string, message: string, tip: string) => plan.issueAt(['withdrawn', at, field], message, tip);
  const table = known.tables.get(id);
  const isModel = table === 'models' || table === 'model_sites';
  const isGood = modelType === undefined ? !isModel : isModel && known.types.has(modelType);
  return [
    ...(table
      ? []
      : [
          issue(
            'id',
            `"${id}" was never published`,
            'remove the entry: only ids of data/published-ids.txt are withdrawn',
          ),
        ]),
    ...(id.startsWith(`${plan.entry.id}.`)
      ? []
      : [issue('id', `"${id}" is of another plan`, 'move the entry to the plan.yaml of its own plan')]),
    ...(!replacedBy || known.records.has(replacedBy)
      ? []
      : [issue('replacedBy', `there is no record "${replacedBy}"`, 'write the id of a record, or remove the line')]),
    ...(isGood || !table
      ? []
      : [
          issue(
            'modelType',
            'a model or its site, and nothing else, has the type on whose page it stood',
            'write an id of data/models.yaml, or remove the line',
          ),
        ]),
  ];
}
