// The MDX pages of plans as a collection. Pages that name the same parts are one module: it is compiled once for thousands of plans, and a page says which plan it is for.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';

/** Front matter is JSON, which is YAML too (scripts/formats/plan-page.ts). */
const PAGE = /^---\n(?<front>.*?)\n---\n(?<body>.*)$/s;

/** Takes the folder of the pages; gives the loader of their collection, which follows them while somebody edits. Fails if a file is no such page. */
export function loadPlanPages(folder: string): Loader {
  const load = async ({ config, parseData, store }: LoaderContext) => {
    const root = fileURLToPath(config.root);
    const modules = new Map<string, string>();
    store.clear();
    for (const name of readdirSync(folder).sort()) {
      const filePath = join(folder, name);
      const { front = '', body = '' } = PAGE.exec(readFileSync(filePath, 'utf8'))?.groups ?? {};
      const data = JSON.parse(front) as Record<string, unknown>;
      const id = String(data.id);
      const module = modules.get(body) ?? relative(root, filePath);
      modules.set(body, module);
      store.set({ id, data: await parseData({ id, data, filePath }), filePath: module, deferredRender: true });
    }
  };
  return {
    name: 'plan-pages',
    load: async (context) => {
      await load(context);
      context.watcher?.add(folder);
      // One reading after another: a change may come while the last one is still read.
      let last: Promise<void> = Promise.resolve();
      context.watcher?.on('all', (_, path) => {
        if (path.startsWith(folder))
          last = last.then(() => load(context)).catch((error: Error) => context.logger.error(error.message));
      });
    },
  };
}
