/** What a browser shows of a feed. */
import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { feedStyle } from '../publish/feed-style.ts';
import { getCatalogue } from './_catalogue.ts';

export const GET: APIRoute = async () => {
  const { name, language } = (await getCatalogue()).site;
  return new Response(feedStyle({ name, language, base: href('/') }), { headers: { 'content-type': 'text/xsl' } });
};
