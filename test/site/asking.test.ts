// From a promise to a request, as a citizen would do it on a phone: to whom, what is asked, printed, copied, saved.

import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../scripts/draft/pdf-file.ts';
import { en } from '../../src/i18n/en.ts';
import { vi } from '../../src/i18n/vi.ts';
import { getPath } from '../../src/schema/address.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();
const read = (name: string) => JSON.parse(readFileSync(`${DIST}/data/${name}.json`, 'utf8'));
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const words = vi.asking;

interface Promised {
  id: string;
  plan_id: string;
  kind: string;
  repeats_id: string | null;
  text: string;
}
const commitments: Promised[] = read('commitments');
const promise = commitments.find(({ id }) => id === 'thua-thien-hue-2018.IV.8-report') ?? (commitments[0] as Promised);

const open = async (path: string, options: { javaScriptEnabled?: boolean } = {}) => {
  const page = await site.newPage({ viewport: { width: 375, height: 740 }, ...options });
  await page.goto(site.at(path));
  return page;
};

const readPaper = async (page: Page) => {
  const document = await openPdf(await page.pdf({ format: 'A4' }));
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => (await document.getPage(at + 1)).getTextContent()),
  );
  const text = pages.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(' ')).join(' ');
  return { sheets: document.numPages, text: text.replace(/\s/g, '') };
};

const squeeze = (text: string) => text.replace(/\s/g, '');

describe('the request about a promise', () => {
  it('is one step from its page, and holds the words of the clause', async () => {
    const page = await open(getPath('commitments', promise.id));
    await page.getByRole('link', { name: words.askPromise }).click();
    await page.waitForURL(site.at(getPath('ask', promise.id)));
    const letter = tidy((await page.locator('[data-letter]').textContent()) ?? '');
    expect(letter).toContain(tidy(promise.text));
    expect(letter).toContain(words.letter.title);
  });

  it('can be filled in, printed on A4 and read there, also without a script', async () => {
    const page = await open(getPath('ask', promise.id), { javaScriptEnabled: false });
    await page.getByLabel(words.fields.name, { exact: true }).fill('Người Thử');
    const { sheets, text } = await readPaper(page);
    expect(sheets).toBeLessThanOrEqual(2);
    expect(text).toContain('NgườiThử');
    for (const part of [words.letter.nation, words.letter.title, words.letter.signer, promise.text])
      expect(text).toContain(squeeze(part));
    for (const part of [words.before, words.print, words.noAdvice, vi.leave.action])
      expect(text).not.toContain(squeeze(part));
  });

  it('copies what the reader wrote, and leaves blanks where nothing is written', async () => {
    const page = await open(getPath('ask', promise.id));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByLabel(words.fields.home, { exact: true }).fill('Xã Thử Nghiệm');
    await page.getByRole('button', { name: words.copy }).click();
    await page.getByText(words.copied).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain(`${words.letter.home}: Xã Thử Nghiệm`);
    expect(text).toMatch(new RegExp(`${words.letter.name}: …+`));
    expect(tidy(text)).toContain(tidy(promise.text));
  });

  it('is saved as a Word file that holds the same lines', async () => {
    const page = await open(getPath('ask', promise.id));
    await page.getByLabel(words.fields.name, { exact: true }).fill('<Người & Thử>');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.docx }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${words.fileName}-${promise.id}.docx`);
    const parts = unzipSync(new Uint8Array(await buffer(await download.createReadStream())));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(document).toContain('&lt;Người &amp; Thử&gt;');
    expect(document).toContain(words.letter.title);
    expect(document).toContain('w:w="11906"');
  });

  it('sends nothing and keeps nothing', async () => {
    const page = await open(getPath('ask', promise.id));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByLabel(words.fields.name, { exact: true }).fill('Người Thử');
    await page.getByLabel(words.fields.name, { exact: true }).press('Enter');
    expect(asked).toEqual([]);
    expect(await page.locator('main form').count()).toBe(0);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    await page.reload();
    expect(await page.getByLabel(words.fields.name, { exact: true }).inputValue()).toBe('');
  });

  it('can be left at once', async () => {
    const page = await open(getPath('ask', promise.id));
    expect(await page.getByRole('link', { name: vi.leave.action }).isVisible()).toBe(true);
  });
});

describe('the request about a plan', () => {
  it('asks of the promises that the reader ticks, and of no other, on paper and in text', async () => {
    const page = await open(getPath('ask', promise.plan_id));
    const items = page.locator('[data-asked] input[data-choice]:not(:checked)');
    expect(await items.count()).toBeGreaterThan(10);
    const before = await readPaper(page);
    expect(before.text).not.toContain(squeeze(words.letter.wanted));
    await items.nth(2).check();
    const chosen = tidy((await page.locator('[data-asked]:has(input:checked)').first().textContent()) ?? '');
    const { sheets, text } = await readPaper(page);
    expect(sheets).toBeLessThanOrEqual(2);
    expect(text).toContain(squeeze(chosen));
    expect(text).toContain(squeeze(words.letter.wanted));
  });

  it('is in Vietnamese on the English page, too', async () => {
    const page = await open(getPath('ask', promise.plan_id, 'en'));
    const letter = page.locator('[data-letter]');
    expect(await letter.getAttribute('lang')).toBe('vi');
    expect(await letter.textContent()).toContain(words.letter.title);
    expect(await page.getByText(en.asking.vietnameseSays).isVisible()).toBe(true);
  });
});

describe('every request', () => {
  const asks = read('plans').map(({ id }: { id: string }) => id) as string[];

  it.each(asks)('of %s cites no article of law that is not confirmed', async (id) => {
    const page = await open(getPath('ask', id));
    const letter = (await page.locator('[data-letter] > p').allTextContents()).join('\n');
    const confirmed = read('asking_facts').flatMap(({ citation }: { citation: string | null }) => citation ?? []);
    const rest = confirmed.reduce((text: string, citation: string) => text.replaceAll(citation, ''), letter);
    expect(rest).not.toMatch(/điều\s+\d|104\/2016|13\/2018/iu);
  });

  it('leaves the addressee blank with a reason, or names a body with its source', async () => {
    for (const id of asks) {
      const page = await open(getPath('ask', id));
      const addressee = await page.getByLabel(words.fields.to, { exact: true }).inputValue();
      const reason = tidy((await page.getByText(words.toWhom).locator('..').textContent()) ?? '');
      expect(reason).toContain(addressee === '' ? 'để trống nơi nhận' : addressee);
      if (addressee !== '') expect(reason).toContain('Nguồn:');
    }
  });
});

describe('a place without a plan in the register', () => {
  it('has a request for its plan, reached from its page', async () => {
    const page = await open(getPath('localities', 'tinh-ha-tinh'));
    await page.getByRole('link', { name: /Hỏi chính quyền: kế hoạch/ }).click();
    await page.getByLabel(words.fields.year, { exact: true }).fill('2025');
    const { text } = await readPaper(page);
    expect(text).toContain(squeeze('Kế hoạch về bình đẳng giới năm'));
    expect(text).toContain('2025');
    expect(await page.getByLabel(words.fields.to, { exact: true }).inputValue()).toBe('Ủy ban nhân dân tỉnh Hà Tĩnh');
  });
});
