/** The description by which a browser takes in the publication's search. */
import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { openSearchDescription, openSearchType } from '../publish/opensearch.ts';
import { getCatalogue } from './_catalogue.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const { name, language } = (await getCatalogue()).site;
  const address = new URL(href('/'), origin).href;
  return new Response(openSearchDescription({ name, language, address }), {
    headers: { 'content-type': openSearchType },
  });
};
