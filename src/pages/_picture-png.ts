// A picture as PNG, with its title, source and address inside.

import type { APIRoute } from 'astro';
import { listPictureIds } from '../charts/embed/pictures.ts';
import { makeStandalone } from '../charts/embed/standalone.ts';
import { rasterise } from '../charts/standalone.ts';

export const getStaticPaths = () => listPictureIds().map((id) => ({ params: { id } }));

export const GET: APIRoute = async ({ params, url, site }) => {
  const svg = await makeStandalone(params.id as string, url, site ?? url);
  return new Response(new Uint8Array(await rasterise(svg)), { headers: { 'content-type': 'image/png' } });
};
