import { describe, expect, it } from 'vitest';
import { joinLines, titleEvent } from '../../src/calendar/words.ts';
import { en } from '../../src/i18n/en.ts';
import { vi } from '../../src/i18n/vi.ts';

type When = Parameters<typeof titleEvent>[0];
const when = (when_edtf: string, precision: When['precision'], when_relation: When['when_relation'] = null): When => ({
  when_edtf,
  precision,
  when_relation,
});

describe('titleEvent', () => {
  it.each<[When, string, string]>([
    [when('2031-11-15', 'day'), 'Họp', 'Họp'],
    [when('2031-11-15', 'day', 'on'), 'Họp', 'Họp'],
    [when('2031-11-15', 'day', 'before'), 'Trước ngày 15/11/2031: Họp', 'Before 15 November 2031: Họp'],
    [when('2031-11-15', 'day', 'by'), 'Chậm nhất ngày 15/11/2031: Họp', 'By 15 November 2031: Họp'],
    [when('2031-11-15', 'day', 'from'), 'Từ ngày 15/11/2031: Họp', 'From 15 November 2031: Họp'],
    [when('2031-03-08', 'day', 'occasion'), 'Nhân ngày 08/03/2031: Họp', 'On the occasion of 8 March 2031: Họp'],
    [when('2031-11', 'month', 'before'), 'Trước tháng 11/2031: Họp', 'Before November 2031: Họp'],
    [when('2031-11', 'month'), 'Trong tháng 11/2031: Họp', 'In November 2031: Họp'],
    [when('2031-11-XX', 'month'), 'Trong tháng 11/2031: Họp', 'In November 2031: Họp'],
    [when('2031', 'year'), 'Trong năm 2031: Họp', 'In 2031: Họp'],
    [when('2031-05/2031-07', 'interval'), 'Trong tháng 5/2031 – tháng 7/2031: Họp', 'In May 2031 – July 2031: Họp'],
    [when('2031-11-15/2031-12-15', 'interval'), 'Họp', 'Họp'],
  ])('of %j keeps precision and relation', (time, vietnamese, english) => {
    expect([titleEvent(time, 'Họp', vi.calendarFile, 'vi'), titleEvent(time, 'Họp', en.calendarFile, 'en')]).toEqual([
      vietnamese,
      english,
    ]);
  });
});

describe('joinLines', () => {
  it('leaves out what is not there', () => {
    expect(joinLines(['a', null, '', 'b'])).toBe('a\nb');
  });
});
