// What axe finds wrong with a page.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

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

/** In the first look of a page axe tries all its rules, on every element. */
export const FIRST_LOOK: Look = { scheme: 'light', width: 1280 };
export const OTHER_LOOK: Look = { scheme: 'dark', width: 320 };

export async function look(page: Page, { scheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height: 800 });
}

/** One line a finding: "color-contrast: Elements must … (#pale)". */
export async function listViolations(page: Page, rules: 'all' | 'look' = 'all'): Promise<string[]> {
  if (rules === 'look') await page.evaluate(markOfEachColour);
  // Through the protocol: the policy of a page would stop a script that is added to it.
  await page.evaluate(AXE);
  return page.evaluate(runAxe, rules === 'look' ? RULES_OF_A_LOOK : null);
}

/** Runs in the browser, so it stands alone. */
async function runAxe(rules: string[] | null): Promise<string[]> {
  const { axe } = window as unknown as {
    axe: {
      configure: (spec: { rules: { id: string; selector: string }[] }) => void;
      run: (options: RunOptions) => Promise<AxeResults>;
    };
  };
  // Most of axe's time goes into the contrast of one text after another.
  if (rules) axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-of-its-colours]' }] });
  const { violations } = await axe.run({
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
    ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}),
  });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}

/**
 * Marks, of all texts that are shown in the same colours, size and weight, the first. Runs in the browser, so it stands
 * alone.
 */
function markOfEachColour(): void {
  const behind = new Map<Element, string>();
  /** What can change the colours that an element is drawn in: its own backgrounds and those of what it stands in. */
  const describeBehind = (element: Element | null): string => {
    if (!element) return '';
    const known = behind.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position } = getComputedStyle(element);
    const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position].join();
    const outer = describeBehind(element.parentElement);
    // Those that draw nothing make no difference.
    const described = own === 'rgba(0, 0, 0, 0),none,1,none,normal,static' ? outer : `${outer}/${own}`;
    behind.set(element, described);
    return described;
  };
  const seen = new Set<string>();
  const hasText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
  for (const element of document.body.querySelectorAll('*')) {
    // A field has its text as a value.
    if (!hasText(element) && !element.matches('input, select, textarea')) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const colours = [color, fontSize, fontWeight, textShadow, describeBehind(element)].join();
    if (seen.has(colours)) continue;
    seen.add(colours);
    element.setAttribute('data-of-its-colours', '');
  }
}
