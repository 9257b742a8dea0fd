import { describe, expect, it } from 'vitest';
import { makeDatasets } from '../../../scripts/rows/datasets.ts';
import { makeBudget, makeCommitment, makeInput, makePlan, type Record } from '../../support/input.ts';

const makeFigures = (status: 'complete' | 'inProgress', ...records: Record[]) =>
  new Map(
    makeDatasets(makeInput({ plans: [makePlan({ status, records })] })).plan_figures.map((row) => [
      row.id.replace('thu-nghiem-2031:', ''),
      row,
    ]),
  );
const one = makeCommitment({ clause: 'I.1.b1', themes: ['truyen-thong', 'tap-huan'] });

describe('the figures of a plan', () => {
  it('leave out what is said again', () => {
    const again = makeCommitment({ clause: 'I.1.b2', themes: ['tap-huan'], repeats: 'thu-nghiem-2031.I.1.b1' });
    expect(makeFigures('complete', one, again).get('theme:tap-huan')).toMatchObject({
      value: 1,
      records: 'thu-nghiem-2031.I.1.b1',
    });
  });

  it('count requests apart, and under no theme', () => {
    const request = makeCommitment({ clause: 'I.1.b2', kind: 'request', themes: ['tap-huan'] });
    const figures = makeFigures('complete', one, request);
    expect([
      figures.get('commitments')?.value,
      figures.get('requests')?.value,
      figures.get('theme:tap-huan')?.value,
    ]).toEqual([1, 1, 1]);
  });

  it('count a commitment under each of its themes', () => {
    const figures = makeFigures('complete', one);
    expect([figures.get('theme:truyen-thong')?.value, figures.get('theme:tap-huan')?.value]).toEqual([1, 1]);
  });

  it.each([
    ['complete', 0, 'stated'],
    ['inProgress', null, 'not_checked'],
  ] as const)('of nought, in a plan that is %s, are %s and %s', (status, value, said) => {
    const figures = makeFigures(status, makeCommitment({ clause: 'I.1.b1', themes: ['tap-huan'] }));
    for (const measure of ['requests', 'models', 'targets', 'year_only', 'theme:truyen-thong'])
      expect(figures.get(measure)).toMatchObject({ value, status: said, records: '' });
  });

  it('of nought are not known where nobody looked, even in a complete plan', () => {
    expect(makeFigures('complete', one).get('placed')).toMatchObject({ value: null, status: 'not_checked' });
  });

  it('say "not stated" only of what the plan says itself, never of what is counted', () => {
    const gaps = [...makeFigures('complete', one).values()].filter(({ status }) => status === 'not_stated');
    expect(gaps.map(({ measure }) => measure).sort()).toEqual(['action_month', 'issued', 'money']);
  });

  it('name a lead only where the plan names one', () => {
    const led = makeCommitment({
      clause: 'I.1.b2',
      who: [{ body: 'hoi-thu@xa-thu-nghiem', role: 'lead', from: 'verb' }],
    });
    expect(makeFigures('complete', one, led).get('led')).toMatchObject({ value: 1, records: 'thu-nghiem-2031.I.1.b2' });
  });

  it('give a sum only where exactly one is printed', () => {
    const sum = (suffix: string, vnd: number) =>
      makeBudget({ suffix, amount: { vnd, approximate: false, words: '1.500.000 đồng' } });
    expect(makeFigures('complete', sum('a', 1_500_000)).get('money')).toMatchObject({
      value: 1_500_000,
      words: '1.500.000 đồng',
    });
    expect(makeFigures('complete', sum('a', 1_500_000), sum('b', 1)).get('money')).toMatchObject({
      value: null,
      words: '1.500.000 đồng | 1.500.000 đồng',
    });
    expect(makeFigures('complete', makeBudget({ amount: 'not stated' })).get('money')).toMatchObject({
      value: null,
      words: null,
      status: 'stated',
    });
  });
});
