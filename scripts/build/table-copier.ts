// The other forms of large tables, made by a second thread while the first one makes the next table.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableName } from '../../src/schema/tables.ts';
import type { Notes } from '../formats/parquet.ts';
import { renderCopies } from '../formats/table-formats.ts';
import type { Progress } from './progress.ts';
import { STAGING } from './staging.ts';
import { runApart } from './worker.ts';

/** What makes the other forms of a table whose JSON is staged. */
export type Copier = (name: TableName, notes: Notes) => Promise<Map<string, Uint8Array>>;

/** Takes the root folder and the progress of the build; gives what makes the other forms of tables, one after another, since each fills much memory. */
export function makeCopier(root: string, progress: Progress): Copier {
  let last: Promise<unknown> = Promise.resolve();
  return (name, notes) => {
    const made = last.then(() => runApart('copyTable', root, progress, name, notes));
    last = made.catch(() => {});
    return made;
  };
}

/** Takes the root folder, the name of a staged table and notes; gives its other forms. */
export function copyTable(root: string, name: TableName, notes: Notes): Map<string, Uint8Array> {
  return renderCopies(name, readFileSync(join(root, STAGING, `public/data/${name}.json`)), notes);
}
