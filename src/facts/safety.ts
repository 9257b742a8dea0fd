// Which pages are about violence and its victims: those of a theme that the data calls sensitive, and of records under it.

import { getRow } from '../store/register.ts';
import { splitList } from '../text/list-cell.ts';

/** Takes ids of themes joined by " | ", as the tables hold them; says whether one of them is sensitive. */
export function isSensitive(themes: string): boolean {
  return splitList(themes).some((id) => getRow('themes', id).is_sensitive);
}
