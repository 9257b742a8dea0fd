import { describe, expect, it } from 'vitest';
import { makeDatasets } from '../../../scripts/rows/datasets.ts';
import { makeSearchEntries } from '../../../scripts/search-index/entries.ts';
import { makeCommitment, makeEvent, makeInput, makeModel, makePlan } from '../../support/input.ts';

const datasets = makeDatasets(
  makeInput({
    plans: [
      makePlan({
        records: [
          makeCommitment({
            title: { vi: 'Mở lớp ở Đồng Thử', en: 'Hold courses' },
            who: [{ body: 'hoi-thu@xa-thu-nghiem', role: 'lead', from: 'verb' }],
          }),
          makeCommitment({ clause: 'I.2', kind: 'request', title: { vi: 'Đề nghị báo cáo' } }),
          makeEvent(),
          makeModel({ suffix: 'model', sites: [{ suffix: 'site', locality: 'xa-thu-nghiem', words: 'hội viên' }] }),
        ],
      }),
    ],
  }),
);
const entries = makeSearchEntries(datasets, [{ long: 'tập huấn', short: ['TH'] }]);
const find = (path: string) => entries.find((entry) => entry.path === path);
const commitment = find('cam-ket/thu-nghiem-2031.I.1.b1/');

describe('makeSearchEntries', () => {
  it('makes one entry a record, beside plans, places, bodies and types of models', () => {
    const pages = ['plans', 'localities', 'agencies', 'model_types'];
    const ids = entries.flatMap(({ id, facets }) => (pages.includes(facets.kind[0] ?? '') ? [] : [id]));
    expect(ids.sort()).toEqual(datasets.records.map(({ id }) => id).sort());
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('shows the official words, and the title in each language', () => {
    expect(commitment?.text).toBe('Mở 02 lớp tập huấn cho hội viên trước ngày 15/11/2031;');
    expect(commitment?.title).toEqual({ vi: 'Mở lớp ở Đồng Thử', en: 'Hold courses' });
  });

  it('takes the Vietnamese title where there is no English one yet', () => {
    expect(find('cam-ket/thu-nghiem-2031.I.2/')?.title.en).toBe('Đề nghị báo cáo');
  });

  it('is found by the other forms of its abbreviations', () => {
    expect(commitment?.also).toContain('TH');
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
    expect(find('cam-ket/thu-nghiem-2031.I.2/')?.facets.kind).toEqual(['request']);
  });

  it('says of a date what its precision is', () => {
    expect(entries.find(({ id }) => id.endsWith('event'))?.date).toBe('2031-11-15');
    expect(entries.find(({ id }) => id.endsWith('event'))?.facets.has).toEqual(['deadline']);
  });
});
