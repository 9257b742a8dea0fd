// Fills names in sentences, on the server and in the browser, and chooses the form of a word by its number.

/**
 * A name is written `{name}`, or `{name|form for one|form for others}`. Throws if its value is missing. Languages with
 * more than two forms would need Intl.PluralRules; Vietnamese has one and English two.
 */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (_, name: string, one?: string, others?: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${sentence}"`);
    const form = String(value) === '1' ? one : others;
    return form ?? String(value);
  });
}
