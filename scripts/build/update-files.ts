// For `npm run dev`: writes generated files where they are served from, and only those that changed, so that a server
// at
// work follows. A build swaps whole folders in instead.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from '../formats/files.ts';

/** `generated` are paths of folders and files that hold nothing else: what is no longer made is removed there. */
export function updateFiles(root: string, files: Files, generated: readonly string[]): number {
  let changed = 0;
  for (const [path, bytes] of files) {
    if (!generated.some((part) => path === part || path.startsWith(`${part}/`))) continue;
    const target = join(root, path);
    if (existsSync(target) && readFileSync(target).equals(bytes)) continue;
    mkdirSync(dirname(target), { recursive: true });
    // A published site may hold the same file under another name.
    rmSync(target, { force: true });
    writeFileSync(target, bytes);
    changed++;
  }
  for (const part of generated)
    for (const path of listFiles(root, part)) {
      if (files.has(path)) continue;
      rmSync(join(root, path));
      changed++;
    }
  return changed;
}

function listFiles(root: string, part: string): string[] {
  if (!existsSync(join(root, part))) return [];
  if (!statSync(join(root, part)).isDirectory()) return [part];
  const items = readdirSync(join(root, part), { recursive: true, withFileTypes: true });
  return items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name).slice(root.length + 1));
}
