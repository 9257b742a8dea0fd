// The two typefaces: Be Vietnam Pro for the register's own words, Source Serif 4 for those of the State; only the
// subsets and weights in use. Fallback fonts that most machines have are scaled to the same metrics, so the layout is
// the same with either. A page never changes its font while it is read: a font that comes late serves the next page.

import { createFontStack } from '@capsizecss/core';
import oursLatin from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import oursLatinBold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import oursVietnamese from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import oursVietnameseBold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';
import oursRanges from '@fontsource/be-vietnam-pro/unicode.json';
import stateLatin from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url';
import stateVietnamese from '@fontsource/source-serif-4/files/source-serif-4-vietnamese-400-normal.woff2?url';
import stateRanges from '@fontsource/source-serif-4/unicode.json';
import { FONT_METRICS } from './font-metrics.ts';

const { arial, arialBold, beVietnamPro, beVietnamProBold, notoSerif, roboto, robotoBold, sourceSerif4, timesNewRoman } =
  FONT_METRICS;
const BOLD = { fontWeight: 600 };
const ours = createFontStack([beVietnamPro, arial, roboto]);
const oursBold = createFontStack([beVietnamProBold, arialBold, robotoBold], { fontFaceProperties: BOLD });
const state = createFontStack([sourceSerif4, timesNewRoman, notoSerif]);

function makeFace(family: string, weight: number, url: string, range: string): string {
  const source = `url(${url}) format("woff2")`;
  return (
    `@font-face{font-family:"${family}";font-weight:${weight};font-display:optional;` +
    `src:${source};unicode-range:${range}}`
  );
}

/** Styles that load the fonts, and the tokens that name them. */
export const FONT_STYLES = [
  makeFace(beVietnamPro.familyName, 400, oursLatin, oursRanges.latin),
  makeFace(beVietnamPro.familyName, 400, oursVietnamese, oursRanges.vietnamese),
  makeFace(beVietnamPro.familyName, 600, oursLatinBold, oursRanges.latin),
  makeFace(beVietnamPro.familyName, 600, oursVietnameseBold, oursRanges.vietnamese),
  makeFace(sourceSerif4.familyName, 400, stateLatin, stateRanges.latin),
  makeFace(sourceSerif4.familyName, 400, stateVietnamese, stateRanges.vietnamese),
  ...[ours, oursBold, state].map(({ fontFaces }) => fontFaces.replace(/\s*\n\s*/g, '')),
  `@layer tokens{:root{--font-ours:${ours.fontFamily},sans-serif;--font-state:${state.fontFamily},serif}}`,
].join('');

/**
 * Preloaded, since a font that comes after the first paint serves only the next page. The typeface of the State is
 * preloaded only where a page begins with it.
 */
export const FIRST_FONTS = {
  ours: [oursLatin, oursLatinBold, oursVietnamese, oursVietnameseBold],
  state: [stateLatin, stateVietnamese],
} as const;
