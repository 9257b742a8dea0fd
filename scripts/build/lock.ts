// One build a folder at a time. The lock is one of the operating system, taken through SQLite: it ends with the process
// that holds it, however that ends.

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** The error code of SQLite for a file that another process has locked. */
const BUSY = 5;
/** And for one that was overwritten. */
const NOT_A_DATABASE = 26;

/** The locks of this process, by file. */
const held = new Map<string, DatabaseSync>();

/** Throws if another process holds the lock, with the number of that process. A lock held here already stays. */
export function lock(file: string): void {
  if (held.has(file)) return;
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    const { errcode } = error as { errcode?: number };
    if (errcode === NOT_A_DATABASE) {
      // It holds nothing, and nobody can hold a lock of it.
      rmSync(file);
      lock(file);
      return;
    }
    if (errcode !== BUSY) throw error;
    throw new Error(`another build${nameHolder(file)} is at work in this folder; wait until it has ended`);
  }
  held.set(file, database);
  writeFileSync(getNote(file), String(process.pid));
}

export function isLockedHere(file: string): boolean {
  return held.has(file);
}

/** Nothing happens where this process does not hold the lock. */
export function unlock(file: string): void {
  held.get(file)?.close();
  held.delete(file);
}

/** Who holds the lock stands in a file beside it, since nobody else can read a locked one. It is for people only. */
const getNote = (file: string) => `${file}.pid`;

function nameHolder(file: string): string {
  const pid = existsSync(getNote(file)) ? readFileSync(getNote(file), 'utf8') : '';
  return /^\d+$/.test(pid) ? ` (process ${pid})` : '';
}
