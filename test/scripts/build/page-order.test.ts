import { describe, expect, it } from 'vitest';
import { numberPlaces } from '../../../scripts/build/page-order.ts';

const plans = [
  { id: 'xa-c-2020', locality_id: 'xa-c', province_today_id: 'tinh-z' },
  { id: 'xa-b-2021', locality_id: 'xa-b', province_today_id: 'tinh-a' },
  { id: 'xa-b-2020', locality_id: 'xa-b', province_today_id: 'tinh-a' },
];
const findNumber = numberPlaces(plans);

describe('the place that a page is about', () => {
  it.each([
    ['a place', '/dia-phuong/xa-b/'],
    ['its calendar', '/en/localities/xa-b/calendar.ics'],
    ['a plan', '/ke-hoach/xa-b-2020/'],
    ['another plan of the place', '/en/plans/xa-b-2021/'],
    ['a commitment', '/cam-ket/xa-b-2020.II.1-mo-lop/'],
    ['a body of the place', '/co-quan/cong-an@xa-b/'],
    ['a picture of a plan', '/nhung/hinh/agency-load-xa-b-2020/'],
    ['a comparison', '/so-sanh/xa-b-2020--xa-c-2020/'],
  ])('is found: %s', (_, path) => expect(findNumber(path)).toBe(findNumber('/dia-phuong/xa-b/')));

  it('comes beside the others of its province', () =>
    expect(findNumber('/ke-hoach/xa-b-2020/')).toBeLessThan(findNumber('/ke-hoach/xa-c-2020/')));

  it.each(['/', '/cam-ket/12/', '/co-quan/cong-an@xa-d/', '/dia-phuong/constructor/'])('is none: %s', (path) =>
    expect(findNumber(path)).toBe(-1),
  );
});
