/** A feed that tells what its reviews keep is found, item by item. */
import { describe, expect, it } from 'vitest';
import { bodyLine, leaksIn, review, type Files } from '../support/audit-of.ts';

const page = 'https://magazine.example/reviews/x/';
const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

interface Told {
  html: string;
  summary?: string;
  categories?: readonly string[];
}

/** A feed of RSS with an item of the review. */
function rss({ html, summary = 'No spoilers. A standfirst.', categories = [] }: Told): string {
  const category = categories.map((name) => `<category>${escaped(name)}</category>`).join('');
  return `<?xml version="1.0"?><rss><channel><title>Magazine</title><item><title>A title</title><link>${page}</link><guid isPermaLink="true">${page}</guid>${category}<description>${escaped(summary)}</description><content:encoded>${escaped(html)}</content:encoded></item></channel></rss>`;
}

/** The same as JSON Feed. */
function json({ html, summary = 'No spoilers. A standfirst.', categories = [] }: Told): string {
  const item = { id: page, url: page, title: 'A title', summary, content_html: html, tags: categories };
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [item] });
}

const kinds = [
  ['RSS', 'feed.xml', rss],
  ['JSON Feed', 'feed.json', json],
] as const;

const head = '<p>What it deals with.</p><hr>';
const name: Files = { 'reviews/x.md': review("It is :spoiler[Anna] who did it. Not Anna's sister.") };
const link = `<a href="${page}#closed-1">Spoiler: <cite>Film</cite>. Read it on the site</a>`;

describe.each(kinds)('in %s', (_name, path, feed) => {
  it('a short spoiler is found where it stands in the place of its link', async () => {
    const shown = (words: string): string =>
      feed({ html: `${head}<p>It is ${words} who did it. Not Anna's sister.</p>` });
    expect(await leaksIn(name, { [path]: shown(link) })).toEqual([]);
    expect(await leaksIn(name, { [path]: shown('Anna') })).toEqual([
      expect.objectContaining({ output: path, file: 'reviews/x.md', line: bodyLine }),
    ]);
  });

  it('a spoiler is none where the site says its words: a film’s title, a topic', async () => {
    const content = { 'reviews/x.md': review('Open. :spoiler[Film] and :spoiler[Theme] too.') };
    const html = `${head}<p>Open. ${link} and ${link} too.</p><p>On <cite>Film</cite>: Theme.</p>`;
    expect(await leaksIn(content, { [path]: feed({ html, categories: ['Film'] }) })).toEqual([]);
  });

  const keeps: Files = {
    'warnings/grief.yaml': 'label: Grief\ndescription: Loss.\n',
    'reviews/x.md': review('Open words on grief.', {
      spoilers: 'none',
      triggerWarnings: '[{ warning: grief, spoiler: true }]',
    }),
  };

  it.each<[string, Told]>([
    ['as a link', { html: `<p>Deals with <a href="https://magazine.example/warnings/grief/">it</a></p><hr>` }],
    ['in the list of topics', { html: `<ul><li>Grief: discussed</li></ul><hr><p>Open words on grief.</p>` }],
    ['as a category', { html: head, categories: ['Grief'] }],
    ['in the summary', { html: head, summary: 'Violence, grief · no spoilers. A standfirst.' }],
  ])('a secret topic is found %s', async (_where, told) => {
    expect(await leaksIn(keeps, { [path]: feed(told) })).toEqual([
      expect.objectContaining({ output: path, file: 'reviews/x.md', what: 'a secret warning' }),
    ]);
  });

  it('the word for it in the open text is none', async () => {
    expect(await leaksIn(keeps, { [path]: feed({ html: `${head}<p>Open words on grief.</p>` }) })).toEqual([]);
  });
});

describe('the feed without a subject', () => {
  it('does not hold a review that carries it in secret', async () => {
    const content: Files = {
      'warnings/grief.yaml': 'label: Grief\ndescription: Loss.\n',
      'warnings/war.yaml': 'label: War\ndescription: War.\n',
      'reviews/x.md': review('Open.', { spoilers: 'none', triggerWarnings: '[{ warning: grief, spoiler: true }]' }),
    };
    const feed = rss({ html: `${head}<p>Open.</p>` });
    expect(await leaksIn(content, { 'warnings/war/without.xml': feed })).toEqual([]);
    expect(await leaksIn(content, { 'warnings/grief/without.xml': feed })).toEqual([
      expect.objectContaining({ output: 'warnings/grief/without.xml', what: 'a secret warning' }),
    ]);
  });
});

describe('the elements of an item', () => {
  it('are no words of its text', async () => {
    const spoiled = 'hidden table leaves laughter gesture watches window letter a';
    const after = 'refuses under teacher, returns never sudden winter in spring.';
    const content = { 'reviews/x.md': review(`City. :spoiler[${spoiled}] ${after}`) };
    expect(await leaksIn(content, { 'feed.xml': rss({ html: `${head}<p>City. ${link} ${after}</p>` }) })).toEqual([]);
    expect(await leaksIn(content, { 'feed.xml': rss({ html: `${head}<p>City. a ${after}</p>` }) })).toHaveLength(1);
  });
});

describe('an item that stands in several feeds', () => {
  it('is told of in each', async () => {
    const feed = rss({ html: `${head}<p>It is Anna who did it. Not Anna's sister.</p>` });
    const leaks = await leaksIn(name, { 'feed.xml': feed, 'themes/theme/feed.xml': feed });
    expect(leaks.map(({ output }) => output)).toEqual(['feed.xml', 'themes/theme/feed.xml']);
  });

  it('is found by the address of a review that is not out', async () => {
    const content = { 'reviews/x.md': review('Open.', { draft: 'true', spoilers: 'none' }) };
    expect(await leaksIn(content, { 'feed.xml': rss({ html: head }) })).not.toEqual([]);
  });
});
