/** A review, said to machines. Title, standfirst and verdict are free of spoilers by definition; nothing else is taken of its text. */
import type { Review } from 'schema-dts';
import { plainText } from '../editorial/emphasis.ts';
import type { ReviewView } from '../editorial/review-view.ts';
import type { Site } from '../schemas/site.ts';
import type { AddressOf } from './json-ld.ts';
import { film } from './json-ld-film.ts';
import { critic } from './json-ld-person.ts';
import { rating } from './json-ld-rating.ts';
import { publisher } from './json-ld-site.ts';

/** The thing of a review's page. The first of its films is the one under review; the others are what it is about too. */
export function review(view: ReviewView, site: Site, at: AddressOf): Review {
  const { title, standfirst, verdict, language, authors, dates, canonical } = view;
  const [reviewed, ...others] = view.films;
  const name = plainText(title);
  const url = at(view.href);
  return {
    '@type': 'Review',
    name,
    headline: name,
    description: plainText(verdict ?? standfirst),
    url,
    mainEntityOfPage: url,
    ...(canonical === undefined ? {} : { sameAs: canonical }),
    inLanguage: language,
    ...(reviewed === undefined ? {} : { image: at(`${reviewed.href}card.png`), itemReviewed: film(reviewed, at) }),
    ...(others.length === 0
      ? {}
      : {
          about: others.map(({ form, title: called, href }) => ({
            '@type': form === 'series' ? ('TVSeries' as const) : ('Movie' as const),
            name: called,
            url: at(href),
          })),
        }),
    ...(view.rating === undefined ? {} : { reviewRating: rating(view.rating) }),
    author: authors.map((author) => critic(author, at)),
    publisher: publisher(site, at),
    ...(dates.published === undefined ? {} : { datePublished: dates.published }),
    ...(dates.modified === undefined ? {} : { dateModified: dates.modified }),
  };
}
