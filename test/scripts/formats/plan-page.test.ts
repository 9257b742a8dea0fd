import { describe, expect, it } from 'vitest';
import { PLAN_PARTS, renderPlanPage } from '../../../scripts/formats/plan-page.ts';
import { makeDatasets } from '../../../scripts/rows/datasets.ts';
import { makeInput, makePlan, type PlanOptions, SOURCE } from '../../support/input.ts';

/** Words that MDX would run or show, and words that must not be there at all. */
const HOSTILE = [
  "import x from 'node:fs'",
  'export const y = 1',
  '{process.exit(1)}',
  '<script>alert(1)</script>',
  '---',
  '<PlanText plan="other" />',
];

function renderPage(fields: PlanOptions): string {
  const [plan] = makeDatasets(makeInput({ plans: [makePlan(fields)] })).plans;
  if (!plan) throw new Error('the plan has no row');
  return Buffer.from(renderPlanPage(plan)).toString('utf8');
}

const both = (text: string) => ({ vi: text, en: text });

describe('renderPlanPage', () => {
  it('holds front matter in JSON and component tags', () => {
    expect(renderPage({})).toBe(
      [
        '---',
        '{',
        '  "generatedFrom": "data/plans/thu-nghiem-2031/plan.yaml",',
        '  "id": "thu-nghiem-2031",',
        '  "year": 2031,',
        '  "locality": "xa-thu-nghiem"',
        '}',
        '---',
        '',
        PLAN_PARTS.map((part) => `<${part} plan={props.plan} />`).join('\n\n'),
        '',
      ].join('\n'),
    );
  });

  it('is the same whatever the official text says', () => {
    const text = [...SOURCE.slice(0, 4), ...HOSTILE.map((words) => `- ${words};`), ...SOURCE.slice(4)];
    expect(renderPage({ text })).toBe(renderPage({}));
  });

  it('is the same whatever editors write', () => {
    const words = HOSTILE.join('\n');
    expect(
      renderPage({
        title: both(words),
        notes: [both(words)],
        source: { ...makePlan().entry.source, obtained: both(words) },
      }),
    ).toBe(renderPage({}));
  });

  it('holds no word of the official text', () => {
    const words = new Set(
      SOURCE.join(' ')
        .toLowerCase()
        .match(/\p{L}{3,}/gu),
    );
    const page = renderPage({}).replaceAll('thu-nghiem', '').toLowerCase();
    expect([...words].filter((word) => page.includes(word))).toEqual([]);
  });

  it('takes its tags from nothing but the list of parts', () => {
    const row = { id: 'a-2031', year: 2031, locality_id: 'xa' } as Parameters<typeof renderPlanPage>[0];
    const tags = Buffer.from(renderPlanPage(row)).toString('utf8').match(/<\w+/g);
    expect(tags).toEqual(PLAN_PARTS.map((part) => `<${part}`));
  });
});
