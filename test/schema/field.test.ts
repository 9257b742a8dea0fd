import { expect, it, describe as suite } from 'vitest';
import { z } from 'zod';
import { bilingual, describe, getFieldMeta, vocabulary } from '../../src/schema/field.ts';

const size = vocabulary({ small: ['nhỏ', 'small'], big: ['lớn', 'big'] });

suite('describe', () => {
  it('puts label, help and unit on a field', () => {
    expect(getFieldMeta(describe(z.int(), ['Số', 'Number'], ['Đếm từ 1', 'From 1'], 'VND'))).toMatchObject({
      label: { vi: 'Số', en: 'Number' },
      help: { vi: 'Đếm từ 1', en: 'From 1' },
      unit: 'VND',
    });
  });

  it('keeps the words of a vocabulary', () => {
    expect(getFieldMeta(describe(size, ['Cỡ', 'Size'])).values).toEqual({
      small: { vi: 'nhỏ', en: 'small' },
      big: { vi: 'lớn', en: 'big' },
    });
  });

  it('leaves the field it was given as it was', () => {
    const plain = z.string();
    describe(plain, ['Tên', 'Name']);
    expect(() => getFieldMeta(plain)).toThrow('a published field has no label');
  });
});

suite('getFieldMeta', () => {
  it('finds the words of a vocabulary under nullable()', () => {
    expect(Object.keys(getFieldMeta(describe(size.nullable(), ['Cỡ', 'Size'])).values ?? {})).toEqual(['small', 'big']);
  });

  it('finds a label under optional() and nullable()', () => {
    expect(getFieldMeta(describe(z.string(), ['Tên', 'Name']).nullable().optional()).label.en).toBe('Name');
  });

  it('takes the outer label where there are two', () => {
    expect(
      getFieldMeta(describe(describe(z.string(), ['Tên', 'Name']).nullable(), ['Tên cũ', 'Old name'])).label.en,
    ).toBe('Old name');
  });

  it('refuses a field that nobody described', () => {
    expect(() => getFieldMeta(z.string())).toThrow('a published field has no label');
  });
});

suite('vocabulary', () => {
  it('accepts its codes and nothing else', () => {
    expect([size.safeParse('small').success, size.safeParse('nhỏ').success, size.safeParse('medium').success]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

suite('bilingual', () => {
  it.each([[{ vi: 'a' }], [{ vi: 'a', en: '' }], [{ vi: 'a', en: 'b', fr: 'c' }], ['a']])('refuses %j', (value) => {
    expect(bilingual.safeParse(value).success).toBe(false);
  });
});
