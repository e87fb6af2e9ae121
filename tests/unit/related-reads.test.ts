/** What is offered after a review: the judgements made by hand on the sample magazine, then the rules one by one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeCatalogue, type Catalogue, type CatalogueReview } from '../../src/editorial/catalogue.ts';
import { peopleOf } from '../../src/editorial/people.ts';
import { relatedIndex } from '../../src/editorial/related-index.ts';
import { computedReads, type ComputedRead } from '../../src/editorial/related-reads.ts';
import { reasonOf, reasonWords } from '../../src/editorial/related-reason.ts';
import { en } from '../../src/words/en.ts';
import { mostComputed } from '../../src/editorial/related-weights.ts';
import { projectRoot } from '../../src/sources/settings.ts';
import { catalogueOf } from '../support/catalogue-of.ts';
import { readCatalogue } from '../support/read-catalogue.ts';

function reads(id: string, catalogue: Catalogue): ComputedRead[] {
  const review = catalogue.reviews.get(id);
  if (review === undefined) throw new Error(`The test has no review "${id}".`);
  return computedReads(review, catalogue, relatedIndex(catalogue, peopleOf(catalogue.films)));
}

function reasonIn({ causes }: ComputedRead, catalogue: Catalogue): string {
  return reasonWords(reasonOf(causes, catalogue), en.reasons)
    .map(({ text }) => text)
    .join('');
}

/** What is offered after a review, each with its reason. */
function offered(id: string, catalogue: Catalogue): string[] {
  return reads(id, catalogue).map((read) => `${read.review.id}: ${reasonIn(read, catalogue)}`);
}

type Fields = Readonly<Record<string, unknown>>;
const ids = (found: readonly ComputedRead[]): string[] => found.map(({ review }) => review.id);

interface Judgement {
  review: string;
  first: string;
  reason: string;
}

/** The judgements under one heading of the fixture. */
function judgements(heading: string): Judgement[] {
  const text = readFileSync(join(projectRoot, 'tests/fixtures/related-reads/judgements.txt'), 'utf8');
  const part = text.split('\n## ').find((candidate) => candidate.startsWith(heading)) ?? '';
  return part
    .split('\n')
    .slice(1)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [review = '', first = '', reason = ''] = line.split('|').map((words) => words.trim());
      return { review, first, reason };
    });
}

describe('the sample magazine', () => {
  let sample: Catalogue;
  // Judged are ten reviews among themselves; what is written after them changes nothing in the judgements.
  beforeAll(async () => {
    const catalogue = await readCatalogue(join(projectRoot, 'content'));
    const judged = new Set(judgements("beside the editor's choice").map(({ review }) => review));
    sample = makeCatalogue({
      ...catalogue,
      reviews: new Map([...catalogue.reviews].filter(([id]) => judged.has(id))),
    });
  });

  const first = (id: string, catalogue: Catalogue): Judgement => {
    const [read] = reads(id, catalogue);
    return read === undefined
      ? { review: id, first: 'nothing', reason: '' }
      : { review: id, first: read.review.id, reason: reasonIn(read, catalogue) };
  };

  it('was judged ten times, beside the editor’s choice and without it', () => {
    expect(judgements("beside the editor's choice")).toHaveLength(10);
    expect(judgements('were nothing chosen')).toHaveLength(10);
  });

  it.each(judgements("beside the editor's choice"))(
    'offers $first after $review, beside the editor’s choice',
    (judgement) => {
      expect(first(judgement.review, sample)).toEqual(judgement);
    },
  );

  it.each(judgements('were nothing chosen'))('would offer $first after $review, were nothing chosen', (judgement) => {
    const reviews = [...sample.reviews].map(([id, review]): [string, CatalogueReview] => [
      id,
      { ...review, data: { ...review.data, relatedReads: [] } },
    ]);
    expect(first(judgement.review, makeCatalogue({ ...sample, reviews: new Map(reviews) }))).toEqual(judgement);
  });

  it('is told the same whatever order its files come in', () => {
    const backward = makeCatalogue({
      ...sample,
      reviews: new Map([...sample.reviews].reverse()),
      films: new Map([...sample.films].reverse()),
      themes: new Map([...sample.themes].reverse()),
    });
    for (const id of sample.reviews.keys()) expect(offered(id, backward), id).toEqual(offered(id, sample));
  });
});

describe('what brings two reviews together', () => {
  const films = {
    here: { title: 'Here', year: 2000, directors: ['Ann'], writers: ['Bea'], cast: [{ name: 'Cy' }, { name: 'Ann' }] },
    there: { title: 'There', year: 2001 },
    other: { title: 'Other', year: 2002 },
  };
  const themes = {
    mine: { name: 'Mine', parent: 'ours' },
    yours: { name: 'Yours', parent: 'ours' },
    ours: { name: 'Ours' },
  };
  /** What is offered after a review of `here`, among `reviews`. */
  const after = (
    read: Fields,
    reviews: Readonly<Record<string, Fields>>,
    more: Readonly<Record<string, Fields>> = {},
  ): string[] => {
    const own = Object.entries(reviews).map(([id, fields]): [string, Fields] => [
      id,
      { films: ['there'], themes: ['theme'], ...fields },
    ]);
    const catalogue = catalogueOf({
      films: { ...films, ...more },
      themes,
      reviews: { ...Object.fromEntries(own), read: { films: ['here'], themes: ['mine'], ...read } },
    });
    return offered('read', catalogue);
  };

  it('is the same film before all', () => {
    expect(
      after(
        { body: ':film{#there}' },
        {
          same: { films: ['here'] },
          named: { published: '2026-05-03' },
          back: { films: ['other'], body: ':film{#here}' },
        },
      ),
    ).toEqual(['same: Also on Here', 'named: On There, discussed above', 'back: Discusses Here too']);
  });

  it('is a film that both discuss, and not one that either keeps in a spoiler', () => {
    const closed = { spoilers: 'marked', body: 'It ends :spoiler[as :film{#other} does].' };
    expect(after({ body: ':film{#other}' }, { both: { body: ':film{#other}' } })).toEqual([
      'both: Discusses Other too',
    ]);
    expect(after({ body: ':film{#other}' }, { both: closed })).toEqual([]);
    expect(after(closed, { both: { body: ':film{#other}' } })).toEqual([]);
    expect(after(closed, { both: { films: ['other'] } })).toEqual([]);
    expect(after({}, { both: { spoilers: 'marked', body: ':::spoiler\nAs :film{#here}.\n:::' } })).toEqual([]);
  });

  it('is whoever made both films: the director more than the writer, and the writer more than the cast', () => {
    expect(
      after(
        {},
        { played: { films: ['cast'] }, wrote: { films: ['written'] }, directed: { films: ['directed'] } },
        {
          cast: { title: 'Cast', year: 2003, cast: [{ name: 'Cy' }] },
          written: { title: 'Written', year: 2003, writers: ['Bea'] },
          directed: { title: 'Directed', year: 2003, directors: ['Ann'] },
        },
      ),
    ).toEqual(['directed: Also directed by Ann', 'wrote: Also from a script by Bea', 'played: Also with Cy']);
  });

  it('says what somebody did here who did something else there', () => {
    const more = {
      one: { title: 'One', year: 2003, cast: [{ name: 'Bea' }] },
      two: { title: 'Two', year: 2003, directors: ['Cy (actor)'] },
      three: { title: 'Three', year: 2003, directors: ['Cy'] },
    };
    expect(after({}, { one: { films: ['one'] }, two: { films: ['two'] }, three: { films: ['three'] } }, more)).toEqual([
      'one: With Bea, who wrote Here',
      'three: Directed by Cy, who plays in Here',
    ]);
  });

  it('is not the people of one and the same film once more', () => {
    const catalogue = catalogueOf({
      films: { ...films, later: { title: 'Later', year: 2005, directors: ['Ann'] } },
      themes,
      reviews: { read: { films: ['here'], themes: ['mine'] }, same: { films: ['here'], themes: ['yours'] } },
    });
    expect(reads('read', catalogue).flatMap(({ causes }) => causes.map(({ shared }) => shared.kind))).toEqual([
      'same-film',
      'near-theme',
    ]);
  });

  it('is a theme, a rare one more than one of many', () => {
    const common = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((id) => [id, { films: ['other'], themes: ['ours'], published: '2026-06-01' }]),
    );
    expect(after({ themes: ['ours', 'mine'] }, { ...common, rare: { themes: ['mine', 'theme'] } })[0]).toBe(
      'rare: Also filed under Mine',
    );
  });

  it('is, lightly, a theme beside, over or under one of its own', () => {
    expect(
      after(
        { themes: ['mine', 'theme'] },
        {
          beside: { themes: ['yours'] },
          over: { themes: ['ours'], published: '2026-04-01' },
          same: { themes: ['theme'] },
        },
      ),
    ).toEqual([
      'same: Also filed under Theme',
      'beside: Filed close by, under Yours',
      'over: Filed close by, under Ours',
    ]);
    expect(after({ themes: ['ours'] }, { under: { themes: ['yours'] } })).toEqual([
      'under: Filed close by, under Yours',
    ]);
  });

  it('is told twice where a second thing of another sort weighs nearly as much', () => {
    expect(after({ body: ':film{#other}' }, { both: { themes: ['mine'], body: ':film{#other}' } })).toEqual([
      'both: Discusses Other too; also filed under Mine',
    ]);
    expect(after({ body: ':film{#there}' }, { named: { themes: ['mine'] } })).toEqual([
      'named: On There, discussed above',
    ]);
  });
});

describe('what is offered', () => {
  it('is neither the review itself, nor what the editor chose, nor what answers it, in any language', () => {
    const catalogue = catalogueOf({
      reviews: {
        read: { relatedReads: ['chosen'] },
        chosen: {},
        'chosen-hi': { language: 'hi', translationOf: 'chosen' },
        answer: { relatedReads: ['read'] },
        'answer-hi': { language: 'hi', translationOf: 'answer' },
        'chosen-fr': { language: 'fr', translationOf: 'chosen-hi' },
        'read-hi': { language: 'hi', translationOf: 'read' },
        left: {},
      },
    });
    expect(ids(reads('read', catalogue))).toEqual(['left']);
    expect(ids(reads('read-hi', catalogue))).toEqual(['answer-hi', 'chosen-hi', 'left']);
  });

  it('is one of a review’s translations: that in the language of the page, or the nearest', () => {
    const catalogue = catalogueOf({
      films: { other: { title: 'Other', year: 2001 } },
      reviews: {
        read: {},
        'read-hi': { language: 'hi', films: ['other'] },
        'read-fr': { language: 'fr', films: ['other'] },
        far: { films: ['other'] },
        'far-hi': { language: 'hi', translationOf: 'far' },
      },
    });
    expect(ids(reads('read', catalogue)).filter((id) => id.startsWith('far'))).toEqual(['far']);
    expect(ids(reads('read-hi', catalogue)).filter((id) => id.startsWith('far'))).toEqual(['far-hi']);
    expect(ids(reads('read-fr', catalogue)).filter((id) => id.startsWith('far'))).toEqual(['far']);
  });

  it('is, of equals, first in the language of the page, then the newer, then by ID', () => {
    const catalogue = catalogueOf({
      reviews: {
        read: {},
        hindi: { language: 'hi', published: '2026-08-01' },
        b: { published: '2026-06-01' },
        a: { published: '2026-06-01' },
        newer: { published: '2026-07-01' },
      },
    });
    expect(ids(reads('read', catalogue))).toEqual(['newer', 'a', 'b', 'hindi']);
  });

  it('does not depend on warnings, secret or not, nor on whether anybody has assessed them', () => {
    const order = (...triggerWarnings: unknown[]): string[] =>
      offered(
        'read',
        catalogueOf({
          warnings: { death: { label: 'Death', description: 'x' } },
          reviews: Object.fromEntries(
            ['read', 'a', 'b', 'c'].map((id, index) => [id, { triggerWarnings: triggerWarnings[index] }]),
          ),
        }),
      );
    const plain = order([], [], [], []);
    expect(plain).toHaveLength(3);
    expect(order([{ warning: 'death', spoiler: true }], [], [], [{ warning: 'death', spoiler: true }])).toEqual(plain);
    expect(order(['death'], 'unassessed', [], ['death'])).toEqual(plain);
  });

  it('is few, and finds what shares more than a theme behind hundreds that share it', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, number) => [`new-${String(number)}`, { published: '2026-06-01' }]),
    );
    const found = reads(
      'read',
      catalogueOf({
        films: { other: { title: 'Other', year: 2001 } },
        reviews: { ...many, read: { films: ['other'] }, old: { published: '2001-01-01', body: ':film{#other}' } },
      }),
    );
    expect(found).toHaveLength(mostComputed);
    expect(found[0]?.review.id).toBe('old');
    expect(found[0]?.causes.map(({ shared }) => shared.kind)).toEqual(['discusses-this', 'theme']);
  });
});
