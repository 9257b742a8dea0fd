// The change log grows at its end, its ids are unique, it names only what exists, and it lists every withdrawn record.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';
import { listRecordKeys } from '../read/record-id.ts';

export function checkChanges(input: Input): Issue[] {
  const { register, themes } = input.vocabularies;
  const plans = new Set([...input.plans.map(({ entry }) => entry.id), ...input.unreadPlans]);
  const records = new Set(input.plans.flatMap((plan) => listRecordKeys(plan).map(({ id }) => id)));
  const tombstones = input.plans.flatMap((plan) => plan.entry.withdrawn.map((item, at) => ({ ...item, at, plan })));
  const gone = new Set(tombstones.map(({ id }) => id));
  const isUnread = (id: string) => input.unreadPlans.has(id.split('.')[0] ?? '');
  const themeIds = new Set(themes.map(({ id }) => id));
  const issues = register.changes.flatMap((change, at): Issue[] => {
    const issue = (field: string, message: string, tip: string) =>
      input.issueIn('register', ['changes', at, field], message, tip);
    const known = change.kind === 'withdrawn' ? gone : records;
    const unknown = change.records.filter((id) => !known.has(id) && !gone.has(id) && !isUnread(id));
    return [
      ...(register.changes.findIndex(({ id }) => id === change.id) < at
        ? [issue('id', `"${change.id}" names two changes`, 'give the newer one an id of its own')]
        : []),
      ...(change.date > register.date
        ? [
            issue(
              'date',
              `the change is dated after the data (${register.date})`,
              'correct it, or set the date of the data',
            ),
          ]
        : []),
      ...(change.date < (register.changes[at - 1]?.date ?? '')
        ? [
            issue(
              'date',
              'the change is dated before the one above it',
              'put it at the end of the log, with the day on which it is written down',
            ),
          ]
        : []),
      ...change.plans
        .filter((id) => !plans.has(id))
        .map((id) => issue('plans', `there is no plan "${id}"`, 'write the id of a folder in data/plans')),
      ...change.figures
        .filter(({ plan }) => !plans.has(plan))
        .map(({ plan }) => issue('figures', `there is no plan "${plan}"`, 'write the id of a folder in data/plans')),
      ...unknown.map((id) =>
        issue(
          'records',
          `there is no ${change.kind === 'withdrawn' ? 'withdrawn ' : ''}record "${id}"`,
          'write the id as data/published-ids.txt has it',
        ),
      ),
      ...change.themes
        .filter((id) => !themeIds.has(id))
        .map((id) => issue('themes', `there is no theme "${id}"`, 'write an id of data/themes.yaml')),
      ...(change.kind === 'withdrawn' && change.records.length === 0
        ? [issue('records', 'a withdrawal names no record', 'list the withdrawn ids under records')]
        : []),
    ];
  });
  const named = new Set(register.changes.flatMap(({ kind, records: ids }) => (kind === 'withdrawn' ? ids : [])));
  const unnamed = tombstones.filter(({ id }) => !named.has(id));
  return [
    ...issues,
    ...unnamed.map(({ id, at, plan }) =>
      plan.issueAt(
        ['withdrawn', at, 'id'],
        `the change log does not say that "${id}" is withdrawn`,
        'add a change of kind withdrawn to data/register.yaml',
      ),
    ),
  ];
}
