// Temporary folders for the tests that need real files.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder that holds these files (path to text), removed when the test has ended. */
export function makeFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'register-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) writeText(folder, path, text);
  return folder;
}

export function writeText(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Of a build. To open and close it would release it, if this process holds it. */
const LOCK = '.staging.lock';

/** Every file but the lock of a build, path (with "/") to bytes. A folder that does not exist has none. */
export function readTree(folder: string): Map<string, Buffer> {
  try {
    const items = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (item) => item.isFile() && !item.name.startsWith(LOCK),
    );
    const paths = items.map((item) => join(item.parentPath, item.name)).sort();
    return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}

export function readTexts(folder: string): Record<string, string> {
  return Object.fromEntries([...readTree(folder)].map(([path, bytes]) => [path, bytes.toString('utf8')]));
}
