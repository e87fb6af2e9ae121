/** A film's title card as it stands on pages: its own and those of all its reviews, for which it is drawn once. */
import type { CardFilm } from '../../editorial/card-film.ts';
import { cardMarkup, pageFormat, titleCard, viewBoxOf } from './title-card.ts';

/** An `svg` element's attribute and its inside. */
export interface PageCard {
  viewBox: string;
  markup: string;
}

const drawn = new Map<string, PageCard>();

/** The card of a film. */
export function pageCard(film: CardFilm): PageCard {
  const key = JSON.stringify(film);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const card = { viewBox: viewBoxOf(pageFormat), markup: cardMarkup(titleCard(film, pageFormat)) };
  drawn.set(key, card);
  return card;
}
