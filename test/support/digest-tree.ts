// One digest a file of a project: what people wrote and what readers have, without caches and staging, whose names
// begin with a dot, and packages.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export function digestTree(root: string): Record<string, string> {
  const parts = readdirSync(root, { withFileTypes: true }).filter(({ name }) => !/^\.|^node_modules$/.test(name));
  const files = parts.flatMap((part) =>
    part.isDirectory()
      ? readdirSync(join(root, part.name), { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
      : [part],
  );
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [relative(root, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}
