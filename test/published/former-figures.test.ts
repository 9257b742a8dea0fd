// A headline figure that this version gives anew says on its page what it was before.

import { expect, it } from 'vitest';
import { load } from '../../scripts/read/load.ts';
import { en } from '../../src/i18n/en.ts';
import { fill } from '../../src/i18n/fill.ts';
import { vi } from '../../src/i18n/vi.ts';
import { readPublished, readRows } from './support.ts';

const { input } = load(process.cwd());
const version = input?.vocabularies.register.version ?? '';
const told = (input?.vocabularies.register.changes ?? [])
  .filter((change) => change.version === version)
  .flatMap(({ figures }) => figures);
const now = new Map(readRows('plan_figures').map(({ id, value }) => [id, Number(value)]));
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

it.each([
  ['vi', 'index.html', vi],
  ['en', 'en/index.html', en],
] as const)('the home page does so in %s, for all plans and for each', (_, path, words) => {
  const page = readPublished(path).toString('utf8');
  expect(page).toContain(fill(words.compare.formerAll, { version }));
  for (const measure of ['commitments', 'requests'] as const) {
    const before = sum(told.filter((figure) => figure.measure === measure).map((figure) => figure.before));
    expect(page).toMatch(new RegExp(`\\u00a0${before}[.;]`));
  }
  const changed = told.filter(
    ({ plan, measure, before }) =>
      ['commitments', 'requests', 'dated'].includes(measure) && now.get(`${plan}:${measure}`) !== before,
  );
  expect(changed.length).toBeGreaterThan(5);
  for (const { before } of changed) expect(page).toContain(fill(words.compare.former, { version, n: before }));
});
