// Released versions stay downloadable: each is unpacked into /data/v<version>/, beside the newest data, and listed in /data/versions.json.

import type { Release } from '../../src/schema/release.ts';
import { encodeJson, type Files } from '../lib/files.ts';
import { listReleases, readRelease } from './freeze.ts';

/** Takes the root folder; gives the files that republish every release. Throws if one is damaged. */
export function renderReleases(root: string): Files {
  const files: Files = new Map();
  const releases = listReleases(root).map((version): Release => {
    const held = readRelease(root, version);
    for (const [name, bytes] of held) files.set(`public/data/v${version}/${name}`, bytes);
    const { date } = JSON.parse(Buffer.from(held.get('index.json') ?? []).toString('utf8')) as { date: string };
    const listed = [...held].map(([name, bytes]) => ({ name, path: `data/v${version}/${name}`, bytes: bytes.byteLength }));
    return { version, date, files: listed };
  });
  return files.set('public/data/versions.json', encodeJson(releases));
}
