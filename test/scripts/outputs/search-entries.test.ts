import { describe, expect, it } from 'vitest';
import { makeSearchEntries } from '../../../scripts/outputs/search-entries.ts';
import { makeDatasets } from '../../../scripts/rows/datasets.ts';
import { makeCommitment, makeEvent, makeInput, makeModel, makePlan } from '../../support/input.ts';

const datasets = makeDatasets(
  makeInput({
    plans: [
      makePlan({
        records: [
          makeCommitment({ title: { vi: 'Mở lớp ở Đồng Thử', en: 'Hold courses' }, who: [{ body: 'hoi-thu@xa-thu-nghiem', role: 'lead', from: 'verb' }] }),
          makeCommitment({ clause: 'I.2', kind: 'request', title: { vi: 'Đề nghị báo cáo' } }),
          makeEvent(),
          makeModel({ suffix: 'model', sites: [{ suffix: 'site', locality: 'xa-thu-nghiem', words: 'hội viên' }] }),
        ],
      }),
    ],
  }),
);
const entries = makeSearchEntries(datasets, [{ long: 'tập huấn', short: ['TH'] }]);
const find = (url: string) => entries.find((entry) => entry.url === url);
const commitment = find('/cam-ket/thu-nghiem-2031.I.1.b1/');

describe('makeSearchEntries', () => {
  it('makes as many entries in each language', () => {
    const count = (language: string) => entries.filter((entry) => entry.language === language).length;
    expect(count('vi')).toBeGreaterThan(4);
    expect(count('en')).toBe(count('vi'));
  });

  it('makes one entry a record and language', () => {
    const pages = ['plans', 'localities', 'agencies', 'model_types'];
    const ids = entries.flatMap(({ id, language, facets }) => (language === 'vi' && !pages.includes(facets.kind[0] ?? '') ? [id] : []));
    expect(ids.sort()).toEqual(datasets.records.map(({ id }) => id).sort());
  });

  it('leads in each language to the page of that language', () => {
    expect(entries.filter(({ url, language }) => url.startsWith('/en/') !== (language === 'en'))).toEqual([]);
  });

  it('shows the official words and the title', () => {
    expect(commitment?.meta.text).toBe('Mở 02 lớp tập huấn cho hội viên trước ngày 15/11/2031;');
    expect(commitment?.meta.title).toBe('Mở lớp ở Đồng Thử');
    expect(find('/en/commitments/thu-nghiem-2031.I.1.b1/')?.meta.title).toBe('Hold courses');
  });

  it('takes the Vietnamese title where there is no English one yet', () => {
    expect(find('/en/commitments/thu-nghiem-2031.I.2/')?.meta.title).toBe('Đề nghị báo cáo');
  });

  it('is indexed folded and in order, and with its marks', () => {
    expect(commitment?.content).toContain('mozaz lopzaz ozaz dongzaz thuzaz');
    expect(commitment?.content).toContain('dongzbdcfz');
  });

  it('is found by the other forms of its abbreviations', () => {
    expect(commitment?.content).toContain('thzaz');
  });

  it('can be filtered by kind, theme and body', () => {
    expect(commitment?.facets).toMatchObject({
      kind: ['activity'],
      theme: ['tap-huan'],
      agency: ['hoi-thu'],
      year: ['2031'],
      level: ['commune'],
      locality: ['xa-thu-nghiem'],
    });
    expect(find('/cam-ket/thu-nghiem-2031.I.2/')?.facets.kind).toEqual(['request']);
  });

  it('says of a date what its precision is', () => {
    expect(entries.find(({ id }) => id.endsWith('event'))?.date).toBe('2031-11-15');
    expect(entries.find(({ id }) => id.endsWith('event'))?.facets.has).toEqual(['date']);
  });

  it('stands in both languages in the same order', () => {
    const ids = (wanted: string) => entries.filter(({ language }) => language === wanted).map(({ id }) => id);
    expect(ids('en')).toEqual(ids('vi'));
  });
});
