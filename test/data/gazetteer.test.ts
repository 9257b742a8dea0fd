// The traps of the gazetteer: names and codes that stand for more than one unit.

import { describe, expect, test } from 'vitest';
import { load } from '../../scripts/read/load.ts';
import { makeDatasets } from '../../scripts/rows/datasets.ts';
import { en } from '../../src/i18n/en.ts';
import { formatRule } from '../../src/i18n/rule.ts';
import { isVietnamese } from '../../src/text/vietnamese/letters.ts';

const { input } = load(process.cwd());
if (!input) throw new Error('the register cannot be read');
const { localities, locality_codes: codes, locality_changes: changes, plans } = makeDatasets(input);
const unit = (id: string) => localities.find((row) => row.id === id);
const codesOf = (id: string) => codes.filter(({ locality_id }) => locality_id === id).map(({ code }) => code);
const becameOf = (id: string) => changes.filter(({ from_id }) => from_id === id).map(({ to_id }) => to_id);

describe('the gazetteer', () => {
  test('has the 34 provinces of today, each on a tile of its own', () => {
    const tiles = localities.filter(({ tile_column }) => tile_column !== null);
    expect(tiles).toHaveLength(34);
    expect(new Set(tiles.map(({ tile_column, tile_row }) => `${tile_column},${tile_row}`)).size).toBe(34);
    expect(tiles.every(({ is_current }) => is_current)).toBe(true);
  });

  test('keeps the plan’s Phường Tân An apart from the Phường Tân An of today', () => {
    expect(becameOf('phuong-tan-an-ninh-kieu')).toEqual(['phuong-ninh-kieu-can-tho']);
    expect(codesOf('phuong-tan-an-can-tho')).toEqual(['31147']);
    expect(
      changes.some(({ from_id, to_id }) => from_id === 'phuong-tan-an-ninh-kieu' && to_id === 'phuong-tan-an-can-tho'),
    ).toBe(false);
  });

  test('lets one code stand for two units at two times', () => {
    const holders = codes.filter(({ code }) => code === '31135');
    expect(holders.map(({ locality_id }) => locality_id).sort()).toEqual([
      'phuong-ninh-kieu-can-tho',
      'phuong-tan-an-ninh-kieu',
    ]);
    const [before, after] = [
      holders.find(({ valid_to }) => valid_to !== null),
      holders.find(({ valid_from }) => valid_from !== null),
    ];
    expect(before?.valid_to && after?.valid_from && before.valid_to < after.valid_from).toBe(true);
  });

  test('gives Phường Hưng Phú a new code under the same name', () => {
    expect(codesOf('phuong-hung-phu-cai-rang')).toEqual(['31189']);
    const [today = ''] = becameOf('phuong-hung-phu-cai-rang');
    expect(unit(today)?.name).toBe('Hưng Phú');
    expect(codesOf(today)).toEqual(['31201']);
  });

  test('knows that province codes were used again', () => {
    expect(codesOf('tinh-gia-lai')).toEqual(['64']);
    expect(codesOf('tinh-gia-lai-2025')).toEqual(['52']);
    expect(codesOf('tinh-kien-giang')).toEqual(['91']);
    expect(codesOf('tinh-an-giang-2025')).toEqual(['91']);
  });

  test('keeps the district-level city of Huế apart from the province-level one', () => {
    expect(unit('thanh-pho-hue-thua-thien-hue')?.level).toBe('district');
    expect(unit('thanh-pho-hue-2025')?.level).toBe('province');
    expect(becameOf('tinh-thua-thien-hue')).toEqual(['thanh-pho-hue-2025']);
  });

  test('gives every unit that ended a successor, and every successor a unit that exists today', () => {
    for (const { id, is_current } of localities) {
      if (!is_current) expect(becameOf(id).length, id).toBeGreaterThan(0);
    }
    for (const { to_id } of changes) expect(unit(to_id)?.is_current, to_id).toBe(true);
  });

  test('says that what rests on a resolution nobody read is unconfirmed', () => {
    expect(
      changes.filter(({ by }) => by.includes('202/2025/QH15')).every(({ status }) => status === 'unconfirmed'),
    ).toBe(true);
  });

  test('leads every plan to a province of today', () => {
    for (const { id, province_today_id } of plans) expect(unit(province_today_id)?.tile_column, id).not.toBeNull();
  });

  test('notes where each change is decreed in words that an English page can say without Vietnamese', () => {
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.map(({ by }) => formatRule(by, { words: en, language: 'en' })).filter(isVietnamese)).toEqual([]);
  });
});
