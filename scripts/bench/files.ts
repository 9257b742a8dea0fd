import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below the folder, with its size in bytes. */
export function listFiles(folder: string): { path: string; bytes: number }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((path) => ({ path, bytes: statSync(path).size }));
}
