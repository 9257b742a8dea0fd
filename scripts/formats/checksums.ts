// SHA256SUMS: a checksum for every file of data, as `sha256sum --check` reads it.

import { getFact } from './describe-file.ts';
import { encodeText, type Files } from './files.ts';

const DATA_FOLDER = 'public/data/';

/** Covers all that is published under /data/, in order of path. */
export function renderChecksums(files: Files): Uint8Array {
  const paths = [...files.keys()].filter((path) => path.startsWith(DATA_FOLDER)).sort();
  const lines = paths.map((path) => `${getFact(files, path).sha256}  ${path.slice(DATA_FOLDER.length)}\n`);
  return encodeText(lines.join(''));
}
