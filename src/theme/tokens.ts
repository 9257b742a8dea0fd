// The tokens of the style sheet, read for the page that shows them: a palette, the roles made of it, and the sizes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wcagContrast } from 'culori';
import postcss from 'postcss';
import { SCHEMES, type Scheme } from './pairs.ts';

export interface Tokens {
  /** Raw colours: "--ink-light" and its value. Only roles may use them. */
  palette: Map<string, string>;
  /** Colours by what they are for: "ink", and the raw colour it takes in each scheme. */
  roles: Map<string, Record<Scheme, string>>;
  /** Everything else: type, spaces, measures. */
  sizes: Map<string, string>;
}

/** Of src/styles/tokens.css. Throws if a role names a raw colour that it lacks. */
export function getTokens(): Tokens {
  return readTokens(readFileSync(join(process.cwd(), 'src/styles/tokens.css'), 'utf8'));
}

/** By tier. Throws if a role names a raw colour that the style sheet lacks. */
export function readTokens(css: string): Tokens {
  const tokens: Tokens = { palette: new Map(), roles: new Map(), sizes: new Map() };
  const values = new Map<string, string>();
  postcss.parse(css).walkDecls(/^--/, ({ prop, value }) => {
    values.set(prop, value);
  });
  for (const [name, value] of values) {
    const role = /^light-dark\(var\((--[\w-]+)\), var\((--[\w-]+)\)\)$/.exec(value);
    if (role) tokens.roles.set(name.slice(2), { light: getRaw(values, role[1]), dark: getRaw(values, role[2]) });
    else if (value.startsWith('oklch(')) tokens.palette.set(name, value);
    else tokens.sizes.set(name.slice(2), value);
  }
  return tokens;
}

function getRaw(values: ReadonlyMap<string, string>, name = ''): string {
  const value = values.get(name);
  if (!value?.startsWith('oklch(')) throw new Error(`tokens.css: ${name} is no raw colour`);
  return value;
}

/** As WCAG counts it, from 1 to 21. Throws if there is no such role. */
export function measureContrast({ roles }: Tokens, front: string, back: string): Record<Scheme, number> {
  const [a, b] = [front, back].map((role) => {
    const colours = roles.get(role);
    if (!colours) throw new Error(`tokens.css has no role ${role}`);
    return colours;
  }) as [Record<Scheme, string>, Record<Scheme, string>];
  return Object.fromEntries(SCHEMES.map((scheme) => [scheme, wcagContrast(a[scheme], b[scheme])])) as Record<
    Scheme,
    number
  >;
}
