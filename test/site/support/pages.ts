// The pages as a reader uses them, so that a test reads like the page. What a reader sees is named in the page's own
// words (src/i18n).

import type { Locator, Page } from 'playwright-core';
import { en } from '../../../src/i18n/en.ts';
import { fill } from '../../../src/i18n/fill.ts';
import { vi, type Words } from '../../../src/i18n/vi.ts';
import { getPath, type Language, type Section } from '../../../src/schema/address.ts';
import type { Site } from './site.ts';

const WORDS: Record<Language, Words> = { vi, en };

/** Single spaces, as a reader sees them. */
const tidy = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Any page: header, main part, address. */
export class AnyPage {
  readonly page: Page;
  readonly site: Site;
  readonly language: Language;

  constructor(page: Page, site: Site, language: Language = 'vi') {
    this.page = page;
    this.site = site;
    this.language = language;
  }

  get words(): Words {
    return WORDS[this.language];
  }

  async open(path: string): Promise<this> {
    await this.page.goto(this.site.at(path));
    return this;
  }

  async openSection(section: Section, id = ''): Promise<this> {
    return this.open(getPath(section, id, this.language));
  }

  /** Path relative to the site, without query and anchor. */
  get path(): string {
    return decodeURI(this.page.url().slice(this.site.url.length)).replace(/[?#].*/, '');
  }

  get query(): URLSearchParams {
    return new URL(this.page.url()).searchParams;
  }

  async heading(): Promise<string> {
    return tidy(await this.page.locator('h1').textContent());
  }

  async declaredLanguage(): Promise<string | null> {
    return this.page.locator('html').getAttribute('lang');
  }

  /** All words of the main part. */
  async read(): Promise<string> {
    return tidy(await this.page.locator('main').textContent());
  }

  /** Follows the link to the same page in the other language. */
  async switchLanguage(): Promise<AnyPage> {
    await this.follow(
      this.page.locator('header').getByRole('link', { name: this.words.site.otherLanguage, exact: true }),
    );
    return new AnyPage(this.page, this.site, this.language === 'vi' ? 'en' : 'vi');
  }

  protected async follow(link: Locator): Promise<void> {
    await link.click();
    await this.page.waitForLoadState();
  }
}

export class HomePage extends AnyPage {
  async openHome(): Promise<this> {
    return this.open(this.language === 'vi' ? '' : 'en/');
  }

  /** The places in the list of plans. */
  async listLocalities(): Promise<string[]> {
    return (await this.page.getByRole('rowheader').getByRole('link').allTextContents()).map(tidy);
  }

  /** Follows a place in the list of plans. */
  async openLocality(name: string): Promise<LocalityPage> {
    await this.follow(this.page.getByRole('rowheader').getByRole('link', { name, exact: true }));
    return new LocalityPage(this.page, this.site, this.language);
  }

  /** Types into the box and presses Enter. */
  async search(query: string): Promise<SearchPage> {
    await this.page.getByRole('searchbox', { name: this.words.search.label, exact: true }).fill(query);
    await this.page.keyboard.press('Enter');
    const results = new SearchPage(this.page, this.site, this.language);
    await this.page.waitForURL(`${this.site.at(getPath('search', '', this.language))}*`);
    await results.settle();
    return results;
  }
}

/** "Find your commune": the search box of the home page, or the box above the list of localities. */
export class Finder extends AnyPage {
  /** Types into the box, key by key; gives what the page says of each commune found, line by line. */
  async type(name: string): Promise<string[][]> {
    const status = this.page.locator('#finder-status');
    await this.page.locator('#finder').getByRole('searchbox').pressSequentially(name);
    await status.filter({ hasText: /\S/ }).waitFor();
    const found = this.page.locator('#finder-results > li');
    const lines = await found.evaluateAll((items) =>
      items.map((item) => [...item.children].map((line) => line.textContent)),
    );
    return lines.map((texts) => texts.map(tidy));
  }

  async status(): Promise<string> {
    return tidy(await this.page.locator('#finder-status').textContent());
  }

  /** Follows the first plan that covers what was found. */
  async openPlan(): Promise<PlanPage> {
    await this.follow(this.page.locator('#finder-results .plans a').first());
    return new PlanPage(this.page, this.site, this.language);
  }
}

export class LocalityPage extends AnyPage {
  /** Follows the first heading that is the title of a plan. */
  async openPlan(): Promise<PlanPage> {
    await this.follow(this.page.getByRole('heading', { level: 2 }).getByRole('link').first());
    return new PlanPage(this.page, this.site, this.language);
  }

  /** What the unit has become: "Xã Cờ Đỏ, thành phố Cần Thơ". */
  async namesToday(): Promise<string[]> {
    const { became: whole, becamePart, becameSeveral } = this.words.locality;
    const became = this.page
      .locator('dt', { hasText: new RegExp(`^(?:${whole}|${becamePart}|${becameSeveral})$`) })
      .locator('+ dd')
      .getByRole('link');
    return (await became.allTextContents()).map(tidy);
  }

  /** Official sentences that name the unit. */
  async namingSentences(): Promise<string[]> {
    return (await this.page.locator('.naming [lang="vi"]').allTextContents()).map(tidy);
  }
}

export class PlanPage extends AnyPage {
  /** Follows a commitment in the list by themes, by its place in the list; unfolds the themes first. */
  async openCommitment(index: number): Promise<CommitmentPage> {
    for (const summary of await this.page.locator('section[aria-labelledby="commitments"] summary').all())
      await summary.click();
    await this.follow(this.page.locator('section[aria-labelledby="commitments"] li a').nth(index));
    return new CommitmentPage(this.page, this.site, this.language);
  }

  /** The clause that the address points to. */
  private get target(): Locator {
    return this.page.locator(':target');
  }

  async targetWording(): Promise<string> {
    return tidy(await this.target.locator('.words').textContent());
  }

  async targetLanguage(): Promise<string | null> {
    return this.target.locator('.wording').getAttribute('lang');
  }

  /** True if the clause begins within the window. */
  async isTargetInView(): Promise<boolean> {
    return this.target.evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      return top >= 0 && top < window.innerHeight;
    });
  }

  /** Downloads the official text; gives its bytes. */
  async downloadSource(): Promise<Buffer> {
    return download(this.page, this.page.getByRole('link', { name: this.words.plan.sourceFile }));
  }
}

export class CommitmentPage extends AnyPage {
  private get receipt(): Locator {
    return this.page.locator('.slip').first();
  }

  /** The official wording on the slip. */
  async wording(): Promise<string> {
    return tidy(await this.receipt.locator('blockquote .words').textContent());
  }

  async wordingLanguage(): Promise<string | null> {
    return this.receipt.locator('blockquote').getAttribute('lang');
  }

  /** Follows "see it in the text". */
  async openClause(): Promise<PlanPage> {
    await this.follow(this.receipt.getByRole('link', { name: this.words.receipt.inText }));
    return new PlanPage(this.page, this.site, this.language);
  }
}

export class TablePage extends AnyPage {
  /** Downloads a file of the table through its button; gives its bytes. */
  async download(format: 'CSV' | 'JSON'): Promise<Buffer> {
    return download(this.page, this.page.getByRole('link', { name: new RegExp(`^${format} \\(`) }));
  }
}

export interface Result {
  /** Place in the list, from 0. */
  index: number;
  title: string;
  place: string;
  excerpt: string;
  path: string;
}

export class SearchPage extends AnyPage {
  get box(): Locator {
    return this.page.getByRole('searchbox');
  }

  async openSearch(query = ''): Promise<this> {
    await this.open(`${getPath('search', '', this.language)}${query}`);
    await this.settle();
    return this;
  }

  /** Waits until the status line speaks of the state in the address. */
  async settle(): Promise<void> {
    await this.page.waitForLoadState();
    await this.page.waitForFunction(() => document.querySelector('#search-status')?.textContent !== '');
  }

  /** Does something that changes the state; waits for the new results. */
  async change(act: () => Promise<unknown>): Promise<void> {
    await this.page.locator('#search-status').evaluate((status) => {
      status.textContent = '';
    });
    await act();
    await this.settle();
  }

  /** Types a query over the last one and presses Enter. */
  async search(query: string): Promise<void> {
    await this.change(async () => {
      await this.box.fill(query);
      await this.box.press('Enter');
    });
  }

  private async openFilter(label: string): Promise<Locator> {
    const [all, facet] = [
      this.page.locator('#search-filters'),
      this.page.locator('details.facet', { has: this.page.locator('summary', { hasText: label }) }),
    ];
    for (const details of [all, facet])
      if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click();
    return facet;
  }

  /** Chooses a value of a filter, or takes it off again. */
  async filter(label: string, value: string): Promise<void> {
    const facet = await this.openFilter(label);
    await this.change(() => facet.locator('label', { hasText: value }).first().click());
  }

  /** The values of a filter that are shown, with the counts beside them. */
  async counts(label: string): Promise<Record<string, number>> {
    const rows = (await this.openFilter(label)).locator('li:not([hidden])');
    const read = await rows.evaluateAll((items) =>
      items.map((item) => [
        item.querySelector('.name')?.textContent ?? '',
        Number(item.querySelector('.count')?.textContent),
      ]),
    );
    return Object.fromEntries(read);
  }

  /** Presses the button that takes a choice off. */
  async remove(value: string): Promise<void> {
    await this.change(() =>
      this.page
        .getByRole('button', { name: this.words.search.texts.remove.replace('{value}', value), exact: true })
        .click(),
    );
  }

  /** Presses one of the offers below the status line. */
  async takeOffer(name: string | RegExp): Promise<void> {
    await this.change(() => this.page.locator('#search-help').getByRole('button', { name }).click());
  }

  async offers(): Promise<string[]> {
    return this.page.locator('#search-help button').allTextContents();
  }

  async sort(label: string): Promise<void> {
    await this.change(() => this.page.getByRole('combobox', { name: this.words.search.sort }).selectOption({ label }));
  }

  async clearFilters(): Promise<void> {
    await this.change(() =>
      this.page.locator('#search-chosen').getByRole('button', { name: this.words.search.texts.clear }).click(),
    );
  }

  async goBack(): Promise<void> {
    await this.change(() => this.page.goBack());
  }

  /** Values of a filter that are chosen. */
  async chosen(label: string): Promise<string[]> {
    return (await this.openFilter(label)).locator('li:has(input:checked) .name').allTextContents();
  }

  async status(): Promise<string> {
    return tidy(await this.page.locator('#search-status').textContent());
  }

  /** How many results the status line speaks of. */
  async count(): Promise<number> {
    const status = await this.status();
    const { results, all } = this.words.search.texts;
    const [n = ''] = /\d[\d.,]*/.exec(status) ?? [];
    return [results, all].some((words) => status.startsWith(fill(words, { n })))
      ? Number(n.replace(/[.,]/g, ''))
      : Number.NaN;
  }

  /** The results shown. */
  async results(): Promise<Result[]> {
    const shown = await this.page.locator('#search-results > li:not(.lead)').evaluateAll((items) =>
      items.map((item, index) => {
        const link = item.querySelector('a');
        const [place, excerpt] = item.querySelectorAll('p');
        return {
          index,
          title: link?.textContent ?? '',
          place: place?.textContent ?? '',
          excerpt: excerpt?.textContent ?? '',
          path: link?.href ?? '',
        };
      }),
    );
    return shown.map((result) => ({ ...result, path: decodeURI(result.path.slice(this.site.url.length)) }));
  }

  /** Goes to the end of the results: the first ones are followed by more without being asked. */
  async goToEnd(): Promise<void> {
    const shown = (await this.results()).length;
    if (shown >= 10 || !(await this.more.isVisible())) return;
    await this.more.scrollIntoViewIfNeeded();
    await this.page.locator('#search-results > li:not(.lead)').nth(shown).waitFor();
  }

  /** All results: asks for more until there is no more. */
  async allResults(): Promise<Result[]> {
    await this.goToEnd();
    for (
      let shown = (await this.results()).length;
      await this.more.isVisible();
      shown = (await this.results()).length
    ) {
      await this.more.click();
      await this.page.locator('#search-results > li:not(.lead)').nth(shown).waitFor();
    }
    return this.results();
  }

  private get more(): Locator {
    return this.page.locator('#search-more');
  }

  /** Follows a result. */
  async openResult({ index }: Result): Promise<AnyPage> {
    await this.follow(this.page.locator('#search-results > li:not(.lead)').nth(index).getByRole('link'));
    return new AnyPage(this.page, this.site, this.language);
  }
}

async function download(page: Page, link: Locator): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
