// Facts about real communes, old and new. What a commune became is read from the gazetteer's own table, on which three
// sources agree.

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { load } from '../../scripts/read/load.ts';
import { makeDatasets } from '../../scripts/rows/datasets.ts';
import { makeFinderFile } from '../../src/finder/index-file.ts';
import { findUnits, readEntries } from '../../src/finder/match.ts';
import { readUnits } from '../../src/finder/units.ts';

const { input } = load(process.cwd());
if (!input) throw new Error('the register cannot be read');
const datasets = makeDatasets(input);
const file = makeFinderFile({
  ...readUnits(),
  plans: datasets.plans,
  localities: datasets.localities,
  codes: datasets.locality_codes,
  changes: datasets.locality_changes,
});
const entries = readEntries(file);
const find = (typed: string) => findUnits(entries, typed);
const plansOf = (typed: string) => find(typed)[0]?.plans.map(({ plan }) => file.plans[plan]?.id);

describe('find your commune', () => {
  test('finds a former ward typed without marks, and tells its name today', () => {
    const [first] = find('tan an ninh kieu');
    expect(first?.name).toBe('Phường Tân An, quận Ninh Kiều, thành phố Cần Thơ');
    expect(first?.others).toEqual(['Phường Ninh Kiều, thành phố Cần Thơ']);
    expect(first?.page).toBe('phuong-tan-an-ninh-kieu');
  });

  test('finds a name with marks, however its Unicode is composed', () => {
    expect(find('Trà Nóc')[0]?.name).toBe(find('Trà Nóc'.normalize('NFD'))[0]?.name);
    expect(find('Trà Nóc')[0]?.name).toContain('Phường Trà Nóc');
  });

  test('reads letters that only look like Đ as Đ', () => {
    const names = find('Lộc Điền').map(({ name }) => name);
    expect(names[0]).toContain('Lộc Điền');
    for (const typed of ['Lộc \u00d0iền', 'Lộc \u0189iền', 'lộc \u00f0iền', 'lộc \u0256iền'])
      expect(find(typed).map(({ name }) => name)).toEqual(names);
  });

  test('knows the special zones that the diagram of provinces names, in the provinces that it names', () => {
    const { wards, provinces } = readUnits();
    const provinceOf = (zone: string) =>
      provinces.find(({ province_code }) => province_code === wards.find(({ name }) => name === zone)?.province_code)
        ?.name;
    expect([provinceOf('Đặc khu Hoàng Sa'), provinceOf('Đặc khu Trường Sa')]).toEqual([
      'Thành phố Đà Nẵng',
      expect.stringContaining('Khánh Hòa'),
    ]);
  });

  test('tells a unit of today that a plan covered as a whole from one that it covered in part', () => {
    const [first] = find('xa cuu an gia lai').filter(({ isToday }) => isToday);
    expect(first?.plans.map(({ plan, through, isPart }) => [file.plans[plan]?.id, through, isPart])).toEqual([
      ['song-an-2020', 'Xã Song An, thị xã An Khê, tỉnh Gia Lai', true],
    ]);
    const ofHue = entries.filter(({ isToday, name }) => isToday && /thành phố Huế$/i.test(name));
    expect(ofHue.length).toBeGreaterThan(0);
    expect(ofHue.filter(({ plans }) => plans.length === 0 || plans.some(({ isPart }) => isPart))).toEqual([]);
    const communesThen = entries.filter(({ isToday, level }) => !isToday && level === 'commune');
    expect(communesThen.filter(({ plans }) => plans.some(({ isPart }) => isPart))).toEqual([]);
  });

  test('tells units of the same name apart', () => {
    const names = find('song an')
      .filter(({ name }) => name.startsWith('Xã Song An'))
      .map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Xã Song An, thị xã An Khê, tỉnh Gia Lai', 'Xã Song An, huyện Vũ Thư, tỉnh Thái Bình']),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  test('covers a commune through the units of the plan’s time: its own, its district’s, its province’s', () => {
    expect(plansOf('song an an khe')).toEqual(['song-an-2020']);
    expect(plansOf('tan loi buon ma thuot')).toEqual(['buon-ma-thuot-2024']);
    expect(plansOf('thoi dong co do')).toEqual(['can-tho-2019']);
    expect(plansOf('loc dien phu loc')).toEqual(['thua-thien-hue-2018']);
  });

  test('does not cover a place in the former Hậu Giang by Cần Thơ 2019, though it lies in Cần Thơ today', () => {
    const [first] = find('vi tan hau giang');
    expect(first?.others.join()).toContain('thành phố Cần Thơ');
    expect(first?.plans).toEqual([]);
  });

  test('knows a province by the name it had when its plan was made', () => {
    expect(find('loc dien thua thien hue')[0]?.name).toBe('Xã Lộc Điền, huyện Phú Lộc, thành phố Huế');
  });

  test('finds a commune of today and the former ones it was formed from', () => {
    const today = find('phuong ninh kieu can tho').find(({ isToday }) => isToday);
    expect(today?.name).toBe('Phường Ninh Kiều, thành phố Cần Thơ');
    expect(today?.others).toContain('Phường Tân An, quận Ninh Kiều, thành phố Cần Thơ');
  });

  test.each([
    ['Huế', 'Thành phố Huế'],
    ['Hà Nội', 'Thành phố Hà Nội'],
    ['An Giang', 'Tỉnh An Giang'],
    ['Cần Thơ', 'Thành phố Cần Thơ'],
    ['tp. can tho', 'Thành phố Cần Thơ'],
    ['Đắk Lắk', 'Tỉnh Đắk Lắk'],
    ['Thừa Thiên Huế', 'Thành phố Huế'],
    ['Thới An Đông', 'Phường Thới An Đông, thành phố Cần Thơ'],
    ['P. Thới An Đông', 'Phường Thới An Đông, thành phố Cần Thơ'],
  ])('of “%s” gives the place of today first, a province before what lies in it', (typed, name) => {
    const [first] = find(typed);
    expect([first?.name, first?.isToday, first?.otherType]).toEqual([name, true, null]);
  });

  test.each([
    ['TX An Khê', 'Thị xã An Khê, tỉnh Gia Lai'],
    ['Kiên Giang', 'Tỉnh Kiên Giang'],
    ['Q. Ninh Kiều', 'Quận Ninh Kiều, thành phố Cần Thơ'],
    ['Q1', 'Quận 1, Thành phố Hồ Chí Minh'],
    ['Quan Sơn', 'Huyện Quan Sơn, tỉnh Thanh Hóa'],
  ])('of “%s” gives the unit of then that has this name', (typed, name) => {
    const [first] = find(typed);
    expect([first?.name, first?.isToday]).toEqual([name, false]);
  });

  test('finds a unit whose type is typed wrong, and says so; one of the right type comes first', () => {
    const [first] = find('xa thuy bieu');
    expect(first?.name).toMatch(/^Phường Thuỷ Biều, quận/);
    expect(first?.otherType).toEqual({ typed: 'xã', own: 'Phường' });
    const [district, ...rest] = find('quận Cờ Đỏ');
    expect([district?.name, district?.otherType]).toEqual([
      'Huyện Cờ Đỏ, thành phố Cần Thơ',
      { typed: 'quận', own: 'Huyện' },
    ]);
    expect(rest.map(({ name }) => name)).toContain('Xã Cờ Đỏ, thành phố Cần Thơ');
    const wards = find('phường Tân An').slice(0, 3);
    expect(wards.every(({ otherType, name }) => otherType === null && name.startsWith('Phường Tân An'))).toBe(true);
  });

  test('leads from every place to a page: its own, its successor’s, or that of the province of today', () => {
    const ids = new Set(datasets.localities.map(({ id }) => id));
    expect(entries.filter(({ page }) => !ids.has(page)).map(({ name }) => name)).toEqual([]);
    const [hamlet] = find('Xã Lý Nhơn Cần Giờ');
    expect([hamlet?.page, hamlet?.pageOf]).toEqual(['thanh-pho-ho-chi-minh-2025', 'Thành phố Hồ Chí Minh']);
    const [own] = find('song an an khe');
    expect([own?.page, own?.pageOf]).toEqual(['xa-song-an-an-khe', '']);
  });

  test('tells of a province what the gazetteer’s stray pairs do not: no province was divided', () => {
    const then = entries.filter(({ level, isToday }) => level === 'province' && !isToday);
    expect(then.length).toBeGreaterThan(50);
    expect(then.filter(({ others }) => others.length !== 1)).toEqual([]);
    const nameOf = (id: string) => datasets.localities.find((unit) => unit.id === id)?.full_name;
    for (const unit of then.filter(({ pageOf }) => pageOf === ''))
      expect(unit.others, unit.name).toEqual(
        datasets.locality_changes.filter(({ from_id }) => from_id === unit.page).map(({ to_id }) => nameOf(to_id)),
      );
  });

  test('gives nothing for a name that no list has', () => {
    expect(find('Làng Không Có Thật')).toEqual([]);
  });

  test('finds any commune of the list by its own full name without marks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), (entry) => {
        expect(findUnits(entries, entry.folded).map(({ name }) => name)).toContain(entry.name);
      }),
      { numRuns: 40 },
    );
  });

  test('agrees with the gazetteer on what each former commune became', () => {
    const nameOf = (id: string) => datasets.localities.find((unit) => unit.id === id)?.full_name;
    const former = datasets.localities.filter(({ level, is_current }) => level === 'commune' && !is_current);
    expect(former.length).toBeGreaterThan(10);
    for (const unit of former) {
      const entry = entries.find(({ page, isToday }) => page === unit.id && !isToday);
      const became = datasets.locality_changes
        .filter(({ from_id }) => from_id === unit.id)
        .map(({ to_id }) => nameOf(to_id));
      expect(
        entry?.others.map((name) => name.split(', ')[0]),
        unit.id,
      ).toEqual(became);
    }
  });

  test('moves less than 100 KiB compressed', () => {
    expect(gzipSync(JSON.stringify(file)).byteLength).toBeLessThan(100 * 1024);
  });
});
