/** The films by ID, fetched by the settings page where there is something to name. */
import type { APIRoute } from 'astro';
import { filmList } from '../../publish/film-list.ts';
import { getCatalogue } from '../_catalogue.ts';

export const GET: APIRoute = async () => Response.json(filmList(await getCatalogue()));
