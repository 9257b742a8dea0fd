// A number given on the command line.

/** Throws unless it is a whole number from 1. */
export function readCount(words: string): number {
  if (!/^[1-9]\d{0,8}$/.test(words)) throw new Error(`"${words}" is no whole number from 1: write it as 100`);
  return Number(words);
}
