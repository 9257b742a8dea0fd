// Every published page, read by a validator of HTML.

import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ConfigData, type ConfigLoader, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { DIST } from './support.ts';

/**
 * The recommended rules and those for whole documents, but for what is a matter of style or stricter than the standard.
 */
const RULES: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Titles are those of official plans and of promises: cut at 70 letters they would say less.
    'long-title': 'off',
    // The HTML that Astro writes has its own spacing and its own way of closing; a browser reads both alike.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Scripts are files of the site itself, served with its pages.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Check boxes of one filter share its name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    // HTML allows any id without spaces. Ours are clause numbers, "III.1.b1": permanent addresses that people can read.
    'valid-id': ['error', { relaxed: true }],
  },
};

/**
 * Resolves the rules once: the loader of the library does so again for each page, which takes longer than to read it.
 */
class LoaderOfOne extends StaticConfigLoader {
  #resolved: ReturnType<ConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(handle: string): ReturnType<ConfigLoader['getConfigFor']> {
    this.#resolved ??= super.getConfigFor(handle);
    return this.#resolved;
  }
}

const validator = new HtmlValidate(new LoaderOfOne(RULES));

async function listErrors(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  );
}

/** Pages by the folder above their own: one group is what one kind of page makes in one language. */
const groups = Map.groupBy(globSync('**/*.html', { cwd: DIST }).sort(), (file) => dirname(dirname(file)));

describe('the HTML', () => {
  it.each([...groups])('of every page under %s is valid', async (_, files) => {
    const faults: string[] = [];
    for (const file of files)
      for (const error of await listErrors(readFileSync(join(DIST, file), 'utf8'))) faults.push(`${file} ${error}`);
    expect(faults).toEqual([]);
  });

  it.each([
    ['an id that stands twice', (html: string) => html.replace('</main>', '<p id="main">x</p></main>'), 'no-dup-id'],
    ['a heading that skips a level', (html: string) => html.replace('</main>', '<h5>x</h5></main>'), 'heading-level'],
    ['an element that is never closed', (html: string) => html.replace('</main>', '<div></main>'), 'close-order'],
    [
      'a button inside a link',
      (html: string) => html.replace('</main>', '<a href="/"><button type="button">x</button></a></main>'),
      'element-permitted-content',
    ],
    [
      'a label for nothing',
      (html: string) => html.replace('</main>', '<label for="nothing">x</label></main>'),
      'no-missing-references',
    ],
  ])('with %s is refused', async (_, breakIt, rule) => {
    const html = readFileSync(join(DIST, 'index.html'), 'utf8');
    expect((await listErrors(breakIt(html))).join('\n')).toContain(`${rule}: `);
  });
});
