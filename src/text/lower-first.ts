/** Takes words that go on after a colon; gives them with a small first letter. */
export function startLow(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
