// The page that compares plans, and the take-away and citation that stand on it and on others, as a reader uses them.

import type { Locator, Page } from 'playwright-core';
import { AnyPage } from './pages.ts';

const tidy = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

export class ComparePage extends AnyPage {
  get table(): Locator {
    return this.page.locator('[data-comparison] table');
  }

  /** Opens the page with a query; waits until it has said something. */
  async openChoice(query: string): Promise<this> {
    await this.openSection('compare');
    await this.page.goto(`${this.page.url()}${query}`);
    await this.settle();
    return this;
  }

  async settle(): Promise<void> {
    await this.page
      .locator('#compare-status:not(:empty), #compare-gate:not([hidden])')
      .first()
      .waitFor({ state: 'attached' });
  }

  async status(): Promise<string> {
    return tidy(await this.page.locator('#compare-status').textContent());
  }

  /** The plans whose columns are open. */
  async plans(): Promise<string[]> {
    return this.page
      .locator('[data-comparison] th[data-plan]:visible')
      .evaluateAll((heads) => heads.map((head) => (head as HTMLElement).dataset.plan ?? ''));
  }

  /** The words of each cell, by the id of its figure; of a list of records only what stands without opening it. */
  async cells(): Promise<Record<string, string>> {
    const cells = await this.page.locator('[data-comparison] td').evaluateAll((all) =>
      all.map((cell) => {
        const shown = cell.querySelector('.value') ?? cell;
        return [(cell as HTMLElement).dataset.recordId ?? '', shown.textContent ?? ''] as const;
      }),
    );
    return Object.fromEntries(cells.map(([id, text]) => [id, tidy(text)]));
  }

  /** The remarks on what differs. */
  async notices(): Promise<string[]> {
    return (await this.page.locator('[data-notice]:visible').allTextContents()).map(tidy);
  }

  get gate(): Locator {
    return this.page.locator('#compare-gate');
  }
}

/** Presses the button of a format and reads the file that comes. */
export async function takeAway(page: Page, format: 'Excel' | 'CSV' | 'JSON'): Promise<{ name: string; bytes: Buffer }> {
  const button = page.locator('[data-take-away]').getByRole('button', { name: format, exact: true });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** The ids of the rows that a reader sees once every fold is open, each once. */
export async function listShown(page: Page): Promise<string[]> {
  await page.locator('main details').evaluateAll((all) =>
    all.forEach((details) => {
      (details as HTMLDetailsElement).open = true;
    }),
  );
  const ids = await page
    .locator('main [data-record-id]:visible')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.recordId ?? ''));
  return [...new Set(ids)];
}
