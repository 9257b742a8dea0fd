// What a register is read from and published from are files and folders. A link would publish what it leads to, a pipe
// or a device has no end, and a file of half a gigabyte is no text that people wrote.

import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../read/issue.ts';

const FOLDERS = ['data', 'content', 'public'] as const;

/** The largest file of a country, its list of published ids, has some 40 MB. */
const MAX_BYTES = 256 * 2 ** 20;

/** An issue for everything in the folders of a register that is neither a folder nor a file of usual size. */
export function listIrregularFiles(root: string): Issue[] {
  return FOLDERS.flatMap((folder) => listWithin(root, folder));
}

function listWithin(root: string, folder: string): Issue[] {
  let items: Dirent[];
  try {
    items = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    // Who needs the folder says that it cannot be read.
    return [];
  }
  return items.flatMap((item) => {
    const file = `${folder}/${item.name}`;
    if (item.isDirectory()) return listWithin(root, file);
    const message = item.isFile() ? describeSize(join(root, file)) : `is ${nameKind(item)}`;
    const tip = item.isFile() ? 'split it, or remove it' : 'put the file or folder itself there, or remove it';
    return message === undefined ? [] : [{ file, line: 0, column: 0, path: '', message, tip }];
  });
}

function describeSize(path: string): string | undefined {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const toMegabytes = (count: number) => Math.round(count / 2 ** 20);
  return bytes > MAX_BYTES
    ? `has ${toMegabytes(bytes)} MB: no file of a register has more than ${toMegabytes(MAX_BYTES)}`
    : undefined;
}

function nameKind(item: Dirent): string {
  if (item.isSymbolicLink()) return 'a link: a register holds files and folders alone';
  return item.isFIFO() ? 'a pipe, not a file' : 'no file that can be read';
}
