// Everything is made in a staging folder; only a whole publication is swapped in, and a swap that was cut off is
// finished by the next run.

import { createHash } from 'node:crypto';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nameFile } from '../command/failure.ts';
import { hashAndSize } from '../formats/describe-file.ts';
import type { FileFact, FileSink, Files } from '../formats/files.ts';
import { linkFile } from './link-files.ts';
import { bringIn, exchangeContent, forgetUnfinished, hasIncoming, keepsItsPlace } from './live-folder.ts';
import { isLockedHere, lock, unlock } from './lock.ts';

export const STAGING = '.staging';
const LOCK = '.staging.lock';

/** What a publication consists of; each is swapped in whole. */
const PARTS = ['content/plans', 'public/data', 'public/schema', 'dist'] as const;

/** The generated folders of public/: what stands there is of an earlier publication. */
const GENERATED = PARTS.filter((part) => part.startsWith('public/'));
const READY = join(STAGING, 'ready');

/** Claims the staging folder for this run, and finishes a swap that was cut off. Throws if another build is at work. */
export function openStaging(root: string): void {
  checkPlace(root);
  lock(join(root, LOCK));
  finishSwap(root);
  for (const part of PARTS) if (keepsItsPlace(join(root, part))) forgetUnfinished(join(root, part));
  rmSync(join(root, STAGING), { recursive: true, force: true });
  mkdirSync(join(root, STAGING));
}

/** Characters that the bundler, or an address, reads as something else: its pages would lack files. */
const MISREAD = /[%#?*"'`[\]{}<>|]/;

function checkPlace(root: string): void {
  const [misread] = MISREAD.exec(root) ?? [];
  if (misread === undefined) return;
  throw new Error(`the path of this folder, ${root}, holds ${misread}, which tools misread: rename or move the folder`);
}

/**
 * Removes what this run staged and lets others build. What is published stays as it is, and so does what another build
 * has staged.
 * A swap that was cut off stays for the next run to finish: then it gives false.
 */
export function closeStaging(root: string): boolean {
  if (!isLockedHere(join(root, LOCK))) return true;
  const isWhole = !existsSync(join(root, READY));
  // A thread of a build that has failed may still be writing there: what it adds meanwhile is removed as well.
  if (isWhole) rmSync(join(root, STAGING), { recursive: true, force: true, maxRetries: 5 });
  unlock(join(root, LOCK));
  return isWhole;
}

/** Finishes a swap that was cut off, unless another build is at work: that one will. */
export function recoverPublication(root: string): void {
  if (!existsSync(join(root, READY))) return;
  try {
    openStaging(root);
  } catch {
    return;
  }
  closeStaging(root);
}

/** Generated files, each written at once and read again when it is asked for: those of a country fill gigabytes. */
export class StagedFiles extends Map<string, Uint8Array> implements Files {
  readonly #folder: string;
  readonly #facts = new Map<string, FileFact>();

  constructor(folder: string) {
    super();
    this.#folder = folder;
  }

  /** Throws, naming the file, if it cannot be written. */
  override set(path: string, bytes: Uint8Array): this {
    const target = join(this.#folder, path);
    nameFile(path, () => {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    });
    this.adopt(path, hashAndSize(bytes));
    return this;
  }

  open(path: string): FileSink {
    const target = join(this.#folder, path);
    const sum = createHash('sha256');
    let bytes = 0;
    const descriptor = nameFile(path, () => {
      mkdirSync(dirname(target), { recursive: true });
      return openSync(target, 'w');
    });
    return {
      write: (piece) => {
        // On a disk that has become full, writeSync may write a part and say nothing.
        nameFile(path, () => writeFileSync(descriptor, piece));
        sum.update(piece);
        bytes += piece.byteLength;
      },
      close: () => {
        closeSync(descriptor);
        this.adopt(path, { bytes, sha256: sum.digest('hex') });
      },
    };
  }

  /** Size and checksum of each file that was written here. */
  listFacts(): [path: string, fact: FileFact][] {
    return [...this.#facts];
  }

  /** A file that stands in the folder already. */
  adopt(path: string, fact: FileFact): void {
    this.#facts.set(path, fact);
    super.set(path, WRITTEN);
  }

  /** A file that is published already, under a second name. */
  link(path: string, published: string, fact: FileFact): void {
    const target = join(this.#folder, path);
    mkdirSync(dirname(target), { recursive: true });
    linkFile(published, target);
    this.adopt(path, fact);
  }

  factOf(path: string): FileFact | undefined {
    return this.#facts.get(path);
  }

  override get(path: string): Uint8Array | undefined {
    return this.has(path) ? readFileSync(join(this.#folder, path)) : undefined;
  }

  override *entries(): MapIterator<[string, Uint8Array]> {
    for (const path of this.keys()) yield [path, readFileSync(join(this.#folder, path))];
  }

  override [Symbol.iterator](): MapIterator<[string, Uint8Array]> {
    return this.entries();
  }
}
const WRITTEN = new Uint8Array();

/** Stages the authored files of public/; generated files join them. */
export function stage(root: string): StagedFiles {
  const generated = GENERATED.map((part) => join(root, part));
  cpSync(join(root, 'public'), join(root, STAGING, 'public'), {
    recursive: true,
    filter: (source) => !generated.includes(source),
  });
  return new StagedFiles(join(root, STAGING));
}

/** From the moment the staged publication is marked ready, it is swapped in: by this run or by the next. */
export async function swapIn(root: string): Promise<void> {
  // A disk that is full refuses here, before anything has moved.
  for (const part of PARTS) {
    mkdirSync(dirname(join(root, STAGING, 'old', part)), { recursive: true });
    const [staged, live] = [join(root, STAGING, part), join(root, part)];
    if (existsSync(staged) && keepsItsPlace(live)) bringIn(staged, live);
  }
  writeFileSync(join(root, READY), '');
  finishSwap(root);
  // Many files at once: one after another, the old site of a country takes longer to go than the new one to come.
  await rm(join(root, STAGING), { recursive: true });
  unlock(join(root, LOCK));
}

function finishSwap(root: string): void {
  if (!existsSync(join(root, READY))) return;
  for (const part of PARTS) {
    const [staged, live, old] = [join(root, STAGING, part), join(root, part), join(root, STAGING, 'old', part)];
    if (hasIncoming(live)) exchangeContent(live);
    else if (existsSync(staged) && !keepsItsPlace(live)) exchangeFolder(staged, live, old);
  }
}

function exchangeFolder(staged: string, live: string, old: string): void {
  for (const target of [old, live]) mkdirSync(dirname(target), { recursive: true });
  if (existsSync(live)) renameSync(live, old);
  renameSync(staged, live);
}
