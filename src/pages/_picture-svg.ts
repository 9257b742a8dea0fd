// A picture as SVG, with its title, source and address inside.

import type { APIRoute } from 'astro';
import { listPictureIds } from '../charts/embed/pictures.ts';
import { makeStandalone } from '../charts/embed/standalone.ts';

export const getStaticPaths = () => listPictureIds().map((id) => ({ params: { id } }));

export const GET: APIRoute = async ({ params, url, site }) => {
  const svg = await makeStandalone(params.id as string, url, site ?? url);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
