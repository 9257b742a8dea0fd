import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug } from '../../../src/schema/id.ts';
import { makeSlug } from '../../../src/text/vietnamese/slug.ts';

describe('makeSlug', () => {
  it.each([
    ['Thành phố Cần Thơ', 'thanh-pho-can-tho'],
    ['Đắk Lắk', 'dak-lak'],
    ['Quận 1', 'quan-1'],
    ['Lao động – Thương binh và Xã hội', 'lao-dong-thuong-binh-va-xa-hoi'],
    ['  “Gia đình hạnh phúc”. ', 'gia-dinh-hanh-phuc'],
    ['…', ''],
  ])('of "%s" is "%s"', (name, expected) => {
    expect(makeSlug(name)).toBe(expected);
  });

  it('is empty or a slug of the contract, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = makeSlug(text);
        expect(made === '' || slug.safeParse(made).success).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads letters that only look like Đ as Đ', () => {
    expect(makeSlug('\u00d0ức Hòa \u0189ông, \u00f0\u0256')).toBe('duc-hoa-dong-dd');
  });

  it('leaves a slug as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), (text) => {
        expect(makeSlug(text)).toBe(text);
      }),
    );
  });
});
