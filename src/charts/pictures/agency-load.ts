// The numbers behind the load of bodies: duties of each body in a plan, lead, partner and other roles apart.

import { getLoadRole, type LoadRole } from '../../facts/body.ts';
import { outlinePlans, withoutRepeats } from '../../facts/plan.ts';
import { getRows } from '../../store/register.ts';

export type BodyLoad = { body_id: string } & Record<LoadRole, number>;

/** Takes a plan's id; gives its bodies with the number of commitments and requests in each role, those with most first. Repeats are left out, and receiving a report is no duty. */
export function countDuties(plan: string): BodyLoad[] {
  const first = new Set(withoutRepeats(getRows('commitments', 'plan_id', plan)).map(({ id }) => id));
  const duties = getRows('responsibilities', 'plan_id', plan).filter(
    ({ commitment_id, role }) => first.has(commitment_id) && role !== 'receive',
  );
  const loads = [...Map.groupBy(duties, ({ body_id }) => body_id)].map(([body_id, own]) => {
    const count = (wanted: LoadRole) =>
      new Set(own.filter(({ role }) => getLoadRole(role) === wanted).map(({ commitment_id }) => commitment_id)).size;
    return { body_id, lead: count('lead'), partner: count('partner'), other: count('other') };
  });
  const total = ({ lead, partner, other }: BodyLoad) => lead + partner + other;
  return loads.sort((a, b) => total(b) - total(a) || b.lead - a.lead || (a.body_id < b.body_id ? -1 : 1));
}

/** Takes a plan's id; gives the id of the picture of its bodies' load, or null if it gives no body a duty. */
export function getLoadPicture(plan: string): string | null {
  return countDuties(plan).length > 0 ? `agency-load-${plan}` : null;
}

/** Gives the loads of every plan, one row a plan and body. */
export function listDuties() {
  return outlinePlans().flatMap(({ id }) => countDuties(id).map((load) => ({ plan_id: id, ...load })));
}
