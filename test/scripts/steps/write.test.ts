import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { abandonStaging, openStaging, publishData, STAGING, stage, swapIn } from '../../../scripts/steps/write.ts';
import { makeFolder, readTexts, writeText } from '../../support/folder.ts';

const LAST = { 'content/plans/old.mdx': 'old page', 'public/data/old.csv': 'old data', 'dist/index.html': 'old site' };
const AUTHORED = { 'public/icon.svg': 'icon', 'content/pages/vi/about.mdx': 'about', 'data/register.yaml': 'settings' };
const NEXT = { 'content/plans/new.mdx': 'new page', 'public/data/new.csv': 'new data', 'dist/index.html': 'new site' };

/** A number that no living process has: Linux gives none above 4194304. */
const DEAD = 4_999_999;

const files = () => new Map(Object.entries(NEXT).map(([path, text]) => [path, new TextEncoder().encode(text)]));
const makeRoot = (more: Record<string, string> = {}) => makeFolder({ ...AUTHORED, ...LAST, ...more });

describe('stage', () => {
  it('writes beside the last publication, which stays as it was', () => {
    const root = makeRoot();
    openStaging(root);
    stage(root, files());
    const texts = readTexts(root);
    expect(texts).toMatchObject({ ...AUTHORED, ...LAST });
    expect(texts).toMatchObject(Object.fromEntries(Object.entries(NEXT).map(([path, text]) => [`${STAGING}/${path}`, text])));
  });

  it('takes the authored files of public/ along, but no data of the last publication', () => {
    const root = makeRoot();
    openStaging(root);
    stage(root, files());
    const staged = Object.keys(readTexts(join(root, STAGING, 'public')));
    expect(staged.sort()).toEqual(['data/new.csv', 'icon.svg']);
  });
});

describe('swapIn', () => {
  it('puts the whole staged publication in the place of the last one, and leaves no trace', () => {
    const root = makeRoot();
    openStaging(root);
    stage(root, files());
    swapIn(root);
    expect(readTexts(root)).toEqual({ ...AUTHORED, ...NEXT });
  });

  it('publishes for the first time where nothing was published', () => {
    const root = makeFolder(AUTHORED);
    openStaging(root);
    stage(root, files());
    swapIn(root);
    expect(readTexts(root)).toEqual({ ...AUTHORED, ...NEXT });
  });
});

describe('publishData', () => {
  it('puts datasets and plan pages in place, and leaves the site as it was', () => {
    const root = makeRoot();
    const { 'dist/index.html': _, ...data } = NEXT;
    publishData(root, new Map(Object.entries(data).map(([path, text]) => [path, new TextEncoder().encode(text)])));
    expect(readTexts(root)).toEqual({ ...AUTHORED, ...data, 'dist/index.html': 'old site' });
  });
});

describe('openStaging', () => {
  it('claims the staging folder for this process', () => {
    const root = makeRoot();
    openStaging(root);
    expect(readTexts(join(root, STAGING))).toEqual({ owner: String(process.pid) });
  });

  it('removes what a build that died left behind', () => {
    const root = makeRoot({ [`${STAGING}/owner`]: String(DEAD), [`${STAGING}/public/data/half.csv`]: 'half' });
    openStaging(root);
    expect(readTexts(root)).toEqual({ ...AUTHORED, ...LAST, [`${STAGING}/owner`]: String(process.pid) });
  });

  it('refuses while another living process owns the folder, and touches nothing', () => {
    const root = makeRoot({ [`${STAGING}/owner`]: String(process.ppid), [`${STAGING}/public/data/half.csv`]: 'half' });
    const before = readTexts(root);
    expect(() => openStaging(root)).toThrow('another build is at work in this folder; wait until it has ended');
    expect(readTexts(root)).toEqual(before);
  });

  it('refuses while another living process is swapping, and leaves the swap to it', () => {
    const root = makeRoot({ [`${STAGING}/owner`]: String(process.ppid), [`${STAGING}/ready`]: '', [`${STAGING}/dist/index.html`]: 'new site' });
    expect(() => openStaging(root)).toThrow('another build is at work');
    expect(readTexts(root)['dist/index.html']).toBe('old site');
  });

  it.each(['', 'x', '0'])('takes the folder over from an owner who could not write a number: %j', (owner) => {
    const root = makeRoot({ [`${STAGING}/owner`]: owner });
    openStaging(root);
    expect(readTexts(root)[`${STAGING}/owner`]).toBe(String(process.pid));
  });

  it('takes the folder over from a dead build that had the same number as this one', () => {
    const root = makeRoot({ [`${STAGING}/owner`]: String(process.pid), [`${STAGING}/dist/half.html`]: 'half' });
    openStaging(root);
    expect(Object.keys(readTexts(join(root, STAGING)))).toEqual(['owner']);
  });
});

/** The moments at which a swap can be cut off: each as what then stands where. */
const CUTS: [moment: string, arrange: (root: string) => void][] = [
  ['before the first part was moved', () => {}],
  ['after one last part was moved away, its next one not yet in', (root) => move(root, 'content/plans', `${STAGING}/old/content/plans`)],
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
    const root = makeRoot({ ...staged, [`${STAGING}/owner`]: String(DEAD), [`${STAGING}/ready`]: '' });
    arrange(root);
    openStaging(root);
    expect(readTexts(root)).toEqual({ ...AUTHORED, ...NEXT, [`${STAGING}/owner`]: String(process.pid) });
  });

  it.each(CUTS)('is not undone by the run that it failed in: %s', (_, arrange) => {
    const root = makeRoot({ ...staged, [`${STAGING}/owner`]: String(process.pid), [`${STAGING}/ready`]: '' });
    arrange(root);
    const before = readTexts(root);
    abandonStaging(root);
    expect(readTexts(root)).toEqual(before);
  });
});

describe('abandonStaging', () => {
  it('removes what this run staged, and leaves the last publication as it was', () => {
    const root = makeRoot();
    openStaging(root);
    stage(root, files());
    abandonStaging(root);
    expect(readTexts(root)).toEqual({ ...AUTHORED, ...LAST });
  });

  it('leaves the staging folder of another build alone', () => {
    const root = makeRoot({ [`${STAGING}/owner`]: String(process.ppid) });
    abandonStaging(root);
    expect(readTexts(root)[`${STAGING}/owner`]).toBe(String(process.ppid));
  });

  it('does nothing where nothing is staged', () => {
    const root = makeRoot();
    abandonStaging(root);
    expect(readTexts(root)).toEqual({ ...AUTHORED, ...LAST });
  });
});
