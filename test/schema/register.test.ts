import { describe, expect, it } from 'vitest';
import { agencyTypeEntry } from '../../src/schema/agency.ts';
import { localityEntry } from '../../src/schema/locality.ts';
import { registerEntry } from '../../src/schema/register.ts';
import { themeEntry } from '../../src/schema/theme.ts';
import { AGENCY_TYPES, LOCALITIES, makeInput, THEMES } from '../support/input.ts';

const { register } = makeInput().vocabularies;
const became = {
  to: ['tinh-moi'],
  date: '2031-07-01',
  by: 'Nghị quyết 1',
  status: 'confirmed',
  source: 'https://example.org',
};

describe('registerEntry', () => {
  it.each([
    ['a version of two numbers', { version: '0.1' }],
    ['a date of the wrong order', { date: '21-11-2026' }],
    ['no change at all', { changes: [] }],
    ['a contact that is no address', { contact: { email: 'nobody' } }],
  ])('refuses %s', (_, fields) => {
    expect(registerEntry.safeParse({ ...register, ...fields }).success).toBe(false);
  });
});

describe('themeEntry', () => {
  it.each([
    ['5.2', true],
    ['5.c', true],
    ['5.7', false],
    ['4.1', false],
    [5.2, false],
  ] as const)('with the SDG target %j is right: %s', (sdg, isRight) => {
    expect(themeEntry.safeParse({ ...THEMES[0], sdg }).success).toBe(isRight);
  });
});

describe('localityEntry', () => {
  it.each([
    ['a code that lost its quotes', { codes: [{ code: 31135 }] }],
    ['a level that does not exist', { level: 'village' }],
    ['a day without its month', { validFrom: '2025' }],
    ['a change without evidence', { became: { ...became, status: undefined } }],
    ['a change into nothing', { became: { ...became, to: [] } }],
  ])('refuses %s', (_, fields) => {
    expect(localityEntry.safeParse({ ...LOCALITIES[1], became, ...fields }).success).toBe(false);
  });

  it('accepts a unit that became another', () => {
    expect(localityEntry.safeParse({ ...LOCALITIES[1], became }).success).toBe(true);
  });
});

describe('agencyTypeEntry', () => {
  it('refuses a type that no level has', () => {
    expect(agencyTypeEntry.safeParse({ ...AGENCY_TYPES[0], levels: [] }).success).toBe(false);
  });
});
