// The answer that a preview image is.

import type { Page } from '../i18n/page.ts';
import type { Card } from './card.ts';
import { renderPreview } from './image.ts';

/** Takes the page it stands for and its card; gives the image. */
export async function respondPreview({ words }: Page, card: Card): Promise<Response> {
  return new Response(new Uint8Array(await renderPreview(card, words.site.name)), {
    headers: { 'content-type': 'image/png' },
  });
}
