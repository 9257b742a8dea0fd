// npm run dev: renders the datasets, serves the site with Astro, and renders again when data/ changes.

import { mkdirSync, rmSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { type AstroIntegration, dev } from 'astro';
import { BILL_FILE } from '../src/site/software.ts';
import { Store } from '../src/store/store.ts';
import { fillStore } from './build/fill-store.ts';
import { renderStore } from './build/render.ts';
import { updateFiles } from './build/update-files.ts';
import { loadAndCheck } from './checks/index.ts';
import { readArguments } from './command/arguments.ts';
import type { Files } from './formats/files.ts';
import { renderSoftware } from './formats/software.ts';
import { formatIssue } from './read/issue.ts';
import { renderReleases } from './releases/publish.ts';

readArguments('npm run dev', {});
const root = process.cwd();
const GENERATED = ['content/plans', 'public/data', 'public/schema', 'public/licences', `public/${BILL_FILE}`];

/** A store of its own: that of the build stays as it is. */
const STORE = join(root, '.cache/dev.sqlite');
mkdirSync(dirname(STORE), { recursive: true });
rmSync(STORE, { force: true });
process.env.REGISTER_STORE = STORE;
const store = new Store(STORE);

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];
let server: Server | undefined;

/** The software changes with the lock file, not with the data: it is listed once. */
let software: Files | undefined;

/**
 * Renders the datasets if nothing is wrong; says what is, if something is. Workbook, database and archive of the whole
 * register, which no page reads, are left to the build.
 */
async function refresh(): Promise<boolean> {
  const { input, issues } = loadAndCheck(root);
  for (const issue of issues) console.error(formatIssue(issue));
  if (!input || issues.length > 0) return false;
  software ??= renderSoftware(root, input.vocabularies.register.date);
  fillStore(store, input);
  const others = new Map([...renderReleases(root), ...software]);
  updateFiles(root, await renderStore(store, input, { others, maxRecordsInOneFile: 0 }), GENERATED);
  return true;
}

/** The site reads the datasets once: its modules are read again, and so is the page that is open. */
function reload(): void {
  for (const environment of Object.values(server?.environments ?? {})) {
    environment.moduleGraph.invalidateAll();
    environment.hot.send({ type: 'full-reload' });
  }
}

if (!(await refresh())) process.exit(1);
await dev({
  root,
  integrations: [
    {
      name: 'register',
      hooks: {
        'astro:server:setup': (setup) => {
          server = setup.server;
        },
      },
    },
  ],
});
/** One rendering after another: two edits may come while the data of the first are still written. */
let last: Promise<void> = Promise.resolve();

async function renderAgain(): Promise<void> {
  const start = performance.now();
  if (!(await refresh())) return;
  reload();
  console.log(`Rendered again in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}

let timer: NodeJS.Timeout | undefined;
watch('data', { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    last = last.then(renderAgain).catch((error: Error) => console.error(error.message));
  }, 100);
});
