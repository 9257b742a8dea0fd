// The file behind "find your commune", fetched only when somebody uses it.

import type { APIRoute } from 'astro';
import { makeFinderFile } from '../finder/index-file.ts';
import { readUnits } from '../finder/units.ts';
import { getTable } from '../store/register.ts';

export const GET: APIRoute = () =>
  Response.json(
    makeFinderFile({
      ...readUnits(),
      plans: getTable('plans'),
      localities: getTable('localities'),
      codes: getTable('locality_codes'),
      changes: getTable('locality_changes'),
    }),
  );
