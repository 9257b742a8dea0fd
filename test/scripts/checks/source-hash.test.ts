import { describe, expect, it } from 'vitest';
import { checkSourceHash } from '../../../scripts/checks/source-hash.ts';
import { listMessages, makeInput, makePlan } from '../../support/input.ts';

describe('checkSourceHash', () => {
  it('accepts a text whose hash is the recorded one', () => {
    expect(checkSourceHash(makeInput())).toEqual([]);
  });

  it('rejects a text of one letter more, and gives its hash', () => {
    const plan = makePlan();
    const edited = { ...plan, source: { ...plan.source, sha256: 'f'.repeat(64) } };
    expect(listMessages(checkSourceHash(makeInput({ plans: [edited] })))).toEqual([
      `source.sha256: does not match source.txt, whose SHA-256 is ${'f'.repeat(64)}`,
    ]);
  });
});
