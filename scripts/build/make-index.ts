// A task of a build: the search index, from the store into the staging folder.

import { join } from 'node:path';
import type { AbbreviationEntry } from '../../src/schema/abbreviation.ts';
import { STORE_FILE } from '../../src/store/register.ts';
import { Store } from '../../src/store/store.ts';
import { PublishedFiles, type PublishedGroup } from '../cache/published-files.ts';
import { buildIndex } from '../search-index/search-index.ts';
import { INDEX } from './assemble.ts';
import type { Progress } from './progress.ts';
import { StagedFiles } from './staging.ts';

interface Input {
  root: string;
  abbreviations: readonly AbbreviationEntry[];
}

/** What the index consists of, for the next build. */
export async function run({ root, abbreviations }: Input, progress: Progress): Promise<PublishedGroup[]> {
  return await progress.run('search index', async () => {
    const store = new Store(join(root, STORE_FILE), { readOnly: true });
    const published = join(root, 'dist/pagefind');
    const groups = await buildIndex(store, abbreviations, {
      files: new StagedFiles(join(root, INDEX)),
      last: new PublishedFiles(store, 'index', published),
      published,
    });
    store.close();
    return groups;
  });
}
