// What every command does with its arguments and its end: an option that it does not know, or an error that nobody
// expected, is told in words, and the exit code is 1.

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { describeStop } from './failure.ts';

/** `usage` is how the command is called. Nothing but what `config` names is taken. */
export function readArguments<Config extends ParseArgsConfig>(usage: string, config: Config) {
  process.on('uncaughtException', stop);
  process.on('unhandledRejection', stop);
  try {
    return parseArgs(config);
  } catch (error) {
    const [first = ''] = (error as Error).message.split('. ');
    console.error(`${first}.\nUsage: ${usage}`);
    process.exit(1);
  }
}

/** Who mends the program sets DEBUG to see where it stopped. */
function stop(error: unknown): never {
  console.error(describeStop('The command stopped', error));
  if (process.env.DEBUG) console.error(error);
  process.exit(1);
}
