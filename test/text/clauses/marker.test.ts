import { describe, expect, it } from 'vitest';
import { getOrdinal, isBullet, type Marker, readMarker } from '../../../src/text/clauses/marker.ts';

describe('readMarker', () => {
  it.each<[text: string, marker: Marker, label: string, rest: string]>([
    ['I. MỤC ĐÍCH', 'roman', 'I', 'MỤC ĐÍCH'],
    ['XIV . NỘI DUNG', 'roman', 'XIV', 'NỘI DUNG'],
    ['VI.TỔ CHỨC', 'roman', 'VI', 'TỔ CHỨC'],
    ['1. Mục đích', 'number', '1', 'Mục đích'],
    ['12. Đề nghị', 'number', '12', 'Đề nghị'],
    ['9.  Ban Dân tộc', 'number', '9', 'Ban Dân tộc'],
    ['1) Việc đầu', 'number', '1', 'Việc đầu'],
    ['2. 100% cán bộ', 'number', '2', '100% cán bộ'],
    ['1.1. Truyền thông', 'number', '1.1', 'Truyền thông'],
    ['1.1 Truyền thông', 'number', '1.1', 'Truyền thông'],
    ['2.10.3 Việc nhỏ', 'number', '2.10.3', 'Việc nhỏ'],
    ['a) Hướng dẫn', 'letter', 'a', 'Hướng dẫn'],
    ['đ) Xây dựng', 'letter', 'đ', 'Xây dựng'],
    ['- Mở lớp', 'dash', '', 'Mở lớp'],
    ['-Trung tâm', 'dash', '', 'Trung tâm'],
    ['– Thương binh', 'dash', '', 'Thương binh'],
    ['+ Xã, phường', 'plus', '', 'Xã, phường'],
    ['. Phường Thử', 'dot', '', 'Phường Thử'],
    ['•Phường Thử', 'dot', '', 'Phường Thử'],
    ['* Ghi chú', 'star', '', 'Ghi chú'],
  ])('reads the mark of "%s"', (text, marker, label, rest) => {
    expect(readMarker(text)).toEqual({ marker, label, rest });
  });

  it.each([
    ['a sentence', 'Mở lớp tập huấn'],
    ['a Roman numeral within a sentence', 'XIII của Đảng'],
    ['a date', '15/11/2031 và'],
    ['a sum with grouped thousands', '960.000.000 đồng'],
    ['a decimal', '2,5 tỷ đồng'],
    ['a year that ends a sentence', '2030. Trong đó'],
    ['a share', '80% cán bộ'],
    ['an abbreviation', 'v.v. và'],
    ['a mark without words', '-'],
    ['an end mark', './.'],
    ['dots of a gap', '... và'],
    ['bold that was not removed', '**Nơi nhận**'],
    ['a capital letter with a bracket', 'A) Phần'],
  ])('finds no mark in %s', (_, text) => {
    expect(readMarker(text)).toEqual({ marker: 'none', label: '', rest: text });
  });
});

describe('getOrdinal', () => {
  it.each<[Marker, string, number]>([
    ['roman', 'I', 1],
    ['roman', 'IV', 4],
    ['roman', 'IX', 9],
    ['roman', 'XIV', 14],
    ['number', '12', 12],
    ['number', '1.2', 2],
    ['letter', 'd', 4],
    ['letter', 'đ', 5],
    ['letter', 'e', 6],
    ['dash', '', 0],
  ])('puts %s "%s" at place %i', (marker, label, place) => {
    expect(getOrdinal(marker, label)).toBe(place);
  });
});

describe('isBullet', () => {
  it('holds for the marks without a label only', () => {
    expect((['dash', 'plus', 'dot', 'star', 'roman', 'number', 'letter', 'none'] as const).filter(isBullet)).toEqual([
      'dash',
      'plus',
      'dot',
      'star',
    ]);
  });
});
