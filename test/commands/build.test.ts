// npm run build of registers that must not be published: whatever stops it, the last publication stays.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeStaging, openStaging } from '../../scripts/build/staging.ts';
import { makeFolder, readTexts, writeText } from '../support/folder.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/build.ts');
const CASES = join(import.meta.dirname, '../build');
const LAST = {
  'public/data/plans.csv': 'old data',
  'content/plans/old.mdx': 'old page',
  'dist/index.html': 'old site',
};

function makeRegister(name: string, more: Record<string, string> = {}): string {
  const data = { ...readTexts(join(CASES, 'good/data')), ...readTexts(join(CASES, name, 'data')) };
  return makeFolder({
    ...Object.fromEntries(Object.entries(data).map(([path, text]) => [`data/${path}`, text])),
    ...LAST,
    ...more,
  });
}

/** All files but the store, which remembers what was read also of a wrong register. */
const readRegister = (root: string) =>
  Object.fromEntries(Object.entries(readTexts(root)).filter(([path]) => !path.startsWith('.cache/')));

const run = (cwd: string) => spawnSync(process.execPath, [SCRIPT], { cwd, encoding: 'utf8' });

describe('npm run build', () => {
  it.each(['several-at-once', 'broken-yaml', 'hash'])(
    'publishes nothing of a wrong register, and says why: %s',
    (name) => {
      const root = makeRegister(name);
      const before = readRegister(root);
      const { status, stderr } = run(root);
      expect(status).toBe(1);
      expect(stderr).toContain(readTexts(join(CASES, name, 'expected'))['messages.txt']);
      expect(stderr).toMatch(/problems? found: nothing is published, the last publication stays as it was\.\n$/);
      expect(readRegister(root)).toEqual(before);
    },
  );

  it('refuses while another build is at work, names its process, and leaves that build alone', () => {
    const root = makeRegister('good');
    openStaging(root);
    writeText(root, '.staging/public/data/half.csv', 'half');
    const before = readTexts(root);
    const { status, stderr } = run(root);
    expect(status).toBe(1);
    expect(stderr).toContain(`another build (process ${process.pid}) is at work in this folder`);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readTexts(root)).toEqual(before);
    closeStaging(root);
  });
});
