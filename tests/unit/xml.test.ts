/** Every file of XML that the site writes, with texts that are hard on XML, read by parsers that forgive nothing. */
import { visit } from 'unist-util-visit';
import { SaxesParser } from 'saxes';
import { fromXml } from 'xast-util-from-xml';
import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/editorial/feeds.ts';
import { feedStyle } from '../../src/publish/feed-style.ts';
import { openSearchDescription } from '../../src/publish/opensearch.ts';
import { rssDocument, rssItem } from '../../src/publish/rss.ts';
import { sitemapIndex, sitemapPart } from '../../src/publish/sitemap.ts';

const site = 'https://example.org/reel/';

/** The files by their names, with a text in the place of everything that an editor may write. */
const files: Readonly<Record<string, (text: string) => string>> = {
  'feed.xml': (text) => {
    const feed: Feed = {
      href: '/feed.xml',
      page: '/',
      title: text,
      description: text,
      language: 'en',
      reviews: ['one'],
    };
    const item = {
      url: `${site}reviews/one/`,
      title: text,
      summary: text,
      html: `<p>A picture: <img src="${site}a.png" alt="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></p>`,
      language: 'hi',
      published: '2026-05-01T00:00:00Z',
      updated: undefined,
      authors: [{ name: text, url: site }],
      categories: [text],
      image: { url: `${site}a.png?${encodeURI(text.toWellFormed())}`, type: 'image/png' },
    };
    return rssDocument({ feed, items: [rssItem(item, 'en')], site, hub: `https://hub.example.org/?a=${text}` });
  },
  'feed.xsl': (text) => feedStyle({ name: text, language: 'en', base: '/reel/' }),
  'opensearch.xml': (text) => openSearchDescription({ name: text, language: 'en', address: site }),
  'sitemap-index.xml': (text) =>
    sitemapIndex([[{ path: '/', changed: undefined, versions: [] }]], (path) => site + path.slice(1) + text),
  'sitemap-0.xml': (text) =>
    sitemapPart(
      [{ path: '/', changed: '2026-05-01', versions: [{ language: 'en', path: '/a/' }] }],
      (path) => site + path.slice(1) + text,
    ),
};

const texts = {
  'the end of a CDATA section': ']]>',
  'such an end after a bracket': 'a]]]>b',
  'a CDATA section': '<![CDATA[x]]>',
  'half a comment': '<!-- x',
  'an instruction': '<?xml version="1.0"?>',
  'a closing tag': '</title></channel>',
  'an entity that nobody has declared': '&nbsp;&x;',
  'both quotation marks': '"\'',
  'what XML cannot hold': 'a\u0000\u0007\uFFFE\uD800b',
};

/** What is wrong with a document, in the words of one parser; undefined where it is well-formed. */
function faultOf(xml: string): string | undefined {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => faults.push(message));
  parser.write(xml).close();
  return faults[0];
}

describe.each(Object.entries(files))('%s', (_name, written) => {
  it.each(Object.entries(texts))('is well-formed with %s', (_what, text) => {
    const xml = written(text);
    expect(faultOf(xml)).toBeUndefined();
    expect(() => fromXml(xml)).not.toThrow();
  });

  it('says the words as they were written', () => {
    const said: string[] = [];
    visit(fromXml(written('A]]> & <b>')), (node) => {
      if (node.type === 'text') said.push(node.value);
    });
    // The description of a search is short, and a description in a feed is HTML.
    expect(said.join('\n')).toContain('A]]> & <b>');
  });
});

it('a parser that forgave would be found out', () => {
  for (const wrong of ['<a>]]></a>', '<a>&nbsp;</a>', '<a>\u0007</a>', '<a>'])
    expect([faultOf(wrong) === undefined, wrong]).toEqual([false, wrong]);
});
