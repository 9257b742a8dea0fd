import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hashFile, openCache, reopenCache, sealCache } from '../../../scripts/cache/cache.ts';
import { hashBytes } from '../../../scripts/formats/describe-file.ts';
import { STORE_FILE } from '../../../src/store/register.ts';
import type { Store } from '../../../src/store/store.ts';
import { makeFolder, writeText } from '../../support/folder.ts';

/** A register whose store holds something. */
function makeSealed(): string {
  const root = makeFolder({ 'src/page.astro': 'one' });
  const store = openCache(root);
  store.putDocument('settings', 'kept');
  sealCache(root, store);
  return root;
}

/** What the next build, or step of a build, is given of what the last one left. */
function readKept(root: string, open: (root: string) => Store = openCache): string | undefined {
  const store = open(root);
  try {
    return store.readDocument('settings');
  } finally {
    store.close();
  }
}

const fileOf = (root: string) => join(root, STORE_FILE);
const sealOf = (root: string) => `${fileOf(root)}.seal`;

describe('the store that a build leaves', () => {
  it('is there for the next build, and for the next step of the same one', () => {
    expect(readKept(makeSealed())).toBe('kept');
    expect(readKept(makeSealed(), reopenCache)).toBe('kept');
  });

  it('is there after every build that seals it again', () => {
    const root = makeSealed();
    for (let build = 0; build < 2; build++) sealCache(root, openCache(root));
    sealCache(root, reopenCache(root));
    expect(readKept(root)).toBe('kept');
  });

  it('counts for nothing where one byte of it is not as it was left', () => {
    const root = makeSealed();
    const bytes = readFileSync(fileOf(root));
    const seal = readFileSync(sealOf(root));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const garbled = Buffer.from(bytes);
        garbled[at] = (bytes[at] ?? 0) ^ change;
        writeFileSync(fileOf(root), garbled);
        writeFileSync(sealOf(root), seal);
        expect(readKept(root)).toBeUndefined();
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ['empty', () => 0],
    ['cut off', (size: number) => size - 1],
    ['cut off at a page', (size: number) => size - 4096],
  ])('counts for nothing where it is %s', (_, cut) => {
    const root = makeSealed();
    truncateSync(fileOf(root), cut(readFileSync(fileOf(root)).length));
    expect(readKept(root)).toBeUndefined();
  });

  it.each([
    ['empty', () => 0],
    ['cut off', (size: number) => size - 1],
    ['cut off after the program', (size: number) => size - 65],
  ])('counts for nothing where its seal is %s', (_, cut) => {
    const root = makeSealed();
    truncateSync(sealOf(root), cut(readFileSync(sealOf(root)).length));
    expect(readKept(root)).toBeUndefined();
  });

  it.each(['src/page.astro', 'src/new.ts', 'package-lock.json', 'content/pages/vi/about.mdx'])(
    'counts for nothing where another program left it: %s',
    (path) => {
      const root = makeSealed();
      writeText(root, path, 'two');
      expect(readKept(root)).toBeUndefined();
    },
  );

  it('is that of the program that the build began with, not of one that was edited meanwhile', () => {
    const root = makeFolder({ 'src/page.astro': 'one' });
    const first = openCache(root);
    first.putDocument('settings', 'kept');
    writeText(root, 'src/page.astro', 'two');
    sealCache(root, first);
    sealCache(root, reopenCache(root));
    expect(readKept(root)).toBeUndefined();
  });

  it.each([
    ['in its first step', openCache],
    ['in a later step', reopenCache],
  ])('counts for nothing where the build was cut off %s', (_, open) => {
    const root = makeSealed();
    const unsealed = open(root);
    onTestFinished(() => unsealed.close());
    unsealed.putDocument('settings', 'half');
    expect(readKept(root)).toBeUndefined();
  });

  it('is empty where there was none', () => {
    const root = makeFolder();
    expect(readKept(root)).toBeUndefined();
    expect(existsSync(fileOf(root))).toBe(true);
  });
});

describe('hashFile', () => {
  it.each([0, 1, 2 ** 22 - 1, 2 ** 22, 2 ** 23 + 3])('sums up a file of %i bytes as its bytes', (size) => {
    const bytes = Buffer.from(Uint8Array.from({ length: size }, (_, at) => at % 251));
    const file = join(makeFolder(), 'file');
    writeFileSync(file, bytes);
    expect(hashFile(file)).toBe(hashBytes(bytes));
  });
});
