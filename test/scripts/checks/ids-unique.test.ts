import { describe, expect, it } from 'vitest';
import { checkIdsUnique } from '../../../scripts/checks/ids-unique.ts';
import {
  LOCALITIES,
  listMessages,
  MODEL_TYPES,
  makeCommitment,
  makeInput,
  makeInputOf,
  makeModel,
  makePlan,
  makeTarget,
  THEMES,
} from '../../support/input.ts';

const SYNONYM = { id: 'lop-hoc', themes: ['tap-huan'], vi: ['khóa học'], en: ['course'] };

describe('checkIdsUnique', () => {
  it('accepts several records of one clause that have suffixes of their own', () => {
    expect(
      checkIdsUnique(makeInputOf(makeCommitment(), makeCommitment({ suffix: 'a' }), makeModel({ suffix: 'b' }))),
    ).toEqual([]);
  });

  it('rejects two records of one clause without a suffix, whatever their tables', () => {
    expect(listMessages(checkIdsUnique(makeInputOf(makeCommitment(), makeModel(), makeTarget())))).toEqual([
      'records[1]: the id "thu-nghiem-2031.I.1.b1" is already taken in table commitments',
    ]);
  });

  it('rejects a site whose id is that of its model', () => {
    expect(
      listMessages(checkIdsUnique(makeInputOf(makeModel({ sites: [{ locality: 'xa-thu-nghiem', words: 'xã' }] })))),
    ).toEqual(['records[0].sites[0]: the id "thu-nghiem-2031.I.1.b1" is already taken in table models']);
  });

  it('rejects a body that has the same role twice in one commitment', () => {
    const duty = { body: 'ubnd@xa-thu-nghiem', role: 'lead', from: 'verb' };
    expect(listMessages(checkIdsUnique(makeInputOf(makeCommitment({ who: [duty, duty] }))))).toEqual([
      'records[0].who[1]: the id "thu-nghiem-2031.I.1.b1-ubnd-lead" is already taken in table responsibilities',
    ]);
  });

  it('rejects the same id in two plans', () => {
    const records = [makeCommitment()];
    expect(
      checkIdsUnique(makeInput({ plans: [makePlan({ records }), makePlan({ records, folder: 'copy' })] })),
    ).toMatchObject([{ file: 'data/plans/copy/plan.yaml' }]);
  });

  it.each([
    ['themes', { themes: [...THEMES, THEMES[0]] }, 'truyen-thong'],
    ['models', { modelTypes: [...MODEL_TYPES, MODEL_TYPES[0]] }, 'cau-lac-bo-thu'],
    ['localities', { localities: [...LOCALITIES, LOCALITIES[2]] }, 'xa-thu-nghiem'],
    ['synonyms', { synonyms: [SYNONYM, SYNONYM] }, 'lop-hoc'],
  ])('rejects an id that stands twice in %s.yaml', (file, lists, id) => {
    expect(checkIdsUnique(makeInput(lists))).toMatchObject([
      { file: `data/${file}.yaml`, message: `the id "${id}" is already taken in this file` },
    ]);
  });

  it('accepts one id in two vocabularies', () => {
    expect(checkIdsUnique(makeInput({ themes: [{ ...THEMES[0], id: 'cau-lac-bo-thu' }] }))).toEqual([]);
  });
});
