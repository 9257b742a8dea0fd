import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getPath, LANGUAGES, SECTIONS, translatePath } from '../../src/schema/address.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9.~@-]{0,20}$/);
const anchor = fc.stringMatching(/^[A-Za-z0-9.~-]{0,10}$/);

describe('getPath', () => {
  it.each<[args: Parameters<typeof getPath>, path: string]>([
    [['plans'], 'ke-hoach/'],
    [['plans', 'can-tho-2019'], 'ke-hoach/can-tho-2019/'],
    [['plans', 'can-tho-2019', 'en'], 'en/plans/can-tho-2019/'],
    [['plans', 'can-tho-2019', 'en', 'III.5.b1'], 'en/plans/can-tho-2019/#III.5.b1'],
    [['calendar', '', 'en'], 'en/calendar/'],
    [['agencies', 'ubnd@thanh-pho-can-tho'], 'co-quan/ubnd@thanh-pho-can-tho/'],
  ])('of %j is %s', (args, path) => {
    expect(getPath(...args)).toBe(path);
  });

  it('gives every section a path of its own in each language', () => {
    const paths = LANGUAGES.flatMap((language) => SECTIONS.map((section) => getPath(section, '', language)));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('keeps Vietnamese pages clear of the folder of the English ones and of the files of data', () => {
    expect(
      SECTIONS.map((section) => getPath(section)).filter((path) => path.startsWith('en/') || path.startsWith('data/')),
    ).toEqual([]);
  });
});

describe('translatePath', () => {
  it.each(SECTIONS)('is the inverse of itself and of getPath for every page of %s', (section) => {
    fc.assert(
      fc.property(
        fc.option(id, { nil: '' }),
        anchor,
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(...LANGUAGES),
        (page, mark, from, to) => {
          const path = getPath(section, page, from, mark);
          expect(translatePath(path, to)).toBe(getPath(section, page, to, mark));
          expect(translatePath(translatePath(path, to), from)).toBe(path);
        },
      ),
    );
  });

  it('leads from home to home', () => {
    expect([
      translatePath('', 'en'),
      translatePath('en/', 'vi'),
      translatePath('', 'vi'),
      translatePath('en/', 'en'),
    ]).toEqual(['en/', '', '', 'en/']);
  });

  it('takes a page whose id is the name of a section as that page', () => {
    expect(translatePath('chu-de/ke-hoach/', 'en')).toBe('en/themes/ke-hoach/');
  });
});
