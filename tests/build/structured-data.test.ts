/** What every page of two whole publications says in structured data, by a validator of Google's requirements. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtMagazine, projectRoot } from '../support/built-publication.ts';
import { builtPages } from '../support/crawl.ts';
import { builtFixture, fixtureContent } from '../support/fixture-magazine.ts';
import { structuredDataFaults } from '../support/structured-data.ts';

type Thing = Record<string, unknown>;

/** The paths that the pages of reviews without a rating have, drafts included. */
function unratedIn(content: string): Set<string> {
  const files = globSync('reviews/**/*.md', { cwd: content });
  const unrated = files.filter((file) => !/^rating:/m.test(readFileSync(join(content, file), 'utf8')));
  return new Set(unrated.map((file) => file.replace(/(?:\/index)?\.md$/, '/index.html')));
}

describe.each([
  { name: 'the sample magazine', publication: builtMagazine, content: join(projectRoot, 'content') },
  { name: 'the fixture', publication: builtFixture, content: fixtureContent },
])('$name', ({ publication, content }) => {
  it('says all that Google requires, in schema.org’s words, but the rating of a review without one', async () => {
    const { folder } = await publication();
    const pages = builtPages(folder);
    const found: string[] = [];
    for (const { path, html } of pages)
      for (const fault of await structuredDataFaults(html)) found.push(`${path}: ${fault}`);
    const unrated = unratedIn(content);
    const published = pages.map(({ path }) => path).filter((path) => unrated.has(path));
    expect(published.length).toBeGreaterThan(1);
    // A critic need not rate: Google shows no stars then, and everything else of the review.
    expect(found).toEqual(
      published.map((path) => `${path}: ERROR at Review: Required attribute "reviewRating" is missing`),
    );
  });
});

describe('the validator', () => {
  const script = /(?<=<script type="application\/ld\+json">)[^<]*/;
  let page: string;

  /** The page of a rated review, its things changed. */
  function changed(change: (review: Thing, trail: Thing) => void): string {
    const data = JSON.parse(script.exec(page)?.[0] ?? '') as { '@graph': [Thing, Thing] };
    change(...data['@graph']);
    return page.replace(script, () => JSON.stringify(data));
  }

  beforeAll(async () => {
    const { folder } = await builtFixture();
    page = readFileSync(join(folder, 'reviews/the-lantern/index.html'), 'utf8');
  });

  it('finds nothing wrong with a whole review', async () => {
    expect(await structuredDataFaults(changed(() => undefined))).toEqual([]);
  });

  it.each<[string, (review: Thing, trail: Thing) => void, string]>([
    ['is of nothing', (review) => delete review['itemReviewed'], 'Review: Required attribute "itemReviewed"'],
    [
      'is of a film without a name',
      ({ itemReviewed }) => delete (itemReviewed as Thing)['name'],
      'Review: Required attribute "itemReviewed.name"',
    ],
    ['is by nobody', (review) => delete review['author'], 'Review: Required attribute "author"'],
    [
      'is by somebody without a name',
      ({ author }) => delete (author as Thing[])[0]?.['name'],
      'Review.author: Required attribute "name"',
    ],
    [
      'has six stars of five',
      ({ reviewRating }) => ((reviewRating as Thing)['ratingValue'] = 6),
      'Review.reviewRating: Rating is outside',
    ],
    [
      'has no star where half a one is the least',
      ({ reviewRating }) => ((reviewRating as Thing)['ratingValue'] = 0),
      'Review.reviewRating: Rating is outside',
    ],
    [
      'has stars without number',
      ({ reviewRating }) => delete (reviewRating as Thing)['ratingValue'],
      'Review.reviewRating: Required attribute "ratingValue"',
    ],
    ['has a date that is none', (review) => (review['datePublished'] = 'in May'), 'Review: Invalid type for attribute'],
    ['has what no review has', (review) => (review['stars'] = 5), 'Review: Property "stars"'],
    [
      'is of what there is not',
      ({ itemReviewed }) => ((itemReviewed as Thing)['@type'] = 'Film'),
      'Review.itemReviewed: Type "Film"',
    ],
    [
      'stands at a place without an address',
      (_review, { itemListElement }) => delete (itemListElement as Thing[])[0]?.['item'],
      'BreadcrumbList.itemListElement: Field "item" with URL is missing',
    ],
    [
      'stands at a place without a name',
      (_review, { itemListElement }) => delete (itemListElement as Thing[])[0]?.['name'],
      'BreadcrumbList.itemListElement: One of the following',
    ],
  ])('finds a review that %s', async (_what, change, fault) => {
    expect((await structuredDataFaults(changed(change))).join('\n')).toContain(` at ${fault}`);
  });

  it('finds JSON that ends in its middle', async () => {
    const cut = page.replace(script, (json) => json.slice(0, -10));
    expect(await structuredDataFaults(cut)).toEqual(['ERROR at the page: Could not parse JSON-LD']);
  });
});
