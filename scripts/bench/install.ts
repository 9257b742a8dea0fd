// Packages that one bench alone needs: fetched into a folder of its own when the bench runs.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

/** Tells whether it worked: without a network it does not. */
export function installPackage(folder: string, name: string): boolean {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return runCommand(folder, 'npm', ['install', name, '--no-audit', '--no-fund', '--loglevel=error']);
}
