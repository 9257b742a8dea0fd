import { describe, expect, it } from 'vitest';
import { lowercaseUnitTypes } from '../../../src/text/vietnamese/unit-types.ts';

describe('lowercaseUnitTypes', () => {
  it.each([
    ['Xã Song An, Thị xã An Khê, Tỉnh Gia Lai', 'Xã Song An, thị xã An Khê, tỉnh Gia Lai'],
    ['Phường Tân Lập, Phường Ea Kao, Xã Hòa Phú', 'Phường Tân Lập, phường Ea Kao, xã Hòa Phú'],
    ['Phường Ea Kao, Xã Hòa Phú (Tỉnh Đắk Lắk)', 'Phường Ea Kao, xã Hòa Phú (tỉnh Đắk Lắk)'],
    ['Tỉnh Gia Lai', 'Tỉnh Gia Lai'],
    ['Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh', 'Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh'],
    ['Song An commune, An Khê town, Gia Lai province', 'Song An commune, An Khê town, Gia Lai province'],
  ])('writes %s as %s', (name, written) => {
    expect(lowercaseUnitTypes(name)).toBe(written);
  });
});
