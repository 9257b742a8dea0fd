// Numbers as official texts write them.

import { MULTIPLIERS } from './multipliers.ts';

/**
 * Dots group thousands and a comma marks decimals: "960.000.000", "2,5". "50 triệu đồng" is read as 50 and as
 * 50,000,000.
 */
export function readNumbers(words: string): number[] {
  return [...words.matchAll(/(\d[\d.]*(?:,\d+)?)\s*(nghìn|ngàn|triệu|tỷ|tỉ)?/giu)].flatMap(([, digits = '', scale]) => {
    const number = Number(digits.replaceAll('.', '').replace(',', '.'));
    return scale ? [number, Math.round(number * (MULTIPLIERS[scale.toLowerCase()] ?? 1))] : [number];
  });
}
