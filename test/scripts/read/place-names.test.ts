import { describe, expect, it } from 'vitest';
import { makePlaceNameFinder } from '../../../scripts/read/place-names.ts';
import { localityEntry } from '../../../src/schema/locality.ts';

const unit = (id: string, type: string, level: string, name: string, parent: string, more: object = {}) =>
  localityEntry.parse({ id, type, level, name, parent, ...more });

const UNITS = [
  localityEntry.parse({ id: 'viet-nam', type: 'quoc-gia', level: 'nation', name: 'Việt Nam' }),
  unit('tinh-tth', 'tinh', 'province', 'Thừa Thiên Huế', 'viet-nam', { validTo: '2024-12-31' }),
  unit('tp-hue-2025', 'thanh-pho', 'province', 'Huế', 'viet-nam', { validFrom: '2025-01-01' }),
  unit('tp-hue', 'thanh-pho', 'district', 'Huế', 'tinh-tth', { validTo: '2024-12-31' }),
  unit('huyen-a-luoi', 'huyen', 'district', 'A Lưới', 'tinh-tth'),
  unit('huyen-phu-loc', 'huyen', 'district', 'Phú Lộc', 'tinh-tth'),
  unit('xa-phu-loc', 'xa', 'commune', 'Phú Lộc', 'huyen-phu-loc'),
  unit('xa-tan-an', 'xa', 'commune', 'Tân An', 'huyen-phu-loc'),
  unit('xa-binh-thuy', 'xa', 'commune', 'Bình Thủy', 'huyen-phu-loc'),
  unit('tinh-khac', 'tinh', 'province', 'Gia Lai', 'viet-nam'),
  unit('xa-tan-an-khac', 'xa', 'commune', 'Tân An', 'tinh-khac'),
];
const find = makePlaceNameFinder(UNITS)({ locality: 'tinh-tth', year: 2018 });
const idsIn = (text: string) => find(text).map(({ id }) => id);

describe('the finder of place names', () => {
  it.each([
    ['UBND các huyện, thị xã, thành phố Huế', [['tp-hue', 'thành phố Huế']]],
    ['theo chỉ đạo của Tỉnh ủy Gia Lai về', [['tinh-khac', 'Gia Lai']]],
    ['TỈNH THỪA THIÊN HUẾ', [['tinh-tth', 'TỈNH THỪA THIÊN HUẾ']]],
    ['tại xã Bình Thuỷ', [['xa-binh-thuy', 'xã Bình Thuỷ']]],
    ['huyen A Luoi', [['huyen-a-luoi', 'huyen A Luoi']]],
    ['ở TP. Huế năm 2018', [['tp-hue', 'TP. Huế']]],
    ['trên địa bàn Huyện A Lưới.', [['huyen-a-luoi', 'Huyện A Lưới']]],
  ])('finds in “%s” what it names, as printed', (text, expected) => {
    expect(find(text).map(({ id, words }) => [id, words])).toEqual(expected);
  });

  it('finds the names of a list that one rank governs', () => {
    expect(idsIn('tại các xã Tân An, Bình Thủy và Phú Lộc')).toEqual(['xa-tan-an', 'xa-binh-thuy', 'xa-phu-loc']);
  });

  it.each([
    ['the last syllable of a longer name', 'Báo Thừa Thiên Huế', ['tinh-tth']],
    ['a name that goes on', 'xã Tân An Thạnh', []],
    ['a bare name of a commune', 'khu công nghiệp Tân An', []],
    ['other marks', 'huyện Phù Lộc', []],
    ['small letters', 'thành phố huế', []],
    ['a person', 'Ông Nguyễn Văn Phú Lộc', []],
    ['another rank', 'phường Phú Lộc', []],
    ['a list of nouns', 'tỉnh, thành phố khác', []],
  ])('does not take for a place %s', (_, text, expected) => {
    expect(idsIn(text)).toEqual(expected);
  });

  it('tells homonyms apart by the province and the year of the plan', () => {
    expect(idsIn('xã Tân An')).toEqual(['xa-tan-an']);
    const elsewhere = makePlaceNameFinder(UNITS)({ locality: 'tinh-khac', year: 2030 });
    expect(elsewhere('xã Tân An; thành phố Huế').map(({ id }) => id)).toEqual(['xa-tan-an-khac', 'tp-hue-2025']);
  });
});
