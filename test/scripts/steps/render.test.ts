import { describe, expect, it } from 'vitest';
import { render } from '../../../scripts/steps/render.ts';
import { TABLE_NAMES } from '../../../src/schema/tables.ts';
import { makeCommitment, makeInput, makeInputOf, makePlan } from '../../support/input.ts';

describe('render', () => {
  it('makes a CSV and a JSON file of every table, their description, the schema of plan.yaml, and of each plan its page and its text', () => {
    const paths = [...render(makeInput()).keys()].sort();
    expect(paths).toEqual(
      [
        ...TABLE_NAMES.flatMap((name) => [`public/data/${name}.csv`, `public/data/${name}.json`]),
        'public/data/index.json',
        'public/data/plan.schema.json',
        'public/data/plans/thu-nghiem-2031/source.txt',
        'content/plans/thu-nghiem-2031.mdx',
      ].sort(),
    );
  });

  it('refuses a record whose clause escaped the check', () => {
    expect(() => render(makeInputOf(makeCommitment({ clause: 'I.9' })))).toThrow('thu-nghiem-2031: clause I.9 escaped the check');
  });

  it('refuses a plan whose locality escaped the check', () => {
    expect(() => render(makeInput({ plans: [makePlan({ locality: 'xa-la' })] }))).toThrow('locality xa-la escaped the check');
  });

  it('makes the same bytes of the same input', () => {
    expect(render(makeInputOf(makeCommitment()))).toEqual(render(makeInputOf(makeCommitment())));
  });
});
