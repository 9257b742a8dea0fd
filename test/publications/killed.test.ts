// A build that is killed at any stage, or whose disk is full: what was published stays whole, byte for byte, and the
// next run recovers.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recoverPublication, STAGING } from '../../scripts/build/staging.ts';
import { digestTree } from '../support/digest-tree.ts';
import { makeFolder, readTexts, writeText } from '../support/folder.ts';
import { buildIn, copyProject } from '../support/project.ts';

const STOP = join(import.meta.dirname, '../support/stop-at.ts');
const NOTE = join(import.meta.dirname, '../support/note-at-swap.ts');
const STEP = join(import.meta.dirname, '../../scripts/build/staging.ts');
const DATA = join(import.meta.dirname, '../build/good/data');
const LAST = {
  'public/data/plans.csv': 'old data',
  'public/schema/0.0.0/plans.json': 'old schema',
  'content/plans/old.mdx': 'old page',
  'dist/index.html': 'old site',
};

/** A disk of its own for the project, so that it can be filled: only the superuser of a Linux machine can make one. */
const disk = mkdtempSync(join(tmpdir(), 'register-disk-'));
const isDisk = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk], { stdio: 'ignore' }).status === 0;
const root = join(disk, 'project');
const temporary = join(disk, 'tmp');
const note = join(disk, 'note.json');

beforeAll(() => {
  for (const folder of [root, temporary]) mkdirSync(folder);
  copyProject(root, DATA);
  for (const [path, text] of Object.entries(LAST)) writeText(root, path, text);
});

afterAll(() => {
  if (isDisk) spawnSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true, force: true });
});

const env = { TMPDIR: temporary };

// Once at each stage that touches files of its own. For all other moments stands the build below, whose project is
// looked at just before the swap: nothing outside the staging folder has changed by then.
describe('a build that is killed', { timeout: 300_000 }, () => {
  it.each([
    ['while it reads the plans', 'after readFileSync /data/plans/thi-du-2031/source.txt$'],
    ['after it has read everything, before the checks', 'after readFileSync /data/published-ids.txt$'],
    ['while it writes tables', `after write ${STAGING}/public/data/clauses.json$`],
    ['when the first page is there', `after write ${STAGING}/.*html$`],
    ['while it makes the search index', `before write ${STAGING}/pagefind/entries.json$`],
  ])('leaves what is published as it was: %s', (_, moment) => {
    const before = digestTree(root);
    const { signal } = buildIn(root, { preload: STOP, env: { ...env, STOP_AT: moment } });
    expect(signal).toBe('SIGKILL');
    expect(digestTree(root)).toEqual(before);
    expect(Object.keys(before)).toEqual(expect.arrayContaining(Object.keys(LAST)));
  });
});

describe('a build one of whose processes is killed', { timeout: 300_000 }, () => {
  it.each([
    ['that of the data', `after write ${STAGING}/public/data/clauses.json$`, 'files'],
    ['that of the search index', `before write ${STAGING}/pagefind/entries.json$`, 'search index'],
  ])('says so, and what is published stays: %s', (_, moment, stage) => {
    const before = digestTree(root);
    const { status, stderr } = buildIn(root, { preload: STOP, env: { ...env, STOP_AT: moment, STOP_ALONE: '1' } });
    expect(status).toBe(1);
    expect(stderr).toContain(`The build stopped at "${stage}"`);
    expect(stderr).toContain('Nothing is published; the last publication stays as it was.');
    expect(digestTree(root)).toEqual(before);
  });
});

const PARTS = ['content/plans', 'public/data', 'public/schema', 'dist'];
const PUBLISHED = {
  'content/plans/a.mdx': 'old',
  'public/data/a.csv': 'old',
  'public/schema/a.json': 'old',
  'dist/a.html': 'old',
};
const NEXT = Object.fromEntries(Object.keys(PUBLISHED).map((path) => [path, 'new']));

describe('a swap that is killed', () => {
  const moments = ['before writeFileSync ready$', 'after writeFileSync ready$'];
  for (const part of PARTS)
    moments.push(`after renameSync ${STAGING}/old/${part}$`, `after renameSync (?<!old)/${part}$`);
  moments.push('before rm .staging$');

  it.each(moments)('leaves each part whole, old or new, and the next run finishes it: %s', (moment) => {
    const folder = makeFolder({
      ...PUBLISHED,
      ...Object.fromEntries(Object.keys(NEXT).map((path) => [`${STAGING}/${path}`, 'new'])),
    });
    const code = `import(${JSON.stringify(STEP)}).then(({ swapIn }) => swapIn(${JSON.stringify(folder)}))`;
    const { signal } = spawnSync(process.execPath, ['--import', STOP, '-e', code], {
      env: { ...process.env, STOP_AT: moment },
    });
    expect(signal).toBe('SIGKILL');
    const isReady = existsSync(join(folder, STAGING, 'ready'));
    recoverPublication(folder);
    const texts = readTexts(folder);
    if (isReady) expect(texts).toEqual(NEXT);
    else expect(texts).toMatchObject(PUBLISHED);
  });
});

/** Leaves so many bytes free on the disk of the project. */
function fill(free: number): () => void {
  const { bavail, bsize } = statfsSync(disk);
  const ballast = join(disk, 'ballast');
  writeFileSync(ballast, Buffer.alloc(Math.max(bavail * bsize - free, 0)));
  return () => rmSync(ballast);
}

describe('a disk that is full', { timeout: 300_000 }, () => {
  it('stops a build that may write no large file, with plain words, and what is published stays', () => {
    const before = digestTree(root);
    // 512 bytes a block: 150 KB, less than the workbook or the database.
    const { status, stderr } = buildIn(root, { shell: 'ulimit -f 300', env });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The build stopped at "(store|files)"/m);
    expect(stderr).toContain('Nothing is published; the last publication stays as it was.');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(digestTree(root)).toEqual(before);
  });

  const where = isDisk ? '' : ' (left out: only the superuser of a Linux machine can make a small disk)';
  it.skipIf(!isDisk).each([
    ['nothing', 0, /^The build stopped/],
    ['the datasets, but not all', 2_500_000, /at "(store|files)"/],
    ['the datasets, but not the pages', 10_000_000, /at "pages"/],
  ])(`leaves what is published as it was, and says so: there is room for %s${where}`, (_, free, stage) => {
    const before = digestTree(root);
    const empty = fill(free);
    const { status, stderr } = buildIn(root, { env });
    empty();
    expect(stderr).toMatch(/the disk is full|database or disk is full/);
    expect(stderr).toMatch(stage);
    expect(stderr).toContain('Nothing is published; the last publication stays as it was.');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(1);
    expect(digestTree(root)).toEqual(before);
  });
});

describe('the next run', { timeout: 300_000 }, () => {
  let before: Record<string, string>;
  let status: number | null;
  beforeAll(() => {
    before = digestTree(root);
    ({ status } = buildIn(root, { preload: NOTE, env: { ...env, NOTE_AT_SWAP: note } }));
  });

  it('changes nothing outside its staging folder before the swap', () => {
    expect(JSON.parse(readFileSync(note, 'utf8'))).toEqual(before);
  });

  it('publishes the whole register, although builds were killed and its disk was full, and leaves no trace of that', () => {
    expect(status).toBe(0);
    const published = digestTree(root);
    for (const path of Object.keys(LAST)) expect(published[path]).not.toBe(before[path]);
    expect(Object.keys(published)).toEqual(
      expect.arrayContaining([
        'dist/404.html',
        'dist/pagefind/pagefind-entry.json',
        'dist/data/plans.csv',
        'public/data/SHA256SUMS',
      ]),
    );
    expect(existsSync(join(root, STAGING))).toBe(false);
  });
});
