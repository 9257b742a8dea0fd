// The MDX pages of plans as a collection. Pages with the same body share one module, which is compiled once for
// thousands of plans: the plan is a property of the page.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';

/** Front matter is JSON, which is YAML too (scripts/formats/plan-page.ts). */
const PLAN_PAGE = /^---\n(?<front>.*?)\n---\n(?<body>.*)$/s;

/** Watches the folder while somebody edits. Fails at a file that is no such page. */
export function loadPlanPages(folder: string): Loader {
  const load = async ({ config, parseData, store }: LoaderContext) => {
    const root = fileURLToPath(config.root);
    const modules = new Map<string, string>();
    store.clear();
    for (const name of readdirSync(folder).sort()) {
      const filePath = join(folder, name);
      const { front = '', body = '' } = PLAN_PAGE.exec(readFileSync(filePath, 'utf8'))?.groups ?? {};
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
      // One load at a time: a change may come while the last load still runs.
      let last: Promise<void> = Promise.resolve();
      context.watcher?.on('all', (_, path) => {
        if (path.startsWith(folder))
          last = last.then(() => load(context)).catch((error: Error) => context.logger.error(error.message));
      });
    },
  };
}
