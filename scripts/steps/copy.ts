// The other forms of large tables, made by a second thread while the first one makes the next table.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableName } from '../../src/schema/tables.ts';
import { readJsonRows } from '../../src/text/json-rows.ts';
import type { Progress } from '../lib/progress.ts';
import { type Copy, renderCopies } from '../outputs/copies.ts';
import type { Notes } from '../outputs/parquet.ts';
import { runApart } from './apart.ts';
import { STAGING } from './write.ts';

/** Tables of fewer bytes are not worth another thread. */
const LARGE = 2 ** 24;

/** Takes the root folder, where the JSON of each table is staged first, and the progress of the build; gives what makes the other forms of tables. Of large tables one after another, since each fills much memory. */
export function makeCopier(root: string, progress: Progress): Copy {
  let last: Promise<unknown> = Promise.resolve();
  return (name, rows, notes, bytes) => {
    if (bytes < LARGE) return renderCopies(name, rows, notes);
    const made = last.then(() => runApart('copyTable', root, progress, name, notes));
    last = made.catch(() => {});
    return made;
  };
}

/** Takes the root folder, the name of a staged table and notes; gives its other forms. */
export function copyTable(root: string, name: TableName, notes: Notes): Map<string, Uint8Array> {
  const rows = readJsonRows(readFileSync(join(root, STAGING, `public/data/${name}.json`)));
  return renderCopies(name, rows as object[], notes);
}
