// Writes how long each file of tests took, hooks and imports among it, which the JSON report leaves out, to the file
// DURATIONS.

import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export interface FileDuration {
  /** From the root folder. */
  file: string;
  milliseconds: number;
}

export default class DurationReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const durations = modules.map((module): FileDuration => {
      const { prepareDuration, setupDuration, collectDuration, duration } = module.diagnostic();
      return {
        file: module.relativeModuleId,
        milliseconds: prepareDuration + setupDuration + collectDuration + duration,
      };
    });
    if (process.env.DURATIONS) writeFileSync(process.env.DURATIONS, JSON.stringify(durations));
  }
}
