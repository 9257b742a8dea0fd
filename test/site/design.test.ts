// The page of the design system: it shows every component, and axe finds nothing wrong with any of them.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { getPath, LANGUAGES } from '../../src/schema/address.ts';
import { PAIRS } from '../../src/theme/pairs.ts';
import { FIRST_LOOK, listViolations, look, OTHER_LOOK } from './support/axe.ts';
import { useSite } from './support/site.ts';

const site = useSite();
const FOLDER = 'src/components';
/** Components with nothing to see by themselves: they stand in the head of a page. */
const UNSEEN = ['data/StructuredData.astro', 'follow/FeedLink.astro'];

/** Nothing has been withdrawn or released, no locality has replied, and no document speaks of a promise yet. */
const EMPTY = [
  'withdrawn/TombstoneList',
  'plan/PlanReplies',
  'data/ReleasedFiles',
  'results/Outcome',
  'results/EvidenceList',
  'results/PlanDocuments',
  'results/RecordReplies',
];

const components = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.astro'));

/** The file itself and all that it imports of the project, directly or not. */
function listImported(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.(?:astro|ts))'/g))
    listImported(join(dirname(file), path), seen);
  return seen;
}

describe('the page of the design system', () => {
  let page: Page;
  beforeAll(async () => {
    page = await site.newLastingPage();
  });

  it('shows every component that can be seen', () => {
    const shown = new Set([...listImported('src/pages/_design.astro')].map((file) => relative(FOLDER, file)));
    expect(components.filter((file) => !shown.has(file) && !UNSEEN.includes(file))).toEqual([]);
    expect(UNSEEN.filter((file) => !components.includes(file))).toEqual([]);
  });

  it.each(LANGUAGES)('shows in %s real parts that hold something, under names that are files', async (language) => {
    await page.goto(site.at(getPath('design', '', language)));
    const specimens = await page.locator('[data-specimen]').evaluateAll((all) =>
      all.map((each) => ({
        name: (each as HTMLElement).dataset.specimen ?? '',
        parts: each.querySelectorAll(':scope > :not(.name, details), :scope > details > :not(summary)').length,
      })),
    );
    const empty = specimens.filter(({ parts }) => parts === 0).map(({ name }) => name);
    expect(specimens.length).toBeGreaterThan(40);
    expect(empty.filter((name) => !EMPTY.includes(name))).toEqual([]);
    expect(
      specimens
        .map(({ name }) => name)
        .filter((name) => !name.startsWith('base.css') && !components.includes(`${name}.astro`)),
    ).toEqual([]);
  });

  it('tells the contrast of every pair of colours', async () => {
    await page.goto(site.at(getPath('design')));
    const rows = await page
      .locator('table', { has: page.locator('caption', { hasText: 'Độ tương phản' }) })
      .locator('tbody tr')
      .allTextContents();
    expect(rows).toHaveLength(PAIRS.length);
  });

  it.each([
    { language: 'vi', each: FIRST_LOOK, rules: 'all' },
    { language: 'en', each: OTHER_LOOK, rules: 'look' },
  ] as const)(
    'has no component in which axe finds anything: $language, $each.scheme, $each.width px, everything unfolded',
    async ({ language, each, rules }) => {
      await look(page, each);
      await page.goto(site.at(getPath('design', '', language)));
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await listViolations(page, rules)).toEqual([]);
    },
  );
});
