import { describe, expect, it } from 'vitest';
import { getCalendarDays, getDays, getPrecision, getYears } from '../../../scripts/read/edtf.ts';

describe('getDays', () => {
  it.each([
    ['2019-11-15', '2019-11-15', '2019-11-15'],
    ['2019-11', '2019-11-01', '2019-11-30'],
    ['2019-12', '2019-12-01', '2019-12-31'],
    ['2019-02', '2019-02-01', '2019-02-28'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2019', '2019-01-01', '2019-12-31'],
    ['2024-04-XX', '2024-04-01', '2024-04-30'],
    ['2024-XX', '2024-01-01', '2024-12-31'],
    ['2019-11-15/2019-12-15', '2019-11-15', '2019-12-15'],
    ['2020-05/2020-07', '2020-05-01', '2020-07-31'],
    ['2016/2020', '2016-01-01', '2020-12-31'],
    ['2019-11-15~', '2019-11-15', '2019-11-15'],
  ])('of %s are %s to %s', (text, from, to) => {
    expect(getDays(text)).toEqual({ from, to });
  });

  it.each([
    '2019-02-30',
    '2019-02-29',
    '2019-02-29/2019-03-15',
    '20191115',
    '2019-21',
    '2019-13',
    '15/11/2019',
    '2019-11-31',
    '15-11-2019',
    '2019-1-5',
    'tháng 11',
    '',
    '2019-11-15/',
    '2019-12-15/2019-11-15',
  ])('of "%s" do not exist', (text) => {
    expect(getDays(text)).toBe(null);
  });
});

describe('getCalendarDays', () => {
  it.each([
    ['2020-12-10', '2020-12-09'],
    ['2020-03-01', '2020-02-29'],
    ['2021-01-01', '2020-12-31'],
    ['2020-12', '2020-11-30'],
    ['2020', '2019-12-31'],
  ])('of "before %s" are its last day, %s', (text, day) => {
    expect(getCalendarDays(text, 'before')).toEqual({ from: day, to: day });
  });

  it.each(['on', 'by', 'from', 'within', 'occasion', undefined] as const)('of "%s" are the days named', (relation) => {
    expect(getCalendarDays('2020-12-10', relation)).toEqual({ from: '2020-12-10', to: '2020-12-10' });
  });
});

describe('getYears', () => {
  it.each([
    ['2019-11-15', 2019, 2019],
    ['2024-XX-XX', 2024, 2024],
    ['2016/2020', 2016, 2020],
    ['2019-12-31/2020-01-01', 2019, 2020],
  ])('of %s are %i to %i', (text, from, to) => {
    expect(getYears(text)).toEqual({ from, to });
  });

  it('of something else do not exist', () => {
    expect(getYears('năm 2019')).toBe(null);
  });
});

describe('getPrecision', () => {
  it.each([
    ['2019-11-15', 'day'],
    ['2019-11-15~', 'day'],
    ['2019-11-15?', 'day'],
    ['2019-11', 'month'],
    ['2024-04-XX', 'month'],
    ['2019', 'year'],
    ['2024-XX', 'year'],
    ['2024-XX-XX', 'year'],
    ['2019-11-15/2019-12-15', 'interval'],
    ['2016/2020', 'interval'],
  ] as const)('of %s is %s', (text, precision) => {
    expect(getPrecision(text)).toBe(precision);
  });
});
