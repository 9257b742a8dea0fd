import { describe, expect, it } from 'vitest';
import { checkChanges } from '../../../scripts/checks/changes.ts';
import { registerEntry } from '../../../src/schema/register.ts';
import { listMessages, makeCommitment, makeInput, makePlan, type PlanOptions } from '../../support/input.ts';

const both = (text: string) => ({ vi: text, en: text });
const ID = 'thu-nghiem-2031.I.1.b1';
const change = (fields: object = {}) => ({
  id: 'first',
  version: '0.0.1',
  date: '2032-06-30',
  kind: 'added',
  what: both('Bản đầu'),
  ...fields,
});
const tombstone = { id: 'thu-nghiem-2031.I.1.b9', on: '2032-06-30', why: both('Nhập nhầm') };

function check(
  changes: object[],
  plan: PlanOptions = { records: [makeCommitment()] },
  unreadPlans: string[] = [],
): string[] {
  const input = makeInput({ plans: [makePlan(plan)] });
  const register = registerEntry.parse({ ...input.vocabularies.register, changes });
  return listMessages(
    checkChanges({ ...input, unreadPlans: new Set(unreadPlans), vocabularies: { ...input.vocabularies, register } }),
  );
}

describe('checkChanges', () => {
  it('accepts a log that names plans, records and themes of the register', () => {
    expect(check([change({ plans: ['thu-nghiem-2031'], records: [ID], themes: ['tap-huan'] })])).toEqual([]);
  });

  it.each([
    ['a plan', { plans: ['la-2031'] }, 'changes[0].plans: there is no plan "la-2031"'],
    ['a record', { records: ['thu-nghiem-2031.I.9'] }, 'changes[0].records: there is no record "thu-nghiem-2031.I.9"'],
    ['a theme', { themes: ['la'] }, 'changes[0].themes: there is no theme "la"'],
    [
      'a day after the data',
      { date: '2032-07-01' },
      'changes[0].date: the change is dated after the data (2032-06-30)',
    ],
    [
      'a withdrawal of a record that still stands',
      { kind: 'withdrawn', records: [ID] },
      `changes[0].records: there is no withdrawn record "${ID}"`,
    ],
    ['a withdrawal of nothing', { kind: 'withdrawn' }, 'changes[0].records: a withdrawal names no record'],
  ])('rejects %s that does not hold', (_, fields, message) => {
    expect(check([change(fields)])).toEqual([message]);
  });

  it('rejects two changes of one id', () => {
    expect(check([change(), change({ kind: 'corrected' })])).toEqual(['changes[1].id: "first" names two changes']);
  });

  it('rejects a change that is dated before the one above it: pages of the log are counted from its beginning', () => {
    expect(check([change(), change({ id: 'second', date: '2032-06-29' })])).toEqual([
      'changes[1].date: the change is dated before the one above it',
    ]);
  });

  it('rejects a tombstone that no withdrawal of the log names, and accepts one that it names', () => {
    const plan = { records: [], withdrawn: [tombstone] };
    expect(check([change()], plan)).toEqual([
      `withdrawn[0].id: the change log does not say that "${tombstone.id}" is withdrawn`,
    ]);
    expect(check([change({ kind: 'withdrawn', records: [tombstone.id] })], plan)).toEqual([]);
  });

  it('says nothing of the plans that could not be read', () => {
    expect(check([change({ plans: ['la-2031'], records: ['la-2031.I'] })], {}, ['la-2031'])).toEqual([]);
  });
});
