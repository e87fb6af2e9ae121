/**
 * A review's page as plain data: everything that the page shows besides the body's HTML, already resolved. The
 * page is a function of this view alone, so the view's hash can be its cache key.
 */
import { printedQuotes } from '../markdown/printed-quotes.ts';
import { interfaceLanguage } from '../words/words-for.ts';
import { careOf, type Care } from './care.ts';
import type { Catalogue, CatalogueReview } from './catalogue.ts';
import { commentThread, threadSize, type CommentView } from './comment-thread.ts';
import { dayInWords, dayOf, instantInWords, machineDate } from './dates.ts';
import { filmFacts, type FilmFacts } from './film-view.ts';
import { plainText } from './emphasis.ts';
import { lastChange } from './last-change.ts';
import type { Person } from './people.ts';
import type { RelatedIndex } from './related-index.ts';
import { computedReads, readInReply, relatedReads } from './related-reads.ts';
import { reasonOf, type Reason } from './related-reason.ts';
import { authorLinks, reviewCard, themeLinks, type ReviewCard, type SiteLink } from './review-card.ts';
import { languageVersions, translations, type LanguageVersion } from './translations.ts';

/** A day as machines and people read it. */
export interface Day {
  /** As written: a date or date-time, for `datetime`. */
  date: string;
  inWords: string;
}

/** Everything on a review's page but the body. */
export interface ReviewView {
  id: string;
  href: string;
  language: string;
  /** The language in which its page speaks; all that the page says in words is in it. */
  interfaceLanguage: string;
  state: CatalogueReview['state'];
  /** When a scheduled review appears. */
  appears: string | undefined;
  title: string;
  standfirst: string;
  verdict: string | undefined;
  rating: number | undefined;
  themes: SiteLink[];
  authors: SiteLink[];
  published: Day | undefined;
  updated: Day | undefined;
  readingMinutes: number;
  care: Care;
  warningIds: string[];
  filmIds: string[];
  image: { alt: string; credit: string; creditUrl: string | undefined; focus: string | undefined } | undefined;
  /** The films of the review; the first is the film under review. */
  films: FilmFacts[];
  /** Films that the open text mentions. */
  discussed: { id: string; href: string; title: string; year: number }[];
  relatedReads: ReviewCard[];
  readInReply: ReviewCard[];
  /** What nobody chose and is near, with why. */
  computedReads: (ReviewCard & { reason: Reason })[];
  corrections: { day: Day; text: string }[];
  support: { label: string; url: string }[];
  comments: {
    policy: 'open' | 'closed' | 'off';
    thread: CommentView[];
    count: number;
    submitUrl: string | undefined;
  };
  canonical: string | undefined;
  translations: { href: string; language: string; title: string }[];
  /** The review in all its languages, as machines are told of them; the first is the one for whoever has none of them. */
  versions: LanguageVersion[];
  /** Dates as machines take them; `modified` is later than `published`, where there is one. */
  dates: { published: string | undefined; modified: string | undefined };
  /** What the markers of the body ask for. */
  fill: {
    filmTitles: Record<string, string>;
    alsoReads: Record<string, ReviewCard>;
    topics: Record<string, { label: string; isSecret: boolean }>;
  };
}

/** Words read in a minute: the mean for English prose (Brysbaert 2019, doi 10.1016/j.jml.2019.104047). */
const wordsPerMinute = 238;

/** The view of a review. */
export function reviewView(
  review: CatalogueReview,
  catalogue: Catalogue,
  people: ReadonlyMap<string, Person>,
  related: RelatedIndex,
): ReviewView {
  const { id, data, facts, state } = review;
  const { site } = catalogue;
  const card = reviewCard(review, catalogue);
  const care = careOf(review, catalogue);
  const spoken = interfaceLanguage(card.language, site.language);
  const day = (written: string): Day => ({
    date: written,
    inWords: dayInWords(dayOf(written, site.timeZone), spoken),
  });
  const { image } = data;
  const printed = (text: string): string => printedQuotes(text, card.language);
  return {
    id,
    href: card.href,
    language: card.language,
    interfaceLanguage: spoken,
    state,
    appears:
      state === 'scheduled' && review.publishedAt !== undefined
        ? instantInWords(review.publishedAt, spoken, site.timeZone)
        : undefined,
    title: card.title,
    standfirst: card.standfirst,
    verdict: data.verdict === undefined ? undefined : printed(data.verdict),
    rating: data.rating,
    themes: themeLinks(data.themes, catalogue),
    authors: authorLinks(data.authors, catalogue),
    published: data.published === undefined ? undefined : day(data.published),
    updated: data.updated === undefined ? undefined : day(data.updated),
    readingMinutes: Math.max(1, Math.round(facts.wordCount / wordsPerMinute)),
    care,
    warningIds: card.warningIds,
    filmIds: data.films,
    image:
      image === undefined
        ? undefined
        : {
            alt: printed(image.alt),
            credit: printed(image.credit),
            creditUrl: image.creditUrl,
            focus: image.focus,
          },
    films: data.films.flatMap((film) => filmFacts(film, catalogue, people, spoken) ?? []),
    discussed: facts.filmMentions
      .filter((film) => !data.films.includes(film))
      .flatMap((film) => {
        const found = catalogue.films.get(film);
        return found === undefined ? [] : [{ id: film, href: `/films/${film}/`, title: found.title, year: found.year }];
      }),
    relatedReads: relatedReads(review, catalogue).map((other) => reviewCard(other, catalogue)),
    readInReply: readInReply(review, catalogue).map((other) => reviewCard(other, catalogue)),
    computedReads: computedReads(review, catalogue, related).map((read) => ({
      ...reviewCard(read.review, catalogue),
      reason: reasonOf(read.causes, catalogue),
    })),
    corrections: correctionsOf(review, day, printed),
    support: supportOf(care, catalogue),
    comments: commentsOf(review, catalogue, spoken),
    canonical: data.canonical,
    translations: translationsOf(review, catalogue),
    versions: languageVersions(review, catalogue),
    dates: datesOf(review, catalogue),
    fill: reviewFill(review, catalogue, care),
  };
}

/** What the markers of a review's body ask for. */
export function reviewFill({ data, facts }: CatalogueReview, catalogue: Catalogue, care: Care): ReviewView['fill'] {
  const films = new Set([...data.films, ...facts.spoilerFilms, ...facts.filmMentions, ...facts.allFilms]);
  return {
    filmTitles: Object.fromEntries(
      [...films].flatMap((film) => {
        const found = catalogue.films.get(film);
        return found === undefined ? [] : [[film, found.title]];
      }),
    ),
    alsoReads: Object.fromEntries(
      facts.alsoReads.flatMap((other) => {
        const found = catalogue.reviews.get(other);
        return found === undefined ? [] : [[other, reviewCard(found, catalogue)]];
      }),
    ),
    topics: Object.fromEntries(
      facts.passages.map((warning) => [
        warning,
        {
          label: catalogue.warnings.get(warning)?.label ?? warning,
          isSecret: care.secretTopics.some((topic) => topic.id === warning),
        },
      ]),
    ),
  };
}

/** The newest correction first. */
function correctionsOf(
  { data }: CatalogueReview,
  day: (written: string) => Day,
  printed: (text: string) => string,
): ReviewView['corrections'] {
  return [...data.corrections]
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .map(({ date, text }) => ({ day: day(date), text: printed(text) }));
}

function datesOf(review: CatalogueReview, catalogue: Catalogue): ReviewView['dates'] {
  const { published: written } = review.data;
  const published = written === undefined ? undefined : machineDate(written, catalogue.site.timeZone);
  const changed = lastChange(review, catalogue);
  return { published, modified: changed === published ? undefined : changed };
}

/** Help lines of the topics that may be named, each once. */
export function supportOf(care: Care, catalogue: Catalogue): ReviewView['support'] {
  const lines = care.topics.flatMap(({ id }) => catalogue.warnings.get(id)?.support ?? []);
  return [...new Map(lines.map((line) => [line.url, line])).values()];
}

function commentsOf(review: CatalogueReview, catalogue: Catalogue, language: string): ReviewView['comments'] {
  const { policy: sitePolicy, submitUrl } = catalogue.site.comments;
  const thread = commentThread(review.id, catalogue, language);
  return {
    policy: review.data.comments ?? sitePolicy,
    thread,
    count: threadSize(thread),
    submitUrl: submitUrl
      ?.replaceAll('{id}', encodeURIComponent(review.id))
      .replaceAll('{title}', encodeURIComponent(plainText(review.data.title))),
  };
}

/** The same review in other languages, as links. */
function translationsOf(review: CatalogueReview, catalogue: Catalogue): ReviewView['translations'] {
  return translations(review, catalogue)
    .map((other) => reviewCard(other, catalogue))
    .map(({ href, language, title }) => ({ href, language, title: plainText(title) }));
}
