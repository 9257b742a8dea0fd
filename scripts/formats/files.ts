// Generated files, and their bytes.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Paths relative to the publication: `public/…` is served as it is, `content/plans/…` becomes pages. */
export interface Files extends Map<string, Uint8Array> {
  /** Size and SHA-256 of a file, if they are known without opening it. */
  factOf?(path: string): FileFact | undefined;
  /** Begins a file that is written piece by piece. */
  open?(path: string): FileSink;
}

/** A file in the making: it is there once it is closed. */
export interface FileSink {
  write: (bytes: Uint8Array) => void;
  close: () => void;
}

export interface FileFact {
  bytes: number;
  /** 64 lower-case hexadecimal digits. */
  sha256: string;
}

/** Begins a file among others; in memory, where these are. */
export function openFile(files: Files, path: string): FileSink {
  if (files.open) return files.open(path);
  const pieces: Uint8Array[] = [];
  return { write: (bytes) => pieces.push(bytes), close: () => files.set(path, Buffer.concat(pieces)) };
}

/** Writes files by their paths under a folder. */
export function writeFiles(folder: string, files: Iterable<readonly [path: string, bytes: Uint8Array]>): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** In UTF-8. */
export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** `indent` is the number of blanks for each level. */
export function encodeJson(value: unknown, indent = 2): Uint8Array {
  return encodeText(`${JSON.stringify(value, null, indent)}\n`);
}
