/**
 * The publication's search as browsers take it into their own: an OpenSearch 1.1 description document, by its draft 6
 * (github.com/dewitt/opensearch).
 */
import { x } from 'xastscript';
import { sayIn } from '../words/message.ts';
import { wordsFor } from '../words/words-for.ts';
import { xmlDocument } from './xml.ts';

/** The type that the document is served with, and that pages link to it by. */
export const openSearchType = 'application/opensearchdescription+xml';

/** What the document tells of a publication. */
export interface SearchedSite {
  name: string;
  /** BCP 47. */
  language: string;
  /** The address of the front page, with its sub-path and with `/` at its end. */
  address: string;
}

/** The longest that the specification allows, in characters. */
const longest = { shortName: 16, longName: 48, description: 1024 };

/** The document. */
export function openSearchDescription({ name, language, address }: SearchedSite): string {
  const at = (path: string): string => address + path;
  const description = sayIn(language)(wordsFor(language).search.describes, { name });
  const isLong = length(name) > longest.shortName;
  return xmlDocument(
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      x('ShortName', shortened(name, longest.shortName)),
      ...(isLong ? [x('LongName', shortened(name, longest.longName))] : []),
      x('Description', shortened(description, longest.description)),
      // The braces stand as they are: they name what the browser puts in their place.
      x('Url', { type: 'text/html', template: `${at('search/')}?q={searchTerms}` }),
      x('Url', { type: openSearchType, rel: 'self', template: at('opensearch.xml') }),
      x('Image', { width: '16', height: '16', type: 'image/svg+xml' }, at('favicon.svg')),
      x('Language', language),
      x('InputEncoding', 'UTF-8'),
      x('OutputEncoding', 'UTF-8'),
    ]),
  );
}

/** In characters of Unicode, as XML counts. */
function length(text: string): number {
  return Array.from(text).length;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** As many whole words as there is room for, without what only led to the next; of a single long word its beginning. */
function shortened(text: string, most: number): string {
  const whole = text.trim().replace(/\s+/g, ' ');
  if (length(whole) <= most) return whole;
  let begin = '';
  for (const { segment } of graphemes.segment(whole)) {
    if (length(begin + segment) > most) break;
    begin += segment;
  }
  const isWordsEnd = whole.charAt(begin.length) === ' ';
  const words = isWordsEnd || !begin.includes(' ') ? begin : begin.slice(0, begin.lastIndexOf(' '));
  return words.replace(/(?:\s+(?:[^\p{L}\p{N}]+|and|of|the|for|in))+$|[,;:–—-]+$/iu, '');
}
