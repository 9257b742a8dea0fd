import { describe, expect, it, vi } from 'vitest';
import { render } from '../../../scripts/build/render.ts';
import { TABLE_NAMES } from '../../../src/schema/tables.ts';
import { makeCommitment, makeInput, makeInputOf, makePlan } from '../../support/input.ts';

describe('render', () => {
  it('makes CSV, JSON, Parquet and a JSON Schema of every table, files of the whole, their description, and of each plan its page and its text', async () => {
    const paths = [...(await render(makeInput())).keys()].sort();
    expect(paths).toEqual(
      [
        ...TABLE_NAMES.flatMap((name) => [
          ...['csv', 'json', 'parquet'].map((format) => `public/data/${name}.${format}`),
          `public/schema/0.0.1/${name}.json`,
        ]),
        ...[
          'catalog.jsonld',
          'catalog.ttl',
          'datapackage.json',
          'index.json',
          'plan.schema.json',
          'ranges.json',
          'README.md',
          'register.sqlite',
          'register.xlsx',
          'register.zip',
          'SHA256SUMS',
        ].map((name) => `public/data/${name}`),
        ...['annotations.jsonld', 'plan.json', 'source.txt'].map((name) => `public/data/plans/thu-nghiem-2031/${name}`),
        'content/plans/thu-nghiem-2031.mdx',
        'public/_headers',
        'public/robots.txt',
      ].sort(),
    );
  });

  it('makes no workbook, database or archive of more records than a person can use, and says so in the description', async () => {
    const input = makeInputOf(makeCommitment());
    const files = await render(input, { maxRecordsInOneFile: 0 });
    expect([...files.keys()].filter((path) => /\.(xlsx|sqlite|zip)$/.test(path))).toEqual([]);
    expect(JSON.parse(Buffer.from(files.get('public/data/index.json') ?? []).toString()).files).toEqual([]);
    expect(files.has('public/data/commitments.csv')).toBe(true);
  });

  it('refuses a record whose clause escaped the check', async () => {
    await expect(render(makeInputOf(makeCommitment({ clause: 'I.9' })))).rejects.toThrow(
      'thu-nghiem-2031: clause I.9 escaped the check',
    );
  });

  it('refuses a plan whose locality escaped the check', async () => {
    await expect(render(makeInput({ plans: [makePlan({ locality: 'xa-la' })] }))).rejects.toThrow(
      'locality xa-la escaped the check',
    );
  });

  it('makes the same bytes of the same input, whatever the clock says', async () => {
    const input = makeInputOf(makeCommitment());
    const made = await render(input);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2040-02-03T04:05:06Z') });
    const later = await render(input);
    vi.useRealTimers();
    expect(
      [...later]
        .filter(([path, bytes]) => !Buffer.from(bytes).equals(made.get(path) ?? Buffer.alloc(0)))
        .map(([path]) => path),
    ).toEqual([]);
  });
});
