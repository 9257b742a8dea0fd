// Pages about violence and its victims: those of a theme that the data calls sensitive, and of records under it.

import { getRow } from '../store/register.ts';
import { splitList } from '../text/list-cell.ts';

/** The ids of themes are joined by " | ", as in the tables. */
export function isSensitive(themes: string): boolean {
  return splitList(themes).some((id) => getRow('themes', id).is_sensitive);
}
