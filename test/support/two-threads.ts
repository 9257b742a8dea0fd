// Run in a folder that holds the project: stages its data, and makes its pages by two threads, each of which makes every second one.

import { join } from 'node:path';

const root = process.cwd();
const steps = (name: string) => import(join(root, 'scripts/steps', name));
const { openStaging } = await steps('write.ts');
const { runApart } = await steps('apart.ts');
const { joinPages } = await steps('site.ts');
const { Progress } = await import(join(root, 'scripts/lib/progress.ts'));
const { shareTurns } = await import(join(root, 'src/kept/turns.ts'));

/** Turns of which every second one is taken already. */
function shareHalf(parity: 0 | 1): SharedArrayBuffer {
  const shared = shareTurns();
  const bytes = new Uint8Array(shared);
  // The first bytes are no pages.
  for (let at = 12 + parity; at < bytes.length; at += 2) bytes[at] = 1;
  return shared;
}

const progress = new Progress(() => {});
openStaging(root);
await runApart('makeData', root, progress);
const [own, helped] = await Promise.all([runApart('makePages', root, progress, shareHalf(0)), runApart('helpWithPages', root, progress, shareHalf(1))]);
joinPages(root, own, helped);
process.exit(0);
