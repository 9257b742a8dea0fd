// Files that people keep are written whole or not at all: a full disk, a kill or a power cut leaves the old ones.

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What is being written stands beside its place, under this ending. */
const UNFINISHED = '.unfinished';

/**
 * Several files as one, by path. Each is written beside its place and flushed before the first takes its place; if one
 * cannot be written, all stay as they were.
 */
export function writeWhole(files: ReadonlyMap<string, string | Uint8Array>): void {
  const beside = [...files].map(([path, content]) => ({ path, content, unfinished: path + UNFINISHED }));
  try {
    for (const { path, content, unfinished } of beside) {
      const mode = existsSync(path) ? statSync(path).mode : 0o666;
      writeFlushed(unfinished, content, mode);
    }
  } catch (error) {
    for (const { unfinished } of beside) rmSync(unfinished, { force: true });
    throw error;
  }
  for (const { path, unfinished } of beside) renameSync(unfinished, path);
  for (const folder of new Set(beside.map(({ path }) => dirname(path)))) flushFolder(folder);
}

/** A folder that is not there yet, with its files. Throws if it exists; a part of it never stands in its place. */
export function writeWholeFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  making: string,
): void {
  prepareFolder(folder, files, making);
  placeFolder(making, folder);
}

/**
 * Writes the files beside, so that all that may fail has been done. `placeFolder` puts them there, or `making` goes.
 */
export function prepareFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>, making: string): void {
  if (existsSync(folder)) throw Object.assign(new Error(`${folder} exists`), { code: 'EEXIST' });
  rmSync(making, { recursive: true, force: true });
  try {
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(making, { recursive: true });
    for (const [name, content] of files) {
      mkdirSync(dirname(join(making, name)), { recursive: true });
      writeFlushed(join(making, name), content, 0o666);
    }
    for (const inner of new Set([...files.keys()].map((name) => dirname(name)))) flushFolder(join(making, inner));
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
}

export function placeFolder(making: string, folder: string): void {
  renameSync(making, folder);
  flushFolder(dirname(folder));
}

function writeFlushed(path: string, content: string | Uint8Array, mode: number): void {
  const descriptor = openSync(path, 'w', mode);
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A rename is on the disk once the folder is; Windows opens no folder, and keeps its renames itself. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
