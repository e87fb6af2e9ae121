import { describe, expect, it } from 'vitest';
import { careOf } from '../../src/editorial/care.ts';
import { commentThread, threadSize } from '../../src/editorial/comment-thread.ts';
import { dayInWords, dayOf, isBefore } from '../../src/editorial/dates.ts';
import { discussedIn, reviewsOf } from '../../src/editorial/discussed-in.ts';
import { plainText, textRuns } from '../../src/editorial/emphasis.ts';
import { hasPage, peopleOf, personSlug, printedName } from '../../src/editorial/people.ts';
import { readInReply, relatedReads } from '../../src/editorial/related-reads.ts';
import { reviewCard } from '../../src/editorial/review-card.ts';
import { instantOf } from '../../src/sources/publication-time.ts';
import type { Catalogue, CatalogueReview } from '../../src/editorial/catalogue.ts';
import { catalogueOf } from '../support/catalogue-of.ts';

function review(catalogue: Catalogue, id: string): CatalogueReview {
  const found = catalogue.reviews.get(id);
  if (found === undefined) throw new Error(`The test has no review "${id}".`);
  return found;
}

const ids = (reviews: readonly { id: string }[]): string[] => reviews.map(({ id }) => id);

describe('dates', () => {
  it('take a plain date as midnight in the publication’s time zone', () => {
    expect(instantOf('2026-05-01', 'Asia/Kolkata')).toBe(Date.parse('2026-04-30T18:30:00Z'));
    expect(instantOf('2026-05-01T10:30', 'America/New_York')).toBe(Date.parse('2026-05-01T14:30:00Z'));
    expect(instantOf('2026-05-01T10:30+02:00', 'America/New_York')).toBe(Date.parse('2026-05-01T08:30:00Z'));
  });

  it('do not show the day before, west of Greenwich', () => {
    expect(dayOf('2026-05-01', 'America/Los_Angeles')).toBe('2026-05-01');
    expect(dayInWords('2026-05-01', 'en-GB')).toBe('1 May 2026');
  });

  it('give the local day of an instant', () => {
    expect(dayOf('2026-05-01T23:30:00Z', 'Asia/Kolkata')).toBe('2026-05-02');
  });

  it('survive the night on which an hour is missing', () => {
    expect(instantOf('2026-03-08T02:30', 'America/New_York')).toBe(Date.parse('2026-03-08T07:30:00Z'));
  });

  it('are compared as days where one of them is a day', () => {
    expect(isBefore('2026-05-01', '2026-05-01T18:00', 'UTC')).toBe(false);
    expect(isBefore('2026-05-01T17:00', '2026-05-01T18:00', 'UTC')).toBe(true);
  });
});

describe('emphasis', () => {
  it('sets a film’s title apart and leaves stars as they are', () => {
    expect(textRuns('On _M*A*S*H_ and *stars*')).toEqual([
      { text: 'On ', isTitle: false },
      { text: 'M*A*S*H', isTitle: true },
      { text: ' and *stars*', isTitle: false },
    ]);
  });

  it('leaves underscores inside words', () => {
    expect(plainText('snake_case_name and _Ran_')).toBe('snake_case_name and Ran');
  });
});

describe('people', () => {
  const films = catalogueOf({
    films: {
      one: { title: 'One', year: 2000, directors: ['Steve McQueen (director)'], cast: [{ name: 'Chloé Sevigny' }] },
      two: { title: 'Two', year: 2001, directors: ['Steve McQueen (director)'], writers: ['Chloe Sevigny'] },
      three: { title: 'Three', year: 1963, cast: [{ name: 'Steve McQueen', role: 'Hilts' }] },
    },
  }).films;
  const people = peopleOf(films);

  it('are told apart by a parenthesis that is not printed', () => {
    expect(personSlug('Steve McQueen (director)')).toBe('steve-mcqueen-director');
    expect(printedName('Steve McQueen (director)')).toBe('Steve McQueen');
    expect(people.has('steve-mcqueen')).toBe(true);
  });

  it('are one person whatever the accents', () => {
    expect(people.get('chloe-sevigny')?.credits.map(({ film }) => film)).toEqual(['one', 'two']);
  });

  it('have a page from the second film on', () => {
    expect([...people.values()].filter(hasPage).map(({ slug }) => slug)).toEqual([
      'steve-mcqueen-director',
      'chloe-sevigny',
    ]);
  });

  it('have a slug in ASCII whatever the script', () => {
    expect(personSlug('नागराज मंजुळे')).toMatch(/^[a-z0-9-]+$/);
    expect(personSlug('박찬욱')).toMatch(/^[a-z0-9-]+$/);
  });
});

describe('related reads', () => {
  const catalogue = catalogueOf({
    reviews: {
      first: { relatedReads: ['second', 'not-out'] },
      second: { published: '2026-05-02' },
      reply: { relatedReads: ['first'], published: '2026-06-01' },
      mutual: { relatedReads: ['second'], published: '2026-06-02' },
    },
  });

  it('keep the editor’s order and show nothing of what is not out', () => {
    expect(ids(relatedReads(review(catalogue, 'first'), catalogue))).toEqual(['second']);
  });

  it('are read in reply by the reviews that name them', () => {
    expect(ids(readInReply(review(catalogue, 'first'), catalogue))).toEqual(['reply']);
    expect(ids(readInReply(review(catalogue, 'second'), catalogue))).toEqual(['mutual', 'first']);
  });
});

describe('a film', () => {
  const catalogue = catalogueOf({
    films: { oldboy: { title: 'Oldboy', year: 2003 } },
    reviews: {
      own: { films: ['oldboy'] },
      open: { body: 'After :film[it]{#oldboy}.' },
      closed: { spoilers: 'marked', body: 'It ends :spoiler[as :film[it]{#oldboy} does].' },
      block: { spoilers: 'marked', body: ':::spoiler\nAs :film{#oldboy}.\n:::' },
    },
  });

  it('is discussed where open text mentions it, and not where a spoiler does', () => {
    expect(ids(discussedIn('oldboy', catalogue))).toEqual(['open']);
    expect(ids(reviewsOf('oldboy', catalogue))).toEqual(['own']);
  });
});

describe('care', () => {
  const catalogue = catalogueOf({
    warnings: {
      death: { label: 'Death', description: 'x' },
      twist: { label: 'The twist', description: 'x' },
      war: { label: 'War', description: 'x' },
    },
    films: { oldboy: { title: 'Oldboy', year: 2003 } },
    reviews: {
      told: {
        spoilers: 'marked',
        triggerWarnings: ['death', { warning: 'twist', spoiler: true }, { warning: 'war', level: 'none' }],
        body: ':spoiler[a]{#oldboy} and :spoiler[b]',
      },
      unread: { triggerWarnings: 'unassessed', spoilers: 'unassessed' },
      whole: { spoilers: 'throughout', body: ':spoiler[a]{#oldboy}' },
    },
  });

  it('keeps a secret topic from cards and counts it for leaving out', () => {
    const card = reviewCard(review(catalogue, 'told'), catalogue);
    expect(card.topics).toEqual([{ id: 'death', label: 'Death' }]);
    expect(card.warningIds).toEqual(['death', 'twist']);
    expect(JSON.stringify({ ...card, warningIds: [] })).not.toMatch(/twist/);
  });

  it('names every film that is spoiled', () => {
    const films = (id: string): string[] =>
      careOf(review(catalogue, id), catalogue).spoilers.films.map(({ title }) => title);
    expect(films('told')).toEqual(['Oldboy', 'Film']);
    expect(films('whole')).toEqual(['Film', 'Oldboy']);
  });

  it('makes no promise for what nobody has assessed', () => {
    expect(careOf(review(catalogue, 'unread'), catalogue)).toMatchObject({ isAssessed: false, topics: [] });
  });
});

describe('a comment thread', () => {
  const catalogue = catalogueOf({
    reviews: { one: {} },
    comments: {
      'one/501': { name: 'A', date: '2026-05-02' },
      'one/502': { name: 'B', date: '2026-05-04', replyTo: '501' },
      'one/503': { name: 'C', date: '2026-05-03' },
      'one/504': { name: 'D', date: '2026-05-05', replyTo: '502' },
    },
  });

  it('puts answers under what they answer, the oldest first', () => {
    const thread = commentThread('one', catalogue, 'en');
    expect(ids(thread)).toEqual(['501', '503']);
    expect(ids(thread[0]?.replies ?? [])).toEqual(['502']);
    expect(threadSize(thread)).toBe(4);
  });
});
