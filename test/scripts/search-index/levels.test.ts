import { describe, expect, it } from 'vitest';
import { makeDocuments } from '../../../scripts/search-index/documents.ts';
import { listLevels } from '../../../scripts/search-index/levels.ts';
import { makeLookup } from '../../../src/search/occurrences.ts';
import { makeToken } from '../../../src/search/tokens.ts';
import { readWords } from '../../../src/search/words.ts';
import { makeEntry, makePlaceFinder } from '../../search/engine.ts';

const none = makeEntry({ title: '' }).facets;
const inProvince = (id: string, plan: string, title: string, province: string, kind = 'activity') =>
  makeEntry({
    id,
    plan,
    title,
    facets: { ...none, kind: [kind], province: [province], theme: kind === 'plans' ? [] : ['an-toan'] },
  });
const entries = [
  inProvince('a-2020', 'a-2020', 'Kế hoạch A', 'hue', 'plans'),
  inProvince('b-2020', 'b-2020', 'Kế hoạch B', 'can-tho', 'plans'),
  inProvince('hue', '', 'Huế', 'hue', 'localities'),
  inProvince('a-2020.I', 'a-2020', 'Lập nhà tạm lánh', 'hue'),
  inProvince('b-2020.I', 'b-2020', 'Mở lớp tập huấn', 'can-tho'),
  makeEntry({
    id: 'nha-tam-lanh',
    title: 'Nhà tạm lánh',
    facets: { ...none, kind: ['model_types'], province: ['can-tho', 'hue'] },
  }),
];

const ask = async (own: typeof entries, words: string, isPhrase = false) => {
  const documents = makeDocuments(own);
  const tokens = readWords(words).map((word) => makeToken(word, 'a'));
  const found = await makeLookup(
    documents,
    makePlaceFinder(documents.contents),
  )(isPhrase ? `"${tokens.join(' ')}"` : tokens.join(' '));
  return [...found.keys()].map((entry) => own[entry]?.id);
};

describe('listLevels', () => {
  it('keeps a small register in one index', () => {
    expect(listLevels(entries, entries.length)).toEqual([{ name: '', entries, below: [] }]);
  });

  const [upper, ...below] = listLevels(entries, entries.length - 1);

  it('puts plans, provinces and what belongs to none above, and every entry of a province below', () => {
    expect(upper?.entries.map(({ id }) => id)).toEqual(['a-2020', 'b-2020', 'hue', 'nha-tam-lanh']);
    expect(upper?.below).toEqual(['can-tho', 'hue']);
    expect(below.map(({ name, entries: own }) => [name, own.map(({ id }) => id)])).toEqual([
      ['can-tho', ['b-2020', 'b-2020.I']],
      ['hue', ['a-2020', 'hue', 'a-2020.I']],
    ]);
  });

  it('finds a plan by the words of its records, and never takes their order for a phrase', async () => {
    expect(await ask(upper?.entries ?? [], 'tạm lánh')).toEqual(['a-2020', 'nha-tam-lanh']);
    expect(await ask(upper?.entries ?? [], 'tạm lánh', true)).toEqual(['nha-tam-lanh']);
  });

  it('finds a plan by the themes of its records', () => {
    expect(upper?.entries[0]?.facets.theme).toEqual(['an-toan']);
  });
});
