// The slices of a table in memory that threads share: as objects, those of a country fill a gigabyte in each of them.

import { hash } from 'node:crypto';
import type { Slice } from './partitions.ts';

/** Slices by their keys, which stand in ascending order. */
export interface PackedTable {
  keys: BigUint64Array;
  digests: Uint8Array;
  /** Where the ranges of each slice begin in the list of all, and where the last end. */
  starts: Uint32Array;
  ranges: Float64Array;
}

/** Characters of a digest, each a byte. */
const DIGEST = 20;

/** Takes the slices of a table by name; gives them packed. Throws if two names have one key, which has yet to happen. */
export function packTable(slices: ReadonlyMap<string, Slice>): PackedTable {
  const sorted = Array.from(slices, ([name, slice]) => ({ name, key: makeKey(name), slice })).sort((a, b) =>
    a.key < b.key ? -1 : 1,
  );
  const count = sorted.reduce((sum, { slice }) => sum + slice.ranges.length, 0);
  const packed: PackedTable = {
    keys: new BigUint64Array(new SharedArrayBuffer(8 * sorted.length)),
    digests: new Uint8Array(new SharedArrayBuffer(DIGEST * sorted.length)),
    starts: new Uint32Array(new SharedArrayBuffer(4 * (sorted.length + 1))),
    ranges: new Float64Array(new SharedArrayBuffer(8 * count)),
  };
  let start = 0;
  for (const [at, { name, key, slice }] of sorted.entries()) {
    if (sorted[at + 1]?.key === key)
      throw new Error(`the slices ${name} and ${sorted[at + 1]?.name} have one key: rename a column`);
    packed.keys[at] = key;
    packed.digests.set(Buffer.from(slice.digest, 'latin1'), DIGEST * at);
    packed.ranges.set(slice.ranges, start);
    packed.starts[at + 1] = start += slice.ranges.length;
  }
  return packed;
}

/** Takes packed slices and the name of one; gives it, or undefined if it has no rows. */
export function unpackSlice({ keys, digests, starts, ranges }: PackedTable, name: string): Slice | undefined {
  const at = findKey(keys, makeKey(name));
  if (at < 0) return undefined;
  return {
    digest: Buffer.from(digests.subarray(DIGEST * at, DIGEST * (at + 1))).toString('latin1'),
    ranges: Array.from(ranges.subarray(starts[at], starts[at + 1])),
  };
}

/** The place of a key, found by halves; -1 if it is not there. */
function findKey(keys: BigUint64Array, key: bigint): number {
  let [from, to] = [0, keys.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const there = keys[middle] as bigint;
    if (there === key) return middle;
    if (there < key) from = middle + 1;
    else to = middle;
  }
  return -1;
}

function makeKey(name: string): bigint {
  return hash('sha256', name, 'buffer').readBigUInt64LE();
}
