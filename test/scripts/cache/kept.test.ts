import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KeptFiles } from '../../../scripts/cache/kept-files.ts';
import { Store } from '../../../scripts/cache/kept-lines.ts';
import { makeFolder, writeText } from '../../support/folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('KeptFiles', () => {
  const make = (text: string) => () => new Map([['a.csv', bytes(text)]]);
  const leave = async () => {
    const first = new KeptFiles('', []);
    await first.get('a', 'source', make('published'));
    return first.leave();
  };

  it('gives the files as published while what they are made from is the same, and makes them when it is not', async () => {
    const folder = makeFolder({ 'a.csv': 'published' });
    const left = await leave();
    expect(
      Buffer.from((await new KeptFiles(folder, left).get('a', 'source', make('made'))).get('a.csv') ?? []).toString(),
    ).toBe('published');
    expect(
      Buffer.from((await new KeptFiles(folder, left).get('a', 'other', make('made'))).get('a.csv') ?? []).toString(),
    ).toBe('made');
  });

  it.each([
    ['changed by hand', { 'a.csv': 'garbled' }],
    ['removed', {}],
  ])('makes files again that were %s', async (_, files) => {
    const kept = new KeptFiles(makeFolder(files as Record<string, string>), await leave());
    expect(Buffer.from((await kept.get('a', 'source', make('made'))).get('a.csv') ?? []).toString()).toBe('made');
  });
});

describe('Store', () => {
  it('gives the lines that the same program left, and none that another left', () => {
    const root = makeFolder({ 'src/page.astro': 'one' });
    new Store(root, '').write('lines', ['a', 'b']);
    expect([...new Store(root, '').read('lines')]).toEqual(['a', 'b']);
    writeText(root, 'src/page.astro', 'two');
    expect([...new Store(root, '').read('lines')]).toEqual([]);
  });

  it.each([
    ['empty', () => ''],
    ['cut off', (text: string) => text.slice(0, -3)],
    ['changed', (text: string) => text.replace('a', 'b')],
  ])('gives nothing where the file is %s', (_, damage) => {
    const root = makeFolder();
    new Store(root, '').write('lines', ['a', 'c']);
    const file = join(root, '.kept/lines');
    writeText(root, '.kept/lines', damage(readFileSync(file, 'utf8')));
    expect([...new Store(root, '').read('lines')]).toEqual([]);
  });
});
