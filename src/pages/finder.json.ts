// The file behind "find your commune", fetched only when somebody uses it.

import type { APIRoute } from 'astro';
import { makeFinderFile } from '../finder/index-file.ts';
import { readUnits } from '../finder/units.ts';
import { getColumns } from '../store/register.ts';

export const GET: APIRoute = () =>
  Response.json(
    makeFinderFile({
      ...readUnits(),
      plans: getColumns('plans', ['id', 'title_vi', 'title_en', 'locality_id']),
      localities: getColumns('localities', ['id', 'level', 'full_name', 'parent_id', 'valid_from']),
      codes: getColumns('locality_codes', ['locality_id', 'code', 'valid_to']),
      changes: getColumns('locality_changes', ['from_id', 'to_id', 'date']),
    }),
  );
