// A column of English titles holds English, or nothing.

import { describe, expect, it } from 'vitest';
import { load } from '../../../scripts/read/load.ts';
import { makeDatasets } from '../../../scripts/rows/datasets.ts';
import { makeQuotedTitle } from '../../../scripts/rows/entry.ts';
import { getTitle } from '../../../src/i18n/page.ts';
import { isVietnamese } from '../../../src/text/vietnamese/letters.ts';

const { input } = load(process.cwd());
if (!input) throw new Error('the register cannot be read');
const datasets = makeDatasets(input);

describe('title_en', () => {
  it('never repeats Vietnamese words, in any table of records', () => {
    const repeated = datasets.records.filter(
      ({ title_vi, title_en }) => title_en === title_vi && isVietnamese(title_vi),
    );
    expect(repeated.map(({ id }) => id)).toEqual([]);
  });

  it('is empty for a quotation in Vietnamese, and only for one or for a title that nobody has given yet', () => {
    const rows = [...datasets.references, ...datasets.recipients];
    expect(rows.length).toBeGreaterThan(70);
    for (const { title_vi, title_en, title_is_quotation } of rows) {
      expect(title_is_quotation).toBe(true);
      expect(title_en).toBe(isVietnamese(title_vi) ? null : title_vi);
    }
    expect(datasets.commitments.filter((row) => row.title_is_quotation || row.title_en === null)).toEqual([]);
  });

  it('is null for a site without a name, and English for a unit', () => {
    for (const site of datasets.model_sites) {
      expect(site.title_en === null).toBe(site.kind === 'unnamed');
      if (site.place) expect(site.title_en).not.toContain(site.place);
      expect(site.title_vi).not.toMatch(/, (Quận|Huyện|Thị xã|Thành phố)/);
    }
  });
});

describe('a quoted title on an English page', () => {
  it('stands in Vietnamese, marked so, and is not called missing', () => {
    expect(getTitle(makeQuotedTitle('Sở Tài chính'), 'en')).toEqual({
      text: 'Sở Tài chính',
      lang: 'vi',
      isMissing: false,
      isQuotation: true,
    });
    expect(getTitle({ title_vi: 'Tập huấn', title_en: null, title_is_quotation: false }, 'en')).toMatchObject({
      lang: 'vi',
      isMissing: true,
    });
    expect(getTitle(makeQuotedTitle('a@b.vn'), 'en')).toMatchObject({ text: 'a@b.vn', lang: undefined });
  });
});
