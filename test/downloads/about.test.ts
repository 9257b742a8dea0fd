import { describe, expect, it } from 'vitest';
import { makeFileName } from '../../src/downloads/about.ts';

const name = (title: string, values: string[]) =>
  makeFileName({ title, filter: values.map((value) => ({ label: 'x', value })) }, '1.2.0', 'csv');

describe('makeFileName', () => {
  it('carries the filter and the version of the data', () => {
    expect(name('Tìm', ['Thành phố Cần Thơ', '2019'])).toBe('so-cam-ket_thanh-pho-can-tho-2019_v1.2.0.csv');
  });

  it('carries the title where nothing is filtered', () => {
    expect(name('Tìm: nhà tạm lánh', [])).toBe('so-cam-ket_tim-nha-tam-lanh_v1.2.0.csv');
  });

  it('holds no sign that a file name may not hold', () => {
    expect(name('', ['../..\\x:"?*<|>'])).toBe('so-cam-ket_x_v1.2.0.csv');
    expect(name('', ['…'])).toBe('so-cam-ket_v1.2.0.csv');
  });

  it('stays short however many filters there are', () => {
    expect(name('', Array(40).fill('Quản lý nhà nước')).length).toBeLessThan(110);
  });
});
