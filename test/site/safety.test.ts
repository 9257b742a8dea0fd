// Readers who need to keep to themselves what they read.

import { readFileSync } from 'node:fs';
import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { en } from '../../src/i18n/en.ts';
import { vi } from '../../src/i18n/vi.ts';
import { getPart, getPath, LANGUAGES, type Language, translatePath } from '../../src/schema/address.ts';
import { registerEntry } from '../../src/schema/register.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { readTexts } from '../support/folder.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();
const read = <Name extends keyof Datasets>(name: Name) =>
  JSON.parse(readFileSync(`${DIST}/data/${name}.json`, 'utf8')) as Datasets[Name];
const WORDS = { vi, en };
const { leaveTo } = registerEntry.parse(parse(readFileSync('data/register.yaml', 'utf8')));
const sensitive = new Set(
  read('themes')
    .filter(({ is_sensitive }) => is_sensitive)
    .map(({ id }) => id),
);
const isAbout = ({ themes }: { themes: string }) => themes.split(' | ').some((id) => sensitive.has(id));

const pages = Object.entries(readTexts(DIST)).filter(([file]) => file.endsWith('.html'));
/** The pages that must have the control: themes, commitments and types of model, from the data, and all requests. */
const expected = [
  ...[...sensitive].map((id) => getPath('themes', id)),
  ...read('commitments')
    .filter((row) => isAbout(row) && row.path === getPath('commitments', row.id))
    .flatMap(({ path }) => [path, `${path}${getPart('notice', 'vi')}/`]),
  ...new Set(
    read('models')
      .filter(isAbout)
      .map(({ type_id }) => getPath('models', type_id)),
  ),
  // Beside a search box it is hidden until somebody types what is happening to them.
  ...pages
    .filter(([file, html]) => !file.startsWith('en/') && html.includes('data-notice="distress"'))
    .map(([file]) => file.replace(/index\.html$/, ''))
    .filter((path) => path !== getPath('design')),
  // Who asks an office what became of a promise may need to keep that to herself.
  ...pages.map(([file]) => file.replace(/index\.html$/, '')).filter((path) => path.startsWith(getPath('ask'))),
].flatMap((path) => LANGUAGES.map((language) => translatePath(path, language)));
const THEME = getPath('themes', 'violence');

/** A page for which the neutral site is one of ours: nothing leaves this machine. Notes what that site is told. */
async function openWatched(options: { javaScriptEnabled?: boolean } = {}): Promise<{ page: Page; asked: Request[] }> {
  const page = await site.newPage(options);
  const asked: Request[] = [];
  await page.context().route(`${leaveTo}**`, (route) => {
    asked.push(route.request());
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Neutral</title><p>Neutral</p>' });
  });
  return { page, asked };
}

describe('the control to leave', () => {
  it('stands on the pages of sensitive themes, of their commitments and models, and of requests, and nowhere else but on the page that shows all components', () => {
    const design = LANGUAGES.map((language) => getPath('design', '', language));
    const having = pages
      .filter(([, html]) => html.includes('data-leave'))
      .map(([file]) => file.replace(/index\.html$/, ''))
      .filter((path) => !design.includes(path));
    expect(sensitive.size).toBeGreaterThan(0);
    expect(having.sort()).toEqual(expected.sort());
  });

  it.each(LANGUAGES)(
    'is reached in %s with the second press of Tab, and replaces the page: "back" opens what was before it',
    async (language: Language) => {
      const { page, asked } = await openWatched();
      await page.goto(site.at(getPath('themes', '', language)));
      await page
        .locator(`main a[href$="${getPath('themes', 'violence', language)}"]`)
        .first()
        .click();
      await page.waitForURL((url) => url.pathname.endsWith(getPath('themes', 'violence', language)));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(WORDS[language].leave.action);
      await page.keyboard.press('Enter');
      await page.waitForURL(leaveTo);
      await page.goBack();
      expect(page.url()).toBe(site.at(getPath('themes', '', language)));
      expect(asked.map((request) => request.headers().referer)).toEqual([undefined]);
    },
  );

  it('works without JavaScript as a plain link that does not say where it was, and says that "back" opens the page again', async () => {
    const { page, asked } = await openWatched({ javaScriptEnabled: false });
    await page.goto(site.at(THEME));
    expect(await page.locator('.safety').textContent()).toContain(vi.leave.noScript);
    await page.getByRole('link', { name: vi.leave.action, exact: true }).click();
    await page.waitForURL(leaveTo);
    expect(asked.map((request) => request.headers().referer)).toEqual([undefined]);
  });

  it('stays in sight at the end of a long page, and covers nothing that gets the focus', async () => {
    const page = await site.newPage({ viewport: { width: 360, height: 640 } });
    await page.goto(site.at(THEME));
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const box = await page.locator('[data-leave]').boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 640 && box.height >= 24).toBe(true);
    await page.locator('footer a').last().focus();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const isCovered = await page.evaluate(() => {
        const [focused, control] = [document.activeElement, document.querySelector('.leave')];
        if (!focused || !control || control.contains(focused)) return false;
        const [a, b] = [focused.getBoundingClientRect(), control.getBoundingClientRect()];
        return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
      });
      expect(isCovered).toBe(false);
    }
  });

  it.each(LANGUAGES)('says in %s that pages stay in the history, and leads to how to clear it', async (language) => {
    const page = await site.newPage();
    await page.goto(site.at(getPath('themes', 'violence', language)));
    const note = page.locator('.safety');
    expect(await note.textContent()).toContain(WORDS[language].leave.note);
    await note.getByRole('link').click();
    await page.waitForURL(site.at(getPath('privacy', '', language, 'history')));
    expect(await page.locator('#history').evaluate((heading) => heading.matches(':target') && heading.tagName)).toBe(
      'H2',
    );
  });
});

describe('contacts printed in plans', () => {
  const contacts = read('contacts');
  const years = new Map(read('plans').map(({ id, year }) => [id, year]));

  it('are no links: nothing on the site calls or writes to anybody', () => {
    const calling = pages.filter(([, html]) => /href="(tel|sms|mailto):/.test(html)).map(([file]) => file);
    expect(contacts.length).toBeGreaterThan(0);
    expect(calling).toEqual([]);
  });

  it('are made into links by no telephone: every page forbids it', () => {
    expect(
      pages.filter(([, html]) => !html.includes('name="format-detection" content="telephone=no')).map(([file]) => file),
    ).toEqual([]);
  });

  it.each(LANGUAGES)(
    'stand in %s with the year of the plan and the warning that they may no longer be right',
    async (language) => {
      const page = await site.newPage();
      for (const plan of new Set(contacts.map(({ plan_id }) => plan_id))) {
        await page.goto(site.at(`${getPath('plans', plan, language)}${getPart('text', language)}/`));
        for (const clause of new Set(
          contacts.filter(({ plan_id }) => plan_id === plan).map(({ clause_id }) => clause_id),
        )) {
          const words = await page.locator(`[id="${clause.slice(plan.length + 1)}"]`).textContent();
          expect(words).toContain(WORDS[language].leave.contact.replace('{year}', String(years.get(plan))));
        }
      }
    },
  );
});

describe('a help line', () => {
  it('is shown nowhere, since the register has none that somebody has checked', async () => {
    const page = await site.newPage();
    await page.goto(site.at(THEME));
    expect(await page.locator('.safety').textContent()).not.toContain(vi.leave.source);
  });

  it.each([
    ['no source', { source: undefined }],
    ['no day on which it was checked', { checkedOn: undefined }],
    ['a source that anybody can change on its way', { source: 'http://example.org/' }],
    ['words for a number', { phone: 'mot mot mot' }],
  ])('with %s is refused', (_, fields) => {
    const settings = parse(readFileSync('data/register.yaml', 'utf8')) as object;
    const helpLine = {
      name: { vi: 'Thử', en: 'Test' },
      phone: '000',
      source: 'https://example.org/',
      checkedOn: '2026-11-20',
    };
    expect(registerEntry.safeParse({ ...settings, helpLine }).success).toBe(true);
    expect(registerEntry.safeParse({ ...settings, helpLine: { ...helpLine, ...fields } }).success).toBe(false);
  });
});

describe('the notice for somebody in distress', () => {
  const open = async (path: string, language: Language) => {
    const page = await site.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(site.at(path));
    const notice = page.locator('[data-notice="distress"]');
    const says = async () => ((await notice.isVisible()) ? notice.innerText() : '');
    return { page, notice, says, words: WORDS[language].leave };
  };

  it.each(LANGUAGES)(
    'stands above the results of the search, with what to do and the way out (%s)',
    async (language) => {
      const { page, notice, says, words } = await open(
        `${getPath('search', '', language)}?q=${encodeURIComponent('bị chồng đánh')}`,
        language,
      );
      await notice.waitFor();
      expect(await says()).toContain(words.noHelpHere);
      expect(await says()).toContain(words.instead);
      const [above, results] = [await notice.boundingBox(), await page.locator('#search-results').boundingBox()];
      expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(results?.y ?? 0);
      expect(await notice.locator('[data-leave]').getAttribute('href')).toBe(leaveTo);
      await page.locator('#q').fill('đánh giá');
      await page.waitForURL((url) => url.searchParams.get('q') === 'đánh giá');
      expect(await says()).toBe('');
      await page.goBack();
      await expect.poll(says).toContain(words.noHelpHere);
    },
  );

  it.each([getPath('search'), '', getPath('localities')])('comes while one types: /%s', async (path) => {
    const { page, says, words } = await open(path, 'vi');
    const box = page.locator('main input[type=search]').first();
    await box.fill('chuẩn bị đánh giá');
    expect(await says()).toBe('');
    await box.fill('bi hiep dam');
    expect(await says()).toContain(words.noHelpHere);
  });
});
