/** The vocabulary as search needs it for readers who asked about topics; nobody else fetches it. */
import type { APIRoute } from 'astro';
import { topicIds } from '../../editorial/search-choices.ts';
import { getCatalogue } from '../_catalogue.ts';

export const GET: APIRoute = async () => Response.json(topicIds(await getCatalogue()));
