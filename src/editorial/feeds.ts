/**
 * The feeds of a publication: of all reviews, of each theme, film and critic, and of everything without a subject.
 * Which reviews stand in one is decided here alone, and so is what it is called.
 */
import { sayIn } from '../words/message.ts';
import { interfaceLanguage, wordsFor, type Words } from '../words/words-for.ts';
import { carriedTopics } from './care.ts';
import { newestFirst, type Catalogue, type CatalogueReview } from './catalogue.ts';

/** The reviews that a feed holds at most, in full: a reader that asks every hour fetches all of them each time. */
export const mostInFeed = 30;

/** The kinds of things that have a feed of their own. */
export type FeedKind = 'themes' | 'films' | 'contributors' | 'warnings';

/** A feed without its reviews' texts. Plain data; addresses are paths without the sub-path. */
export interface Feed {
  href: string;
  /** The page that it belongs to. */
  page: string;
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** The IDs of its reviews, the newest first. */
  reviews: string[];
}

/** The last step of a feed's address, behind its thing's own. */
export const feedFile: Readonly<Record<FeedKind, string>> = {
  themes: 'feed.xml',
  films: 'feed.xml',
  contributors: 'feed.xml',
  warnings: 'without.xml',
};

/** The address of the feed of everything. */
export const siteFeedAddress = '/feed.xml';

/** The kinds whose things have feeds. */
export const feedKinds = Object.keys(feedFile) as readonly FeedKind[];

/** The address of the feed of a thing: `/themes/class/feed.xml`. */
export function feedAddress(kind: FeedKind, id: string): string {
  return `/${kind}/${id}/${feedFile[kind]}`;
}

/** The feed of everything. */
export function siteFeed(catalogue: Catalogue): Feed {
  const { site } = catalogue;
  const { feeds } = wordsFor(interfaceLanguage(site.language));
  return {
    href: siteFeedAddress,
    page: '/',
    title: site.name,
    description: [site.tagline, said(catalogue)(feeds.holdsAll, { site: site.name, count: mostInFeed })]
      .filter((part) => part !== undefined)
      .map((part) => (/[.!?।…]$/.test(part) ? part : `${part}.`))
      .join(' '),
    language: site.language,
    reviews: newest(newestFirst(catalogue.reviews.values())),
  };
}

/** The words of each kind of feed: how it is called, and what it holds. */
const namedBy: Readonly<Record<FeedKind, { title: keyof Words['feeds']; holds: keyof Words['feeds'] }>> = {
  themes: { title: 'ofTheme', holds: 'holdsTheme' },
  films: { title: 'ofFilm', holds: 'holdsFilm' },
  contributors: { title: 'reviewsBy', holds: 'holdsCritic' },
  warnings: { title: 'withoutTopic', holds: 'holdsWithout' },
};

/** A feed as a page leads to it. */
export interface FeedLink {
  href: string;
  title: string;
}

/** The feed of a thing, to lead to; undefined where there is no such thing. */
export function feedLink(kind: FeedKind, id: string, catalogue: Catalogue): FeedLink | undefined {
  const name = nameOf(kind, id, catalogue);
  if (name === undefined) return undefined;
  return { href: feedAddress(kind, id), title: told(kind, 'title', name, catalogue) };
}

/** The feed of a thing; undefined where there is no such thing. */
export function feedOf(kind: FeedKind, id: string, catalogue: Catalogue): Feed | undefined {
  const name = nameOf(kind, id, catalogue);
  const link = feedLink(kind, id, catalogue);
  if (name === undefined || link === undefined) return undefined;
  return {
    ...link,
    page: `/${kind}/${id}/`,
    description: told(kind, 'holds', name, catalogue),
    language: catalogue.site.language,
    reviews: newest(reviewsIn(kind, id, catalogue)),
  };
}

function told(kind: FeedKind, what: 'title' | 'holds', name: string, catalogue: Catalogue): string {
  const { name: site, language } = catalogue.site;
  const { feeds } = wordsFor(interfaceLanguage(language));
  return said(catalogue)(feeds[namedBy[kind][what]], { site, name, count: mostInFeed });
}

/** How the reader is told of a thing: a film by its year too. */
function nameOf(kind: FeedKind, id: string, catalogue: Catalogue): string | undefined {
  const film = kind === 'films' ? catalogue.films.get(id) : undefined;
  if (film !== undefined) return `${film.title} (${String(film.year)})`;
  if (kind === 'themes') return catalogue.themes.get(id)?.name;
  if (kind === 'contributors') return catalogue.contributors.get(id)?.name;
  return kind === 'warnings' ? catalogue.warnings.get(id)?.label : undefined;
}

/** The reviews of a thing, the newest first. */
function reviewsIn(kind: FeedKind, id: string, { by, reviews }: Catalogue): readonly CatalogueReview[] {
  if (kind === 'films') return by.film.get(id) ?? [];
  if (kind === 'themes') return by.theme.get(id) ?? [];
  const all = newestFirst(reviews.values());
  return all.filter(kind === 'contributors' ? ({ data }) => data.authors.includes(id) : isWithout(id));
}

/** Asks of a review whether it is known not to carry a warning: not where nobody has assessed it. */
function isWithout(warning: string): (review: CatalogueReview) => boolean {
  return (review) => review.data.triggerWarnings !== 'unassessed' && !carriedTopics(review).includes(warning);
}

function newest(reviews: readonly CatalogueReview[]): string[] {
  const out: string[] = [];
  for (const { id, state } of reviews) {
    if (out.length === mostInFeed) break;
    if (state === 'published') out.push(id);
  }
  return out;
}

function said({ site }: Catalogue): ReturnType<typeof sayIn> {
  return sayIn(interfaceLanguage(site.language));
}
