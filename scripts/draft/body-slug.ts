// The id of a type of body, made from its name as the register makes them: without "và".

import { makeSlug } from '../../src/text/vietnamese/slug.ts';

/** "Sở Khoa học và Công nghệ" → "so-khoa-hoc-cong-nghe". */
export const makeBodySlug = (name: string): string =>
  makeSlug(name)
    .split('-')
    .filter((word) => word !== 'va')
    .join('-');
