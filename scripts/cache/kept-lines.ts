// What a build leaves so that the next one need not do the same again. It is swapped in with the publication that it speaks of, and counts for nothing once the program has changed.

import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestProgram } from './program.ts';

/** Relative to the root folder, or to the staging folder in it. */
export const KEPT = '.kept';

/** Reads what the last build left and writes what this one leaves. */
export class Store {
  readonly #last: string;
  readonly #next: string;
  readonly #program: string;

  /** Takes the root folder and the name of the staging folder in it. */
  constructor(root: string, staging: string) {
    this.#last = join(root, KEPT);
    this.#next = join(root, staging, KEPT);
    this.#program = digestProgram(root);
  }

  /** Takes the name of a file; gives the lines that the same program left in it; none if it left nothing, or if the file is not as it was left. */
  *read(name: string): Generator<string> {
    const bytes = readIfThere(join(this.#last, name)) ?? Buffer.of();
    // The last line is the checksum of those before it.
    const end = bytes.lastIndexOf(10, -2) + 1;
    if (bytes.toString('utf8', end) !== `${createHash('sha256').update(bytes.subarray(0, end)).digest('hex')}\n`)
      return;
    let isSame = false;
    for (let start = 0; start < end; ) {
      const next = bytes.indexOf(10, start);
      const line = bytes.toString('utf8', start, next);
      start = next + 1;
      if (isSame) yield line;
      else if (line !== this.#program) return;
      isSame = true;
    }
  }

  /** Takes the name of a file and lines; leaves them for the next build. One after another, since those of a country fill a gigabyte. */
  write(name: string, lines: Iterable<string>): void {
    const file = join(this.#next, name);
    mkdirSync(dirname(file), { recursive: true });
    const sum = createHash('sha256');
    const descriptor = openSync(file, 'w');
    const put = (line: string) => {
      sum.update(`${line}\n`);
      writeSync(descriptor, `${line}\n`);
    };
    try {
      put(this.#program);
      for (const line of lines) put(line);
      writeSync(descriptor, `${sum.digest('hex')}\n`);
    } finally {
      closeSync(descriptor);
    }
  }
}

/** Takes the path of a file; gives its bytes, or undefined if it cannot be read. */
export function readIfThere(file: string): Buffer<ArrayBuffer> | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
