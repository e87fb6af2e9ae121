/** The page of feeds: every feed of the publication, under what it is of. */
import type { Catalogue } from './catalogue.ts';
import { feedAddress, mostInFeed, type FeedKind } from './feeds.ts';
import { filmLink } from './film-index.ts';
import { groupedByLetter, withoutArticle, type Letter } from './letters.ts';
import type { SiteLink } from './review-card.ts';

/** The feeds by kind, each called as its thing is. */
export interface FeedsView {
  /** The most reviews that one holds. */
  most: number;
  themes: SiteLink[];
  contributors: SiteLink[];
  warnings: SiteLink[];
  films: Letter<SiteLink & { year: number }>[];
}

/** The view of the page of feeds. */
export function feedsView(catalogue: Catalogue): FeedsView {
  const { language } = catalogue.site;
  const films = [...catalogue.films.keys()].flatMap((id) => {
    const link = filmLink(id, catalogue);
    return link === undefined ? [] : [{ label: link.title, year: link.year, href: feedAddress('films', id) }];
  });
  films.sort((a, b) => a.year - b.year);
  return {
    most: mostInFeed,
    themes: links('themes', catalogue, ({ name }) => name),
    contributors: links('contributors', catalogue, ({ name }) => name),
    warnings: links('warnings', catalogue, ({ label }) => label),
    films: groupedByLetter(films, ({ label }) => withoutArticle(label), language),
  };
}

/** The feeds of a kind, by the names of their things. */
function links<Kind extends Exclude<FeedKind, 'films'>>(
  kind: Kind,
  catalogue: Catalogue,
  nameOf: (thing: Named<Kind>) => string,
): SiteLink[] {
  const { compare } = new Intl.Collator(catalogue.site.language);
  const things = catalogue[kind] as ReadonlyMap<string, Named<Kind>>;
  return [...things]
    .map(([id, thing]) => ({ label: nameOf(thing), href: feedAddress(kind, id) }))
    .sort((a, b) => compare(withoutArticle(a.label), withoutArticle(b.label)));
}

type Named<Kind extends FeedKind> = Catalogue[Kind] extends ReadonlyMap<string, infer Thing> ? Thing : never;
