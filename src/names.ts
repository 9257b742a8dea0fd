// What pages, pictures and files call a plan and a body.

import { pick } from './i18n/page.ts';
import { getUnitName } from './places.ts';
import { getRow } from './register.ts';
import type { Language } from './schema/address.ts';
import type { PlanRow } from './schema/plan.ts';
import { splitList } from './text/list.ts';

type Whose = Pick<PlanRow, 'locality_id' | 'year'>;

/** Takes a plan; gives its place and year as pictures and tables write them: "Cần Thơ 2019". */
export function namePlan({ locality_id, year }: Whose): string {
  return `${getRow('localities', locality_id).name} ${year}`;
}

/** Takes a plan and a language; gives its place with its rank, and its year: "Thành phố Cần Thơ 2019". */
export function namePlanInFull({ locality_id, year }: Whose, language: Language): string {
  return `${getUnitName(locality_id, language)} ${year}`;
}

/** Takes ids of bodies as a cell holds them, and a language; gives their names. */
export function nameBodies(ids: string, language: Language): string[] {
  return splitList(ids).map((id) => pick(getRow('agencies', id), 'name', language));
}
