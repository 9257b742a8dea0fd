import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfPart, listKept, PageClaims } from '../../../scripts/build/page-claims.ts';

const PAGES = Array.from({ length: 40 }, (_, at) => `${at}/index.html`);

/** Two threads that share one memory, the second coming from the end. */
function startThreads() {
  const first = new PageClaims();
  first.agreeOnLength(PAGES.length, false);
  const helper = new PageClaims(first.shared);
  helper.agreeOnLength(PAGES.length, true);
  return [
    { claims: first, left: [...PAGES], own: [] as string[] },
    { claims: helper, left: PAGES.toReversed(), own: [] as string[] },
  ];
}

describe('the claims of two threads', () => {
  it('give every page to one of them, however they take turns', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1), { maxLength: 100 }), (order) => {
        const threads = startThreads();
        const step = (thread: (typeof threads)[number] | undefined) => {
          const page = thread?.left.shift();
          if (page !== undefined && thread?.claims.takeNext()) thread.own.push(page);
        };
        for (const number of order) step(threads[number]);
        for (const thread of threads) while (thread.left.length > 0) step(thread);
        const own = threads.map((thread) => thread.own);
        expect(own.flat().sort()).toEqual([...PAGES].sort());
        expect(own[0]).toEqual(PAGES.slice(0, own[0]?.length));
      }),
    );
  });

  it('say how many pages nobody has taken yet', () => {
    const [first, helper] = startThreads();
    first?.claims.takeNext();
    helper?.claims.takeNext();
    expect(helper?.claims.countLeft()).toBe(PAGES.length - 2);
  });

  it('refuse a second thread that has found another number of pages', () => {
    const first = new PageClaims();
    first.agreeOnLength(3, false);
    expect(() => new PageClaims(first.shared).agreeOnLength(2, true)).toThrow('two different sites');
  });

  it.each([3, 0])('call for help once the first thread knows how many pages there are: %i', async (length) => {
    const claims = new PageClaims();
    const calls: string[] = [];
    const called = claims.waitForLength().then(() => calls.push('help'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(calls).toEqual([]);
    claims.agreeOnLength(length, false);
    await called;
    expect(calls).toEqual(['help']);
  });
});

describe('the parts of a site', () => {
  it('hold every page once', () => {
    const parts = [1, 2, 3].map((number) => PAGES.filter((page) => isOfPart(page, { number, of: 3 })));
    expect(parts.flat().sort()).toEqual([...PAGES].sort());
    expect(parts.filter((part) => part.length === 0)).toEqual([]);
  });

  it('hold every page where there is one part', () =>
    expect(PAGES.every((page) => isOfPart(page, { number: 1, of: 1 }))).toBe(true));
});

describe('the pages that are taken over', () => {
  it('are those that are not made', () =>
    expect(listKept(['a', 'b', 'c'], new Map([['b', []]]), new Set(['a', 'c']))).toEqual(['a', 'c']));

  it('are never pages that have changed: two threads may have left one to each other', () =>
    expect(() => listKept(['a', 'b'], new Map([['b', []]]), new Set())).toThrow('no thread made a'));
});
