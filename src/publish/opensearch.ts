/**
 * The publication's search as browsers take it into their own: an OpenSearch 1.1 description document, by its draft 6
 * (github.com/dewitt/opensearch).
 */
import { x } from 'xastscript';
import { sayIn } from '../words/message.ts';
import { wordsFor } from '../words/words-for.ts';
import { lengthOf, shortened } from './shortened.ts';
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
  const isLong = lengthOf(name) > longest.shortName;
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
