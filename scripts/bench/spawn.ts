// Runs one stage in a process of its own, so that its memory can be told apart from the bench's.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Takes a root folder that is staged and the name of a stage; runs it and gives its seconds and peak memory. Throws if it fails. */
export function spawnMeasured(root: string, stage: 'pages'): { seconds: string; peakMegabytes: number } {
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, ['--max-old-space-size=16384', join(import.meta.dirname, 'stage.ts'), stage], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`stage ${stage} failed`);
  const peakKilobytes = Number(stdout.toString().trim().split('\n').at(-1));
  return { seconds: `${((performance.now() - start) / 1000).toFixed(1)} s`, peakMegabytes: Math.round(peakKilobytes / 1024) };
}
