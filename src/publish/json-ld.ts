/**
 * What a page says to machines of itself: a graph of schema.org's things (https://schema.org) in JSON-LD 1.1. The
 * vocabulary has no property for what a text deals with (`contentRating` is a board's verdict on a film), so that
 * warnings are said in words, in the page's description.
 */
import type { Graph, Thing } from 'schema-dts';

/** The full address of a path of the site, which is written without the sub-path. */
export type AddressOf = (path: string) => string;

/** Characters that end a script element, begin another or a comment, or end a line in older readers of scripts. */
const telling = /[<>&\u2028\u2029]/g;

/** Things as the text of a script element, which no title in them can close; their order is kept. */
export function jsonLd(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replace(
    telling,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
