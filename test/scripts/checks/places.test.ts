import { describe, expect, it } from 'vitest';
import { checkPlaces } from '../../../scripts/checks/places.ts';
import { LOCALITIES, listMessages, makeCommitment, makeInput, makeInputOf, makeModel } from '../../support/input.ts';

const became = { date: '2031-07-01', by: 'Nghị quyết 1', status: 'confirmed', source: 'x' };

describe('checkPlaces', () => {
  it('accepts units of the gazetteer', () => {
    const sites = [
      { locality: 'xa-thu-nghiem', words: 'xã' },
      { suffix: 'b', unnamed: { count: 2, within: 'tinh-thi-du' }, words: '02 xã' },
    ];
    expect(
      checkPlaces(makeInputOf(makeCommitment({ places: ['xa-thu-nghiem'] }), makeModel({ suffix: 'a', sites }))),
    ).toEqual([]);
  });

  it('rejects a place of a commitment that the gazetteer does not list', () => {
    expect(listMessages(checkPlaces(makeInputOf(makeCommitment({ places: ['xa-thu-nghiem', 'xa-la'] }))))).toEqual([
      'records[0].places[1]: unknown place "xa-la"',
    ]);
  });

  it('rejects the site of a model in an unknown unit, named or not', () => {
    const sites = [
      { locality: 'xa-la', words: 'xã' },
      { unnamed: { count: 2, within: 'huyen-la' }, words: '02 xã' },
    ];
    expect(listMessages(checkPlaces(makeInputOf(makeModel({ sites }))))).toEqual([
      'records[0].sites[0]: unknown place "xa-la"',
      'records[0].sites[1]: unknown place "huyen-la"',
    ]);
  });

  it.each([
    ['[3].parent', { parent: 'la' }],
    ['[3].formedFrom[1]', { formedFrom: ['tinh-thi-du', 'la'] }],
    ['[3].became.to[0]', { became: { ...became, to: ['la'] } }],
  ])('rejects an unknown unit in the gazetteer at %s', (path, fields) => {
    const localities = [...LOCALITIES, { id: 'xa-moi', type: 'xa', level: 'commune', name: 'Mới', ...fields }];
    const issues = checkPlaces(makeInput({ localities }));
    expect(issues).toMatchObject([{ file: 'data/localities.yaml', path, message: 'unknown unit "la"' }]);
  });
});
