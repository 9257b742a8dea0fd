import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listIrregularFiles } from '../../../scripts/files/irregular.ts';
import { load } from '../../../scripts/read/load.ts';
import { makeFolder } from '../../support/folder.ts';

const say = (root: string) => listIrregularFiles(root).map(({ file, message }) => `${file} ${message}`);
const LINK = 'is a link: a register holds files and folders alone';

describe('listIrregularFiles', () => {
  it('has nothing to say of files and folders', () => {
    expect(
      say(makeFolder({ 'public/a/b.svg': '', 'data/plans/x/source.txt': 'a', 'content/pages/vi/a.mdx': '' })),
    ).toEqual([]);
  });

  it('names links to files and folders, wherever they stand: what they lead to would be published', () => {
    const root = makeFolder({ 'public/a/b.svg': '', 'elsewhere/plan.yaml': 'secret' });
    mkdirSync(join(root, 'data/plans'), { recursive: true });
    symlinkSync('/etc/passwd', join(root, 'public/leak.txt'));
    symlinkSync('/etc', join(root, 'public/a/etc'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'data/plans/an-2031'));
    symlinkSync(join(root, 'nowhere'), join(root, 'data/register.yaml'));
    expect(say(root).sort()).toEqual(
      ['data/plans/an-2031', 'data/register.yaml', 'public/a/etc', 'public/leak.txt'].map((file) => `${file} ${LINK}`),
    );
  });

  it('names a pipe and a device: a reader would wait for ever', () => {
    const root = makeFolder({ 'data/plans/an-2031/plan.yaml': '' });
    execFileSync('mkfifo', [join(root, 'data/plans/an-2031/source.txt')]);
    expect(say(root)).toEqual(['data/plans/an-2031/source.txt is a pipe, not a file']);
    expect(load(root)).toEqual({ input: null, issues: listIrregularFiles(root) });
  });

  it('names a file that is too large to be one of a register', () => {
    const root = makeFolder({ 'data/published-ids.txt': 'a' });
    truncateSync(join(root, 'data/published-ids.txt'), 300 * 2 ** 20);
    expect(say(root)).toEqual(['data/published-ids.txt has 300 MB: no file of a register has more than 256']);
  });
});
