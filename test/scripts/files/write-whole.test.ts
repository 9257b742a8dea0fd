import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWhole, writeWholeFolder } from '../../../scripts/files/write-whole.ts';
import { makeFolder, readTexts } from '../../support/folder.ts';

describe('writeWhole', () => {
  it('writes new files and replaces old ones, and leaves nothing beside them', () => {
    const root = makeFolder({ a: 'old' });
    writeWhole(
      new Map(
        [
          ['a', 'new'],
          ['b', 'other'],
        ].map(([name, text]) => [join(root, name ?? ''), text ?? '']),
      ),
    );
    expect(readTexts(root)).toEqual({ a: 'new', b: 'other' });
  });

  it('changes no file where one of several cannot be written', () => {
    const root = makeFolder({ a: 'old', 'b/c': 'old' });
    const files = new Map([
      [join(root, 'a'), 'new'],
      [join(root, 'missing/b'), 'new'],
    ]);
    expect(() => writeWhole(files)).toThrow('ENOENT');
    expect(readTexts(root)).toEqual({ a: 'old', 'b/c': 'old' });
  });
});

describe('writeWholeFolder', () => {
  const files = new Map([
    ['a', '1'],
    ['b', '2'],
  ] as const);

  it('makes the folder with all its files', () => {
    const root = makeFolder({});
    writeWholeFolder(join(root, 'x/y'), files, join(root, 'making'));
    expect(readTexts(root)).toEqual({ 'x/y/a': '1', 'x/y/b': '2' });
  });

  it('removes what an earlier run left half made', () => {
    const root = makeFolder({ 'making/strange': 'half' });
    writeWholeFolder(join(root, 'x'), files, join(root, 'making'));
    expect(readTexts(root)).toEqual({ 'x/a': '1', 'x/b': '2' });
  });

  it('overwrites no folder', () => {
    const root = makeFolder({ 'x/a': 'old' });
    expect(() => writeWholeFolder(join(root, 'x'), files, join(root, 'making'))).toThrow('exists');
    expect(readTexts(root)).toEqual({ 'x/a': 'old' });
  });

  it('leaves nothing where a file cannot be written', () => {
    const root = makeFolder({});
    mkdirSync(join(root, 'empty'));
    const bad = new Map([
      ['a', '1'],
      ['a/b', '2'],
    ] as const);
    expect(() => writeWholeFolder(join(root, 'x'), bad, join(root, 'making'))).toThrow(/ENOTDIR|EEXIST/);
    expect(readTexts(root)).toEqual({});
  });
});
