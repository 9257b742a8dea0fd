// The real records that the page of components shows: found by what they are, so that the page is never about a record that has gone.

import { listLatestPlans } from '../charts/pictures/plans.ts';
import { outlinePlans, withoutRepeats } from '../facts/plan.ts';
import { eachRow, getRow, getRows, getTable } from '../store/register.ts';

/** How many plans a picture of several plans is shown with: a page of examples must not grow with the register. */
const PLANS = 5;

/** Takes rows and what is wanted; gives the first row that has it, or else the first. Throws if there is none. */
function find<Row>(rows: readonly Row[], wanted: (row: Row) => boolean): Row {
  const row = rows.find(wanted) ?? rows[0];
  if (!row) throw new Error('the register is empty: there is nothing to show components with');
  return row;
}

/** How many of the things that a plan may leave out this record states. */
const countStated = (row: object) =>
  Object.entries(row).filter(([name, value]) => name.endsWith('_status') && value === 'stated').length;

/** Gives the examples, the same for both languages. */
export function getExamples() {
  const contact = getTable('contacts')[0];
  const plan = getRow('plans', find(outlinePlans(), ({ id }) => id === contact?.plan_id).id);
  const commitments = withoutRepeats(getRows('commitments', 'plan_id', plan.id));
  const commitment = find(
    commitments.toSorted((a, b) => countStated(b) - countStated(a)),
    () => true,
  );
  return {
    plan,
    plans: listLatestPlans().slice(0, PLANS),
    commitment,
    commitments: commitments.slice(0, 3),
    request: eachRow('commitments').find(({ kind }) => kind === 'request'),
    /** A clause that prints a contact, and a row of a table. */
    contactClause: contact?.clause_id,
    tableClause: eachRow('clauses').find(({ kind, text }) => kind === 'tableRow' && text.includes('\t'))?.id,
    unit: find(
      getTable('localities'),
      ({ is_current, id }) => !is_current && getRows('locality_changes', 'from_id', id).length > 0,
    ),
    sites: find(
      [...Map.groupBy(getTable('model_sites'), ({ model_id }) => model_id).values()],
      (sites) => sites.length > 1 && sites.length < 8,
    ),
    body: find(getTable('agencies'), ({ id }) => getRows('responsibilities', 'body_id', id).length > 0),
  };
}
