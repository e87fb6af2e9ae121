/** The sheet of a feed that is opened in a browser; its address is written in every feed, so it has no digest. */
import type { APIRoute } from 'astro';
import { fontData } from 'astro:assets';
import { feedSheet } from '../publish/feed-style.ts';
import sheet from '../styles/feed.css?inline';
import { getCatalogue } from './_catalogue.ts';

export const GET: APIRoute = async () => {
  const fonts = { Newsreader: fontData['--font-text'], 'Newsreader Display': fontData['--font-title'] };
  const { language } = (await getCatalogue()).site;
  return new Response(feedSheet({ sheet, language, fonts }), { headers: { 'content-type': 'text/css' } });
};
