/**
 * Markers: the places in a rendered body that only the page can fill (a film's title, a card, a topic's label, and
 * words of the interface, which are in the page's language). A plugin sees one file and writes the marker; the page
 * fills it. Authors cannot write one, since raw HTML is refused.
 */

/** The film under review, in a marker or in `data-spoiler`. */
export const firstFilm = '@first';
/** Every film of the review. */
export const allFilms = '@all';

/** What a marker asks for. */
export type Marker =
  | { name: 'film-title'; film: string }
  | { name: 'also-read'; review: string }
  | { name: 'topic'; warning: string }
  | { name: 'spoilers-ahead' }
  /** `key` is that of the words of texts (src/words/en.ts); `value` stands in the place of the one name in them. */
  | { name: 'words'; key: string; value: string }
  | { name: 'membership' };

/** What a text says in the words of the interface. */
export interface TextInterface {
  /** The words for a key, with a value in the place of the one name in them. */
  wordsOf: (key: string, value: string) => string;
  /** Their language, where it is not the text's. */
  lang: string | undefined;
}

/** A piece of a body: finished HTML, or a marker to fill. */
export type BodyPiece = { html: string } | { marker: Marker };

/** A tag, whatever its attributes hold; a marker has no attribute but `data-id`, and ends at once. */
const tag = /<([a-z][^\s/>]*)((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*\/?>(?:<\/cue-[a-z-]+>)?/g;
const markerNames: ReadonlySet<string> = new Set([
  'cue-film-title',
  'cue-also-read',
  'cue-topic',
  'cue-spoilers-ahead',
  'cue-words',
  'cue-membership',
]);

/**
 * Cuts rendered HTML at its markers, after `data-spoiler` has its films, a picture's formats their elements and other
 * attributes their words: in an attribute no marker can stand, and `@KEY VALUE` stands for words of the interface. Text
 * that looks like any of these stays text.
 */
export function bodyPieces(html: string, films: readonly string[], { wordsOf, lang }: TextInterface): BodyPiece[] {
  const pieces: BodyPiece[] = [];
  let open = '';
  let done = 0;
  for (const { 0: match, 1: name = '', 2: attributes = '', index } of html.matchAll(tag)) {
    open += html.slice(done, index);
    done = index + match.length;
    if (markerNames.has(name)) {
      if (open !== '') pieces.push({ html: open });
      open = '';
      pieces.push({ marker: markerOf(name, / data-id="([^"]*)"/.exec(attributes)?.[1] ?? '') });
    } else if (name === 'img' && attributes.includes(' data-source="')) open += pictureSource(attributes);
    else
      open += withLang(match, name, lang)
        .replace(spoilerAttribute, (_written, named: string) => ` data-spoiler="${filmList(named, films)}"`)
        .replace(
          wordsAttribute,
          (_written, name: string, key: string, value: string) => ` ${name}="${wordsOf(key, value)}"`,
        );
  }
  open += html.slice(done);
  if (open !== '') pieces.push({ html: open });
  return pieces;
}

/** A format of a picture, which came as an `img` (rehype-pictures.ts). */
function pictureSource(attributes: string): string {
  const value = (name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  return `<source type="${value('data-source')}" srcset="${value('srcset')}" sizes="${value('sizes')}">`;
}

/** A button and the way back from a note hold no word of the text: what they say has its own language. */
function withLang(match: string, name: string, lang: string | undefined): string {
  if (lang === undefined || (name !== 'a' && name !== 'button') || match.search(wordsAttribute) === -1) return match;
  return match.replace(`<${name}`, `<${name} lang="${lang}"`);
}

const spoilerAttribute = / data-spoiler="([^"]*)"/;
const wordsAttribute = / (aria-label|data-(?:open|close|closed|folded|end))="@(\w+) ?([^"]*)"/g;

function filmList(written: string, films: readonly string[]): string {
  return [...new Set(written.split(' ').flatMap((film) => filmsMeant(film, films)))].join(' ');
}

/** The films behind a written one, which may be a token for the film under review or for all. */
export function filmsMeant(film: string, films: readonly string[]): readonly string[] {
  if (film === allFilms) return films;
  return film === firstFilm ? films.slice(0, 1) : [film];
}

function markerOf(name: string, id: string): Marker {
  switch (name) {
    case 'cue-film-title':
      return { name: 'film-title', film: id };
    case 'cue-also-read':
      return { name: 'also-read', review: id };
    case 'cue-topic':
      return { name: 'topic', warning: id };
    case 'cue-words': {
      const [key = '', value = ''] = id.split(' ');
      return { name: 'words', key, value };
    }
    case 'cue-spoilers-ahead':
      return { name: 'spoilers-ahead' };
    default:
      return { name: 'membership' };
  }
}
