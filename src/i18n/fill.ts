// Fills sentences in, on the server and in the browser, and chooses the form of a word that its number asks for.

/**
 * Takes a sentence with `{name}` and `{name|form for one|form for others}`, and the values of the names; gives it filled in. Throws if a value is missing.
 * Languages with more forms than two would need Intl.PluralRules; Vietnamese has one and English two.
 */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (_, name: string, one?: string, others?: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${sentence}"`);
    const form = String(value) === '1' ? one : others;
    return form ?? String(value);
  });
}
