// The real records on the page of components. They are found by what they hold, so none can be one that has gone.

import { listLatestPlans } from '../charts/pictures/plans.ts';
import { outlinePlans, withoutRepeats } from '../facts/plan.ts';
import { eachRow, getRow, getRows, getTable } from '../store/register.ts';

/** A page of examples must not grow with the register. */
const MAX_PLANS_IN_PICTURES = 5;

/** The first row that is as wanted, or else the first. Throws if there is none. */
function findOrFirst<Row>(rows: readonly Row[], wanted: (row: Row) => boolean): Row {
  const row = rows.find(wanted) ?? rows[0];
  if (!row) throw new Error('the register is empty: there is nothing to show components with');
  return row;
}

/** Counts the values that a plan may leave out and this record states. */
const countStated = (row: object) =>
  Object.entries(row).filter(([name, value]) => name.endsWith('_status') && value === 'stated').length;

/** The same for both languages. */
export function getExamples() {
  const contact = getTable('contacts')[0];
  const plan = getRow('plans', findOrFirst(outlinePlans(), ({ id }) => id === contact?.plan_id).id);
  const commitments = withoutRepeats(getRows('commitments', 'plan_id', plan.id));
  const commitment = findOrFirst(
    commitments.toSorted((a, b) => countStated(b) - countStated(a)),
    () => true,
  );
  return {
    plan,
    plans: listLatestPlans().slice(0, MAX_PLANS_IN_PICTURES),
    commitment,
    commitments: commitments.slice(0, 3),
    request: eachRow('commitments').find(({ kind }) => kind === 'request'),
    /** A clause that prints a contact, and a row of a table. */
    contactClause: contact?.clause_id,
    tableClause: eachRow('clauses').find(({ kind, text }) => kind === 'tableRow' && text.includes('\t'))?.id,
    unit: findOrFirst(
      getTable('localities'),
      ({ is_current, id }) => !is_current && getRows('locality_changes', 'from_id', id).length > 0,
    ),
    sites: findOrFirst(
      [...Map.groupBy(getTable('model_sites'), ({ model_id }) => model_id).values()],
      (sites) => sites.length > 1 && sites.length < 8,
    ),
    body: findOrFirst(getTable('agencies'), ({ id }) => getRows('responsibilities', 'body_id', id).length > 0),
  };
}
