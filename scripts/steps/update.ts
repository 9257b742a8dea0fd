// For `npm run dev`: writes generated files where they are served from, and only those that changed, so that a server at work follows. A build swaps whole folders in instead.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from './render.ts';

/** Takes the root folder, generated files and the folders that hold nothing else; writes what differs in them, removes what is no longer made, and gives how many files changed. */
export function updateFiles(root: string, files: Files, folders: readonly string[]): number {
  let changed = 0;
  for (const [path, bytes] of files) {
    if (!folders.some((folder) => path.startsWith(`${folder}/`))) continue;
    const target = join(root, path);
    if (existsSync(target) && readFileSync(target).equals(bytes)) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    changed++;
  }
  for (const folder of folders)
    for (const path of listFiles(root, folder)) {
      if (files.has(path)) continue;
      rmSync(join(root, path));
      changed++;
    }
  return changed;
}

function listFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const items = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name).slice(root.length + 1));
}
