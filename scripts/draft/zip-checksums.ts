// The checksums that a ZIP archive states. The library that unpacks it does not compare them, and a changed byte in a
// Word file may be a changed number.

import { crc32 } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
/** Of the record at the end, without its comment. */
const END_SIZE = 22;
const ENTRY_SIZE = 46;

/** Names of the unpacked files whose bytes are not those that were packed. */
export function listDamaged(archive: Uint8Array, files: Readonly<Record<string, Uint8Array>>): string[] {
  const stated = readChecksums(archive);
  return Object.entries(files).flatMap(([name, bytes]) => (crc32(bytes) === stated.get(name) ? [] : [name]));
}

function readChecksums(archive: Uint8Array): Map<string, number> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const found = new Map<string, number>();
  let end = archive.byteLength - END_SIZE;
  while (end > 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  let at = view.getUint32(Math.max(end, 0) + 16, true);
  while (at + ENTRY_SIZE <= archive.byteLength && view.getUint32(at, true) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const start = at + ENTRY_SIZE;
    found.set(new TextDecoder().decode(archive.subarray(start, start + (name ?? 0))), view.getUint32(at + 16, true));
    at = start + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return found;
}
