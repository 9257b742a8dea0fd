import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DATA, readIndex, readPublished, TABLES_OF_DATA } from './support.ts';

const sums = new Map(
  readPublished('data/SHA256SUMS')
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => [line.slice(66), line.slice(0, 64)]),
);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('SHA256SUMS', () => {
  it('covers every file of data but itself, and no other', () => {
    const files = readdirSync(DATA, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
    const paths = files.map((file) => relative(DATA, join(file.parentPath, file.name)).replaceAll('\\', '/'));
    expect([...sums.keys()].sort()).toEqual(paths.filter((path) => path !== 'SHA256SUMS').sort());
  });

  it('gives the true checksum of each', () => {
    expect([...sums].filter(([path, sum]) => sha256(readPublished(`data/${path}`)) !== sum)).toEqual([]);
  });

  const hasTool = spawnSync('sha256sum', ['--version']).status === 0;
  it.skipIf(!hasTool)(
    'is accepted by sha256sum, which refuses it for another file (skipped where there is no sha256sum)',
    () => {
      const check = (input: string) => spawnSync('sha256sum', ['--check', '--quiet'], { cwd: DATA, input }).status;
      const [path = ''] = sums.keys();
      expect(check([...sums].map(([file, sum]) => `${sum}  ${file}\n`).join(''))).toBe(0);
      expect(check(`${'0'.repeat(64)}  ${path}\n`)).toBe(1);
    },
  );
});

describe('index.json', () => {
  it('gives size and checksum of every file that it names', () => {
    const { tables, files, parts } = readIndex();
    for (const { path, bytes, sha256: sum } of [...files, ...parts, ...tables.flatMap((table) => table.files)]) {
      expect([path, bytes, sum]).toEqual([
        path,
        statSync(join(DATA, '..', path)).size,
        sums.get(path.slice('data/'.length)),
      ]);
    }
  });
});

describe('register.zip', () => {
  const entries = unzipSync(readPublished('data/register.zip'));

  it('is a whole Data Package: every table, every official text and what describes them, as published', () => {
    const names = Object.keys(entries);
    expect(names).toEqual(
      expect.arrayContaining([
        'datapackage.json',
        ...TABLES_OF_DATA.flatMap((name) => [`${name}.csv`, `${name}.json`]),
      ]),
    );
    expect(names.filter((name) => name.startsWith('parquet/commitments/year=')).length).toBe(readIndex().parts.length);
    expect(names.filter((name) => sha256(entries[name] ?? new Uint8Array()) !== sums.get(name))).toEqual([]);
  });

  it('is refused when it was cut off', () => {
    expect(() => unzipSync(readPublished('data/register.zip').subarray(0, -100))).toThrow();
  });
});
