// Compares what the program makes with files that a person has read and accepted.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTree } from './folder.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

/** Set to write the expected files anew; read their difference before you keep it. */
export const isUpdating = process.env.UPDATE_GOLDEN === '1';

/** Writes the expected files anew where UPDATE_GOLDEN=1 asks for it. */
export function updateGolden(folder: string, made: Files): void {
  if (!isUpdating) return;
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of made) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

export function compareGolden(
  folder: string,
  made: Files,
): { missing: string[]; unexpected: string[]; different: string[] } {
  const expected = readTree(folder);
  return {
    missing: [...expected.keys()].filter((path) => !made.has(path)),
    unexpected: [...made.keys()].filter((path) => !expected.has(path)),
    different: [...expected].flatMap(([path, bytes]) =>
      made.has(path) && !bytes.equals(made.get(path) as Uint8Array) ? [path] : [],
    ),
  };
}
