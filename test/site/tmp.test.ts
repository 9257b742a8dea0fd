import { AxeBuilder } from '@axe-core/playwright';
import { it } from 'vitest';
import { listFullest } from './support/kinds.ts';
import { useSite } from './support/site.ts';
const site = useSite();
it('x', async () => {
  const page = await site.newPage();
  const all = Date.now();
  for (const { path } of listFullest()) {
    const t = Date.now();
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(site.at(path));
    const t1 = Date.now();
    const r = await new AxeBuilder({ page }).analyze();
    const t2 = Date.now();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 640 });
    const r2 = await new AxeBuilder({ page }).analyze();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    console.log(path, t1 - t, t2 - t1, Date.now() - t2, width, JSON.stringify([...r.violations, ...r2.violations].map((v) => [v.id, v.nodes.length, v.nodes[0]?.target, v.nodes[0]?.failureSummary])));
  }
  console.log('all', Date.now() - all);
}, 300000);
