// What pages, pictures and files call a plan and a body.

import { pick } from '../i18n/page.ts';
import type { Language } from '../schema/address.ts';
import type { PlanRow } from '../schema/plan.ts';
import { getDictionary, getRow } from '../store/register.ts';
import { splitList } from '../text/list-cell.ts';
import { splitAtTables } from '../text/table-names.ts';
import { getUnitName } from './place.ts';

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

/** Takes a body's id, the unit whose plan names it and a language; gives its name, without the place where that is the plan's own. */
export function nameBodyIn(id: string, unit: string, language: Language): string {
  const body = getRow('agencies', id);
  const [name, label] = [pick(body, 'name', language), pick(getRow('agency_types', body.type_id), 'label', language)];
  // "Báo Cần Thơ" is a name as a whole: to cut off its place would leave "Báo".
  const { name: place } = getRow('localities', unit);
  const isWhole = !name.startsWith(label) || name === `${label} ${place}`;
  return body.locality_id === unit && !isWhole ? label : name;
}

/** Takes the name of a table as its files carry it ("commitment_places") and a language; gives its title, or that name where it has none. */
export function nameTable(name: string, language: Language): string {
  return getDictionary().find((table) => table.name === name)?.label[language] ?? name;
}

/** Takes words; gives them cut at the names of tables, every second piece such a name. */
export function splitAtTableNames(words: string): string[] {
  const tables = getDictionary();
  return splitAtTables(words, (name) => tables.some((table) => table.name === name));
}

/** Takes words and a language; gives them with the titles of tables, quoted, in place of their names. */
export function sayTables(words: string, language: Language): string {
  return splitAtTableNames(words)
    .map((piece, index) => (index % 2 === 1 ? `“${nameTable(piece, language)}”` : piece))
    .join('');
}
