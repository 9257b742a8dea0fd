import { describe, expect, it } from 'vitest';
import { noteRead, once, recordReads } from '../../src/store/trace.ts';

describe('recordReads', () => {
  it('keeps the reads of pages apart that are made at the same time', async () => {
    const read = (slice: string) =>
      recordReads(async () => {
        noteRead(`${slice}-1`);
        await new Promise((resolve) => setImmediate(resolve));
        noteRead(`${slice}-2`);
      });
    const [a, b] = await Promise.all([read('a'), read('b')]);
    expect([...a.reads]).toEqual(['a-1', 'a-2']);
    expect([...b.reads]).toEqual(['b-1', 'b-2']);
  });
});

describe('once', () => {
  it('makes a value once, and every page that asks for it has read what it was made from', async () => {
    let made = 0;
    const getList = once(() => {
      noteRead('plans');
      made++;
      return ['x'];
    });
    const first = await recordReads(async () => getList());
    const second = await recordReads(async () => getList());
    expect(made).toBe(1);
    expect([...first.reads]).toEqual(['plans']);
    expect([...second.reads]).toEqual(['plans']);
    expect(second.value).toBe(first.value);
  });
});
