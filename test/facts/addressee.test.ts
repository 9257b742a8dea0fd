import { afterAll, beforeAll, beforeEach, describe, expect, it, vi as mock } from 'vitest';
import { makeDatasets } from '../../scripts/rows/datasets.ts';
import { vi } from '../../src/i18n/vi.ts';
import type { Datasets, TableName } from '../../src/schema/tables.ts';
import { AGENCY_TYPES, LOCALITIES, makeCommitment, makeInput, makePlan } from '../support/input.ts';

let rows: Datasets;

const STORE = '../../src/store/register.ts';
type Module = typeof import('../../src/facts/addressee.ts');
let findAddressee: Module['findAddressee'];
let findPlaceAddressee: Module['findPlaceAddressee'];

// Files of a worker share their modules: this one takes its own, and leaves none behind.
beforeAll(async () => {
  const getRows = (table: TableName, column: string, value: unknown) =>
    (rows[table] as unknown as Record<string, unknown>[]).filter((row) => row[column] === value);
  const getRow = (table: TableName, id: string) => getRows(table, 'id', id)[0];
  mock.resetModules();
  mock.doMock(STORE, () => ({ getRows, getRow, getColumns: (table: TableName) => rows[table] }));
  ({ findAddressee, findPlaceAddressee } = await import('../../src/facts/addressee.ts'));
});

afterAll(() => {
  mock.doUnmock(STORE);
  mock.resetModules();
});

const page = { language: 'vi', words: vi, say: ({ vi }: { vi: string }) => vi } as unknown as Parameters<
  Module['findAddressee']
>[2];
const both = (text: string) => ({ vi: text, en: text });
const OFFICE = 'hoi-thu@xa-thu-nghiem';
const ISSUER = 'ubnd@xa-thu-nghiem';
const checked = { source: both('văn bản thử'), checkedOn: '2032-01-01' };
const still = (type: string, state: 'confirmed' | 'unconfirmed' = 'confirmed') =>
  ({ type, level: 'commune', still: true, state, ...checked }) as const;

interface Setting {
  bodies?: NonNullable<NonNullable<Parameters<typeof makeInput>[0]>['asking']>['bodies'];
  became?: { to: string[]; status: string };
}

function setUp({ bodies = [], became }: Setting): void {
  const [nation, province, commune] = LOCALITIES;
  const end = became && { became: { date: '2032-01-01', by: 'NQ 1', source: 'x', ...became }, validTo: '2031-12-31' };
  const neighbour = (id: string, name: string) => ({ ...commune, id, name });
  const localities = [nation, province, { ...commune, ...end }, neighbour('xa-mot', 'Một'), neighbour('xa-hai', 'Hai')];
  const who = [{ body: OFFICE, role: 'lead', from: 'verb' } as const];
  const plans = [makePlan({ records: [makeCommitment({ who })] })];
  rows = makeDatasets(makeInput({ plans, localities, agencyTypes: [...AGENCY_TYPES], asking: { facts: [], bodies } }));
}

beforeEach(() => setUp({}));

describe('whom a request goes to', () => {
  it('is the body that the promise names, where it is known to exist', () => {
    setUp({ bodies: [still('hoi-thu'), still('ubnd')] });
    expect(findAddressee([OFFICE], ISSUER, page).name).toBe('Hội thử xã Thử Nghiệm, tỉnh Thí Dụ');
  });

  it('is what that body is confirmed to have become', () => {
    const now = { ...still('hoi-thu'), still: undefined, now: both('Hội mới') };
    setUp({ bodies: [now, still('ubnd')] });
    const { name, reason } = findAddressee([OFFICE], ISSUER, page);
    expect(name).toBe('Hội mới xã Thử Nghiệm, tỉnh Thí Dụ');
    expect(reason).toContain('văn bản thử');
  });

  it('is the issuer, where nothing of the body is confirmed', () => {
    setUp({ bodies: [still('hoi-thu', 'unconfirmed'), still('ubnd')] });
    expect(findAddressee([OFFICE], ISSUER, page).name).toBe('Ủy ban nhân dân xã Thử Nghiệm, tỉnh Thí Dụ');
  });

  it('is nobody, with the reason and what may be, where nothing is confirmed', () => {
    setUp({ bodies: [still('ubnd', 'unconfirmed')] });
    const { name, reason, candidates } = findAddressee([OFFICE], ISSUER, page);
    expect(name).toBe('');
    expect(reason).toContain('Hội thử');
    expect(candidates).toEqual(['Ủy ban nhân dân xã Thử Nghiệm, tỉnh Thí Dụ']);
  });

  it('follows a unit to the one that it is confirmed to have become, and names the resolution', () => {
    setUp({ bodies: [still('ubnd')], became: { to: ['xa-mot'], status: 'confirmed' } });
    const { name, reason } = findAddressee([], ISSUER, page);
    expect(name).toBe('Ủy ban nhân dân xã Một, tỉnh Thí Dụ');
    expect(reason).toContain('NQ 1');
  });

  it.each([
    [['xa-mot'], 'unconfirmed'],
    [['xa-mot', 'xa-hai'], 'confirmed'],
  ])('is nobody where the unit became %j, %s', (to, status) => {
    setUp({ bodies: [still('ubnd')], became: { to, status } });
    const { name, candidates } = findAddressee([], ISSUER, page);
    expect(name).toBe('');
    expect(candidates).toHaveLength(to.length);
  });

  it('goes by what is known of one place before what is known of all', () => {
    const here = { ...still('ubnd'), still: undefined, now: both('Ủy ban mới'), place: 'xa-thu-nghiem' };
    setUp({ bodies: [still('ubnd'), here] });
    expect(findAddressee([], ISSUER, page).name).toBe('Ủy ban mới xã Thử Nghiệm, tỉnh Thí Dụ');
  });

  it('is the committee of a place, only if that is confirmed', () => {
    const unit = () => rows.localities.find(({ id }) => id === 'xa-mot') as (typeof rows.localities)[number];
    expect(findPlaceAddressee(unit(), page).name).toBe('');
    setUp({ bodies: [still('ubnd')] });
    expect(findPlaceAddressee(unit(), page).name).toBe('Ủy ban nhân dân xã Một, tỉnh Thí Dụ');
  });
});
