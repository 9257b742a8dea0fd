// What index.json says of a file: path, size and checksum. A size and a checksum that are known already are not
// computed again.

import { createHash } from 'node:crypto';
import type { FileDescription } from '../../src/schema/data-index.ts';
import type { FileFact, Files } from './files.ts';

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function hashAndSize(bytes: Uint8Array): FileFact {
  return { bytes: bytes.byteLength, sha256: hashBytes(bytes) };
}

/** Throws if the file was not made. */
export function getFact(files: Files, path: string): FileFact {
  const known = files.factOf?.(path);
  if (known) return known;
  const bytes = files.get(path);
  if (!bytes) throw new Error(`${path} is described but was not made`);
  return hashAndSize(bytes);
}

/** `path` is relative to the site. Throws if the file was not made. */
export function describeFile(files: Files, format: string, path: string): FileDescription {
  return { format, path, ...getFact(files, `public/${path}`) };
}
