/**
 * What a browser shows of a feed that somebody opens in it: a style in XSLT 1.0, one for all feeds. It says what the
 * file is for and lists what it holds, with the publication's own words and without a script.
 */
import { x } from 'xastscript';
import type { Element } from 'xast';
import { interfaceLanguage, wordsFor } from '../words/words-for.ts';
import { xmlDocument } from './xml.ts';

/** Where the style lies, below the site's address, and the sheet that it uses. */
export const feedStyleAddress = '/feed.xsl';
export const feedSheetAddress = '/feed.css';

/** What the style says and leads to. */
export interface StyledSite {
  name: string;
  /** BCP 47. */
  language: string;
  /** The path of the front page, with its sub-path and with `/` at its end. */
  base: string;
}

/** The style. */
export function feedStyle({ name, language, base }: StyledSite): string {
  const spoken = interfaceLanguage(language);
  const { feeds } = wordsFor(spoken);
  const value = (select: string): Element => x('xsl:value-of', { select });
  const page = x('html', { lang: spoken }, [
    x('head', [
      x('meta', { name: 'viewport', content: 'width=device-width' }),
      x('meta', { name: 'color-scheme', content: 'light dark' }),
      x('meta', { name: 'robots', content: 'noindex' }),
      x('title', value('rss/channel/title')),
      x('link', { rel: 'stylesheet', href: base + feedSheetAddress.slice(1) }),
    ]),
    x('body', [
      x('header', { class: 'masthead' }, x('a', { href: base, lang: language }, name)),
      x('main', [
        x('p', { class: 'kind' }, x('a', { href: `${base}feeds/` }, feeds.title)),
        x('h1', { lang: language }, value('rss/channel/title')),
        x('p', { class: 'description' }, value('rss/channel/description')),
        x('section', { class: 'explained' }, [
          x('p', [x('strong', feeds.isFeed), ` ${feeds.copyAddress}`]),
          x('p', { class: 'address' }, [`${feeds.address}: `, x('code', value("rss/channel/atom:link[@rel='self']/@href"))]),
          x('p', x('a', { href: `${base}feeds/` }, feeds.allFeeds)),
        ]),
        x('h2', feeds.nowHolds),
        x('xsl:if', { test: 'not(rss/channel/item)' }, x('p', feeds.holdsNothing)),
        x('ol', { class: 'items' }, x('xsl:for-each', { select: 'rss/channel/item' }, item(value))),
      ]),
    ]),
  ]);
  return xmlDocument(
    x(
      'xsl:stylesheet',
      {
        version: '1.0',
        'xmlns:xsl': 'http://www.w3.org/1999/XSL/Transform',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'exclude-result-prefixes': 'atom dc',
      },
      [
        x('xsl:output', { method: 'html', encoding: 'UTF-8', 'doctype-system': 'about:legacy-compat' }),
        x('xsl:template', { match: '/' }, page),
      ],
    ),
  );
}

function item(value: (select: string) => Element): Element {
  return x('li', [
    x('xsl:if', { test: 'dc:language' }, x('xsl:attribute', { name: 'lang' }, value('dc:language'))),
    x('h3', x('a', [x('xsl:attribute', { name: 'href' }, value('link')), value('title')])),
    x('p', { class: 'byline' }, [
      x('xsl:for-each', { select: 'dc:creator' }, [x('xsl:if', { test: 'position() > 1' }, ', '), value('.')]),
      ' · ',
      // `01 May 2026` of the date of RFC 822: a style without scripts knows no language's months.
      value('substring(pubDate, 6, 11)'),
    ]),
    // The description is HTML of words alone; its escaped letters are printed as they were meant.
    x('p', { class: 'summary' }, x('xsl:value-of', { select: 'description', 'disable-output-escaping': 'yes' })),
  ]);
}
