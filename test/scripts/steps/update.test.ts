import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { updateFiles } from '../../../scripts/steps/update.ts';
import { makeFolder, readTexts } from '../../support/folder.ts';

const FOLDERS = ['public/data', 'content/plans'];
const encode = (files: Record<string, string>) => new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));

describe('updateFiles', () => {
  it('writes what differs, removes what is no longer made, and leaves everything else', () => {
    const root = makeFolder({ 'public/data/a.csv': 'a', 'public/data/b.csv': 'b', 'public/data/gone.csv': 'x', 'public/icon.svg': 'icon', 'data/a.yaml': 'a' });
    const made = { 'public/data/a.csv': 'a', 'public/data/b.csv': 'B', 'content/plans/p.mdx': 'page' };
    expect(updateFiles(root, encode({ ...made, 'public/_headers': 'of the publication alone' }), FOLDERS)).toBe(3);
    expect(readTexts(root)).toEqual({ ...made, 'public/icon.svg': 'icon', 'data/a.yaml': 'a' });
  });

  it('does not touch a file that stays the same, so that a server at work does not read it again', () => {
    const root = makeFolder({ 'public/data/a.csv': 'a' });
    utimesSync(join(root, 'public/data/a.csv'), 1, 1);
    expect(updateFiles(root, encode({ 'public/data/a.csv': 'a' }), FOLDERS)).toBe(0);
    expect(statSync(join(root, 'public/data/a.csv')).mtimeMs).toBe(1000);
  });
});
