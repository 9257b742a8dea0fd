import { describe, expect, it } from 'vitest';
import { planEntry } from '../../src/schema/plan.ts';
import {
  makeBudget,
  makeCommitment,
  makeEvent,
  makeModel,
  makePlan,
  makeReference,
  makeTarget,
  type Record,
} from '../support/input.ts';

const accepts = (record: unknown) => planEntry.safeParse({ ...makePlan().entry, records: [record] }).success;
const acceptsPlan = (fields: object) => planEntry.safeParse({ ...makePlan().entry, ...fields }).success;
const site = { locality: 'xa-thu-nghiem', words: 'xã Thử Nghiệm' };

describe('planEntry', () => {
  it.each<[string, Record]>([
    ['a commitment', makeCommitment()],
    [
      'a commitment that says what is not stated',
      makeCommitment({ who: 'not stated', places: 'not checked', due: 'not stated' }),
    ],
    ['a target', makeTarget()],
    ['a model', makeModel({ sites: [site] })],
    ['an event', makeEvent()],
    ['a budget', makeBudget()],
    ['a reference', makeReference()],
  ])('accepts %s', (_, record) => {
    expect(accepts(record)).toBe(true);
  });

  it.each<[string, Record]>([
    ['a number in quotes', makeTarget({ value: '60.5' })],
    ['a date that is not text', makeEvent({ when: { edtf: 2031, words: 'năm 2031' } })],
    ['an unknown relation to a date', makeEvent({ when: { edtf: '2031', relation: 'after', words: 'năm 2031' } })],
    ['words that are empty', makeReference({ words: '' })],
    ['no theme', makeCommitment({ themes: [] })],
    ['four themes', makeCommitment({ themes: ['a', 'b', 'c', 'd'] })],
    ['an empty list where nothing is stated', makeCommitment({ who: [] })],
    ['another word for not stated', makeCommitment({ places: 'none' })],
    ['a title of 161 letters', makeCommitment({ title: { vi: 'x'.repeat(161) } })],
    ['a half dong', makeBudget({ amount: { vnd: 0.5, approximate: false, words: '0,5' } })],
    ['a key that the contract does not have', makeCommitment({ color: 'red' })],
    ['a suffix with a hyphen', makeCommitment({ suffix: 'a-b' })],
    ['a site that is neither named nor unnamed', makeModel({ sites: [{ words: 'x' }] })],
    [
      'a site that is both named and unnamed',
      makeModel({ sites: [{ ...site, unnamed: { count: 2, within: 'tinh-thi-du' } }] }),
    ],
    ['a table of derived rows', { ...makeCommitment(), table: 'responsibilities' } as unknown as Record],
  ])('refuses %s', (_, record) => {
    expect(accepts(record)).toBe(false);
  });

  it.each([
    ['a hash in capitals', { source: { ...makePlan().entry.source, sha256: 'A'.repeat(64) } }],
    ['an address that a browser would run', { source: { ...makePlan().entry.source, address: 'javascript:alert(1)' } }],
    ['a year in quotes', { year: '2031' }],
    ['an empty English title', { title: { vi: 'Kế hoạch', en: '' } }],
    ['a check of something that cannot be left out', { checked: ['title'] }],
    ['a set-aside without a reason', { setAside: [{ clauses: ['I'] }] }],
    ['an erratum at line 0', { errata: [{ line: 0, found: 'a', read: 'b', why: { vi: 'x', en: 'x' } }] }],
  ])('refuses a plan with %s', (_, fields) => {
    expect(acceptsPlan(fields)).toBe(false);
  });
});
