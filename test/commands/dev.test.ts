// npm run dev: what a person edits in data/ is on the page that is asked for next; what is wrong is named, and the last
// page stays.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { copyProject, withoutVitest } from '../support/project.ts';

const root = mkdtempSync(join(tmpdir(), 'register-dev-'));
const file = join(root, 'data/plans/song-an-2020/plan.yaml');
const WAIT = { timeout: 90_000, interval: 200 };
let dev: ChildProcess;
let said = '';

beforeAll(() => {
  copyProject(root);
  dev = spawn(process.execPath, ['scripts/dev.ts'], {
    cwd: root,
    env: { ...withoutVitest(process.env), NO_COLOR: '1' },
  });
  for (const stream of [dev.stdout, dev.stderr]) stream?.on('data', (bytes) => (said += bytes));
});

afterAll(async () => {
  dev.kill();
  await new Promise((resolve) =>
    dev.exitCode === null && dev.signalCode === null ? dev.on('exit', resolve) : resolve(null),
  );
  rmSync(root, { recursive: true, force: true });
});

async function readPage(): Promise<string> {
  const address = /http:\/\/[\w.:[\]]+\//.exec(said)?.[0];
  if (!address) throw new Error(`no address yet: ${said}`);
  return await (await fetch(new URL('ke-hoach/song-an-2020/', address))).text();
}

it('shows an edit of plan.yaml on the page, and names what is wrong with the next one', {
  timeout: 200_000,
}, async () => {
  const plan = readFileSync(file, 'utf8');
  const [, title = ''] = /^title:\s*\{ vi: "?([^",]+)/m.exec(plan) ?? /^title:\n\s+vi: "?([^"\n]+)/m.exec(plan) ?? [];
  await vi.waitFor(async () => expect(await readPage()).toContain(title), WAIT);
  writeFileSync(file, plan.replace(title, `${title} sửa thử`));
  await vi.waitFor(async () => expect(await readPage()).toContain(`${title} sửa thử`), WAIT);
  writeFileSync(file, plan.replace(/^status: .*/m, 'status: lạ'));
  await vi.waitFor(() => expect(said).toMatch(/data\/plans\/song-an-2020\/plan\.yaml:\d+:\d+/), WAIT);
  expect(await readPage()).toContain(`${title} sửa thử`);
});
