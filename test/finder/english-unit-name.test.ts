import { describe, expect, it } from 'vitest';
import { formatEnglishName } from '../../src/finder/english-unit-name.ts';

const RANKS = {
  Phường: 'ward',
  Quận: 'urban district',
  'Thị xã': 'town',
  'Thị trấn': 'township',
  Xã: 'commune',
  'Thành phố': 'city',
  Tỉnh: 'province',
};

describe('formatEnglishName', () => {
  it.each([
    ['Phường Tân An, quận Ninh Kiều, thành phố Cần Thơ', 'Tân An ward, Ninh Kiều urban district, Cần Thơ city'],
    ['Xã Song An, thị xã An Khê, tỉnh Gia Lai', 'Song An commune, An Khê town, Gia Lai province'],
    ['Thị trấn Cờ Đỏ', 'Cờ Đỏ township'],
    ['Xã Xã Đàn', 'Xã Đàn commune'],
  ])('writes %s as %s', (name, said) => {
    expect(formatEnglishName(name, RANKS)).toBe(said);
  });

  it('leaves a name as it is where no rank is known', () => {
    expect(formatEnglishName('Phường Tân An, quận Ninh Kiều', {})).toBe('Phường Tân An, quận Ninh Kiều');
  });
});
