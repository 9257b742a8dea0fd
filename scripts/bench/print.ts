/** Prints one line of a bench. */
export function print(name: string, figure: string, note = ''): void {
  console.log(`  ${name.padEnd(26)} ${figure.padStart(14)}   ${note}`);
}
