// What a build keeps for the next one: the store, with what files, index and pages were made from. To delete it costs
// time and nothing else.
// It counts only if the same program left it, and left it as it is.

import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { STORE_FILE } from '../../src/store/register.ts';
import { Store } from '../../src/store/store.ts';
import { digestProgram } from './program.ts';

/** Stands beside the store while nobody writes to it: the program that wrote it, and the SHA-256 of the file. */
const SEAL = `${STORE_FILE}.seal`;

/** The document of the store that says which program writes to it. */
const PROGRAM = 'program';

/**
 * Opens the store as the last build left it, or an empty one. Until it is sealed, a build that is cut off leaves none.
 */
export function openCache(root: string): Store {
  const file = join(root, STORE_FILE);
  const program = digestProgram(root);
  const isWhole = existsSync(file) && readSeal(root) === makeSeal(root, program);
  rmSync(join(root, SEAL), { force: true });
  mkdirSync(dirname(file), { recursive: true });
  if (!isWhole) rmSync(file, { force: true });
  const store = new Store(file);
  store.putDocument(PROGRAM, program);
  return store;
}

/** Opens the store that a step of this build has sealed, to write to it again. */
export function reopenCache(root: string): Store {
  rmSync(join(root, SEAL), { force: true });
  return new Store(join(root, STORE_FILE));
}

/** Closes the store; the next build, or the next step of this one, may trust it. */
export function sealCache(root: string, store: Store): void {
  // The program as it was when the build began: it may have been edited since.
  const program = store.readDocument(PROGRAM) ?? '';
  store.close();
  writeFileSync(join(root, SEAL), makeSeal(root, program));
}

function readSeal(root: string): string | undefined {
  return existsSync(join(root, SEAL)) ? readFileSync(join(root, SEAL), 'utf8') : undefined;
}

function makeSeal(root: string, program: string): string {
  return `${program}\n${hashFile(join(root, STORE_FILE))}\n`;
}

const BLOCK = 2 ** 22;

/** Block by block where it is long: a country's store is larger than the memory of some machines. */
export function hashFile(file: string): string {
  if (statSync(file).size < BLOCK) return hash('sha256', readFileSync(file));
  const sum = createHash('sha256');
  const block = Buffer.allocUnsafe(BLOCK);
  const descriptor = openSync(file, 'r');
  try {
    for (let length = readSync(descriptor, block); length > 0; length = readSync(descriptor, block))
      sum.update(block.subarray(0, length));
  } finally {
    closeSync(descriptor);
  }
  return sum.digest('hex');
}
