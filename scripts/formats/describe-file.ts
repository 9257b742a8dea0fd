// What can be said of a file without opening it: where it is, how large, and its checksum. A file that has been measured is not measured again.

import { createHash } from 'node:crypto';
import type { FileDescription } from '../../src/schema/data-index.ts';
import type { FileFact, Files } from './files.ts';

/** Takes bytes; gives their SHA-256 as 64 lower-case hexadecimal digits. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Takes bytes; gives their number and checksum. */
export function measure(bytes: Uint8Array): FileFact {
  return { bytes: bytes.byteLength, sha256: hashBytes(bytes) };
}

/** Takes generated files and a path among them; gives the facts of that file. Throws if it was not made. */
export function getFact(files: Files, path: string): FileFact {
  const known = files.factOf?.(path);
  if (known) return known;
  const bytes = files.get(path);
  if (!bytes) throw new Error(`${path} is described but was not made`);
  return measure(bytes);
}

/** Takes generated files, a format and a path relative to the site; gives the description of that file. Throws if it was not made. */
export function describeFile(files: Files, format: string, path: string): FileDescription {
  return { format, path, ...getFact(files, `public/${path}`) };
}
