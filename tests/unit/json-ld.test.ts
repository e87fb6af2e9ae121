/**
 * Structured data, held against what Google documents for the results that it makes of it
 * (developers.google.com/search/docs/appearance/structured-data: movie, article, profile-page; and
 * /appearance/site-names). What it requires of reviews and of breadcrumbs a library knows (structured-data.test.ts).
 */
import { describe, expect, it } from 'vitest';
import { contributorView } from '../../src/editorial/contributor-view.ts';
import { filmView } from '../../src/editorial/film-view.ts';
import { peopleOf } from '../../src/editorial/people.ts';
import { personViews } from '../../src/editorial/person-view.ts';
import { relatedIndex } from '../../src/editorial/related-index.ts';
import { reviewView } from '../../src/editorial/review-view.ts';
import { filmsByTheme } from '../../src/editorial/theme-films.ts';
import { themeView } from '../../src/editorial/theme-view.ts';
import { warningView } from '../../src/editorial/warning-view.ts';
import { printedQuotes } from '../../src/markdown/printed-quotes.ts';
import { breadcrumbs } from '../../src/publish/json-ld-breadcrumbs.ts';
import { collection, themeCollection, warningCollection } from '../../src/publish/json-ld-collection.ts';
import { reviewedFilm } from '../../src/publish/json-ld-film.ts';
import { criticsProfile, filmPerson } from '../../src/publish/json-ld-person.ts';
import { review } from '../../src/publish/json-ld-review.ts';
import { publication } from '../../src/publish/json-ld-site.ts';
import { jsonLd } from '../../src/publish/json-ld.ts';
import { catalogueOf, type CatalogueInput } from '../support/catalogue-of.ts';

const at = (path: string): string => `https://test.example/magazine${path}`;

type Data = Record<string, unknown>;

/** A thing as a machine reads it out of the page. */
function read(thing: Parameters<typeof jsonLd>[0][number]): Data {
  const { '@graph': graph } = JSON.parse(jsonLd([thing])) as { '@graph': Data[] };
  return graph[0] ?? {};
}

/** What stands at `itemReviewed.director.name`; of a list, what the first of it has. */
function valueAt(data: unknown, path: string): unknown {
  let value = data;
  for (const step of path.split('.')) {
    const one = Array.isArray(value) ? (value[0] as unknown) : value;
    value = (one as Data | undefined)?.[step];
  }
  return value;
}

const whole: CatalogueInput = {
  site: {
    name: 'Test & Co.',
    tagline: 'On films.',
    follow: [{ label: 'M', url: 'https://m.example/@t' }],
    email: 'a@test.example',
  },
  films: {
    film: {
      title: 'Film',
      year: 2020,
      originalTitle: 'Das Filmen',
      alsoKnownAs: ['Filmed', 'Film'],
      directors: ['Ana Example'],
      released: '2020-03-01',
      links: { imdb: 'tt7772580', wikidata: 'Q61448040' },
    },
    second: { title: 'Second', year: 2021, form: 'series', directors: ['Ana Example'] },
  },
  contributors: {
    critic: { name: 'Critic', role: 'Editor', links: ['https://critic.example/', 'mailto:c@critic.example'] },
  },
  themes: { theme: { name: 'Theme', alsoKnownAs: ['Motif'] } },
  warnings: { death: { label: 'Death', description: 'Somebody dies.', sameAs: ['http://cv.example/death'] } },
};

function catalogueWith(fields: Data, input: CatalogueInput = whole): ReturnType<typeof catalogueOf> {
  return catalogueOf({ ...input, reviews: { one: fields } });
}

function reviewData(fields: Data, input: CatalogueInput = whole): Data {
  const catalogue = catalogueWith(fields, input);
  const people = peopleOf(catalogue.films);
  const view = reviewView(catalogue.reviews.get('one')!, catalogue, people, relatedIndex(catalogue, people));
  return read(review(view, catalogue.site, at));
}

const rated = { rating: 4.5, verdict: 'The verdict on _Film_.', published: '2026-05-01 10:30', updated: '2026-05-03' };

const catalogue = catalogueWith(rated);
const people = peopleOf(catalogue.films);

const things: Record<string, Data> = {
  Review: reviewData(rated),
  Movie: read(reviewedFilm(filmView('film', catalogue, people, filmsByTheme(catalogue))!, at)),
  BreadcrumbList: read(breadcrumbs([{ label: 'Reviews', href: '/reviews/' }], 'A title', at)),
  ProfilePage: read(criticsProfile(contributorView('critic', catalogue)!, catalogue.site, at)),
  Person: read(filmPerson(personViews(catalogue, people)[0]!, at)),
  WebSite: read(publication(catalogue.site, at)[0]),
  Organization: read(publication(catalogue.site, at)[1]),
  CollectionPage: read(collection({ name: 'Films', path: '/films/' }, catalogue.site, at)),
};

/** By type: what Google requires, and what it recommends. */
const google: [type: string, required: string[], recommended: string[]][] = [
  // Article, whose properties a review has too.
  ['Review', [], ['headline', 'image', 'author.url', 'datePublished', 'dateModified']],
  // Movie; it wants the review's own requirements of a review in it.
  [
    'Movie',
    ['name', 'image', 'review.author.name', 'review.reviewRating.ratingValue'],
    ['dateCreated', 'director.name', 'review'],
  ],
  ['ProfilePage', ['mainEntity.name'], ['mainEntity.sameAs']],
  ['WebSite', ['name', 'url'], []],
  // Sitelinks' search box, which other engines still ask for.
  ['WebSite', ['potentialAction.target.urlTemplate', 'potentialAction.query-input'], []],
  ['Organization', [], ['name', 'url', 'logo', 'email', 'sameAs']],
  ['Person', [], ['name', 'url']],
  ['CollectionPage', [], ['name', 'url', 'inLanguage', 'isPartOf.name']],
];

describe('what Google documents', () => {
  it.each(
    google.flatMap(([type, required, recommended]) => [
      ...required.map((path) => [type, path, 'required'] as const),
      ...recommended.map((path) => [type, path, 'recommended'] as const),
    ]),
  )('has of a %s %s, which is %s', (type, path) => {
    expect(things[type]?.['@type']).toBe(type);
    expect(valueAt(things[type], path)).toBeTruthy();
  });

  it('has only full addresses', () => {
    const isAddress = /^(?:url|image|item|urlTemplate|logo|mainEntityOfPage|inDefinedTermSet)$/;
    const check = (value: unknown, key: string): void => {
      if (Array.isArray(value)) for (const item of value as unknown[]) check(item, key);
      else if (typeof value === 'object' && value !== null)
        for (const [own, item] of Object.entries(value)) check(item, own);
      else if (isAddress.test(key)) expect(value).toMatch(/^https:\/\/test\.example\/magazine\//);
    };
    for (const thing of Object.values(things)) check(thing, '');
  });
});

describe('a review', () => {
  it('says what it is of, by whom, when and how it judges', () => {
    const critic = { '@type': 'Person', name: 'Critic', url: at('/contributors/critic/') };
    expect(things['Review']).toEqual({
      '@type': 'Review',
      name: 'A title',
      headline: 'A title',
      description: 'The verdict on Film.',
      url: at('/reviews/one/'),
      mainEntityOfPage: at('/reviews/one/'),
      inLanguage: 'en',
      image: at('/films/film/card.png'),
      itemReviewed: {
        '@type': 'Movie',
        name: 'Film',
        url: at('/films/film/'),
        alternateName: ['Das Filmen', 'Filmed'],
        director: [{ '@type': 'Person', name: 'Ana Example', url: at('/people/ana-example/') }],
        dateCreated: '2020',
        datePublished: '2020-03-01',
        image: at('/films/film/card.png'),
        sameAs: ['https://www.imdb.com/title/tt7772580/', 'https://www.wikidata.org/wiki/Q61448040'].map(
          (url) => expect.stringContaining(url.replace(/\/$/, '')) as string,
        ),
      },
      reviewRating: { '@type': 'Rating', ratingValue: 4.5, bestRating: 5, worstRating: 0.5 },
      author: [critic],
      publisher: { '@type': 'Organization', name: 'Test & Co.', url: at('/') },
      datePublished: '2026-05-01T10:30:00+00:00',
      dateModified: '2026-05-03',
    });
  });

  it('without a rating or a verdict has no rating, and its standfirst for a description', () => {
    const data = reviewData({ standfirst: 'On _Film_.' });
    expect(data).not.toHaveProperty('reviewRating');
    expect(data).not.toHaveProperty('dateModified');
    expect(data['description']).toBe('On Film.');
  });

  it('of several films is of the first, and about the others', () => {
    const data = reviewData({ films: ['second', 'film'] });
    expect(valueAt(data, 'itemReviewed.@type')).toBe('TVSeries');
    expect(data['about']).toEqual([{ '@type': 'Movie', name: 'Film', url: at('/films/film/') }]);
  });

  it('names its first home, its language and its newest correction, and none to come', () => {
    const data = reviewData({
      canonical: 'https://first.example/a/',
      language: 'hi',
      updated: '2027-01-01',
      corrections: [
        { date: '2026-06-01', text: 'One.' },
        { date: '2026-07-01', text: 'Another.' },
      ],
    });
    expect([data['sameAs'], data['inLanguage'], data['dateModified']]).toEqual([
      'https://first.example/a/',
      'hi',
      '2026-07-01',
    ]);
  });

  it('tells no secret topic, no note and nothing of its text', () => {
    const text = jsonLd([
      reviewData({
        triggerWarnings: [{ warning: 'death', note: 'a friend is missed', spoiler: true }],
        spoilers: 'marked',
        body: 'The open words. :spoiler[the hidden words]',
      }) as never,
    ]);
    expect(text).not.toMatch(/death|missed|words/i);
  });
});

describe('a film’s page', () => {
  it('has the reviews that rate the film and have it under review', () => {
    const more = catalogueOf({
      ...whole,
      reviews: {
        rated: { rating: 3 },
        unrated: {},
        besides: { rating: 2, films: ['second', 'film'] },
        draft: { rating: 1, draft: true },
      },
    });
    const data = read(reviewedFilm(filmView('film', more, peopleOf(more.films), filmsByTheme(more))!, at));
    expect((data['review'] as Data[]).map(({ url }) => url)).toEqual([at('/reviews/rated/')]);
  });
});

describe('a list', () => {
  it('says what it is about: a theme with its names, a topic as a term of the vocabulary', () => {
    const theme = read(themeCollection(themeView('theme', catalogue)!, catalogue.site, at));
    expect(theme['about']).toEqual({ '@type': 'Thing', name: 'Theme', alternateName: ['Motif'] });
    const topic = read(warningCollection(warningView('death', catalogue)!, catalogue.site, at));
    expect(topic).toMatchObject({
      name: 'Death',
      description: 'Somebody dies.',
      about: { '@type': 'DefinedTerm', inDefinedTermSet: at('/warnings/'), sameAs: ['http://cv.example/death'] },
    });
  });

  it('stands below those above it, the page itself without an address', () => {
    expect(breadcrumbs([{ label: 'Themes', href: '/themes/' }, undefined], 'Class', at).itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Themes', item: at('/themes/') },
      { '@type': 'ListItem', position: 2, name: 'Class' },
    ]);
  });
});

describe('the script element', () => {
  it.each([
    'A </script><script>alert(1)</script> title',
    '<!-- <script>',
    '"Quoted" \\ and ‘quoted’ & more',
    'Line\u2028and\u2029paragraph',
    'Emoji 👨‍👩‍👧 and 🎞️',
    'النهاية مفتوحة',
    'हिंदी शीर्षक',
  ])('holds the title %j whole, and is closed by none', (title) => {
    const text = jsonLd([reviewData({ title }) as never]);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(valueAt(JSON.parse(text), '@graph.name')).toBe(printedQuotes(title, 'en'));
  });
});
