// Released versions as published: whole, listed, linked, and never changed under their own number.

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { getPath, LANGUAGES } from '../../src/schema/address.ts';
import type { Release } from '../../src/schema/release.ts';
import { readIndex, readJson, readPublished, TABLES_OF_DATA } from './support.ts';

const releases = readJson<Release[]>('data/versions.json');
const { version, date } = readIndex();

describe('the released versions', () => {
  it('are some, and the data is of the newest or newer', () => {
    const newest = releases.at(-1)?.version ?? '';
    expect(newest).toMatch(/^\d+\.\d+\.\d+$/);
    expect(version.localeCompare(newest, 'en', { numeric: true })).toBeGreaterThanOrEqual(0);
  });

  it.each(releases.map((release) => [release.version, release] as const))(
    '%s holds every file that it lists, as its checksums say',
    (name, { files }) => {
      const sums = readPublished(`data/v${name}/SHA256SUMS`).toString('utf8').trimEnd().split('\n');
      const found = sums.map((line) => {
        const bytes = readPublished(`data/v${name}/${line.slice(66)}`);
        return `${createHash('sha256').update(bytes).digest('hex')}  ${line.slice(66)}`;
      });
      expect(found).toEqual(sums);
      expect(files.map((file) => file.name).sort()).toEqual(
        ['SHA256SUMS', ...sums.map((line) => line.slice(66))].sort(),
      );
    },
  );

  it('are what the data is, as long as it has the same number: a change of data takes a new one', () => {
    const own = releases.find((release) => release.version === version);
    const tables = own ? TABLES_OF_DATA : [];
    const drifted = tables.filter(
      (name) => !readPublished(`data/${name}.csv`).equals(readPublished(`data/v${version}/${name}.csv`)),
    );
    expect([own?.date ?? date, drifted]).toEqual([date, []]);
  });

  it.each(LANGUAGES)('are offered by the pages of each table and of changes (%s)', (language) => {
    const read = (path: string) => readPublished(`${path}index.html`).toString('utf8');
    for (const { version: released, files } of releases) {
      expect(read(getPath('changes', '', language))).toContain(`data/v${released}/SHA256SUMS"`);
      // A table may be younger than a release.
      const has = (name: string) => files.some((file) => file.name === `${name}.csv`);
      for (const name of TABLES_OF_DATA)
        expect(read(getPath('data', name, language)).includes(`data/v${released}/${name}.csv"`), name).toBe(has(name));
    }
  });
});
