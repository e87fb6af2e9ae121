/** The suggestions of the search field, fetched when somebody reaches for it. */
import type { APIRoute } from 'astro';
import { suggestionsOf } from '../publish/suggestions.ts';
import { getCatalogue, getPeople } from './_catalogue.ts';

export const GET: APIRoute = async () => Response.json(suggestionsOf(await getCatalogue(), await getPeople()));
