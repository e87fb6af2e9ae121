import { describe, expect, it } from 'vitest';
import type { Destination, PresentThing } from '../../../../src/imports/destination.ts';
import type { ExportedItem, ExportedTerm } from '../../../../src/imports/wordpress/export.ts';
import { emptyMap, type ArchiveMap } from '../../../../src/imports/wordpress/map-file.ts';
import { planOf, type Plan } from '../../../../src/imports/wordpress/plan.ts';
import { Surveyor } from '../../../../src/imports/wordpress/survey.ts';
import { kindNames, type Kind } from '../../../../src/schemas/kind-names.ts';
import { makeItem, makeSite } from '../../../support/wxr-writer.ts';

type Things = Partial<Record<Kind, Record<string, Partial<PresentThing>>>>;

function destination(things: Things = {}, base = '/'): Destination {
  const all = Object.fromEntries(
    kindNames.map((kind) => [
      kind,
      Object.fromEntries(
        Object.entries(things[kind] ?? {}).map(([id, thing]) => [
          id,
          { file: `${kind}/${id}.md`, name: id, otherNames: [], aliases: [], isDraft: false, ...thing },
        ]),
      ),
    ]),
  ) as Destination['things'];
  const films = Object.entries(things.films ?? {}).map(([id, { name = id }]) => ({
    id,
    title: name,
    year: 2019,
    otherTitles: [],
  }));
  return { base, timeZone: 'UTC', language: 'en', comments: 'off', things: all, films, ledger: {} };
}

function plan(
  items: Partial<ExportedItem>[],
  {
    things = {},
    map = emptyMap,
    terms = [],
    url = 'https://old.example',
    base = '/',
  }: { things?: Things; map?: ArchiveMap; terms?: ExportedTerm[]; url?: string; base?: string } = {},
): Plan {
  const surveyor = new Surveyor();
  items.forEach((item, index) => {
    surveyor.add(makeItem({ id: String(index + 1), ...item }));
  });
  return planOf(
    surveyor.survey(makeSite({ url, terms, authors: [{ login: 'meera', displayName: 'Meera K.', line: 0 }] })),
    destination(things, base),
    map,
  );
}

function arrivals(...args: Parameters<typeof plan>): unknown[] {
  return Object.values(plan(...args).arrivals).map(({ id, alias, presentFile }) => [id, alias, presentFile]);
}

describe('an address of the old site', () => {
  it.each([
    ['https://old.example/2019/05/oldboy/', '/2019/05/oldboy/'],
    ['http://www.old.example/oldboy', '/oldboy/'],
    ['https://old.example/2019/oldboy.html', '/2019/oldboy.html'],
    ['https://old.example/?p=12', undefined],
    ['https://old.example/', undefined],
    ['https://other.example/oldboy/', undefined],
    ['https://old.example/reviews/oldboy/', undefined], // the address that it has here
    ['https://old.example/films/', undefined], // an address of the site itself
    ['https://old.example/%E0%A4%AE%E0%A4%B8%E0%A4%BE%E0%A4%A8/', '/मसान/'],
    ['', undefined],
  ])('of %s the alias is %s', (link, alias) => {
    expect(arrivals([{ slug: 'oldboy', link }])).toEqual([['oldboy', alias, undefined]]);
  });

  it('is written without the sub-path that both sites have', () => {
    const under = { url: 'https://old.example/blog', base: '/blog/' };
    expect(arrivals([{ slug: 'x', link: 'https://old.example/blog/2019/x/' }], under)).toEqual([
      ['x', '/2019/x/', undefined],
    ]);
    expect(arrivals([{ slug: 'x', link: 'https://old.example/blog/2019/x/' }], { ...under, base: '/' })).toEqual([
      ['x', '/blog/2019/x/', undefined],
    ]);
  });

  it('of a category leads to its theme, and of a writer to the contributor', () => {
    const { addresses, things } = plan(
      [{ creator: 'meera', terms: [{ taxonomy: 'category', slug: 'grief', name: 'Grief' }] }],
      {
        map: { ...emptyMap, terms: { 'category/grief': { kind: 'themes', id: 'loss' }, 'category/screen': null } },
        terms: [
          { taxonomy: 'category', slug: 'screen', name: 'Screen', parent: '', description: '' },
          { taxonomy: 'category', slug: 'grief', name: 'Grief', parent: 'screen', description: '' },
        ],
      },
    );
    expect(addresses['/category/screen/grief/']).toBe('/themes/loss/');
    expect(addresses['/author/meera/']).toBe('/contributors/meera-k/');
    expect(things.map(({ kind, id, fields }) => [kind, id, fields['aliases']])).toEqual([
      ['contributors', 'meera-k', ['/author/meera/']],
      ['themes', 'loss', ['/category/screen/grief/']],
    ]);
  });
});

it('gives an old address to one thing alone, and none that something here has', () => {
  const both = [
    { slug: 'a', link: 'https://old.example/same/' },
    { slug: 'b', link: 'https://www.old.example/same' },
    { slug: 'c', link: 'https://old.example/about/' },
  ];
  expect(arrivals(both, { things: { pages: { about: {} } } })).toEqual([
    ['a', '/same/', undefined],
    ['b', undefined, undefined],
    ['c', undefined, undefined],
  ]);
});

describe('the ID of a post', () => {
  it.each([
    [{ slug: 'oldboy' }, 'oldboy'],
    [{ slug: '%E0%A4%AE%E0%A4%B8%E0%A4%BE%E0%A4%A8' }, 'msan'],
    [{ slug: '', title: 'Été à <em>Paris</em>' }, 'ete-a-paris'],
    [{ slug: '', title: '' }, 'post-1'],
    [{ slug: 'page' }, 'page-review'],
    [{ slug: '100%-real' }, '100-real'],
  ])('of %j is %s', (item, id) => {
    expect(arrivals([{ link: '', ...item }])).toEqual([[id, undefined, undefined]]);
  });

  it('is another for the second of two with one name', () => {
    const same = { slug: 'oldboy' };
    expect(
      arrivals([
        { ...same, link: 'https://old.example/a/' },
        { ...same, link: 'https://old.example/b/' },
      ]),
    ).toEqual([
      ['oldboy', '/a/', undefined],
      ['oldboy-2', '/b/', undefined],
    ]);
  });

  it('is none that something here has, unless it is the same thing', () => {
    const post = { slug: 'oldboy', title: 'The woman', link: 'https://old.example/2019/oldboy/' };
    const other = { oldboy: { name: 'Another text' } };
    expect(arrivals([post], { things: { reviews: other } })).toEqual([['oldboy-2', '/2019/oldboy/', undefined]]);
    const renamed = { ...other, 'the-woman': { name: 'Renamed', aliases: ['/2019/oldboy'] } };
    expect(arrivals([post], { things: { reviews: renamed } })).toEqual([
      ['the-woman', '/2019/oldboy/', 'reviews/the-woman.md'],
    ]);
  });

  it('of one that had no address is known again by its title', () => {
    const draft = { slug: '', title: 'A *half* text', status: 'draft', link: 'https://old.example/?p=7' };
    const there = { 'a-half-text': { name: 'A *half* text' } };
    expect(arrivals([draft], { things: { reviews: there } })).toEqual([
      ['a-half-text', undefined, 'reviews/a-half-text.md'],
    ]);
    expect(arrivals([draft, draft], { things: { reviews: there } })).toHaveLength(2);
  });
});

describe('a page', () => {
  it('lies below the page above it, and never where the site itself has its pages', () => {
    const pages = [
      { id: '5', type: 'page', slug: 'staff', parent: '6', link: 'https://old.example/about/staff/' },
      { id: '6', type: 'page', slug: 'about', link: 'https://old.example/about/' },
      { id: '7', type: 'page', slug: 'films', link: 'https://old.example/films/' },
      { id: '8', type: 'page', slug: 'loop', parent: '8', link: 'https://old.example/loop/' },
    ];
    expect(arrivals(pages)).toEqual([
      ['about/staff', undefined, undefined],
      ['about', undefined, undefined],
      ['films-page', undefined, undefined],
      ['loop', undefined, undefined],
    ]);
  });
});

describe('a term', () => {
  const terms = (named: string[]) =>
    named.map((name) => ({ taxonomy: 'post_tag', slug: name.toLowerCase().replaceAll(' ', '-'), name }));
  const target = (name: string, things: Things, map = emptyMap): unknown =>
    Object.values(plan([{ terms: terms([name]) }], { things, map }).terms)[0]?.target;

  it('is the theme or the film of its name, and else nobody knows', () => {
    const things: Things = {
      themes: { labour: { name: 'Labour', otherNames: ['Work'] } },
      films: { parasite: { name: 'Parasite' } },
    };
    expect(target('Labour', things)).toEqual({ kind: 'themes', id: 'labour' });
    expect(target('work', things)).toEqual({ kind: 'themes', id: 'labour' });
    expect(target('PARASITE', things)).toEqual({ kind: 'films', id: 'parasite' });
    expect(target('Netflix', things)).toBeUndefined();
    expect(target('Uncategorized', things)).toBeNull();
  });

  it('is what the mapping file says before anything else', () => {
    const map = {
      ...emptyMap,
      terms: { 'post_tag/work': { kind: 'themes' as const, id: 'class' }, 'post_tag/labour': null },
    };
    const things: Things = { themes: { labour: { name: 'Labour', otherNames: ['Work'] } } };
    expect(target('Work', things, map)).toEqual({ kind: 'themes', id: 'class' });
    expect(target('Labour', things, map)).toBeNull();
  });
});
