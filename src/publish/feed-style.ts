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

/** A file of a font as Astro tells of it. */
interface FontFile {
  src: { url: string; format?: string | undefined }[];
  weight?: string | undefined;
  style?: string | undefined;
}

/** What the sheet is made of: the style as it is written, and the files of each font. */
export interface SheetParts {
  sheet: string;
  language: string;
  fonts: Readonly<Record<string, readonly FontFile[]>>;
}

/** The sheet: the style with its fonts, and with words for a browser that shows the feed without the XSLT. */
export function feedSheet({ sheet, language, fonts }: SheetParts): string {
  const { feeds } = wordsFor(interfaceLanguage(language));
  const faces = Object.entries(fonts).flatMap(([family, files]) =>
    files.map(({ src, weight = '400', style = 'normal' }) => {
      const sources = src.map(({ url, format = 'woff2' }) => `url("${url}") format("${format}")`);
      return `@font-face{font-family:"${family}";src:${sources.join()};font-weight:${weight};font-style:${style};font-display:swap}`;
    }),
  );
  const explained = JSON.stringify(`${feeds.isFeed} ${feeds.copyAddress}`);
  return `${faces.join('')}${sheet}rss::before{content:${explained}}`;
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
      x('title', [value('rss/channel/title')]),
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
          x('p', { class: 'address' }, [
            `${feeds.address}: `,
            x('code', [value("rss/channel/atom:link[@rel='self']/@href")]),
          ]),
          x('p', [x('a', { href: `${base}feeds/` }, feeds.allFeeds)]),
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
        replaced(),
      ],
    ),
  );
}

/** A description is HTML of words alone: its letters are printed as they are meant, and nothing becomes an element. */
function words(select: string): Element {
  const steps = [
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&nbsp;', '\u00a0'],
    ['&amp;', '&'],
  ] as const;
  return steps.reduce<Element>(
    (text, [from, to]) =>
      x('xsl:call-template', { name: 'replaced' }, [
        x('xsl:with-param', { name: 'text' }, text),
        x('xsl:with-param', { name: 'from', select: `'${from}'` }),
        x('xsl:with-param', { name: 'to', select: `'${to}'` }),
      ]),
    x('xsl:value-of', { select }),
  );
}

/** XSLT 1.0 cannot replace words in a text; this template can. */
function replaced(): Element {
  const select = (name: string): Element => x('xsl:param', { name });
  const rest = x('xsl:call-template', { name: 'replaced' }, [
    x('xsl:with-param', { name: 'text', select: 'substring-after($text, $from)' }),
    x('xsl:with-param', { name: 'from', select: '$from' }),
    x('xsl:with-param', { name: 'to', select: '$to' }),
  ]);
  return x('xsl:template', { name: 'replaced' }, [
    ...['text', 'from', 'to'].map(select),
    x('xsl:choose', [
      x('xsl:when', { test: 'contains($text, $from)' }, [
        x('xsl:value-of', { select: 'concat(substring-before($text, $from), $to)' }),
        rest,
      ]),
      x('xsl:otherwise', [x('xsl:value-of', { select: '$text' })]),
    ]),
  ]);
}

function item(value: (select: string) => Element): Element {
  return x('li', [
    x('xsl:if', { test: 'dc:language' }, x('xsl:attribute', { name: 'lang' }, value('dc:language'))),
    x('h3', [x('a', [x('xsl:attribute', { name: 'href' }, value('link')), value('title')])]),
    x('p', { class: 'byline' }, [
      x('xsl:for-each', { select: 'dc:creator' }, [x('xsl:if', { test: 'position() > 1' }, ', '), value('.')]),
      ' · ',
      // `01 May 2026` of the date of RFC 822: a style without scripts knows no language's months.
      value('substring(pubDate, 6, 11)'),
    ]),
    x('p', { class: 'summary' }, words('description')),
  ]);
}
