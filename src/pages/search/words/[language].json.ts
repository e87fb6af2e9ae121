/** What the search over any page says in a language; only who reaches for it fetches it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { wordsByLanguage, wordsFor } from '../../../words/words-for.ts';

export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(wordsByLanguage).map((language) => ({ params: { language } }));

export const GET: APIRoute<Record<string, never>, { language: string }> = ({ params: { language } }) => {
  const { found, find } = wordsFor(language);
  return Response.json({ found, find });
};
