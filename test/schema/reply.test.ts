import { describe, expect, it } from 'vitest';
import { replyEntry } from '../../src/schema/reply.ts';

const reply = { on: '2031-03-04', from: 'ubnd@tinh-thi-du', words: 'Đã nhận' };
const accepts = (fields: object) => replyEntry.safeParse({ ...reply, ...fields }).success;

describe('replyEntry', () => {
  it('accepts words, a summary, or both', () => {
    const summary = { vi: 'Đã nhận', en: 'Received' };
    expect([accepts({}), accepts({ summary }), accepts({ words: undefined, summary })]).toEqual([true, true, true]);
  });

  it.each([
    ['neither words nor summary', { words: undefined }],
    ['a summary in one language', { summary: { vi: 'Đã nhận' } }],
    ['a month instead of a day', { on: '2031-03' }],
    ['a place instead of a body', { from: 'tinh-thi-du' }],
    ['an address that a browser would run', { address: 'javascript:alert(1)' }],
  ])('refuses %s', (_, fields) => {
    expect(accepts(fields)).toBe(false);
  });
});
