/** The sitemap's index, which robots.txt names. */
import type { APIRoute } from 'astro';
import { addressIn } from '../components/address.ts';
import { sitemapPages } from '../editorial/sitemap.ts';
import { sitemapIndex, sitemapParts } from '../publish/sitemap.ts';
import { getCatalogue, getPeople } from './_catalogue.ts';

export const GET: APIRoute = async ({ site }) => {
  const pages = sitemapPages(await getCatalogue(), await getPeople());
  return new Response(sitemapIndex(sitemapParts(pages), addressIn(site)), {
    headers: { 'content-type': 'application/xml' },
  });
};
