/**
 * A page as the index gives it, as a result that a reader can judge before opening it. Nothing of the index is HTML
 * here: an excerpt is text in parts, those that matched told apart from the rest.
 */
import { carriesUnassessed } from '../publish/search-data.ts';

/** What Pagefind's `data()` says of a page, as far as it is used. */
export interface IndexedData {
  /** With the sub-path. */
  url: string;
  /** All of its text. */
  content: string;
  /** Text in which `<`, `>` are written `&lt;`, `&gt;`, and `<mark>` stands round what matched. */
  excerpt: string;
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
}

/** A run of an excerpt. */
export interface TextPart {
  text: string;
  isMatch: boolean;
}

/** A result. */
export interface ResultItem {
  href: string;
  /** The language of its words where it is not the site's. */
  language: string | undefined;
  title: string;
  /** What it is; reviews are what a reader expects and say nothing. */
  kind: 'theme' | 'critic' | 'page' | undefined;
  film: { title: string; year: string } | undefined;
  standfirst: string | undefined;
  /** Empty where the standfirst says more. */
  excerpt: readonly TextPart[];
  /** The films that it may give away, where only spoilers hold what was found: then the excerpt may too. */
  spoils: readonly { id: string; title: string }[] | undefined;
  /** Do the reader's settings leave it out? */
  isLeftOut: boolean;
  isUnassessed: boolean;
  critic: string | undefined;
  date: { day: string; inWords: string } | undefined;
  marks: { words: string; topics: readonly string[]; spoilers: string | undefined; isMarked: boolean } | undefined;
  warningIds: readonly string[];
  filmIds: readonly string[];
  /** As the index has them; a page without a day or a year comes after all others. */
  sortKeys: { day: string; year: string };
}

const kinds: Readonly<Record<string, ResultItem['kind']>> = { theme: 'theme', contributor: 'critic', page: 'page' };

/** How a page was found. */
export interface Finding {
  /** The language of its index where it is not the site's. */
  language: string | undefined;
  /** Only the index with spoilers finds it. */
  isSpoiling: boolean;
  isLeftOut: boolean;
}

/** The result for a page. */
export function resultItem({ url, excerpt, meta, filters }: IndexedData, finding: Finding): ResultItem {
  const { title, standfirst, kind = '', critic, day, date, marks } = meta;
  const pieces = excerptParts(excerpt);
  const { carries = [] } = filters;
  return {
    href: url,
    language: finding.language,
    title: title ?? url,
    kind: kinds[kind],
    film: meta['film'] === undefined ? undefined : filmParts(meta['film']),
    standfirst,
    excerpt: standfirst === undefined || pieces.some(({ isMatch }) => isMatch) ? pieces : [],
    spoils: finding.isSpoiling ? (filters['spoils'] ?? []).map(spoiledFilm) : undefined,
    isLeftOut: finding.isLeftOut,
    isUnassessed: carries.includes(carriesUnassessed),
    critic,
    date: day === undefined || date === undefined ? undefined : { day, inWords: date },
    marks: marks === undefined ? undefined : marksOf(marks, meta, filters),
    warningIds: carries.filter((value) => !value.startsWith('(')),
    filmIds: filters['film'] ?? [],
    sortKeys: { day: day ?? '', year: [filmParts(meta['film'] ?? '').year, day].join(' ') },
  };
}

/** An excerpt in its parts. Only Pagefind's own marks are tags: what was written `<mark>` in a text is escaped. */
export function excerptParts(excerpt: string): TextPart[] {
  return excerpt
    .split(/<\/?mark>/)
    .map((text, index) => ({
      text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      isMatch: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

/** `Parasite (2019)` as title and year; a title without a year is all title. */
function filmParts(film: string): { title: string; year: string } {
  const [, title = film, year = ''] = /^(.+) \((\d{4})\)$/.exec(film) ?? [];
  return { title, year };
}

/** `oldboy Oldboy` as ID and title. */
function spoiledFilm(value: string): { id: string; title: string } {
  const [id = ''] = value.split(' ', 1);
  return { id, title: value.slice(id.length + 1) };
}

function marksOf(
  words: string,
  { spoilers }: IndexedData['meta'],
  { warning: topics = [] }: IndexedData['filters'],
): NonNullable<ResultItem['marks']> {
  return { words, topics, spoilers, isMarked: topics.length > 0 || spoilers === 'marked' || spoilers === 'throughout' };
}

/** Does any word of the page begin like this one? */
export function hasBeginning({ content, meta }: IndexedData, word: string): boolean {
  const beginning = foldedWords(word).join('');
  return foldedWords([content, ...Object.values(meta)].join(' ')).some((held) => held.startsWith(beginning));
}

/** The words of a text in small letters without marks on them or within: `Chan-wook’s Cléo` is `chanwooks`, `cleo`. */
export function foldedWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');
}
