/** What crawlers are asked. */
import type { APIRoute } from 'astro';
import { addressIn } from '../components/address.ts';
import { robotsText } from '../publish/robots.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(robotsText(addressIn(site)), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
