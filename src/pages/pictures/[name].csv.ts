// The numbers of each picture as a CSV file, the same in both languages.

import type { APIRoute } from 'astro';
import { stringify } from 'csv-stringify/sync';
import { PICTURE_FILES, type PictureFile } from '../../charts/pictures/files.ts';

export const getStaticPaths = () => Object.keys(PICTURE_FILES).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) =>
  new Response(
    stringify(PICTURE_FILES[params.name as PictureFile](), {
      header: true,
      record_delimiter: '\r\n',
      escape_formulas: true,
    }),
    {
      headers: { 'content-type': 'text/csv; charset=utf-8' },
    },
  );
