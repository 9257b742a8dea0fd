import { describe, expect, it } from 'vitest';
import { countCoverage, getCoverage } from '../../../scripts/read/coverage.ts';
import { makeCommitment, makeModel, makePlan } from '../../support/input.ts';

const why = { vi: 'Tiêu đề', en: 'A heading' };

describe('getCoverage', () => {
  it('tells what became of each clause', () => {
    const plan = makePlan({ records: [makeCommitment()], setAside: [{ clauses: ['I', 'I.1'], why }] });
    expect(Object.fromEntries(getCoverage(plan))).toEqual({
      title: 'described',
      I: 'set_aside',
      'I.1': 'set_aside',
      'I.1.b1': 'cited',
      'I.1.b2': 'open',
      'I.2': 'open',
      recipients: 'described',
      'recipients.b1': 'described',
      signature: 'empty',
      'signature.p1': 'described',
    });
  });

  it('counts further clauses of a record, and clauses of the sites of a model, as cited', () => {
    const sites = [{ clause: 'I.1.b2', locality: 'xa-thu-nghiem', words: 'xã' }];
    const coverage = getCoverage(makePlan({ records: [makeModel({ alsoIn: ['I.2'], sites })] }));
    expect([coverage.get('I.1.b1'), coverage.get('I.2'), coverage.get('I.1.b2')]).toEqual(['cited', 'cited', 'cited']);
  });
});

describe('countCoverage', () => {
  it('counts operative clauses, and of these the cited and the set aside', () => {
    expect(countCoverage(makePlan({ records: [makeCommitment()], setAside: [{ clauses: ['I'], why }] }))).toEqual({
      operative: 5,
      covered: 2,
    });
  });
});
