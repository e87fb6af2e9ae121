/** A film as its page and the facts beside a review show it. */
import { printedQuotes } from '../markdown/printed-quotes.ts';
import type { Film } from '../schemas/film.ts';
import { interfaceLanguage } from '../words/words-for.ts';
import { applyingWarnings, topicOf, type Topic } from './care.ts';
import type { Catalogue } from './catalogue.ts';
import { dayInWords } from './dates.ts';
import { discussedIn, reviewsOf } from './discussed-in.ts';
import { discussedWith } from './discussed-with.ts';
import { countryNames } from './facet-values.ts';
import { feedLink, type FeedLink } from './feeds.ts';
import { filmLink, type FilmLink } from './film-index.ts';
import { hasPage, personSlug, printedName, type Person } from './people.ts';
import { reviewCard, themeLinks, type ReviewCard, type SiteLink } from './review-card.ts';
import { themesOfFilm, type FilmsByTheme } from './theme-films.ts';

/** A person as a film names them; `href` only where the person has a page. */
export interface CreditedPerson {
  name: string;
  role: string | undefined;
  href: string | undefined;
}

/** A film's facts, in words. */
export interface FilmFacts {
  id: string;
  href: string;
  title: string;
  year: number;
  originalTitle: string | undefined;
  /** BCP 47: the first of the languages that are spoken in it. */
  originalLanguage: string | undefined;
  alsoKnownAs: string[];
  form: Film['form'];
  directors: CreditedPerson[];
  writers: CreditedPerson[];
  cast: CreditedPerson[];
  /** Codes. */
  countryCodes: string[];
  countries: string[];
  languages: string[];
  runtime: number | undefined;
  platforms: string[];
  released: string | undefined;
  /** The same day as machines take it. */
  releasedOn: string | undefined;
  links: { label: string; href: string }[];
  /** What the film itself holds. */
  topics: Topic[];
  secretTopics: Topic[];
  warningIds: string[];
  palette: string[];
}

/** A film's page. */
export interface FilmView {
  facts: FilmFacts;
  reviews: ReviewCard[];
  feed: FeedLink | undefined;
  discussedIn: ReviewCard[];
  /** The films that are most often discussed together with it, each with the number of those reviews. */
  discussedWith: FirstOf<FilmLink & { reviews: number }>;
  /** Other films that have been reviewed under its themes. */
  withThemes: { theme: SiteLink; films: FirstOf<FilmLink> }[];
}

/** The first of a list that may be long. */
export interface FirstOf<Item> {
  first: Item[];
  /** How many there are in all. */
  total: number;
}

/** As many films as a reader looks over at once. */
const mostNeighbours = 12;

/**
 * The facts of a film; undefined where the catalogue does not hold it. Countries, languages and days are in words of
 * `language`, that of the page.
 */
export function filmFacts(
  id: string,
  catalogue: Catalogue,
  people: ReadonlyMap<string, Person>,
  language = interfaceLanguage(catalogue.site.language),
): FilmFacts | undefined {
  const film = catalogue.films.get(id);
  if (film === undefined) return undefined;
  const declared = applyingWarnings(film.warnings);
  const credited = (name: string, role?: string): CreditedPerson =>
    creditedPerson(name, role === undefined ? undefined : printedQuotes(role, language), people);
  return {
    id,
    href: `/films/${id}/`,
    title: film.title,
    year: film.year,
    originalTitle: film.originalTitle,
    originalLanguage: film.languages[0],
    alsoKnownAs: film.alsoKnownAs,
    form: film.form,
    directors: film.directors.map((name) => credited(name)),
    writers: film.writers.map((name) => credited(name)),
    cast: film.cast.map(({ name, role }) => credited(name, role)),
    countryCodes: film.countries,
    countries: countryNames(film.countries, language),
    languages: languageNames(film.languages, language),
    runtime: film.runtime,
    platforms: film.platforms,
    released: film.released === undefined ? undefined : dayInWords(film.released.slice(0, 10), language),
    releasedOn: film.released?.slice(0, 10),
    links: linksOf(film),
    topics: declared.filter(({ spoiler }) => !spoiler).map((warning) => topicOf(warning, catalogue)),
    secretTopics: declared.filter(({ spoiler }) => spoiler).map((warning) => topicOf(warning, catalogue)),
    warningIds: declared.map(({ warning }) => warning),
    palette: film.palette ?? [],
  };
}

/** A film's page; undefined where the catalogue does not hold the film. */
export function filmView(
  id: string,
  catalogue: Catalogue,
  people: ReadonlyMap<string, Person>,
  byTheme: FilmsByTheme,
): FilmView | undefined {
  const facts = filmFacts(id, catalogue, people);
  if (facts === undefined) return undefined;
  return {
    facts,
    reviews: reviewsOf(id, catalogue).map((review) => reviewCard(review, catalogue)),
    feed: feedLink('films', id, catalogue),
    discussedIn: discussedIn(id, catalogue).map((review) => reviewCard(review, catalogue)),
    discussedWith: firstOf(discussedWith(id, catalogue), ({ film, reviews }) => {
      const link = filmLink(film, catalogue);
      return link === undefined ? [] : [{ ...link, reviews }];
    }),
    withThemes: themesOfFilm(id, catalogue).flatMap((theme) => {
      const others = (byTheme.get(theme) ?? []).filter((film) => film !== id);
      const films = firstOf(others, (film) => filmLink(film, catalogue) ?? []);
      return films.total === 0 ? [] : themeLinks([theme], catalogue).map((link) => ({ theme: link, films }));
    }),
  };
}

function firstOf<From, To>(all: readonly From[], shown: (item: From) => To | To[]): FirstOf<To> {
  return { first: all.slice(0, mostNeighbours).flatMap(shown), total: all.length };
}

function creditedPerson(name: string, role: string | undefined, people: ReadonlyMap<string, Person>): CreditedPerson {
  const person = people.get(personSlug(name));
  const href = person !== undefined && hasPage(person) ? `/people/${person.slug}/` : undefined;
  return { name: printedName(name), role, href };
}

function languageNames(codes: readonly string[], language: string): string[] {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'language' });
  return codes.map((code) => names.of(code) ?? code);
}

const sites = { imdb: 'IMDb', tmdb: 'TMDB', wikidata: 'Wikidata', letterboxd: 'Letterboxd' } as const;

function linksOf({ links }: Film): { label: string; href: string }[] {
  return Object.entries(links ?? {}).flatMap(([site, href]) =>
    href === undefined ? [] : [{ label: sites[site as keyof typeof sites], href }],
  );
}
