// The only step that writes. Everything is made in a staging folder; only a whole publication is swapped in, and a swap that was cut off is finished by the next run.

import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from './render.ts';

export const STAGING = '.staging';

/** What a publication consists of; each is swapped in whole. */
const PARTS = ['content/plans', 'public/data', 'public/schema', 'dist'] as const;

/** The generated folders of public/: what stands there is of an earlier publication. */
const GENERATED = PARTS.filter((part) => part.startsWith('public/'));
const READY = join(STAGING, 'ready');
const OWNER = join(STAGING, 'owner');

/** Takes the root folder; claims the staging folder for this run. Finishes a swap that was cut off. Throws if another build is at work. */
export function openStaging(root: string): void {
  const owner = readOwner(root);
  if (owner !== process.pid && isAlive(owner)) throw new Error('another build is at work in this folder; wait until it has ended');
  finishSwap(root);
  closeStaging(root);
  mkdirSync(join(root, STAGING));
  writeFileSync(join(root, OWNER), String(process.pid));
}

/** Takes the root folder; removes the staging folder. What is published stays as it is. */
export function closeStaging(root: string): void {
  rmSync(join(root, STAGING), { recursive: true, force: true });
}

/** Takes the root folder; after a failure, removes what this run staged. Another build's staging stays, and so does a swap under way: the next run finishes it. */
export function abandonStaging(root: string): void {
  if (readOwner(root) === process.pid && !existsSync(join(root, READY))) closeStaging(root);
}

/** Takes the root folder and generated files; writes them into the staging folder, beside the authored files of public/. */
export function stage(root: string, files: Files): void {
  const generated = GENERATED.map((part) => join(root, part));
  cpSync(join(root, 'public'), join(root, STAGING, 'public'), { recursive: true, filter: (source) => !generated.includes(source) });
  for (const [path, bytes] of files) {
    const target = join(root, STAGING, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

/** Takes the root folder and generated files; swaps in datasets and plan pages without building pages, for `npm run dev`. */
export function publishData(root: string, files: Files): void {
  openStaging(root);
  stage(root, files);
  swapIn(root);
}

/** Takes the root folder; swaps the staged publication in. From the moment it is marked ready, it will be: by this run or the next. */
export function swapIn(root: string): void {
  writeFileSync(join(root, READY), '');
  finishSwap(root);
}

function finishSwap(root: string): void {
  if (!existsSync(join(root, READY))) return;
  for (const part of PARTS) {
    const [staged, live, old] = [join(root, STAGING, part), join(root, part), join(root, STAGING, 'old', part)];
    if (!existsSync(staged)) continue;
    mkdirSync(dirname(old), { recursive: true });
    mkdirSync(dirname(live), { recursive: true });
    if (existsSync(live)) renameSync(live, old);
    renameSync(staged, live);
  }
  closeStaging(root);
}

/** The process that claimed the staging folder; 0 if none did, or if it was cut off while it wrote its number. */
function readOwner(root: string): number {
  const owner = join(root, OWNER);
  return existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : 0;
}

function isAlive(pid: number): boolean {
  if (pid === 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
