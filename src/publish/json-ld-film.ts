/** A film or series, said to machines: as what a review is of, and on its own page with the reviews that rate it. */
import type { Movie, Person, Review, TVSeries } from 'schema-dts';
import type { FilmFacts, FilmView } from '../editorial/film-view.ts';
import { plainText } from '../editorial/emphasis.ts';
import type { AddressOf } from './json-ld.ts';
import { critic } from './json-ld-person.ts';
import { rating } from './json-ld-rating.ts';

/** The film of a page's facts. Only its drawn title card is its picture here: no still is anybody's to give away. */
export function film(facts: FilmFacts, at: AddressOf): Movie | TVSeries {
  const names = [...new Set([facts.originalTitle, ...facts.alsoKnownAs])].filter(
    (name): name is string => name !== undefined && name !== facts.title,
  );
  return {
    '@type': facts.form === 'series' ? 'TVSeries' : 'Movie',
    name: facts.title,
    url: at(facts.href),
    ...(names.length === 0 ? {} : { alternateName: names }),
    ...(facts.directors.length === 0
      ? {}
      : {
          director: facts.directors.map(({ name, href }): Person => ({
            '@type': 'Person',
            name,
            ...(href === undefined ? {} : { url: at(href) }),
          })),
        }),
    dateCreated: String(facts.year),
    ...(facts.releasedOn === undefined ? {} : { datePublished: facts.releasedOn }),
    image: at(`${facts.href}card.png`),
    ...(facts.links.length === 0 ? {} : { sameAs: facts.links.map(({ href }) => href) }),
  };
}

/** The thing of a film's page, with those reviews of it that rate it: others say nothing that a machine can add up. */
export function reviewedFilm({ facts, reviews }: FilmView, at: AddressOf): Movie | TVSeries {
  const rated = reviews
    .filter(({ state, filmIds }) => state === 'published' && filmIds[0] === facts.id)
    .flatMap((card): Review[] =>
      card.rating === undefined
        ? []
        : [
            {
              '@type': 'Review',
              name: plainText(card.title),
              url: at(card.href),
              author: card.authors.map((author) => critic(author, at)),
              ...(card.day === undefined ? {} : { datePublished: card.day }),
              reviewRating: rating(card.rating),
            },
          ],
    );
  return { ...film(facts, at), ...(rated.length === 0 ? {} : { review: rated }) };
}
