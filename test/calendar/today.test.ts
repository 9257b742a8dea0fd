import { describe, expect, it } from 'vitest';
import { describeToday } from '../../src/calendar/today.ts';

const WORDS = {
  inside: 'ngày {n} trong 31 năm {year}',
  before: 'trước {year}',
  after: 'sau {year}',
  noPlan: 'không có {year}',
  plans: 'có {n} của {year}',
};

describe('describeToday', () => {
  it.each([
    [11, 14, 'trước 2026'],
    [11, 15, 'ngày 1 trong 31 năm 2026'],
    [11, 30, 'ngày 16 trong 31 năm 2026'],
    [12, 1, 'ngày 17 trong 31 năm 2026'],
    [12, 15, 'ngày 31 trong 31 năm 2026'],
    [12, 16, 'sau 2026'],
  ])('on %i/%i says where the day lies', (month, day, said) => {
    expect(describeToday(2026, month, day, {}, WORDS)).toBe(`${said} không có 2026`);
  });

  it('counts the plans of this year and of no other', () => {
    expect(describeToday(2026, 11, 20, { 2025: 9, 2026: 2 }, WORDS)).toBe('ngày 6 trong 31 năm 2026 có 2 của 2026');
  });
});
