// Slugs: the readable part of an id.

import { foldVietnamese } from './fold.ts';

/** Of a–z, 0–9 and hyphens: "Thành phố Cần Thơ" is "thanh-pho-can-tho". Empty if nothing readable is left. */
export function makeSlug(name: string): string {
  return foldVietnamese(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
