import { describe, expect, it } from 'vitest';
import { listWarnings, warnOfContact } from '../../../scripts/build/warnings.ts';
import type { Files } from '../../../scripts/formats/files.ts';
import { findLastChange, listDrifted } from '../../../scripts/releases/last-change.ts';
import { makeInput } from '../../support/input.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** A publication of two tables: what each holds now, and what each release held of it. */
function makeFiles(
  now: Record<string, string>,
  releases: Record<string, { date: string; tables: Record<string, string> }>,
): Files {
  const files: Files = new Map(Object.entries(now).map(([table, text]) => [`public/data/${table}.csv`, encode(text)]));
  for (const [version, { tables }] of Object.entries(releases))
    for (const [table, text] of Object.entries(tables)) files.set(`public/data/v${version}/${table}.csv`, encode(text));
  const listed = Object.entries(releases).map(([version, { date }]) => ({ version, date, files: [] }));
  return files.set('public/data/versions.json', encode(JSON.stringify(listed)));
}

const RELEASES = {
  '0.1.0': { date: '2031-01-01', tables: { themes: 'a', targets: '1', models: 'x' } },
  '0.2.0': { date: '2031-02-02', tables: { themes: 'a', targets: '2', models: 'y', events: 'e' } },
  '0.3.0': { date: '2031-03-03', tables: { themes: 'a', targets: '2', models: 'x', events: 'e' } },
};
const files = makeFiles({ themes: 'a', targets: '2', models: 'x', events: 'new', plans: 'p' }, RELEASES);

describe('findLastChange', () => {
  it.each([
    ['themes', 'since the first release, if no release differs', '2031-01-01'],
    ['targets', 'since the release that brought what it holds', '2031-02-02'],
    ['models', 'since it went back to what it was before, and not from the first time', '2031-03-03'],
    ['events', 'since the day of the data, if no release holds that', '2031-04-04'],
    ['plans', 'since the day of the data, if no release has the table', '2031-04-04'],
  ])('dates %s %s', (table, _, date) => {
    expect(findLastChange(files, table, '2031-04-04')).toBe(date);
  });

  it('dates every table from the day of the data where nothing is released', () => {
    expect(findLastChange(makeFiles({ themes: 'a' }, {}), 'themes', '2031-04-04')).toBe('2031-04-04');
  });
});

describe('a table that is not what its version released', () => {
  it('is named, and only under that version', () => {
    const tables = ['themes', 'targets', 'models', 'events'];
    expect(listDrifted(files, tables, '0.3.0')).toEqual(['events']);
    expect(listDrifted(files, tables, '0.4.0')).toEqual([]);
  });

  it('is a warning of the build, beside that of a site without an address', () => {
    const input = makeInput();
    const drifted = makeFiles(
      { themes: 'b' },
      { [input.vocabularies.register.version]: { date: '2032-06-30', tables: { themes: 'a' } } },
    );
    expect(listWarnings(input, drifted, true).join('\n')).toMatch(
      /^Version 0\.0\.1 is released, but these tables have changed since: .*themes/,
    );
    expect(listWarnings(input, makeFiles({}, {}), false).join('\n')).toMatch(
      /^No public address is set: .* set homepage in data\/register\.yaml, or SITE_URL\.$/,
    );
    expect(listWarnings(input, makeFiles({}, {}), true)).toEqual([]);
  });

  it('stands beside a warning of complete plans that the change log does not name', () => {
    const [plan] = makeInput().plans;
    const complete = { ...plan, entry: { ...plan?.entry, status: 'complete' } } as NonNullable<typeof plan>;
    const input = { ...makeInput(), plans: [complete] };
    expect(listWarnings(input, makeFiles({}, {}), true)).toEqual([
      expect.stringContaining(`does not name ${complete.entry.id}:`),
    ]);
    const change = {
      id: 'x',
      version: '0.0.1',
      date: '2031-01-01',
      kind: 'added',
      what: { vi: 'x', en: 'x' },
      plans: [complete.entry.id],
      records: [],
      themes: [],
      figures: [],
    };
    const register = {
      ...input.vocabularies.register,
      changes: [change as (typeof input.vocabularies.register.changes)[number]],
    };
    expect(
      listWarnings({ ...input, vocabularies: { ...input.vocabularies, register } }, makeFiles({}, {}), true),
    ).toEqual([]);
  });
});

describe('warnOfContact', () => {
  it('asks for an address while there is none, and only then', () => {
    expect(warnOfContact({ contact: {} }).join()).toContain('data/register.yaml');
    expect(warnOfContact({ contact: { email: 'so@example.org' } })).toEqual([]);
    expect(warnOfContact({ contact: { issues: 'https://example.org/issues' } })).toEqual([]);
  });
});
