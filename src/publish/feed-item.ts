/**
 * A review as an item of a feed: the same in RSS and in JSON. It opens with what the review deals with and gives away,
 * since a feed reader has no panel, no settings and no way to close anything.
 */
import { plainText } from '../editorial/emphasis.ts';
import type { FeedEntry } from '../editorial/feed-entry.ts';
import { careMarks } from '../editorial/care-marks.ts';
import { sayIn } from '../words/message.ts';
import { wordsFor, type Words } from '../words/words-for.ts';
import { feedBody, filmTitles } from './feed-body.ts';
import { emphasised, h, inLanguage, messageContent, plainHtml, type Content } from './plain-html.ts';

/** What the build has made of a review. Addresses are whole, or relative to the review's page. */
export interface RenderedReview {
  /** The body's HTML, its markers unfilled. */
  html: string;
  /** The lead image. */
  image?: FeedImage | undefined;
}

/** A picture. */
export interface FeedImage {
  src: string;
  width: number;
  height: number;
}

/** An item. Its texts are plain, its addresses whole, its dates RFC 3339. */
export interface FeedItem {
  url: string;
  title: string;
  /** What it deals with and gives away, and the standfirst. */
  summary: string;
  html: string;
  language: string;
  published: string;
  updated: string | undefined;
  authors: { name: string; url: string }[];
  categories: string[];
  /** The lead image or the title card. */
  image: { url: string; type: string } | undefined;
}

/** The item of a review; `site`: the whole address of the front page. */
export function feedItem(entry: FeedEntry, rendered: RenderedReview, site: string): FeedItem {
  const at = (path: string): string => new URL(path.replace(/^\//, ''), site).href;
  const url = at(entry.href);
  const { care, card } = entry;
  const words = wordsFor(entry.interfaceLanguage);
  const marks = careMarks(
    { isAssessed: care.isAssessed, spoilers: care.spoilers.flag, topics: care.topics },
    entry.siteLanguage,
    words.marks,
  );
  const src = rendered.image === undefined ? undefined : new URL(rendered.image.src, url).href;
  return {
    url,
    title: plainText(entry.title),
    summary: `${sayIn(entry.interfaceLanguage)(words.found.sentence, { words: marks.words })} ${plainText(entry.standfirst)}`,
    html: plainHtml(content(entry, { ...rendered, url, site, words, src })),
    language: entry.language,
    published: entry.published,
    updated: entry.updated,
    authors: entry.authors.map(({ label, href }) => ({ name: label, url: at(href) })),
    categories: [...new Set([...entry.themes, ...entry.films])],
    image:
      src !== undefined
        ? { url: src, type: imageType(src) }
        : card === undefined
          ? undefined
          : { url: at(`/films/${card.id}/card.png`), type: 'image/png' },
  };
}

const imageTypes: Readonly<Record<string, string>> = { jpg: 'jpeg', svg: 'svg+xml' };

function imageType(address: string): string {
  const [, ending = ''] = /\.([a-z]+)(?:[?&].*)?$/i.exec(new URL(address).pathname) ?? [];
  return `image/${imageTypes[ending] ?? ending}`;
}

interface Said extends RenderedReview {
  url: string;
  site: string;
  words: Words;
  src: string | undefined;
}

function content(entry: FeedEntry, said: Said): Content {
  const { url, site, words } = said;
  const { flag } = entry.care.spoilers;
  const isClosed = flag === 'throughout' || flag === 'unassessed';
  const titles = titlesOf(entry.filmIds, entry, words);
  const whole = flag === 'throughout' ? words.inFeed.whole : words.inFeed.notAssessed;
  return [
    ...warnings(entry, words, site),
    spoilers(entry, words),
    h('hr'),
    h('p', {}, h('strong', {}, emphasised(entry.standfirst))),
    leadFigure(entry, said),
    isClosed
      ? h('p', {}, h('a', { href: `${url}#text` }, spoken(messageContent(whole, { films: titles }), entry)))
      : feedBody(said.html, { ...entry, page: url, site }),
    ...after(entry, words),
  ];
}

/** Words of the interface in the review's own language. */
function spoken(words: Content, { interfaceLanguage, language }: FeedEntry): Content {
  return inLanguage(words, interfaceLanguage, language);
}

function titlesOf(
  films: readonly string[],
  { fill, siteLanguage, interfaceLanguage }: FeedEntry,
  words: Words,
): Content {
  const titles = films.map((film) => fill.filmTitles[film] ?? film);
  return filmTitles(titles, words, siteLanguage, interfaceLanguage);
}

/** What it deals with. A secret topic is not told, and a review that has one reads like a review that has none. */
function warnings(entry: FeedEntry, words: Words, site: string): Content[] {
  const { isAssessed, topics } = entry.care;
  if (!isAssessed) return [h('p', {}, spoken(messageContent(words.care.notAssessed), entry))];
  if (topics.length === 0)
    return entry.carriesMore ? [] : [h('p', {}, spoken(messageContent(words.inFeed.noneNamed), entry))];
  const { language, interfaceLanguage, siteLanguage } = entry;
  const list = topics.map(({ id, label, level, note }) =>
    h(
      'li',
      {},
      h('a', { href: new URL(`warnings/${id}/`, site).href }, inLanguage(label, siteLanguage, language)),
      spoken([': ', words.levels[level], note === undefined ? '' : words.care.note], entry),
      note ?? '',
    ),
  );
  return [
    h('p', {}, h('strong', {}, inLanguage(words.care.dealsWith, interfaceLanguage, language))),
    h('ul', {}, list),
  ];
}

/** What it gives away, and what is done about that here. */
function spoilers(entry: FeedEntry, words: Words): Content {
  const { flag, films, hasPointOfNoReturn } = entry.care.spoilers;
  const { care, inFeed } = words;
  const marked = hasPointOfNoReturn ? inFeed.afterBreak : inFeed.marked;
  const message = { none: care.noSpoilers, throughout: care.throughout, unassessed: care.spoilersNotAssessed, marked }[
    flag
  ];
  const named = films.map(({ id }) => id);
  return h('p', {}, spoken(messageContent(message, { films: titlesOf(named, entry, words) }), entry));
}

function leadFigure({ image }: FeedEntry, { image: made, src }: Said): Content {
  if (image === undefined || made === undefined || src === undefined) return '';
  const size = { width: String(made.width), height: String(made.height) };
  const { alt, credit, creditUrl } = image;
  return h(
    'figure',
    {},
    h('img', { src, alt, ...size }),
    h('figcaption', {}, creditUrl === undefined ? credit : h('a', { href: creditUrl }, credit)),
  );
}

/** The judgement, and where help can be found. */
function after(entry: FeedEntry, words: Words): Content[] {
  const { verdict, rating, support, interfaceLanguage, siteLanguage, language } = entry;
  const say = sayIn(interfaceLanguage);
  const parts: Content[] = [];
  if (verdict !== undefined)
    parts.push(h('p', {}, h('strong', {}, spoken(`${words.after.verdict}:`, entry)), ' ', emphasised(verdict)));
  if (rating !== undefined) parts.push(h('p', {}, spoken(say(words.after.rating, { rating }), entry)));
  if (support.length > 0) {
    const lines = support.map(({ label, url }) =>
      h('li', {}, h('a', { href: url }, inLanguage(label, siteLanguage, language))),
    );
    parts.push(h('h2', {}, spoken(words.after.help, entry)), h('ul', {}, lines));
  }
  return parts;
}
