// npm run compare-sites -- <dist> <other dist>: shows that a change of the program left what it publishes as it was.
// Pages are compared after one normalisation: the bundler names assets and style scopes by the program's own text.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readArguments } from './command/arguments.ts';

/** A page's policy allows its styles by their hashes, which follow from the names of scopes and assets. */
const NAMED_BY_PROGRAM: readonly [RegExp, string][] = [
  [/astro-cid-[a-z0-9]{8}/g, 'astro-cid'],
  [/[\w.@-]+[.-][\w-]{8}(?=\.(js|css|woff2)\b)/g, 'asset'],
  [/'sha256-[\w+/=]+'/g, "'sha256'"],
];
const HOLDS_NAMES = /\.(html|js|css)$|^_headers$/;

/** Digests of the files of a site, by path; assets by their content, since their names depend on the program. */
function readSite(folder: string): Map<string, string> {
  const items = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return new Map(
    items.map((item) => {
      const path = relative(folder, join(item.parentPath, item.name));
      const digest = digestFile(folder, path);
      return [path.startsWith('assets/') ? `assets/${digest.slice(0, 12)}` : path, digest];
    }),
  );
}

function digestFile(folder: string, path: string): string {
  const hash = createHash('sha256');
  const bytes = readFileSync(join(folder, path));
  if (!HOLDS_NAMES.test(path)) return hash.update(bytes).digest('hex');
  const named = NAMED_BY_PROGRAM.reduce((text, [pattern, name]) => text.replace(pattern, name), bytes.toString());
  return hash.update(named.replace(/<style>.*?<\/style>/gs, sortBlocks)).digest('hex');
}

/** Blocks of styles stand in the order in which components are imported; each has a scope of its own. */
function sortBlocks(styles: string): string {
  const blocks = styles.replace('</style>', '').split(/\n|(?=@layer \w+\{)/);
  return `${blocks.sort().join('\n')}</style>`;
}

const USAGE = 'npm run compare-sites -- <dist> <other dist>';
const [before, after] = readArguments(USAGE, { allowPositionals: true }).positionals;
if (!before || !after) {
  console.error(`Usage: ${USAGE}`);
  process.exit(1);
}
const [left, right] = [readSite(before), readSite(after)];
const paths = [...new Set([...left.keys(), ...right.keys()])].sort();
const differing = paths.filter((path) => left.get(path) !== right.get(path));
for (const path of differing) {
  if (!left.has(path)) console.log(`only in ${after}: ${path}`);
  else console.log(right.has(path) ? `differs: ${path}` : `only in ${before}: ${path}`);
}
console.log(`${left.size} and ${right.size} files, ${differing.length} differences`);
process.exitCode = differing.length === 0 ? 0 : 1;
