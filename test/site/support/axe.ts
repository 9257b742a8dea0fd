// What axe finds wrong with a page.

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * Rules whose findings can differ with colours, width, language or words. Those of all other rules are the same in
 * every look of a page.
 */
const RULES_OF_A_LOOK = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
  'html-has-lang',
  'html-lang-valid',
  'valid-lang',
  'document-title',
  'button-name',
  'image-alt',
  'label',
  'link-name',
  'select-name',
  'svg-img-alt',
];

export interface Look {
  scheme: 'light' | 'dark';
  width: number;
}

/** In the first look of a page axe tries all its rules. */
export const FIRST_LOOK: Look = { scheme: 'light', width: 1280 };
export const OTHER_LOOK: Look = { scheme: 'dark', width: 320 };

export async function look(page: Page, { scheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height: 800 });
}

/** One line a finding: "color-contrast: Elements must … (#pale)". */
export async function listViolations(page: Page, rules: 'all' | 'look' = 'all'): Promise<string[]> {
  // The site has no frames, so axe need not look for any, and only what is wrong is reported: four times as fast.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
      ...(rules === 'look' ? { runOnly: { type: 'rule', values: RULES_OF_A_LOOK } } : {}),
    })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}
