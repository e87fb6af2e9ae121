/** The sitemap's index, which robots.txt names. */
import type { APIRoute } from 'astro';
import { addressIn } from '../components/address.ts';
import { sitemapIndex, sitemapParts } from '../publish/sitemap.ts';
import { getSitemap } from './_catalogue.ts';

export const GET: APIRoute = async ({ site }) => {
  const pages = await getSitemap();
  return new Response(sitemapIndex(sitemapParts(pages), addressIn(site)), {
    headers: { 'content-type': 'application/xml' },
  });
};
