// What pages, pictures and files call a plan and a table.

import type { Language } from '../schema/address.ts';
import type { PlanRow } from '../schema/plan.ts';
import { getDictionary, getRow } from '../store/register.ts';
import { splitAtTables } from '../text/table-names.ts';
import { getUnitName } from './place.ts';

type Whose = Pick<PlanRow, 'locality_id' | 'year'>;

/** "Cần Thơ 2019". */
export function namePlan({ locality_id, year }: Whose): string {
  return `${getRow('localities', locality_id).name} ${year}`;
}

/** "Thành phố Cần Thơ 2019". */
export function namePlanInFull({ locality_id, year }: Whose, language: Language): string {
  return `${getUnitName(locality_id, language)} ${year}`;
}

/** The title of a table ("commitment_places" in its files), or that name if there is no such table. */
export function nameTable(name: string, language: Language): string {
  return getDictionary().find((table) => table.name === name)?.label[language] ?? name;
}

/** A text cut at the names of tables: every second piece is such a name. */
export function splitAtTableNames(words: string): string[] {
  const tables = getDictionary();
  return splitAtTables(words, (name) => tables.some((table) => table.name === name));
}

/** A text with the quoted titles of tables in place of their names. */
export function replaceTableNames(words: string, language: Language): string {
  return splitAtTableNames(words)
    .map((piece, index) => (index % 2 === 1 ? `“${nameTable(piece, language)}”` : piece))
    .join('');
}
