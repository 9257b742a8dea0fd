// A build after an edit takes over what the edit leaves as it is, and ends with the same bytes as a build from nothing.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTree } from '../support/folder.ts';
import { buildIn, copyProject, withoutVitest } from '../support/project.ts';

const root = mkdtempSync(join(tmpdir(), 'register-warm-'));
const PLAN = 'data/plans/thu-nghiem-2032/plan.yaml';

/** Builds; gives how many pages and feeds were taken over, how many there are, and every published file. */
function build(): { taken: number; all: number; files: Map<string, string> } {
  const { status, stdout, stderr } = buildIn(root);
  if (status !== 0) throw new Error(stderr);
  const [, taken, all] = /(\d+) of (\d+) pages and feeds taken over/.exec(stdout) ?? [];
  const parts = ['dist', 'public/data', 'public/schema', 'content/plans'];
  const files = parts.flatMap((part) =>
    [...readTree(join(root, part))].map(([path, bytes]): [string, string] => [
      `${part}/${path}`,
      bytes.toString('latin1'),
    ]),
  );
  return { taken: Number(taken), all: Number(all), files: new Map(files) };
}

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(join(root, file), edited);
}

/** Paths whose bytes differ. */
function compare(one: Map<string, string>, other: Map<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}

let cold: ReturnType<typeof build>;

beforeAll(() => {
  copyProject(root, join(import.meta.dirname, '../build/good/data'));
  cold = build();
});

afterAll(() => rmSync(root, { recursive: true }));

describe('a build after a build', { timeout: 300_000 }, () => {
  it('takes over every page where nothing has changed', () => {
    expect(cold.taken).toBe(0);
    const again = build();
    expect(again.taken).toBe(again.all);
    expect(compare(again.files, cold.files)).toEqual([]);
  });

  it.each([
    ['of a title in one plan', () => edit(PLAN, 'vi: "Mở 03 lớp tập huấn"', 'vi: "Mở ba lớp tập huấn"')],
    [
      'of a theme, a contact and a page that somebody changed by hand',
      () => {
        edit('data/themes.yaml', 'Truyền thông', 'Loan báo');
        edit('data/register.yaml', 'editors@example.org', 'others@example.org');
        edit('dist/phuong-phap/index.html', '<main', '<p>garbled</p><main');
      },
    ],
  ])('makes what an edit changes, and nothing else: %s', (_, change) => {
    change();
    const warm = build();
    rmSync(join(root, '.kept'), { recursive: true });
    const fresh = build();
    expect(compare(warm.files, fresh.files)).toEqual([]);
    expect(warm.taken).toBeGreaterThan(0);
    expect(warm.taken).toBeLessThan(warm.all);
    expect(fresh.taken).toBe(0);
  });
});

describe('a site that several make', { timeout: 300_000 }, () => {
  const readSite = (folder: string) =>
    new Map([...readTree(join(root, folder))].map(([path, bytes]) => [path, bytes.toString('latin1')]));
  let whole: Map<string, string>;

  beforeAll(() => {
    whole = readSite('dist');
    rmSync(join(root, '.kept'), { recursive: true });
  });

  it('is, by two threads, the site that one makes', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '../support/two-threads.ts')], {
      cwd: root,
      env: withoutVitest(process.env),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(whole.size).toBeGreaterThan(100);
    expect(compare(readSite('.staging/dist'), whole)).toEqual([]);
  });

  it('is, in parts that are copied into one folder, the site of one build', () => {
    const all = ['1/2', '2/2'].map((part) => {
      const { status, stderr } = buildIn(root, { args: ['--part', part] });
      if (status !== 0) throw new Error(stderr);
      return readSite('dist');
    });
    for (const part of all) expect(part.size).toBeLessThan(whole.size);
    expect(compare(new Map(all.flatMap((part) => [...part])), whole)).toEqual([]);
  });

  it('is nothing where the part is none', () => {
    for (const part of ['0/2', '3/2', 'half']) {
      const { status, stderr } = buildIn(root, { args: ['--part', part] });
      expect(status).toBe(1);
      expect(stderr).toContain(`it was given ${part}`);
    }
  });
});
