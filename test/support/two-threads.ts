// Run in a folder that holds the project: stages its data, and makes its pages by two threads, each of which makes every second one.

import { join } from 'node:path';

const root = process.cwd();
const steps = (name: string) => import(join(root, 'scripts/steps', name));
const { openStaging } = await steps('write.ts');
const { runApart } = await steps('apart.ts');
const { joinPages } = await steps('site.ts');
const { Progress } = await import(join(root, 'scripts/lib/progress.ts'));
const { shareTurns } = await import(join(root, 'src/kept/turns.ts'));

const progress = new Progress(() => {});
openStaging(root);
await runApart('makeData', root, progress);
const [own, helped] = await Promise.all([
  runApart('makePages', root, progress, shareTurns(undefined, { number: 1, of: 2 })),
  runApart('helpWithPages', root, progress, shareTurns(undefined, { number: 2, of: 2 })),
]);
joinPages(root, own, helped);
process.exit(0);
