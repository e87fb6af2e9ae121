/** The sheet of a feed that is opened in a browser; its address is written in every feed, so it has no digest. */
import type { APIRoute } from 'astro';
import sheet from '../styles/feed.css?inline';

export const GET: APIRoute = () => new Response(sheet, { headers: { 'content-type': 'text/css' } });
