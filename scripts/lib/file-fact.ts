// What can be said of a file without opening it: where it is, how large, and its checksum.

import { createHash } from 'node:crypto';
import type { FileDescription } from '../../src/schema/data-index.ts';

/** Takes bytes; gives their SHA-256 as 64 lower-case hexadecimal digits. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Takes generated files, a format and a path relative to the site; gives the facts of that file. Throws if it was not made. */
export function describeFile(files: ReadonlyMap<string, Uint8Array>, format: string, path: string): FileDescription {
  const bytes = files.get(`public/${path}`);
  if (!bytes) throw new Error(`${path} is described but was not made`);
  return { format, path, bytes: bytes.byteLength, sha256: hashBytes(bytes) };
}
