// npm run bench -- scale [--plans N]: measures this program on registers larger than the real one.

import { parseArgs } from 'node:util';
import { benchScale } from './bench/scale.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { plans: { type: 'string', default: '3355' } } });

if (positionals[0] !== 'scale') {
  console.error('Usage: npm run bench -- scale [--plans N]');
  process.exit(1);
}
await benchScale(process.cwd(), Number(values.plans));
