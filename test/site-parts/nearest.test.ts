import { describe, expect, it } from 'vitest';
import { getPath, LANGUAGES, SECTIONS } from '../../src/schema/address.ts';
import { guessAddress, rankNearest } from '../../src/site/nearest.ts';

const sections = SECTIONS.flatMap((section) =>
  LANGUAGES.map((language) => ({ path: getPath(section, '', language), label: section })),
);
const place = (path: string) => ({ path, label: path });

describe('guessAddress', () => {
  it.each([
    ['ke-hoach/can-tho-2018/', false, 'plans', 'can tho 2018'],
    ['en/plans/can-tho-2018', true, 'plans', 'can tho 2018'],
    ['ke_hoach/can-tho-2019.html', false, 'plans', 'can tho 2019'],
    ['en/comitments/can-tho-2019.III.1.b2/', true, 'commitments', 'can tho 2019 iii 1 b2'],
    ['cam-ket', false, 'commitments', ''],
    ['buon-ma-thuot', false, undefined, 'buon ma thuot'],
    ['en/', true, undefined, ''],
    ['', false, undefined, ''],
  ])('of /%s: English %s, section %s, words "%s"', (path, isEnglish, label, words) => {
    const guess = guessAddress(path, sections);
    expect([guess.isEnglish, guess.section?.label, guess.words]).toEqual([isEnglish, label, words]);
  });
});

describe('rankNearest', () => {
  const plans = ['can-tho-2019', 'kien-giang-2020', 'song-an-2020'].map((id) => place(`ke-hoach/${id}/`));

  it.each([
    ['can-tho-2018', ['ke-hoach/can-tho-2019/']],
    ['can-tho', ['ke-hoach/can-tho-2019/']],
    ['kien-giang-2021', ['ke-hoach/kien-giang-2020/']],
    ['ha-noi-2020', []],
    ['', []],
  ])('of %s gives %j', (name, paths) => {
    expect(rankNearest(name, plans, 5).map(({ path }) => path)).toEqual(paths);
  });

  it('gives the nearest first, and no more than asked for', () => {
    const near = ['abcdef', 'abcdeg', 'abcdxy'].map((id) => place(`mo-hinh/${id}/`));
    expect(rankNearest('abcdeg', near, 2).map(({ path }) => path)).toEqual(['mo-hinh/abcdeg/', 'mo-hinh/abcdef/']);
  });
});
