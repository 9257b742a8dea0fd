// Runs in a build's process before the build does: notes in the file NOTE_AT_SWAP what the project holds in the moment
// before the first file or folder is renamed to a place outside the staging folder.

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { relative, resolve } from 'node:path';
import { digestTree } from './digest-tree.ts';

const root = process.cwd();
const note = process.env.NOTE_AT_SWAP ?? '';

function watch(holder: Record<string, unknown>, call: string): void {
  const rename = holder[call] as (...args: unknown[]) => unknown;
  holder[call] = function (this: unknown, ...args: unknown[]) {
    const target = relative(root, resolve(String(args[1])));
    if (!/^(\.|node_modules)/.test(target) && !fs.existsSync(note))
      fs.writeFileSync(note, JSON.stringify(digestTree(root)));
    return rename.apply(this, args);
  };
}

for (const call of ['rename', 'renameSync']) watch(fs as unknown as Record<string, unknown>, call);
watch(fs.promises as unknown as Record<string, unknown>, 'rename');
syncBuiltinESMExports();
