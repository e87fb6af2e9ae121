/** The parts of the sitemap. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { addressIn } from '../components/address.ts';
import type { SitemapPage } from '../editorial/sitemap.ts';
import { sitemapPart, sitemapParts } from '../publish/sitemap.ts';
import { getSitemap } from './_catalogue.ts';

export const getStaticPaths = (async () =>
  sitemapParts(await getSitemap()).map((pages, part) => ({
    params: { part: String(part) },
    props: { pages },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ pages: SitemapPage[] }> = ({ props, site }) =>
  new Response(sitemapPart(props.pages, addressIn(site)), { headers: { 'content-type': 'application/xml' } });
