/** Which reviews stand in which feed. */
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../src/editorial/addresses.ts';
import { feedEntry } from '../../src/editorial/feed-entry.ts';
import { feedKinds, feedLink, feedOf, mostInFeed, siteFeed } from '../../src/editorial/feeds.ts';
import { feedsView } from '../../src/editorial/feeds-page.ts';
import { isOwnAddress } from '../../src/editorial/own-addresses.ts';
import { peopleOf } from '../../src/editorial/people.ts';
import { relatedIndex } from '../../src/editorial/related-index.ts';
import { reviewCard } from '../../src/editorial/review-card.ts';
import { reviewView } from '../../src/editorial/review-view.ts';
import { feedItem } from '../../src/publish/feed-item.ts';
import { carriesUnassessed, reviewSearchData } from '../../src/publish/search-data.ts';
import { readContent } from '../../src/sources/read-content.ts';
import { catalogueOf } from '../support/catalogue-of.ts';
import { fixtureContent, fixtureNow } from '../support/fixture-magazine.ts';

const war = { label: 'War', description: 'War.' };
const catalogue = catalogueOf({
  site: { name: 'Reel', tagline: 'Closely read', hub: 'https://hub.example/' },
  warnings: { war },
  films: { other: { title: 'Other', year: 1999 } },
  reviews: {
    none: { published: '2026-05-05' },
    open: { published: '2026-05-04', triggerWarnings: ['war'] },
    secret: { published: '2026-05-03', triggerWarnings: [{ warning: 'war', spoiler: true }] },
    considered: { published: '2026-05-02', triggerWarnings: [{ warning: 'war', level: 'none' }] },
    unread: { published: '2026-05-01', triggerWarnings: 'unassessed', spoilers: 'unassessed' },
    later: { published: '2027-01-01' },
    draft: { draft: true },
    'of-other': { published: '2026-04-01', films: ['other', 'film'] },
  },
});

describe('a feed', () => {
  it('of everything holds what is out, the newest first', () => {
    const { reviews, title, href, page, description } = siteFeed(catalogue);
    expect(reviews).toEqual(['none', 'open', 'secret', 'considered', 'unread', 'of-other']);
    expect([title, href, page]).toEqual(['Reel', '/feed.xml', '/']);
    expect(description).toBe('Closely read. The newest reviews of Reel, 30 at most, in full but for their spoilers.');
  });

  it('without a subject holds what is known not to carry it: a secret warning counts, and so does not knowing', () => {
    const feed = feedOf('warnings', 'war', catalogue);
    expect(feed?.reviews).toEqual(['none', 'considered', 'of-other']);
    expect([feed?.href, feed?.title]).toEqual(['/warnings/war/without.xml', 'Reel, without “War”']);
  });

  it('without a subject holds no review with a passage that is marked as about it, whatever is declared', () => {
    const body = 'Open words.\n\n:::warning{#war}\nA battle.\n:::';
    const other = 'Open words.\n\n:::warning{#grief}\nA funeral.\n:::';
    const marked = catalogueOf({
      warnings: { war, grief: { label: 'Grief', description: 'Grief.' } },
      reviews: {
        undeclared: { body },
        considered: { body, triggerWarnings: [{ warning: 'war', level: 'none' }] },
        'in-a-spoiler': { body: `:::::spoiler\n${body}\n:::::`, spoilers: 'marked' },
        unread: { body, triggerWarnings: 'unassessed' },
        declared: { body, triggerWarnings: ['war', 'grief'] },
        'of-other': { body: other, triggerWarnings: [{ warning: 'war', level: 'none' }] },
      },
    });
    expect(feedOf('warnings', 'war', marked)?.reviews).toEqual(['of-other']);
    // Leaving out and search make the same promise by the same rule.
    const carried = [...marked.reviews.values()].map((review) => [review.id, reviewCard(review, marked).warningIds]);
    expect(Object.fromEntries(carried)).toEqual({
      undeclared: ['war'],
      considered: ['war'],
      'in-a-spoiler': ['war'],
      unread: ['war'],
      declared: ['war', 'grief'],
      'of-other': ['grief'],
    });
    const searched = (id: string): string[] => {
      const people = peopleOf(marked.films);
      const view = reviewView(marked.reviews.get(id)!, marked, people, relatedIndex(marked, people));
      return reviewSearchData(view, { timeZone: 'UTC', language: 'en' }).filters['carries'] ?? [];
    };
    expect(searched('undeclared')).toEqual(['war']);
    expect(searched('unread')).toEqual(['war', carriesUnassessed]);
  });

  it('of a film, a theme or a critic holds theirs', () => {
    expect(feedOf('films', 'other', catalogue)?.reviews).toEqual(['of-other']);
    expect(feedOf('themes', 'theme', catalogue)?.reviews).toHaveLength(6);
    expect(feedOf('contributors', 'critic', catalogue)?.reviews).toHaveLength(6);
    expect(feedLink('films', 'other', catalogue)).toEqual({
      href: '/films/other/feed.xml',
      title: 'Reel: Other (1999)',
    });
    expect(feedOf('films', 'nothing', catalogue)).toBeUndefined();
  });

  it('holds the newest of very many', () => {
    const day = (index: number): string => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    const reviews = Object.fromEntries(
      Array.from({ length: mostInFeed + 5 }, (_, index) => [`r-${String(index)}`, { published: day(index) }]),
    );
    const full = siteFeed(catalogueOf({ reviews })).reviews;
    expect(full).toHaveLength(mostInFeed);
    expect([full[0], full.at(-1)]).toEqual([`r-${String(mostInFeed + 4)}`, 'r-5']);
  });
});

it('an item does not say that there is no topic where its text marks a passage as about one', () => {
  const opening = (fields: object): string => {
    const one = catalogueOf({ warnings: { war }, reviews: { one: { ...fields } } });
    const entry = feedEntry(one.reviews.get('one')!, one)!;
    return feedItem(entry, { html: '' }, 'https://test.example/').html.split('<hr')[0] ?? '';
  };
  const body = ':::warning{#war}\nA battle.\n:::';
  expect(opening({})).toContain('none that could be named');
  expect(opening({ body })).not.toContain('none');
  // Of a secret topic the passage tells nothing: the item reads as if there were none.
  const secret = { triggerWarnings: [{ warning: 'war', spoiler: true }] };
  expect(opening({ body, ...secret })).toBe(opening({}));
});

describe('the dates of an item', () => {
  it('hold no change that is still to come', () => {
    const updatedAt = (updated: string): string | undefined => {
      const site = { timeZone: 'Asia/Kolkata' };
      const one = catalogueOf({ site, now: '2026-11-01T00:00:00Z', reviews: { one: { updated } } });
      return feedEntry(one.reviews.get('one')!, one)?.updated;
    };
    expect(updatedAt('2026-11-01')).toBe('2026-11-01T00:00:00+05:30');
    expect(updatedAt('2026-11-01T05:30')).toBe('2026-11-01T05:30:00+05:30');
    for (const later of ['2026-11-01T05:31', '2026-11-02', '2099-01-01']) expect(updatedAt(later)).toBeUndefined();
  });
});

describe('the page of feeds', () => {
  it('has each feed under what it is of', () => {
    const { themes, contributors, warnings, films } = feedsView(catalogue);
    expect(themes).toEqual([{ label: 'Theme', href: '/themes/theme/feed.xml' }]);
    expect(contributors).toEqual([{ label: 'Critic', href: '/contributors/critic/feed.xml' }]);
    expect(warnings).toEqual([{ label: 'War', href: '/warnings/war/without.xml' }]);
    expect(films.map(({ letter, entries }) => [letter, entries.map(({ href }) => href)])).toEqual([
      ['F', ['/films/film/feed.xml']],
      ['O', ['/films/other/feed.xml']],
    ]);
  });
});

describe('the address of a feed', () => {
  it('is among those that a build serves, and no alias can take it', async () => {
    const content = await readContent(fixtureContent);
    const addresses = addressesOf(content, Date.parse(fixtureNow));
    const feeds = feedKinds.flatMap((kind) => {
      const [id = ''] = content.entries[kind].keys();
      return `/${kind}/${id}/${kind === 'warnings' ? 'without' : 'feed'}.xml`;
    });
    for (const address of ['/feeds/', '/feed.xml', '/feed.json', ...feeds])
      expect(addresses.has(address), address).toBe(true);
    for (const address of [
      '/feed.xsl',
      '/feed.css',
      '/feed.json',
      '/films/gone/feed.xml',
      '/warnings/gone/without.xml',
    ])
      expect(isOwnAddress(address), address).toBe(true);
    expect(isOwnAddress('/old/feed.xml')).toBe(false);
  });
});
