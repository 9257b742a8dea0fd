// Bodies bear the name that is printed, and an address once published never leads nowhere.

import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { load } from '../../scripts/read/load.ts';
import { makeDatasets } from '../../scripts/rows/datasets.ts';

const { input } = load(process.cwd());
if (!input) throw new Error('the register cannot be read');
const {
  agencies,
  agency_types: types,
  model_sites: sites,
  models,
  model_types: modelTypes,
  plans,
  withdrawn,
  withdrawn_agencies,
} = makeDatasets(input);
const namesOf = (id: string) => agencies.flatMap((row) => (row.id === id ? [row.name_vi, row.name_en] : []));

describe('the name of a body', () => {
  test.each([
    ['bao@thanh-pho-can-tho', 'Báo Cần Thơ', 'Cần Thơ Newspaper'],
    ['bao@tinh-thua-thien-hue', 'Báo Thừa Thiên Huế', 'Thừa Thiên Huế Newspaper'],
    ['thanh-doan@thanh-pho-buon-ma-thuot-dak-lak', 'Thành đoàn Buôn Ma Thuột', 'Buôn Ma Thuột City Youth Union'],
    ['tinh-uy@tinh-gia-lai', 'Tỉnh ủy Gia Lai', 'Gia Lai Provincial Party Committee'],
    ['thi-uy@thi-xa-an-khe-gia-lai', 'Thị ủy An Khê', 'An Khê Town Party Committee'],
    [
      'ban-thuong-vu-tinh-uy@tinh-gia-lai',
      'Ban Thường vụ Tỉnh ủy Gia Lai',
      'Standing Committee of the Gia Lai Provincial Party Committee',
    ],
    [
      'phong-thuong-mai-cong-nghiep-chi-nhanh@thanh-pho-can-tho',
      'Phòng Thương mại và Công nghiệp Việt Nam, chi nhánh Cần Thơ',
      'Viet Nam Chamber of Commerce and Industry, Cần Thơ branch',
    ],
    [
      'co-quan-nha-nuoc-co-tham-quyen@thanh-pho-buon-ma-thuot-dak-lak',
      'Cơ quan nhà nước có thẩm quyền (trong kế hoạch của thành phố Buôn Ma Thuột)',
      'Competent state agencies (in the plan of Buôn Ma Thuột city)',
    ],
    ['so-y-te@tinh-thua-thien-hue', 'Sở Y tế tỉnh Thừa Thiên Huế', 'Department of Health, Thừa Thiên Huế province'],
  ])('%s is as printed', (id, vi, en) => {
    expect(namesOf(id)).toEqual([vi, en]);
  });

  test('says the rank of a place once', () => {
    const ranks = ['tỉnh', 'thành phố', 'thị xã', 'xã'];
    const doubled = agencies.filter(({ name_vi }) =>
      ranks.some((rank) => new RegExp(`^(Tỉnh ủy|Thị ủy|Thành đoàn|Báo|.* chi nhánh) ${rank} `, 'u').test(name_vi)),
    );
    expect(doubled.map(({ name_vi }) => name_vi)).toEqual([]);
    const inEnglish = agencies.filter(({ name_en }) =>
      /\b(commune|province|provincial|city|town)\b.*, .*\b\1$/iu.test(name_en),
    );
    expect(inEnglish.map(({ name_en }) => name_en)).toEqual([]);
    expect(
      agencies
        .filter(({ name_en }) => /^(Provincial|District) .*, .* (city|province)$/u.test(name_en))
        .filter(({ type_id }) => !type_id.endsWith('cap-huyen')),
    ).toEqual([]);
  });

  test('of a group whose members are “concerned” says in which plan it stands, or is of departments of the place', () => {
    const groups = agencies.filter(({ kind, type_id }) => kind === 'group' && type_id.endsWith('lien-quan'));
    expect(groups.length).toBeGreaterThan(0);
    expect(
      groups.filter(
        ({ name_vi, type_id }) => !name_vi.includes('(trong kế hoạch của ') && !type_id.startsWith('cac-so-ban-nganh'),
      ),
    ).toEqual([]);
  });
});

test('every body that a release named has a page now, or one that says what became of it', () => {
  const folder = 'data/releases';
  const released = readdirSync(folder).flatMap((version): { id: string }[] =>
    JSON.parse(gunzipSync(readFileSync(`${folder}/${version}/agencies.json.gz`)).toString('utf8')),
  );
  const known = new Set([...agencies, ...withdrawn_agencies].map(({ id }) => id));
  expect([...new Set(released.map(({ id }) => id))].filter((id) => !known.has(id))).toEqual([]);
  expect(withdrawn_agencies.map(({ id }) => id)).toHaveLength(5);
  const named = new Set(agencies.map(({ id }) => id));
  expect(
    withdrawn_agencies.filter(({ id, replaced_by_id }) => named.has(id) || !named.has(replaced_by_id ?? '')),
  ).toEqual([]);
});

test('a type of model that only a withdrawn record had is still told', () => {
  const gone = withdrawn.flatMap(({ model_type_id }) => model_type_id ?? []);
  expect(gone).toEqual(['mo-hinh-goi-chung']);
  expect(models.some(({ type_id }) => type_id === 'mo-hinh-goi-chung')).toBe(false);
  expect(modelTypes.some(({ id }) => id === 'mo-hinh-goi-chung')).toBe(true);
});

test('titles of sites write the ranks of units small after a comma', () => {
  const titles = sites.map(({ title_vi }) => title_vi);
  expect(titles).toContain('Phường Tân An, quận Ninh Kiều');
  expect(titles.filter((title) => /, (Quận|Huyện|Thị xã|Thành phố|Phường|Xã) /u.test(title))).toEqual([]);
});

test('the number of a plan has no room for what is written by hand', () => {
  expect(plans.flatMap(({ number }) => number ?? [])).toEqual(['15A/KH-UBND', '34/KH-UBND']);
});

test('every name that is printed otherwise is of a type and a place that a plan names', () => {
  const ids = new Set(agencies.map(({ id }) => id));
  const unused = input.vocabularies.agencyTypes.flatMap(({ id, names }) =>
    names.map(({ locality }) => `${id}@${locality}`).filter((body) => !ids.has(body)),
  );
  expect(unused).toEqual([]);
  expect(types.length).toBe(input.vocabularies.agencyTypes.length);
});
