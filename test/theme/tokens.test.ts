import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAIRS, SCHEMES } from '../../src/theme/pairs.ts';
import { measureContrast, readTokens } from '../../src/theme/tokens.ts';
import { readTexts } from '../support/folder.ts';

const SHEET = 'src/styles/tokens.css';
const tokens = readTokens(readFileSync(SHEET, 'utf8'));
const sources = Object.entries(readTexts('src')).filter(
  ([path]) => /\.(astro|css|ts)$/.test(path) && `src/${path}` !== SHEET,
);
/** The styles of a component: its style sheet, or the style block of one. */
const styles = sources
  .filter(([path]) => /\.(astro|css)$/.test(path))
  .map(
    ([path, text]) =>
      [
        path,
        path.endsWith('.css')
          ? text
          : [...text.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map((match) => match[1]).join('\n'),
      ] as const,
  );

describe('the roles', () => {
  it.each(PAIRS.flatMap((pair) => SCHEMES.map((scheme) => ({ ...pair, scheme }))))(
    '$front on $back has a contrast of at least $least in $scheme colours',
    ({ front, back, least, scheme }) => {
      expect(measureContrast(tokens, front, back)[scheme]).toBeGreaterThanOrEqual(least);
    },
  );

  it('take a colour of the palette for each scheme, and every colour of the palette is taken', () => {
    const taken = new Set([...tokens.roles.values()].flatMap(({ light, dark }) => [light, dark]));
    expect([...tokens.palette].filter(([, value]) => !taken.has(value)).map(([name]) => name)).toEqual([]);
  });

  it('are the only colours of components: no raw colour stands outside the sheet of tokens', () => {
    const raw = [...tokens.palette.keys()];
    const found = styles.flatMap(([path, css]) => [
      ...raw.filter((name) => css.includes(`var(${name})`)).map((name) => `${path}: ${name}`),
      ...[...css.matchAll(/#[0-9a-f]{3,8}\b(?=[;\s)])|\b(?:rgb|hsl|oklch|lab|lch)a?\(/gi)].map(
        ([value]) => `${path}: ${value}`,
      ),
    ]);
    expect(found).toEqual([]);
  });

  it('and the sizes are all that components ask for', () => {
    // The fonts have names of their own, made with their fallbacks.
    const known = new Set([...tokens.roles.keys(), ...tokens.sizes.keys(), 'font-ours', 'font-state']);
    const local = new Set(
      styles.flatMap(([, css]) => [...css.matchAll(/(?:^|[;{\s])--([\w-]+)\s*:/g)].map((match) => match[1])),
    );
    const unknown = styles.flatMap(([path, css]) =>
      [...css.matchAll(/var\(--([\w-]+)/g)].flatMap(([, name = '']) =>
        known.has(name) || local.has(name) ? [] : [`${path}: --${name}`],
      ),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the layers', () => {
  it('hold all styles: what components say never fights with the base', () => {
    const outside = styles.flatMap(([path, css]) => {
      const bare = css.replace(/\/\*.*?\*\//gs, '').replace(/@font-face\s*\{[^}]*\}/g, '');
      return bare.trim() === '' || /^(\s*@layer [\w, ]+(;|\{))/.test(bare) ? [] : [path];
    });
    expect(outside).toEqual([]);
  });
});

describe('readTokens', () => {
  it('refuses a role made of something that is no raw colour', () => {
    expect(() => readTokens(':root { --ink: light-dark(var(--a), var(--b)); --a: red; --b: oklch(0% 0 0); }')).toThrow(
      '--a',
    );
  });
});
