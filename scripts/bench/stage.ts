// One stage of a bench, in a process of its own: its last line of output is its peak memory in kilobytes.

import { buildSite } from '../steps/site.ts';

await buildSite(process.cwd());
console.log(process.resourceUsage().maxRSS);
