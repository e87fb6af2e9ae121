/** Themes: the page of each, the tree of all, and those that have reviews, the fullest first. */
import type { Catalogue } from './catalogue.ts';
import { feedLink, type FeedLink } from './feeds.ts';
import { filmLink, type FilmLink } from './film-index.ts';
import { withoutArticle } from './letters.ts';
import { reviewCard, themeLinks, type ReviewCard, type SiteLink } from './review-card.ts';
import { filmsWithTheme } from './theme-films.ts';

/** A link with the number of reviews behind it. */
export interface CountedLink extends SiteLink {
  count: number;
}

/** A theme's page. */
export interface ThemeView {
  id: string;
  name: string;
  alsoKnownAs: string[];
  parent: SiteLink | undefined;
  children: CountedLink[];
  reviews: ReviewCard[];
  feed: FeedLink | undefined;
  /** The films that those are of, by title. */
  films: FilmLink[];
}

/** The view of a theme; undefined where there is none. */
export function themeView(id: string, catalogue: Catalogue): ThemeView | undefined {
  const theme = catalogue.themes.get(id);
  if (theme === undefined) return undefined;
  const children = [...catalogue.themes].filter(([, { parent }]) => parent === id).map(([child]) => child);
  return {
    id,
    name: theme.name,
    alsoKnownAs: theme.alsoKnownAs,
    parent: theme.parent === undefined ? undefined : themeLinks([theme.parent], catalogue)[0],
    children: countedLinks(children, catalogue).sort(byLabel(catalogue)),
    reviews: (catalogue.by.theme.get(id) ?? []).map((review) => reviewCard(review, catalogue)),
    feed: feedLink('themes', id, catalogue),
    films: filmsOf(id, catalogue),
  };
}

/** A theme in the tree of themes, with the number of its own reviews. */
export interface ThemeNode extends CountedLink {
  children: ThemeNode[];
}

/** Themes under their parents, by name. A theme whose parents lead in a circle stands at the top. */
export function themeTree(catalogue: Catalogue): ThemeNode[] {
  const links = [...catalogue.themes].flatMap(([id, { parent }]) =>
    countedLinks([id], catalogue).map((link) => ({ id, parent, link })),
  );
  const byName = byLabel(catalogue);
  links.sort((a, b) => byName(a.link, b.link));
  const seen = new Set<string>();
  const node = ({ id, link }: (typeof links)[number]): ThemeNode => {
    seen.add(id);
    return { ...link, children: links.filter((child) => child.parent === id && !seen.has(child.id)).map(node) };
  };
  const tops = links.filter(({ parent }) => parent === undefined || !catalogue.themes.has(parent));
  const tree = tops.map(node);
  for (const theme of links) if (!seen.has(theme.id)) tree.push(node(theme));
  return tree;
}

/** The themes that have reviews, those with the most first. */
export function themesByCount(catalogue: Catalogue): CountedLink[] {
  const byName = byLabel(catalogue);
  return countedLinks([...catalogue.themes.keys()], catalogue)
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || byName(a, b));
}

function filmsOf(theme: string, catalogue: Catalogue): FilmLink[] {
  const { compare } = new Intl.Collator(catalogue.site.language, { numeric: true });
  return filmsWithTheme(theme, catalogue)
    .flatMap((film) => filmLink(film, catalogue) ?? [])
    .sort((a, b) => compare(withoutArticle(a.title), withoutArticle(b.title)) || a.year - b.year);
}

function countedLinks(ids: readonly string[], catalogue: Catalogue): CountedLink[] {
  return ids.flatMap((id) =>
    themeLinks([id], catalogue).map((link) => ({ ...link, count: catalogue.by.theme.get(id)?.length ?? 0 })),
  );
}

function byLabel({ site }: Catalogue): (a: SiteLink, b: SiteLink) => number {
  const { compare } = new Intl.Collator(site.language);
  return (a, b) => compare(withoutArticle(a.label), withoutArticle(b.label));
}
