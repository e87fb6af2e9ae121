/** The front page: what is new, in its order of importance, and the ways into the rest. */
import { interfaceLanguage } from '../words/words-for.ts';
import { cardFilm, type CardFilm } from './card-film.ts';
import { newestFirst, type Catalogue } from './catalogue.ts';
import { siteFeedAddress, type FeedLink } from './feeds.ts';
import { filmIndex } from './film-index.ts';
import { byMonth, type Month } from './months.ts';
import { reviewCard, type ReviewCard } from './review-card.ts';
import { themesByCount, type CountedLink } from './theme-view.ts';

/** The front page: one lead, a few seconds, then the rest by month. */
export interface FrontView {
  lead: ReviewCard | undefined;
  seconds: ReviewCard[];
  /** The films of their title cards, by the reviews' IDs: any of them is the lead to whoever leaves out those before. */
  cardFilms: Record<string, CardFilm>;
  months: Month[];
  total: number;
  /** How many reviews the page does not show. */
  beyond: number;
  themes: CountedLink[];
  /** The letters of the index of films. */
  letters: { letter: string; anchor: string }[];
  feed: FeedLink;
}

/** The reviews on the front page, beyond which the archive goes on. */
const frontPageReviews = 24;

/** The front page's view. */
export function frontView(catalogue: Catalogue): FrontView {
  const reviews = newestFirst(catalogue.reviews.values());
  const cards = reviews.slice(0, frontPageReviews).map((review) => reviewCard(review, catalogue));
  const [lead, ...others] = cards;
  return {
    lead,
    seconds: others.slice(0, 3),
    cardFilms: Object.fromEntries(
      cards.slice(0, 4).flatMap(({ id, filmIds: [filmId = ''] }) => {
        const film = catalogue.films.get(filmId);
        return film === undefined ? [] : [[id, cardFilm(filmId, film)]];
      }),
    ),
    months: byMonth(others.slice(3), interfaceLanguage(catalogue.site.language)),
    total: reviews.length,
    beyond: reviews.length - cards.length,
    themes: themesByCount(catalogue),
    feed: { href: siteFeedAddress, title: catalogue.site.name },
    letters: filmIndex(catalogue).map(({ letter, anchor }) => ({ letter, anchor })),
  };
}
