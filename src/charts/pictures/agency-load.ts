// The numbers behind the load of bodies: duties of each body in a plan, lead, partner and other roles apart.

import { getLoadRole, type LoadRole } from '../../facts/body.ts';
import { isRepeat } from '../../facts/lists.ts';
import { outlinePlans, withoutRepeats } from '../../facts/plan.ts';
import { isDuty } from '../../schema/responsibility.ts';
import { getColumns, getRows } from '../../store/register.ts';

export type BodyLoad = { body_id: string } & Record<LoadRole, number>;

/**
 * Commitments and requests of each body of a plan by role, bodies with most duties first. Repeats are left out, and so
 * are roles that are no duty, such as receiving a report.
 */
export function countDuties(plan: string): BodyLoad[] {
  const first = new Set(withoutRepeats(getRows('commitments', 'plan_id', plan)).map(({ id }) => id));
  const duties = getRows('responsibilities', 'plan_id', plan).filter(
    ({ commitment_id, role }) => first.has(commitment_id) && isDuty(role),
  );
  const loads = [...Map.groupBy(duties, ({ body_id }) => body_id)].map(([body_id, own]) => {
    const count = (wanted: LoadRole) =>
      new Set(own.filter(({ role }) => getLoadRole(role) === wanted).map(({ commitment_id }) => commitment_id)).size;
    return { body_id, lead: count('lead'), partner: count('partner'), other: count('other') };
  });
  const total = ({ lead, partner, other }: BodyLoad) => lead + partner + other;
  return loads.sort((a, b) => total(b) - total(a) || b.lead - a.lead || (a.body_id < b.body_id ? -1 : 1));
}

const LOAD_PICTURE = 'agency-load-';

/** The id of the picture of a plan's bodies; null if it gives no body a duty. */
export function getLoadPicture(plan: string): string | null {
  return countDuties(plan).length > 0 ? LOAD_PICTURE + plan : null;
}

/** The plan whose bodies a picture shows. */
export function readLoadPicture(picture: string): string {
  return picture.slice(LOAD_PICTURE.length);
}

/** The same ids for all plans, told from few columns: to count the duties of each would read all of them. */
export function listLoadPictures(): string[] {
  const duties = getColumns('responsibilities', ['plan_id', 'commitment_id', 'role']);
  const withDuty = new Set(
    duties.flatMap(({ plan_id, commitment_id, role }) => (isDuty(role) && !isRepeat(commitment_id) ? plan_id : [])),
  );
  return outlinePlans().flatMap(({ id }) => (withDuty.has(id) ? LOAD_PICTURE + id : []));
}

/** One row for each plan and body. */
export function listDuties() {
  return outlinePlans().flatMap(({ id }) => countDuties(id).map((load) => ({ plan_id: id, ...load })));
}
