import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { render } from '../../../scripts/build/render.ts';
import { encodeJson } from '../../../scripts/formats/files.ts';
import { getSchemaPath } from '../../../scripts/formats/json-schema.ts';
import { freeze, listReleases, pickRelease, readRelease } from '../../../scripts/releases/freeze.ts';
import { renderReleases } from '../../../scripts/releases/publish.ts';
import { SITE_ROOT } from '../../../scripts/serve/address.ts';
import { TABLE_NAMES } from '../../../src/schema/tables.ts';
import { makeFolder, readTree } from '../../support/folder.ts';
import { makeCommitment, makeInputOf } from '../../support/input.ts';

const files = await render(makeInputOf(makeCommitment()));
const { version: VERSION } = JSON.parse(Buffer.from(files.get('public/data/index.json') ?? []).toString('utf8')) as {
  version: string;
};
const release = pickRelease(files, '0.0.1');
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

describe('a release', () => {
  it('holds every table as CSV and as JSON, byte for byte, their schemas and their description', () => {
    expect([...release.keys()].sort()).toEqual(
      ['index.json', 'schemas.json', ...TABLE_NAMES.flatMap((name) => [`${name}.csv`, `${name}.json`])].sort(),
    );
    for (const name of TABLE_NAMES) expect(release.get(`${name}.csv`)).toEqual(files.get(`public/data/${name}.csv`));
  });

  it('describes its own files and no others', () => {
    const { tables } = JSON.parse(text(release.get('index.json'))) as {
      tables: { name: string; files: { path: string }[] }[];
    };
    expect(tables.flatMap((table) => table.files.map(({ path }) => path))).toEqual(
      TABLE_NAMES.flatMap((name) => [`data/v0.0.1/${name}.csv`, `data/v0.0.1/${name}.json`]),
    );
  });

  it('is the same on disk whenever and wherever it is made', () => {
    const [one, two] = [makeFolder(), makeFolder()];
    freeze(one, '0.0.1', release);
    freeze(two, '0.0.1', release);
    const [tree, again] = [readTree(one), readTree(two)];
    expect([...again]).toEqual([...tree]);
    // RFC 1952: bytes 4 to 7 are a time, byte 9 a system; neither is named.
    expect(tree.get('data/releases/0.0.1/plans.csv.gz')?.subarray(4, 10).toString('hex')).toMatch(/^00000000..ff$/);
  });

  it('is read back byte for byte', () => {
    const root = makeFolder();
    freeze(root, '0.0.1', release);
    const back = readRelease(root, '0.0.1');
    for (const [name, bytes] of release) expect(Buffer.from(back.get(name) ?? [])).toEqual(Buffer.from(bytes));
  });

  it('is never overwritten', () => {
    const root = makeFolder();
    freeze(root, '0.0.1', release);
    const before = readTree(root);
    expect(() => freeze(root, '0.0.1', new Map([...release, ['plans.csv', new Uint8Array()]]))).toThrow(
      'version 0.0.1 is already released',
    );
    expect([...readTree(root)]).toEqual([...before]);
  });

  it.each([
    ['changed', (path: string) => writeFileSync(path, Buffer.concat([readFileSync(path), readFileSync(path)]))],
    ['cut off', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 40))],
    ['no archive', (path: string) => writeFileSync(path, 'plans')],
  ])('with a file that is %s is refused', (_, damage) => {
    const root = makeFolder();
    freeze(root, '0.0.1', release);
    damage(join(root, 'data/releases/0.0.1/plans.csv.gz'));
    expect(() => readRelease(root, '0.0.1')).toThrow('is missing or does not match its checksum');
  });

  it('that was cut off while it was made is no release', () => {
    const root = makeFolder({ 'data/releases/0.0.1.making/plans.csv.gz': 'half' });
    expect(listReleases(root)).toEqual([]);
    freeze(root, '0.0.1', release);
    expect(listReleases(root)).toEqual(['0.0.1']);
    expect(existsSync(join(root, 'data/releases/0.0.1.making'))).toBe(false);
  });
});

describe('listReleases', () => {
  it('counts versions as numbers, and a register without a release has none', () => {
    const root = makeFolder();
    expect(listReleases(root)).toEqual([]);
    for (const version of ['0.10.0', '0.9.0', '1.0.0']) freeze(root, version, release);
    expect(listReleases(root)).toEqual(['0.9.0', '0.10.0', '1.0.0']);
  });
});

describe('renderReleases', () => {
  it('republishes each version beside the newest data, and lists it', () => {
    const root = makeFolder();
    freeze(root, '0.0.1', release);
    const published = renderReleases(root);
    expect(text(published.get('public/data/v0.0.1/commitments.json'))).toBe(
      text(files.get('public/data/commitments.json')),
    );
    const [listed] = JSON.parse(text(published.get('public/data/versions.json'))) as {
      version: string;
      date: string;
      files: { path: string; bytes: number }[];
    }[];
    expect([listed?.version, listed?.date]).toEqual(['0.0.1', '2032-06-30']);
    expect(listed?.files.map(({ path, bytes }) => [path, bytes])).toEqual(
      listed?.files.map(({ path }) => [path, published.get(`public/${path}`)?.byteLength]),
    );
  });

  it('publishes the schemas of each version where its tables name them, as they were', () => {
    const root = makeFolder();
    freeze(root, '0.0.1', release);
    const published = renderReleases(root, SITE_ROOT);
    const { tables } = JSON.parse(text(release.get('index.json'))) as { tables: { name: string }[] };
    for (const { name } of tables) {
      const then = text(files.get(`public/${getSchemaPath(name, VERSION)}`)).replaceAll(
        getSchemaPath(name, VERSION),
        getSchemaPath(name, '0.0.1'),
      );
      expect(text(published.get(`public/${getSchemaPath(name, '0.0.1')}`))).toBe(then);
    }
  });

  it('gives a version from before schemas were kept those of the next, if its columns are the same', () => {
    const index = JSON.parse(text(release.get('index.json')));
    const without = new Map([...release].filter(([name]) => name !== 'schemas.json'));
    const [, ...fewer] = index.tables;
    const root = makeFolder();
    freeze(root, '0.0.1', new Map([...without, ['index.json', encodeJson({ ...index, tables: fewer })]]));
    freeze(root, '0.0.2', without);
    freeze(root, '0.0.3', release);
    const versions = [...renderReleases(root).keys()]
      .map((path) => /^public\/schema\/([\d.]+)\//.exec(path)?.[1])
      .filter((version) => version !== undefined);
    expect([...new Set(versions)].sort()).toEqual(['0.0.2', '0.0.3']);
  });

  it('lists no version where none is released', () => {
    expect([...renderReleases(makeFolder())].map(([path, bytes]) => [path, text(bytes)])).toEqual([
      ['public/data/versions.json', '[]\n'],
    ]);
  });
});

describe('a compressed file', () => {
  it('is opened by any gzip', () => {
    const root = makeFolder();
    freeze(root, '0.0.1', release);
    expect(gunzipSync(readFileSync(join(root, 'data/releases/0.0.1/plans.json.gz'))).toString('utf8')).toBe(
      text(release.get('plans.json')),
    );
  });
});
