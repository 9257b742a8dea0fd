// How a bench prints a figure.

/** Takes a name, a figure and a note; prints them as a line of the bench. */
export function print(name: string, figure: string, note = ''): void {
  console.log(`  ${name.padEnd(26)} ${figure.padStart(14)}   ${note}`);
}
