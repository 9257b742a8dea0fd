import { describe, expect, it } from 'vitest';
import { checkAsking } from '../../../scripts/checks/asking.ts';
import { type AskingEntry, askingEntry } from '../../../src/schema/asking.ts';
import { listMessages, makeInput } from '../../support/input.ts';

const both = (text: string) => ({ vi: text, en: text });
const checked = { state: 'confirmed', source: both('x'), checkedOn: '2032-01-01' } as const;
const fact = { id: 'luat', topic: 'law', says: both('x'), ...checked } as const;
const body = { type: 'ubnd', level: 'commune', still: true, ...checked } as const;
const check = (asking: Partial<AskingEntry>) =>
  listMessages(checkAsking(makeInput({ asking: { facts: [], bodies: [], ...asking } })));

describe('data/asking.yaml', () => {
  it('lets a letter cite only what is confirmed', () => {
    const parse = (state: string) =>
      askingEntry.safeParse({ facts: [{ ...fact, state, citation: 'Điều 1 Luật Thử' }], bodies: [] }).success;
    expect([parse('confirmed'), parse('unconfirmed')]).toEqual([true, false]);
  });

  it('says of a body that it exists or what it became, not both', () => {
    const parse = (fields: object) => askingEntry.safeParse({ facts: [], bodies: [{ ...body, ...fields }] }).success;
    expect([parse({}), parse({ now: both('Sở Mới') }), parse({ still: undefined })]).toEqual([true, false, false]);
  });
});

describe('checkAsking', () => {
  it('accepts what is said once of known bodies and places', () => {
    expect(check({ facts: [fact], bodies: [body, { ...body, place: 'xa-thu-nghiem' }] })).toEqual([]);
  });

  it('refuses an id twice, and a body twice', () => {
    expect(check({ facts: [fact, fact], bodies: [body, body] })).toEqual([
      expect.stringContaining('already taken'),
      expect.stringContaining('is said of this body already'),
    ]);
  });

  it('refuses unknown types, places, and places of another level', () => {
    expect(check({ bodies: [{ ...body, type: 'la' }] })).toEqual([expect.stringContaining('unknown agency type')]);
    for (const place of ['xa-la', 'tinh-thi-du'])
      expect(check({ bodies: [{ ...body, place }] })).toEqual([expect.stringContaining('no unit of that level')]);
  });
});
