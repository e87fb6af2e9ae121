/** The feed of everything. */
import type { APIRoute } from 'astro';
import { siteFeed } from '../editorial/feeds.ts';
import { getCatalogue } from './_catalogue.ts';
import { feedResponse } from './_feeds.ts';

export const GET: APIRoute = async ({ site }) => feedResponse(siteFeed(await getCatalogue()), site);
