// What somebody types to whom it is happening is seen, and nothing else is. The phrases were frozen before the rules.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isInDistress } from '../../src/search/distress.ts';

const { fires, silent }: { fires: string[]; silent: string[] } = parse(
  readFileSync(new URL('distress.yaml', import.meta.url), 'utf8'),
);

describe('somebody in distress', () => {
  it.each(fires)('is seen: %s', (query) => {
    expect(isInDistress(query)).toBe(true);
    expect(isInDistress(query.toUpperCase())).toBe(true);
    expect(isInDistress(query.normalize('NFD'))).toBe(true);
  });

  it.each(silent)('is not seen in: %s', (query) => {
    expect(isInDistress(query)).toBe(false);
  });

  it.each([
    'phòng chống bạo lực gia đình',
    'phòng chống xâm hại trẻ em',
    'quấy rối tình dục nơi làm việc',
    'thiết bị đánh chữ',
    'chuẩn bị bạo lực', // "chuẩn bị" is no passive
    'help me find the plan of Hue',
    'con số',
    'ba má con',
  ])('is not seen in what others look for: %s', (query) => {
    expect(isInDistress(query)).toBe(false);
  });
});
