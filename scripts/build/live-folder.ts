// Where a publication stands. A folder of our own is exchanged whole, by a rename. One that cannot be renamed (a
// container's volume, a link to a web root) keeps its place, and what it holds is exchanged.

import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What comes in waits within the folder itself: only there is it sure to be on the same disk. */
const INCOMING = '.incoming';
const OUTGOING = '.outgoing';
/** Stands among what goes out once all of it is there. */
const ALL_OUT = '.all-out';

/** Whether the folder keeps its place while its content is exchanged. Throws, in words, if nothing can be put there. */
export function keepsItsPlace(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return false;
  const target = existsSync(path) ? realpathSync(path) : undefined;
  if (target === undefined) throw new Error(`${path} is a link that leads nowhere: remove it, or make its folder`);
  if (!lstatSync(target).isDirectory()) throw new Error(`${path} is not a folder: move it away`);
  const isKept = found.isSymbolicLink() || listMountPoints().has(target);
  const changed = isKept ? target : dirname(target);
  try {
    accessSync(changed, constants.W_OK);
  } catch {
    throw new Error(`${changed} may not be written, so nothing could be published there: check who owns it`);
  }
  return isKept;
}

/** Linux tells of them; elsewhere a rename that is refused does. */
function listMountPoints(): Set<string> {
  const file = '/proc/self/mountinfo';
  if (!existsSync(file)) return new Set();
  const points = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[4] ?? '');
  return new Set(
    points.map((point) => point.replace(/\\(\d{3})/g, (_, code) => String.fromCharCode(parseInt(code, 8)))),
  );
}

/** Before anything changes: a full disk refuses here. */
export function bringIn(staged: string, live: string): void {
  forgetUnfinished(live);
  // Pages that stay the same are known by the times of their files.
  cpSync(staged, join(live, INCOMING), { recursive: true, preserveTimestamps: true });
}

export function hasIncoming(live: string): boolean {
  return existsSync(join(live, INCOMING));
}

/** What was brought in for a publication that never came to be ready, and what had gone out for one that did. */
export function forgetUnfinished(live: string): void {
  for (const name of [INCOMING, OUTGOING]) rmSync(join(live, name), { recursive: true, force: true });
}

/** Exchanges the content; one that was cut off goes on where it stopped. */
export function exchangeContent(live: string): void {
  const [incoming, outgoing] = [join(live, INCOMING), join(live, OUTGOING)];
  mkdirSync(outgoing, { recursive: true });
  if (!existsSync(join(outgoing, ALL_OUT))) {
    for (const name of readdirSync(live))
      if (name !== INCOMING && name !== OUTGOING) renameSync(join(live, name), join(outgoing, name));
    writeFileSync(join(outgoing, ALL_OUT), '');
  }
  for (const name of readdirSync(incoming)) renameSync(join(incoming, name), join(live, name));
  // In this order: with nothing coming in, what has gone out is never taken for what is live.
  rmdirSync(incoming);
  rmSync(outgoing, { recursive: true });
}
