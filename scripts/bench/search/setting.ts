// What the bench of search needs: the publication served, a browser, and the two other engines' indexes over the same
// entries.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close as closeEngine } from 'pagefind';
import type { Browser } from 'playwright-core';
import { LANGUAGES, type Language } from '../../../src/schema/address.ts';
import { writeFiles } from '../../formats/files.ts';
import { load } from '../../read/load.ts';
import { makeDatasets } from '../../rows/datasets.ts';
import { makeSearchEntries, type SearchEntry } from '../../search-index/entries.ts';
import { makeBundle } from '../../search-index/search-index.ts';
import { BASE_PATH } from '../../serve/address.ts';
import { launchBrowser } from '../../serve/browser.ts';
import { serve } from '../../serve/serve.ts';

export interface Setting {
  browser: Browser;
  /** Addresses of the publication and of the plain index. */
  site: string;
  plain: string;
  entries: SearchEntry[];
  close: () => Promise<void>;
}

/**
 * Serves the publication, indexes its entries for plain Pagefind, and starts a browser. Throws if nothing is
 * published.
 */
export async function openBench(root: string): Promise<Setting> {
  if (!existsSync(join(root, 'dist/pagefind/entries.json')))
    throw new Error('nothing is published: run npm run build first');
  const { input } = load(root);
  if (!input) throw new Error('the register cannot be read: run npm run check');
  const entries = makeSearchEntries(makeDatasets(input), input.vocabularies.abbreviations);
  const folder = mkdtempSync(join(tmpdir(), 'so-cam-ket-search-'));
  const bundle = await makeBundle(
    entries.flatMap((entry) => LANGUAGES.map((language) => makePlainRecord(entry, language))),
  );
  writeFiles(
    join(folder, 'pagefind'),
    bundle.map(({ path, content }) => [path, content]),
  );
  await closeEngine();
  for (const [name, language] of [...LANGUAGES.map((own) => [own, own]), ['404', 'vi']])
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><html lang="${language}"><title>Pagefind</title></html>`,
    );
  const [site, plain] = await Promise.all([serve(join(root, 'dist'), BASE_PATH), serve(folder)]);
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    for (const { server } of [site, plain]) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(folder, { recursive: true, force: true });
  };
  return { browser, site: site.url, plain: plain.url, entries, close };
}

/** An entry as one would give it to Pagefind without further thought. It searches only what is in a page's language. */
function makePlainRecord(entry: SearchEntry, language: Language): Parameters<typeof makeBundle>[0][number] {
  const [title, text, place] = listPlainFields(entry, language);
  return { url: `/${entry.id}`, language, content: `${title}. ${text} ${place}`, meta: { title, place } };
}

/** Title, wording, place. The wording is Vietnamese in both languages. */
export function listPlainFields({ title, text, place }: SearchEntry, language: Language): [string, string, string] {
  return [title[language], text, place[language]];
}
