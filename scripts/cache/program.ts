// A digest of what besides the data decides how a publication looks: code, prose, packages, the address, the Node that
// runs.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { HAS_PUBLIC_ADDRESS, SITE_ROOT } from '../serve/address.ts';

const PARTS = [
  'src',
  'scripts',
  'content/pages',
  'content/decisions',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** While it stays, the same data make the same publication. */
export function digestProgram(root: string): string {
  const digest = createHash('sha256').update(`${process.version}\n${SITE_ROOT}\n${HAS_PUBLIC_ADDRESS}\n`);
  for (const file of PARTS.flatMap((part) => listFiles(join(root, part))))
    digest.update(`${relative(root, file)}\n`).update(createHash('sha256').update(readFileSync(file)).digest());
  return digest.digest('base64url');
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const items = readdirSync(path, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return items.map((item) => join(item.parentPath, item.name)).sort();
}
