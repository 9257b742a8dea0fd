import { spawnSync } from 'node:child_process';

/** Tells whether the command ended well. Only its errors are shown. */
export function runCommand(folder: string, command: string, options: readonly string[]): boolean {
  return spawnSync(command, [...options], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
