// The same commit gives the same bytes: in another folder, on another day, in another part of the world and in another
// language; also where two threads make the pages, of which one is enough for five plans.

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAGING } from '../../scripts/build/staging.ts';
import { readTree } from '../support/folder.ts';
import { buildIn, copyProject } from '../support/project.ts';

const root = mkdtempSync(join(tmpdir(), 'register-elsewhere-'));

/** Here the day may have begun already where there it has not: New York is eleven or twelve hours behind Vietnam. */
const ELSEWHERE = { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: root, USER: 'other' };

function digest(folder: string): Map<string, string> {
  return new Map(
    [...readTree(folder)].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  );
}

beforeAll(() => {
  copyProject(root);
  const { status, stderr } = buildIn(root, {
    env: ELSEWHERE,
    preload: join(import.meta.dirname, '../support/other-day.ts'),
    program: join(import.meta.dirname, '../support/two-threads.ts'),
  });
  if (status !== 0) throw new Error(`the build elsewhere failed:\n${stderr}`);
});

afterAll(() => rmSync(root, { recursive: true }));

describe('a build in another folder, on another day, in another time zone and language, by two threads', () => {
  it.each(['dist', 'public/data', 'public/schema', 'content/plans'])(
    'gives the same bytes: %s (if not: was npm run build run after the last change?)',
    (part) => {
      const [here, there] = [digest(part), digest(join(root, STAGING, part))];
      expect([...there.keys()]).toEqual([...here.keys()]);
      expect([...here].filter(([path, sum]) => there.get(path) !== sum).map(([path]) => path)).toEqual([]);
      expect(here.size).toBeGreaterThan(0);
    },
  );
});
