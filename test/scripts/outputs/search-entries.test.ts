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
const entries = makeSearchEntries(datasets);
const find = (url: string) => entries.find((entry) => entry.url === url);
const commitment = find('/cam-ket/thu-nghiem-2031.I.1.b1/');

describe('makeSearchEntries', () => {
  it('makes as many entries in each language', () => {
    const count = (language: string) => entries.filter((entry) => entry.language === language).length;
    expect(count('vi')).toBeGreaterThan(4);
    expect(count('en')).toBe(count('vi'));
  });

  it('makes one entry a record and language', () => {
    const records = datasets.records.map(({ path }) => `/${path}`);
    expect(entries.flatMap(({ url, language, filters }) => (language === 'vi' && filters.kind?.[0] !== 'localities' ? [url] : [])).sort()).toEqual(
      records.sort(),
    );
  });

  it('leads in each language to the page of that language', () => {
    expect(entries.filter(({ url, language }) => url.startsWith('/en/') !== (language === 'en'))).toEqual([]);
  });

  it('holds the official words and the title', () => {
    expect(commitment?.content).toContain('Mở 02 lớp tập huấn cho hội viên trước ngày 15/11/2031;');
    expect(commitment?.meta.title).toBe('Mở lớp ở Đồng Thử');
    expect(find('/en/commitments/thu-nghiem-2031.I.1.b1/')?.meta.title).toBe('Hold courses');
  });

  it('takes the Vietnamese title where there is no English one yet', () => {
    expect(find('/en/commitments/thu-nghiem-2031.I.2/')?.meta.title).toBe('Đề nghị báo cáo');
  });

  it('holds the same words folded and in order, for readers who type without marks', () => {
    expect(commitment?.meta.folded).toContain('mo lop o dong thu');
    expect(commitment?.meta.folded).toContain('mo 02 lop tap huan cho hoi vien truoc ngay 15/11/2031;');
    expect(entries.filter(({ meta }) => /[đàáảãạêôơư]/i.test(meta.folded ?? ''))).toEqual([]);
  });

  it('can be filtered by kind, theme and body', () => {
    expect(commitment?.filters).toMatchObject({
      kind: ['activity'],
      theme: ['tap-huan'],
      agency: ['hoi-thu'],
      year: ['2031'],
      level: ['commune'],
      locality: ['xa-thu-nghiem'],
    });
    expect(find('/cam-ket/thu-nghiem-2031.I.2/')?.filters.kind).toEqual(['request']);
  });

  it('has a sort key in every entry, or Pagefind would drop it', () => {
    expect(entries.filter(({ sort }) => !sort.order)).toEqual([]);
  });

  it('sorts the records of a plan by line', () => {
    const orders = entries.filter(({ language, filters }) => language === 'vi' && filters.year?.length).map(({ sort }) => sort.order);
    expect(orders).toEqual([...orders].sort());
  });
});
