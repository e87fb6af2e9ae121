/**
 * What other places show of a link to a page: the Open Graph protocol (https://ogp.me), and of the marks of X's cards
 * the one that it does not take from there.
 */
import type { CardFilm } from '../editorial/card-film.ts';

/** A page as a link to it is shown. */
export interface PreviewedPage {
  /** Plain text. */
  title: string;
  description: string;
  /**
   * Full: of this page, of a republished review too. Whoever fetches a preview asks that address in the page's place,
   * and would show another page's words, which name no warnings.
   */
  url: string;
  siteName: string;
  /** BCP 47: of the page's main text, then of the same text's other versions. */
  languages: readonly [string, ...string[]];
  isProfile?: boolean;
  article?: PreviewedArticle | undefined;
  picture?: PreviewPicture | undefined;
}

/** What is said of an article besides; dates as machines take them. */
export interface PreviewedArticle {
  published: string | undefined;
  modified: string | undefined;
  /** The full addresses of its authors' pages. */
  authors: readonly string[];
  /** The first is its section. */
  themes: readonly string[];
}

/** A title card in the size of link previews. */
export interface PreviewPicture {
  /** Full. */
  url: string;
  alt: string;
}

/** A mark in a page's head: an Open Graph `property`, or a `name`. */
export type PreviewMark = { property: string; content: string } | { name: string; content: string };

/** The size of the cards that `npm run build` draws, in pixels. */
const size = { width: '1200', height: '630' };

/** The marks of a page, in the order of the protocol: a property of a thing behind the thing. */
export function linkPreview(page: PreviewedPage): PreviewMark[] {
  const { title, description, url, siteName, languages, isProfile = false, article, picture } = page;
  const [language, ...others] = languages.map(openGraphLocale);
  const properties: (readonly [string, string | undefined])[] = [
    ['og:type', article !== undefined ? 'article' : isProfile ? 'profile' : 'website'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', url],
    ['og:site_name', siteName],
    ['og:locale', language],
    ...[...new Set(others)].map((other) => ['og:locale:alternate', other] as const),
    ...(article === undefined ? [] : articleProperties(article)),
    ...(picture === undefined ? [] : pictureProperties(picture)),
  ];
  return [
    ...properties.flatMap(([property, content]) => (content === undefined ? [] : [{ property, content }])),
    { name: 'twitter:card', content: picture === undefined ? 'summary' : 'summary_large_image' },
  ];
}

function articleProperties({ published, modified, authors, themes }: PreviewedArticle): [string, string | undefined][] {
  return [
    ['article:published_time', published],
    ['article:modified_time', modified],
    ...authors.map((author): [string, string] => ['article:author', author]),
    ['article:section', themes[0]],
    ...themes.map((theme): [string, string] => ['article:tag', theme]),
  ];
}

function pictureProperties({ url, alt }: PreviewPicture): [string, string][] {
  return [
    ['og:image', url],
    ['og:image:type', 'image/png'],
    ['og:image:width', size.width],
    ['og:image:height', size.height],
    ['og:image:alt', alt],
  ];
}

const locales = new Map<string, string>();

/** `en_GB` of `en-GB`, `hi_IN` of `hi`: the protocol wants a region with every language, and CLDR knows the likeliest. */
export function openGraphLocale(language: string): string {
  const known = locales.get(language);
  if (known !== undefined) return known;
  const { language: name, region = 'US' } = new Intl.Locale(language).maximize();
  locales.set(language, `${name}_${region}`);
  return `${name}_${region}`;
}

/** The words of a film's title card, in the order in which they are drawn. */
export function cardWords({ title, directors, year }: Pick<CardFilm, 'title' | 'directors' | 'year'>): string {
  return [title, ...directors, String(year)].join(', ');
}
