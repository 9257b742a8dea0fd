import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasHelped, shareTurns, Turns, waitForMany } from '../../src/store/page-claims.ts';

const PAGES = Array.from({ length: 40 }, (_, at) => `${at}/index.html`);

describe('the turns of two threads', () => {
  const anyOrder = fc.shuffledSubarray(PAGES, { minLength: PAGES.length });

  it('give every page to one of them, however they come to it', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 100 }), fc.tuple(anyOrder, anyOrder), (order, pages) => {
        const shared = shareTurns();
        const threads = pages.map((left, at) => ({
          turns: new Turns(shared, at === 1),
          left: [...left],
          own: [] as string[],
        }));
        const step = (thread: (typeof threads)[number]) => {
          const page = thread.left.shift();
          if (page !== undefined && thread.turns.take(page)) thread.own.push(page);
        };
        for (const isHelper of order) for (const thread of threads.slice(Number(isHelper)).slice(0, 1)) step(thread);
        for (const thread of threads) while (thread.left.length > 0) step(thread);
        const [first, helper] = threads;
        expect([...(first?.own ?? []), ...(helper?.own ?? [])].sort()).toEqual([...PAGES].sort());
        expect(hasHelped(shared)).toBe((helper?.own.length ?? 0) > 0);
        expect(first?.turns.digest()).toBe(helper?.turns.digest());
      }),
      { numRuns: 30 },
    );
  });

  it('give every page to one part of the site', () => {
    const parts = [1, 2, 3].map((number) => {
      const turns = new Turns(shareTurns({ number, of: 3 }), false);
      return PAGES.filter((page) => turns.take(page));
    });
    expect(parts.flat().sort()).toEqual([...PAGES].sort());
    expect(parts.filter((part) => part.length === 0)).toEqual([]);
  });

  it('differ in their digest when they came to different pages', () => {
    const shared = shareTurns();
    const [first, helper] = [new Turns(shared, false), new Turns(shared, true)];
    first.take('a/index.html');
    helper.take('b/index.html');
    expect(helper.digest()).not.toBe(first.digest());
  });

  it('call for help once many pages are made by the first', async () => {
    const shared = shareTurns(undefined, 2);
    const calls: string[] = [];
    const called = waitForMany(shared).then(() => calls.push('help'));
    const turns = new Turns(shared, false);
    turns.count();
    await new Promise((resolve) => setImmediate(resolve));
    expect(calls).toEqual([]);
    turns.count();
    await called;
    expect(calls).toEqual(['help']);
  });
});
