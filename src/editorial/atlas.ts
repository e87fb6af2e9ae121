/**
 * The atlas: films, and the reviews that join them by discussing them together. A critic who speaks of one film by
 * way of another draws a map of the cinema; this gathers it from what the reviews say in the open, for the drawing
 * and the table alike, so that the two cannot tell different things.
 */
import { newestFirst, type Catalogue, type CatalogueReview } from './catalogue.ts';
import { bestJoined, discussionsIn, type Discussions } from './discussions.ts';
import { withoutArticle } from './letters.ts';
import { reviewCard, themeLinks, type ReviewCard, type SiteLink } from './review-card.ts';

/** The films that stand in the atlas at most. More labels on one sheet are read by nobody. */
export const atlasLimit = 150;

/** A film of the atlas. */
export interface AtlasFilm {
  id: string;
  href: string;
  title: string;
  year: number;
  /** The ID of the theme that it stands under. */
  theme: string;
  /** The number of reviews that are of it or mention it in the open. */
  reviews: number;
}

/** A review as the atlas names it, with what a reader's settings need to leave it out. */
export type AtlasReview = Pick<
  ReviewCard,
  'id' | 'href' | 'title' | 'language' | 'warningIds' | 'filmIds' | 'isAssessed'
>;

/** Two films and the reviews that discuss both, newest first. */
export interface AtlasJoin {
  /** Their IDs, in the order of IDs. */
  films: readonly [string, string];
  reviews: AtlasReview[];
}

/** A theme that films of the atlas stand under. */
export interface AtlasTheme extends SiteLink {
  id: string;
}

/** The whole atlas, each list in an order of its own that nothing but the publication decides. */
export interface Atlas {
  /** By name. */
  themes: AtlasTheme[];
  /** By theme, and in it by title. Each is joined to another of them. */
  films: AtlasFilm[];
  /** Every join between two of these films. */
  joins: AtlasJoin[];
  /** The number of films that are joined to another, those without a place in the atlas included. */
  joinedFilms: number;
}

/**
 * The atlas of what is published: a review joins the films that it is of and those that its open text mentions.
 * Where more than `limit` films are joined, the best-joined stand in it.
 */
export function atlas(catalogue: Catalogue, limit = atlasLimit): Atlas {
  const reviews = newestFirst(catalogue.reviews.values()).filter(({ state }) => state === 'published');
  const discussions = discussionsIn(reviews, catalogue);
  const chosen = bestJoined(discussions, limit);
  const themeCounts = countsOf(reviews.flatMap(({ data }) => [...new Set(data.themes)]));
  const films = [...chosen].flatMap((id) => {
    const film = catalogue.films.get(id);
    const own = discussions.byFilm.get(id) ?? [];
    if (film === undefined) return [];
    const theme = commonTheme(own, themeCounts);
    return [{ id, href: `/films/${id}/`, title: film.title, year: film.year, theme, reviews: own.length }];
  });
  const { compare } = new Intl.Collator(catalogue.site.language, { numeric: true });
  const themes = [...new Set(films.map(({ theme }) => theme))]
    .flatMap((id) => themeLinks([id], catalogue).map((link) => ({ id, ...link })))
    .sort((a, b) => compare(withoutArticle(a.label), withoutArticle(b.label)) || byId(a, b));
  const place = new Map(themes.map(({ id }, index) => [id, index]));
  films.sort(
    (a, b) =>
      (place.get(a.theme) ?? 0) - (place.get(b.theme) ?? 0) ||
      compare(withoutArticle(a.title), withoutArticle(b.title)) ||
      a.year - b.year ||
      byId(a, b),
  );
  return { themes, films, joins: joinsWithin(chosen, discussions, catalogue), joinedFilms: discussions.partners.size };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The theme that most of the reviews have; of several the rarest in the publication, then the first by ID. */
function commonTheme(reviews: readonly CatalogueReview[], everywhere: ReadonlyMap<string, number>): string {
  const here = countsOf(reviews.flatMap(({ data }) => [...new Set(data.themes)]));
  const [[theme] = ['']] = [...here].sort(
    ([a, ofA], [b, ofB]) => ofB - ofA || (everywhere.get(a) ?? 0) - (everywhere.get(b) ?? 0) || (a < b ? -1 : 1),
  );
  return theme;
}

function joinsWithin(chosen: ReadonlySet<string>, { byPair }: Discussions, catalogue: Catalogue): AtlasJoin[] {
  const named = new Map<string, AtlasReview>();
  const name = (review: CatalogueReview): AtlasReview => {
    const known = named.get(review.id) ?? atlasReview(review, catalogue);
    named.set(review.id, known);
    return known;
  };
  return [...byPair]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([pair, reviews]) => {
      const [film = '', other = ''] = pair.split(' ');
      if (!chosen.has(film) || !chosen.has(other)) return [];
      return [{ films: [film, other] as const, reviews: reviews.map(name) }];
    });
}

function atlasReview(review: CatalogueReview, catalogue: Catalogue): AtlasReview {
  const { id, href, title, language, warningIds, filmIds, isAssessed } = reviewCard(review, catalogue);
  return { id, href, title, language, warningIds, filmIds, isAssessed };
}
