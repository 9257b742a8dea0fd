// Mends the files of YAML of a register in place. Official texts and lists of ids are never touched.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../files/write-whole.ts';
import { listYamlFiles } from '../../read/load.ts';
import { fixText } from './index.ts';

/** The lines that say what was mended; with the id of a plan, in its plan.yaml alone. */
export function fixRegister(root: string, plan?: string): string[] {
  const files = listYamlFiles(root).filter(({ file }) => !plan || file === `data/plans/${plan}/plan.yaml`);
  return files.flatMap(({ file, schema }) => {
    const path = join(root, file);
    const before = readText(path);
    if (before === null) return [];
    const { text, mends } = fixText(before, schema);
    if (text !== before) writeWhole(new Map([[path, text]]));
    return mends.map(({ line, what }) => `${file}:${line}: ${what}`);
  });
}

/** Null for a file that is missing or is not UTF-8: the check says so. */
function readText(path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return null;
  }
}
