// SHA256SUMS: a checksum for every file of data, as `sha256sum --check` reads it.

import { hashBytes } from '../lib/file-fact.ts';
import { encodeText } from '../lib/files.ts';

const FOLDER = 'public/data/';

/** Takes the generated files; gives the bytes of SHA256SUMS, which covers all that are published under /data/, in order of path. */
export function renderChecksums(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const lines = [...files]
    .filter(([path]) => path.startsWith(FOLDER))
    .map(([path, bytes]) => ({ path: path.slice(FOLDER.length), sum: hashBytes(bytes) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return encodeText(lines.map(({ path, sum }) => `${sum}  ${path}\n`).join(''));
}
