import { spawn, spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  closeStaging,
  openStaging,
  recoverPublication,
  STAGING,
  StagedFiles,
  stage,
  swapIn,
} from '../../../scripts/build/staging.ts';
import { hashAndSize } from '../../../scripts/formats/describe-file.ts';
import { makeFolder, readTexts, writeText } from '../../support/folder.ts';

const LAST = { 'content/plans/old.mdx': 'old page', 'public/data/old.csv': 'old data', 'dist/index.html': 'old site' };
const AUTHORED = { 'public/icon.svg': 'icon', 'content/pages/vi/about.mdx': 'about', 'data/register.yaml': 'settings' };
const NEXT = { 'content/plans/new.mdx': 'new page', 'public/data/new.csv': 'new data', 'dist/index.html': 'new site' };

const STEP = join(import.meta.dirname, '../../../scripts/build/staging.ts');

/** Another process that opens the staging folder of a register and ends. */
function openElsewhere(root: string) {
  return spawnSync(
    process.execPath,
    [
      '-e',
      `import(${JSON.stringify(STEP)}).then(({ openStaging }) => openStaging(${JSON.stringify(root)})).catch(({ message }) => console.error(message))`,
    ],
    {
      encoding: 'utf8',
    },
  );
}

/** Another process that opens the staging folder and keeps it until it is told to end; says if it got it. */
function openAndKeep(root: string): { hasGot: Promise<boolean>; end: () => void } {
  const code = `import(${JSON.stringify(STEP)}).then(({ openStaging }) => { openStaging(${JSON.stringify(root)}); console.log('got'); process.stdin.resume(); }).catch(() => console.log('refused'))`;
  const { stdin, stdout } = spawn(process.execPath, ['-e', code], { stdio: ['pipe', 'pipe', 'ignore'] });
  const hasGot = new Promise<boolean>((resolve) => {
    stdout.once('data', (said) => resolve(String(said).startsWith('got')));
    stdout.once('end', () => resolve(false));
  });
  return { hasGot, end: () => stdin.end() };
}

const files = () => new Map(Object.entries(NEXT).map(([path, text]) => [path, new TextEncoder().encode(text)]));
const stageNext = (root: string) => {
  const staged = stage(root);
  for (const [path, bytes] of files()) staged.set(path, bytes);
};
const makeRoot = (more: Record<string, string> = {}) => makeFolder({ ...AUTHORED, ...LAST, ...more });

describe('stage', () => {
  it('writes beside the last publication, which stays as it was', () => {
    const root = makeRoot();
    openStaging(root);
    stageNext(root);
    const texts = readTexts(root);
    expect(texts).toMatchObject({ ...AUTHORED, ...LAST });
    expect(texts).toMatchObject(
      Object.fromEntries(Object.entries(NEXT).map(([path, text]) => [`${STAGING}/${path}`, text])),
    );
  });

  it('takes the authored files of public/ along, but no data of the last publication', () => {
    const root = makeRoot();
    openStaging(root);
    stageNext(root);
    const staged = Object.keys(readTexts(join(root, STAGING, 'public')));
    expect(staged.sort()).toEqual(['data/new.csv', 'icon.svg']);
  });
});

describe('staged files', () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const tell = (files: StagedFiles) =>
    Array.from(files, ([path, bytes]) => ({ path, text: Buffer.from(bytes).toString(), fact: files.factOf(path) }));
  const told = (path: string, text: string) => ({ path, text, fact: hashAndSize(encode(text)) });

  it('are on the disk, and known by size and checksum', () => {
    const folder = makeFolder();
    const files = new StagedFiles(folder).set('deep/a.csv', encode('đ'));
    expect(readTexts(folder)).toEqual({ 'deep/a.csv': 'đ' });
    expect(tell(files)).toEqual([told('deep/a.csv', 'đ')]);
    expect(files.listFacts()).toEqual([['deep/a.csv', hashAndSize(encode('đ'))]]);
    expect(files.get('b.csv')).toBeUndefined();
  });

  it('can be written piece by piece: such a file is there once it is closed', () => {
    const files = new StagedFiles(makeFolder());
    const file = files.open('deep/a.csv');
    for (const piece of ['một', '', ' hai']) file.write(encode(piece));
    expect(files.has('deep/a.csv')).toBe(false);
    file.close();
    expect(tell(files)).toEqual([told('deep/a.csv', 'một hai')]);
  });

  it('can be empty', () => {
    const files = new StagedFiles(makeFolder());
    files.open('a.csv').close();
    expect(tell(files)).toEqual([told('a.csv', '')]);
  });

  it('take over a file that another thread has written there', () => {
    const folder = makeFolder({ 'a.csv': 'a' });
    const files = new StagedFiles(folder);
    expect(files.has('a.csv')).toBe(false);
    files.adopt('a.csv', hashAndSize(encode('a')));
    expect(tell(files)).toEqual([told('a.csv', 'a')]);
  });

  it('take over a published file under a second name, which outlives the first', () => {
    const [folder, published] = [makeFolder(), makeFolder({ 'a.csv': 'a' })];
    const files = new StagedFiles(folder);
    files.link('deep/a.csv', join(published, 'a.csv'), hashAndSize(encode('a')));
    expect(statSync(join(folder, 'deep/a.csv')).ino).toBe(statSync(join(published, 'a.csv')).ino);
    rmSync(join(published, 'a.csv'));
    expect(tell(files)).toEqual([told('deep/a.csv', 'a')]);
  });

  it('take over a published file by a copy where it cannot have a second name', () => {
    const folder = makeFolder({ 'a.csv': 'of an earlier step' });
    const published = makeFolder({ 'a.csv': 'a' });
    const files = new StagedFiles(folder);
    files.link('a.csv', join(published, 'a.csv'), hashAndSize(encode('a')));
    expect(tell(files)).toEqual([told('a.csv', 'a')]);
  });

  it.each([
    ['at once', "files.set('a.csv', Buffer.alloc(1500))"],
    ['piece by piece', "const file = files.open('a.csv'); file.write(Buffer.alloc(1500)); file.close()"],
  ])('are never there in part: where the system allows files of one block, and it is written %s', (_, write) => {
    const folder = makeFolder();
    const code = `import(${JSON.stringify(STEP)}).then(({ StagedFiles }) => {
      const files = new StagedFiles(${JSON.stringify(folder)});
      try { ${write}; console.log('written'); } catch ({ message }) { console.log(message); }
    })`;
    // Compiled code would be kept in files.
    const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
    const command = ['-c', 'ulimit -f 1; exec "$@"', 'sh', process.execPath, '-e', code];
    const { stdout } = spawnSync('/bin/sh', command, { encoding: 'utf8', env });
    expect(stdout).toContain('a.csv cannot be written: the system allows no file of that size here');
  });
});

describe('swapIn', () => {
  it('puts the whole staged publication in the place of the last one, and leaves no trace', async () => {
    const root = makeRoot();
    openStaging(root);
    stageNext(root);
    await swapIn(root);
    expect(readTexts(root)).toEqual({ ...AUTHORED, ...NEXT });
  });

  it('publishes for the first time where nothing was published', async () => {
    const root = makeFolder(AUTHORED);
    openStaging(root);
    stageNext(root);
    await swapIn(root);
    expect(readTexts(root)).toEqual({ ...AUTHORED, ...NEXT });
  });
});

describe('a folder that keeps its place, such as a link to a web root', () => {
  const link = (more: Record<string, string> = {}) => {
    const root = makeFolder({ ...AUTHORED, 'web/index.html': 'old site', 'web/old/page.html': 'old', ...more });
    symlinkSync(join(root, 'web'), join(root, 'dist'));
    return root;
  };
  const listLive = (root: string) => readTexts(join(root, 'web'));

  it('is still the link, and holds the new site whole', async () => {
    const root = link();
    openStaging(root);
    stageNext(root);
    await swapIn(root);
    expect(lstatSync(join(root, 'dist')).isSymbolicLink()).toBe(true);
    expect(listLive(root)).toEqual({ 'index.html': 'new site' });
  });

  it.each<[moment: string, arrange: (root: string) => void]>([
    ['before anything had gone out', () => {}],
    ['while the old site went out', (root) => move(root, 'web/old', 'web/.outgoing/old')],
    [
      'once the old site was out',
      (root) => {
        move(root, 'web/old', 'web/.outgoing/old');
        rmSync(join(root, 'web/index.html'));
        writeText(root, 'web/.outgoing/.all-out', '');
      },
    ],
    [
      'while the new site came in',
      (root) => {
        rmSync(join(root, 'web/old'), { recursive: true });
        writeText(root, 'web/.outgoing/.all-out', '');
        writeText(root, 'web/index.html', 'new site');
        rmSync(join(root, 'web/.incoming/index.html'));
      },
    ],
    [
      'once the new site was in',
      (root) => {
        rmSync(join(root, 'web/old'), { recursive: true });
        rmSync(join(root, 'web/.incoming'), { recursive: true });
        writeText(root, 'web/.outgoing/index.html', 'old site');
        for (const [path, text] of Object.entries({ 'web/index.html': 'new site', 'web/next/page.html': 'next' }))
          writeText(root, path, text);
      },
    ],
  ])('holds the new site after a swap that was cut off %s', (_, arrange) => {
    const incoming = { 'web/.incoming/index.html': 'new site', 'web/.incoming/next/page.html': 'next' };
    const root = link({ ...incoming, [`${STAGING}/dist/index.html`]: 'new site', [`${STAGING}/ready`]: '' });
    arrange(root);
    openStaging(root);
    expect(listLive(root)).toEqual({ 'index.html': 'new site', 'next/page.html': 'next' });
  });

  it('keeps the old site where the new one never came to be ready', () => {
    const root = link({ 'web/.incoming/index.html': 'half a site' });
    openStaging(root);
    expect(listLive(root)).toEqual({ 'index.html': 'old site', 'old/page.html': 'old' });
  });
});

describe('openStaging', () => {
  it('refuses, before any work, a place where nothing could be published', () => {
    const dangling = makeFolder(AUTHORED);
    symlinkSync(join(dangling, 'nowhere'), join(dangling, 'dist'));
    expect(() => openStaging(dangling)).toThrow(`${join(dangling, 'dist')} is a link that leads nowhere`);
    expect(() => openStaging(makeFolder({ ...AUTHORED, dist: 'a file' }))).toThrow('dist is not a folder');
    for (const name of ['f%41', 'a#b', "it's", 'a[b]', 'who?'])
      expect(() => openStaging(join(makeFolder(AUTHORED), name))).toThrow('which tools misread');
  });

  it('claims the staging folder for this process: another is refused, with the number of this one', () => {
    const root = makeRoot();
    openStaging(root);
    const before = readTexts(root);
    const { stderr } = openElsewhere(root);
    expect(stderr).toContain(
      `another build (process ${process.pid}) is at work in this folder; wait until it has ended`,
    );
    expect(readTexts(root)).toEqual(before);
    closeStaging(root);
    expect(openElsewhere(root).stderr).toBe('');
  });

  it('removes what a build that died left behind', () => {
    const root = makeRoot({
      [`${STAGING}/public/data/half.csv`]: 'half',
      '.staging.lock': '',
      '.staging.lock.pid': String(process.pid),
    });
    openStaging(root);
    expect(readTexts(root)).toEqual({ ...AUTHORED, ...LAST });
    expect(readTexts(join(root, STAGING))).toEqual({});
  });
});

describe('two builds that start at the same moment', () => {
  it('never both get the folder', async () => {
    const root = makeRoot();
    const all = Array.from({ length: 6 }, () => openAndKeep(root));
    const got = await Promise.all(all.map(({ hasGot }) => hasGot));
    for (const { end } of all) end();
    expect(got.filter(Boolean)).toHaveLength(1);
  });
});

/** The moments at which a swap can be cut off: each as what then stands where. */
const CUTS: [moment: string, arrange: (root: string) => void][] = [
  ['before the first part was moved', () => {}],
  [
    'after one last part was moved away, its next one not yet in',
    (root) => move(root, 'content/plans', `${STAGING}/old/content/plans`),
  ],
  [
    'after one part was swapped',
    (root) => {
      move(root, 'content/plans', `${STAGING}/old/content/plans`);
      move(root, `${STAGING}/content/plans`, 'content/plans');
    },
  ],
  [
    'after every part was swapped',
    (root) => {
      for (const part of ['content/plans', 'public/data', 'dist']) {
        move(root, part, `${STAGING}/old/${part}`);
        move(root, `${STAGING}/${part}`, part);
      }
    },
  ],
];

function move(root: string, from: string, to: string): void {
  const texts = readTexts(join(root, from));
  rmSync(join(root, from), { recursive: true });
  mkdirSync(join(root, to), { recursive: true });
  for (const [path, text] of Object.entries(texts)) writeText(root, `${to}/${path}`, text);
}

describe('a swap that was cut off', () => {
  const staged = Object.fromEntries(Object.entries(NEXT).map(([path, text]) => [`${STAGING}/${path}`, text]));

  it.each(CUTS)('is finished by the next run: %s', (_, arrange) => {
    const root = makeRoot({ ...staged, [`${STAGING}/ready`]: '' });
    arrange(root);
    openStaging(root);
    expect(readTexts(root)).toEqual({ ...AUTHORED, ...NEXT });
  });

  it.each(CUTS)('is finished before the publication is served: %s', (_, arrange) => {
    const root = makeRoot({ ...staged, [`${STAGING}/ready`]: '' });
    arrange(root);
    recoverPublication(root);
    expect(readTexts(root)).toEqual({ ...AUTHORED, ...NEXT });
  });

  it.each(CUTS)('is not undone by the run that it failed in: %s', (_, arrange) => {
    const root = makeRoot();
    openStaging(root);
    for (const [path, text] of Object.entries({ ...staged, [`${STAGING}/ready`]: '' })) writeText(root, path, text);
    arrange(root);
    const before = readTexts(root);
    expect(closeStaging(root)).toBe(false);
    expect(readTexts(root)).toEqual(before);
  });
});

describe('closeStaging', () => {
  it('removes what this run staged, and leaves the last publication as it was', () => {
    const root = makeRoot();
    openStaging(root);
    stageNext(root);
    expect(closeStaging(root)).toBe(true);
    expect(readTexts(root)).toEqual({ ...AUTHORED, ...LAST });
  });

  it('leaves the staging folder of another build alone', () => {
    const root = makeRoot({ [`${STAGING}/public/data/half.csv`]: 'half' });
    closeStaging(root);
    expect(readTexts(root)[`${STAGING}/public/data/half.csv`]).toBe('half');
  });

  it('does nothing where nothing is staged', () => {
    const root = makeRoot();
    closeStaging(root);
    expect(readTexts(root)).toEqual({ ...AUTHORED, ...LAST });
  });
});
