// What a page reads while it is made, by slice of the data. Everything that a page knows passes src/store/register.ts, which tells it here.

import { AsyncLocalStorage } from 'node:async_hooks';
import { getTableOf } from './partitions.ts';

const current = new AsyncLocalStorage<Set<string>>();

/** Takes the name of a slice; writes it down for the page in the making, if there is one. */
export function noteRead(slice: string): void {
  current.getStore()?.add(slice);
}

/** Who has read a table has read its parts. */
function dropParts(reads: ReadonlySet<string>): Set<string> {
  return new Set([...reads].filter((slice) => slice === getTableOf(slice) || !reads.has(getTableOf(slice))));
}

/** Takes work; gives what it gives, and the slices that it read. */
export async function recordReads<T>(work: () => Promise<T>): Promise<{ value: T; reads: Set<string> }> {
  const reads = new Set<string>();
  const value = await current.run(reads, work);
  return { value, reads: dropParts(reads) };
}

/** Takes how a value is made; gives it, made once a build. Every page that asks has read what it was made from. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value; reads: Set<string> } | undefined;
  return () => {
    if (!made) {
      const reads = new Set<string>();
      const value = current.run(reads, make);
      made = { value, reads: dropParts(reads) };
    }
    for (const slice of made.reads) noteRead(slice);
    return made.value;
  };
}
