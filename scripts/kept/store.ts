// What a build leaves so that the next one need not do the same again. It is swapped in with the publication that it speaks of, and counts for nothing once the program has changed.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestBytes } from '../../src/kept/slices.ts';
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
    const bytes = readIfThere(join(this.#last, name));
    const [head = '', body] = bytes ? splitHead(bytes) : [];
    if (!body || head !== this.#makeHead(body)) return;
    for (let start = 0; start < body.length; ) {
      const end = body.indexOf(10, start);
      yield body.toString('utf8', start, end);
      start = end + 1;
    }
  }

  /** Takes the name of a file and lines; leaves them for the next build. */
  write(name: string, lines: Iterable<string>): void {
    const file = join(this.#next, name);
    const body = Buffer.concat([...lines].map((line) => Buffer.from(`${line}\n`)));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.concat([Buffer.from(`${this.#makeHead(body)}\n`), body]));
  }

  #makeHead(body: Uint8Array): string {
    return `${this.#program} ${digestBytes(body)}`;
  }
}

function splitHead(bytes: Buffer): [head: string, body: Buffer] {
  const end = bytes.indexOf(10) + 1;
  return [bytes.toString('utf8', 0, end - 1), bytes.subarray(end)];
}

/** Takes the path of a file; gives its bytes, or undefined if it cannot be read. */
export function readIfThere(file: string): Buffer<ArrayBuffer> | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
