// The response with the image of a social card.

import type { Page } from '../i18n/page.ts';
import type { Card } from './card.ts';
import { renderCard } from './image.ts';

export async function respondCard({ words }: Page, card: Card): Promise<Response> {
  return new Response(new Uint8Array(await renderCard(card, words.site.name)), {
    headers: { 'content-type': 'image/png' },
  });
}
