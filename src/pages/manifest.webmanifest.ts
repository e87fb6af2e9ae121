/** The publication for devices that take it in. */
import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { manifest, manifestType, paperColours } from '../publish/manifest.ts';
import tokens from '../styles/tokens.css?raw';
import { getCatalogue } from './_catalogue.ts';

export const GET: APIRoute = async () => {
  const { site } = await getCatalogue();
  return new Response(manifest(site, href('/'), paperColours(tokens)), { headers: { 'content-type': manifestType } });
};
