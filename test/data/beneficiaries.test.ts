// Those for whom the work is done: never those who are called on, drawn in or encouraged to take part in it.

import { expect, test } from 'vitest';
import { load } from '../../scripts/read/load.ts';
import { makeDatasets } from '../../scripts/rows/datasets.ts';

const { input } = load(process.cwd());
if (!input) throw new Error('the register cannot be read');
const { commitments, commitment_beneficiaries: beneficiaries } = makeDatasets(input);

/** Of the clauses that call on people: the call up to the end of its part of the sentence. */
const CALLS = /(huy động|thu hút|khuyến khích|vận động)[^.;]*?tham gia[^.;]*/giu;
/** Encouraged to take part in training: the training is held for them. */
const FOR_THEM = /khóa đào tạo/u;

test('no beneficiary is one who is called on to take part', () => {
  const texts = new Map(commitments.map(({ id, text }) => [id, text]));
  const calling = [...texts].filter(([, text]) => text.match(CALLS));
  expect(calling.length).toBeGreaterThan(5);
  const wrong = beneficiaries.filter(({ commitment_id, words }) =>
    [...(texts.get(commitment_id) ?? '').matchAll(CALLS)].some(
      ([call]) => call.includes(words) && !FOR_THEM.test(call),
    ),
  );
  expect(wrong.map(({ commitment_id, words }) => `${commitment_id}: ${words}`)).toEqual([]);
});
