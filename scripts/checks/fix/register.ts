// Mends the files of YAML of a register in place. Official texts and lists of ids are never touched.

import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
    if (text !== before) replaceFile(path, text);
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

/** Whole or not at all: a full disk or a power cut leaves the old file. */
function replaceFile(path: string, text: string): void {
  const whole = `${path}.mended`;
  writeFileSync(whole, text, { mode: statSync(path).mode });
  renameSync(whole, path);
}
