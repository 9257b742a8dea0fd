// npm run release and npm run diff-data on a made-up register in a folder of its own.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../scripts/checks/index.ts';
import { load } from '../../scripts/read/load.ts';
import { acceptIds } from '../../scripts/releases/accept-ids.ts';
import { makeFolder, readTexts, readTree, writeText } from '../support/folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const GOOD = join(ROOT, 'test/build/good/data');

const run = (script: string, cwd: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'scripts', script), ...args], { cwd, encoding: 'utf8' });

/** The good register, with all its ids guarded. */
function makeRegister(change: (path: string, text: string) => string = (_, text) => text): string {
  const root = makeFolder(
    Object.fromEntries(Object.entries(readTexts(GOOD)).map(([path, text]) => [`data/${path}`, change(path, text)])),
  );
  const { input } = load(root);
  if (input && check(input).length === 0) acceptIds(root, input);
  return root;
}

describe('npm run release', () => {
  it('freezes the version once, and leaves it alone afterwards', () => {
    const root = makeRegister();
    expect(run('release.ts', root)).toMatchObject({ status: 0, stderr: '' });
    const before = readTree(join(root, 'data/releases'));
    expect([...before.keys()]).toContain('0.0.1/commitments.json.gz');
    const again = run('release.ts', root);
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('version 0.0.1 is already released')]);
    expect([...readTree(join(root, 'data/releases'))]).toEqual([...before]);
  });

  it.each([
    [
      'has problems',
      (path: string, text: string) =>
        path.endsWith('thu-nghiem-2032/plan.yaml') ? text.replace('[tap-huan]', '[la]') : text,
      'the register has problems',
    ],
    [
      'has a version that its log does not know',
      (path: string, text: string) =>
        path === 'register.yaml' ? text.replace('\nversion: 0.0.1', '\nversion: 0.0.2') : text,
      'the change log says nothing of version 0.0.2',
    ],
  ])('refuses a register that %s', (_, change, message) => {
    const root = makeRegister(change);
    const { status, stderr } = run('release.ts', root);
    expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
    expect([...readTree(join(root, 'data/releases')).keys()]).toEqual([]);
  });

  it('refuses ids that are not guarded', () => {
    const root = makeFolder(
      Object.fromEntries(Object.entries(readTexts(GOOD)).map(([path, text]) => [`data/${path}`, text])),
    );
    expect(run('release.ts', root).stderr).toContain('ids are not guarded yet: run npm run check -- --accept-ids');
  });
});

describe('npm run diff-data', () => {
  it('prints what changed since a release, field by field', () => {
    const root = makeRegister();
    run('release.ts', root);
    expect(run('diff-data.ts', root, '0.0.1', 'latest').stdout).toBe('0.0.1 → latest: no difference\n');
    const plan = readTexts(join(root, 'data/plans/thu-nghiem-2032'))['plan.yaml'] ?? '';
    writeText(
      root,
      'data/plans/thu-nghiem-2032/plan.yaml',
      plan.replace('vi: "Mở 03 lớp tập huấn", en', 'vi: "Mở ba lớp tập huấn", en'),
    );
    const { stdout } = run('diff-data.ts', root, '0.0.1', 'latest');
    expect(stdout).toContain(
      'commitments: 0 added, 1 changed, 0 withdrawn\n  ~ thu-nghiem-2032.I.1\n      title_vi: "Mở 03 lớp tập huấn" → "Mở ba lớp tập huấn"',
    );
  });

  it.each([[[]], [['0.0.1']], [['0.0.9', 'latest']]])('says how it is used, or what there is, for %j', (args) => {
    const { status, stderr } = run('diff-data.ts', makeRegister(), ...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      args.length < 2 ? /^Usage: npm run diff-data/ : /"0\.0\.9" is no version.*released: none yet/,
    );
  });
});
