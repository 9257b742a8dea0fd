import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { bodyId, clauseId, planId, recordId, slug } from '../../src/schema/id.ts';

const CASES: [name: string, schema: z.ZodType, right: string[], wrong: string[]][] = [
  [
    'slug',
    slug,
    ['can-tho', 'quan-1', '2019'],
    ['', 'Cần-Thơ', 'can_tho', '-can', 'can-', 'can--tho', 'can tho', 'can-tho\n'],
  ],
  [
    'planId',
    planId,
    ['can-tho-2019', 'can-tho-2019-2'],
    ['can-tho', '2019', 'can-tho-19', 'can-tho-2019-', 'can-tho-2019/x'],
  ],
  [
    'clauseId',
    clauseId,
    ['III.5.b1.b2.b4', 'VI.1.dd', '1-1', 'II.1-1-1.a', 'I.2~2', 'annex1.head', 'closing'],
    ['', 'I.', '.I', 'I..1', 'I.đ', 'I.1)', 'I 1', 'I.<b>'],
  ],
  [
    'recordId',
    recordId,
    ['can-tho-2019.III.5.b2', 'can-tho-2019.III.5.b2-model', 'a-2019.I~2'],
    ['can-tho-2019', 'can-tho-2019.', 'can-tho-2019.I/1', 'Can-2019.I', 'a-2019.I b'],
  ],
  ['bodyId', bodyId, ['so-noi-vu@thanh-pho-can-tho'], ['so-noi-vu', '@can-tho', 'so@', 'so@can@tho', 'Sở@can-tho']],
];

describe.each(CASES)('%s', (_, schema, right, wrong) => {
  it.each(right)('accepts %j', (value) => {
    expect(schema.safeParse(value).success).toBe(true);
  });

  it.each(wrong)('refuses %j', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});
