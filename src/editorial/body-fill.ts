/** What the markers of a text that is no review ask for: a theme's introduction, a biography, a standing page. */
import type { BodyFacts, Catalogue } from './catalogue.ts';
import { reviewCard } from './review-card.ts';
import type { ReviewView } from './review-view.ts';

/** The films' titles, the cards and the topics that a body with these facts names. */
export function bodyFill(facts: BodyFacts, catalogue: Catalogue): ReviewView['fill'] {
  const films = new Set([...facts.allFilms, ...facts.filmMentions, ...facts.spoilerFilms]);
  return {
    filmTitles: Object.fromEntries([...films].map((id) => [id, catalogue.films.get(id)?.title ?? id])),
    alsoReads: Object.fromEntries(
      facts.alsoReads.flatMap((id) => {
        const review = catalogue.reviews.get(id);
        return review === undefined ? [] : [[id, reviewCard(review, catalogue)]];
      }),
    ),
    topics: Object.fromEntries(
      facts.passages.map((id) => [id, { label: catalogue.warnings.get(id)?.label ?? id, isSecret: false }]),
    ),
  };
}
