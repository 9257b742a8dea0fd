// A register without plans, in which a clerk drafts, and the commands as she runs them.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../../support/folder.ts';

const ROOT = join(import.meta.dirname, '../../../..');

/** In a folder that goes with the test, if none is given. */
export function makeRegister(root = makeFolder()): string {
  mkdirSync(join(root, 'data/plans'), { recursive: true });
  for (const name of ['abbreviations', 'agencies', 'localities', 'models', 'register', 'themes'])
    cpSync(join(ROOT, `data/${name}.yaml`), join(root, `data/${name}.yaml`));
  writeFileSync(join(root, 'data/published-ids.txt'), '# none\n');
  return root;
}

export function run(script: string, cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', script), ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
