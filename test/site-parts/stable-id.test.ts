import { describe, expect, it } from 'vitest';
import { makeUuid } from '../../src/site/stable-id.ts';

const REGISTER = '6b1f2a8e-6d0f-4a7e-9a53-2f1f0f5f7c11';

describe('makeUuid', () => {
  // The value was computed with Python's uuid.uuid5: another program must come to the same id.
  it('gives the UUID of version 5 of RFC 9562', () => {
    expect(makeUuid(REGISTER, 'event/a')).toBe('b9665d2b-16ac-5f67-980f-893ca75cc223');
  });

  it('gives each name, and each register, another id', () => {
    expect(
      new Set([
        makeUuid(REGISTER, 'event/a'),
        makeUuid(REGISTER, 'event/b'),
        makeUuid('00000000-0000-4000-8000-000000000000', 'event/a'),
      ]).size,
    ).toBe(3);
  });
});
