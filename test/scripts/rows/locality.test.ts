import { describe, expect, it } from 'vitest';
import { getFullName, makeLocalityRows, makeProvinceFinder } from '../../../scripts/rows/locality.ts';
import { localityEntry } from '../../../src/schema/locality.ts';
import { getEnglishName } from '../../../src/text/vietnamese/place-names.ts';

const became = (...to: string[]) => ({ to, date: '2031-07-01', by: 'Nghị quyết 1', status: 'confirmed', source: 'x' });
const units = [
  { id: 'viet-nam', type: 'quoc-gia', level: 'nation', name: 'Việt Nam' },
  { id: 'tinh-cu', type: 'tinh', level: 'province', name: 'Cũ', parent: 'viet-nam', became: became('tinh-giua') },
  {
    id: 'tinh-giua',
    type: 'tinh',
    level: 'province',
    name: 'Giữa',
    parent: 'viet-nam',
    became: became('thanh-pho-moi'),
  },
  { id: 'thanh-pho-moi', type: 'thanh-pho', level: 'province', name: 'Mới', parent: 'viet-nam' },
  { id: 'huyen', type: 'huyen', level: 'district', name: 'Thử Huyện', parent: 'tinh-cu', validTo: '2031-06-30' },
  { id: 'xa', type: 'xa', level: 'commune', name: 'Thử', parent: 'huyen' },
].map((unit) => localityEntry.parse(unit));
const unit = (id: string) => units.find((item) => item.id === id) as (typeof units)[number];

describe('getFullName', () => {
  it.each([
    ['tinh-cu', 'Tỉnh Cũ', 'Cũ province'],
    ['thanh-pho-moi', 'Thành phố Mới', 'Mới city'],
    ['xa', 'Xã Thử', 'Thử commune'],
    ['viet-nam', 'Việt Nam', 'Viet Nam'],
  ])('of %s is %s, in English %s', (id, vi, en) => {
    expect([getFullName(unit(id)), getEnglishName(unit(id))]).toEqual([vi, en]);
  });
});

describe('makeProvinceFinder', () => {
  it.each([
    ['xa', 'thanh-pho-moi'],
    ['huyen', 'thanh-pho-moi'],
    ['tinh-cu', 'thanh-pho-moi'],
    ['thanh-pho-moi', 'thanh-pho-moi'],
    ['viet-nam', 'viet-nam'],
  ])('leads from %s to %s', (from, to) => {
    expect(makeProvinceFinder(units)(from)).toBe(to);
  });
});

describe('makeLocalityRows', () => {
  it('takes as current what neither ended nor became another', () => {
    expect(makeLocalityRows(units).flatMap(({ id, is_current }) => (is_current ? [id] : []))).toEqual([
      'viet-nam',
      'thanh-pho-moi',
      'xa',
    ]);
  });
});
