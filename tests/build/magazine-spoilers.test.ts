/** What the fixture magazine keeps to itself: spoilers in their places, secret topics, drafts and scheduled reviews. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'domhandler';
import { existsOne, findOne } from 'domutils';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtFiles, builtPages, elementsOf, type BuiltPage } from '../support/crawl.ts';
import { builtFixture, fixtureWords } from '../support/fixture-magazine.ts';
import { openAndSpoiled, type OpenAndSpoiled } from '../support/open-and-spoiled.ts';

let folder: string;
let pages: (BuiltPage & OpenAndSpoiled)[];

beforeAll(async () => {
  ({ folder } = await builtFixture());
  pages = builtPages(folder).map((page) => {
    const { open, spoiled } = openAndSpoiled(page.html);
    return { ...page, open: open.toLowerCase(), spoiled: spoiled.toLowerCase() };
  });
});

/** The pages that show a file of the content; a comment's is its review's. */
function pageOf(file: string): string {
  const [kind = '', id = ''] = file.replace(/(?:\/index)?\.(?:md|yaml)$/, '').split('/');
  if (kind === 'comments') return `reviews/${id}/index.html`;
  const path = file.replace(/(?:\/index)?\.(?:md|yaml)$/, '');
  return `${kind === 'pages' ? path.slice('pages/'.length) : path}/index.html`;
}

/** Does the title of a card lead to this address? */
function leadsTo(card: Element, address: string): boolean {
  const isTitle = ({ name }: Element): boolean => /^h[1-6]$/.test(name);
  const title = findOne(isTitle, card.children, true);
  return title !== null && existsOne(({ attribs }) => attribs['href'] === address, title.children);
}

function pageAt(path: string): BuiltPage & OpenAndSpoiled {
  const page = pages.find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`There is no ${path}.`);
  return page;
}

describe('a spoiler of the fixture magazine', () => {
  it('stands on the page of its text, inside [data-spoiler]', () => {
    const isFileName = (word: string): boolean => word === 'vexattrfile';
    const missing = fixtureWords('secret').filter(
      ({ word, file }) => !isFileName(word) && !pageAt(pageOf(file)).spoiled.includes(word),
    );
    expect(missing).toEqual([]);
  });

  it.each(fixtureWords('secret'))('is in the open nowhere: $word', ({ word }) => {
    expect(pages.filter(({ open }) => open.includes(word)).map(({ path }) => path)).toEqual([]);
  });

  it('stands on no page but that of its text', () => {
    const strays = fixtureWords('secret').flatMap(({ word, file }) =>
      pages
        .filter(({ path, spoiled }) => spoiled.includes(word) && path !== pageOf(file))
        .map(({ path }) => `${word}: ${path}`),
    );
    // A film's facts stand on the pages of its reviews too.
    expect(strays).toEqual(['vexfilmnote: reviews/the-lantern/index.html', 'vexfilmnote: reviews/the-quay/index.html']);
  });

  it('is in no anchor, not even in one inside a spoiler', () => {
    const ids = pages.flatMap(({ html }) => elementsOf(html).flatMap(({ attribs }) => attribs['id'] ?? []));
    expect(ids.length).toBeGreaterThan(100);
    for (const { word } of fixtureWords('secret')) expect(ids.filter((id) => id.includes(word))).toEqual([]);
  });

  it('is in no other file, and in no file’s name', () => {
    const words = fixtureWords('secret').map(({ word }) => word);
    const found = builtFiles(folder)
      .filter((path) => !path.endsWith('.html') && !path.startsWith('pagefind'))
      .flatMap((path) => {
        const text = `${path} ${readFileSync(join(folder, path), 'utf8')}`.toLowerCase();
        return words.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`);
      });
    expect(found).toEqual([]);
    expect(builtFiles(folder).filter((path) => /vex|nul[a-z]{5}/i.test(path))).toEqual([]);
  });

  it('says which films it gives away, and is kept out of snippets', () => {
    const spoilers = pages.flatMap(({ path, html }) =>
      elementsOf(html)
        .filter(({ attribs }) => 'data-spoiler' in attribs)
        .map(({ name, attribs }) => ({ path, name, attribs })),
    );
    expect(spoilers.length).toBeGreaterThan(30);
    for (const { path, name, attribs } of spoilers) {
      expect(['span', 'div', 'section'], path).toContain(name);
      expect(attribs, path).toHaveProperty('data-nosnippet');
      expect(attribs['data-spoiler'], path).toMatch(/^(?:[a-z]+(?:-[a-z]+)*(?: |$))+$/);
    }
  });
});

describe('the words around a spoiler', () => {
  it.each(fixtureWords('open'))('stand in the open: $word', ({ word, file }) => {
    expect(pageAt(pageOf(file)).open).toContain(word);
    expect(pageAt(pageOf(file)).spoiled).not.toContain(word);
  });
});

describe('a secret topic', () => {
  it.each(['hexnine', 'hexten', 'hexsupport'])('is named behind its disclosure only: %s', (label) => {
    const naming = pages.filter(({ open }) => open.includes(label)).map(({ path }) => path);
    // These hold the whole vocabulary, whatever deals with what.
    expect(naming.filter((path) => !/^(?:warnings|preferences|search|feeds)\//.test(path))).toEqual([]);
  });

  it('is told to a reader who opens the disclosure', () => {
    expect(pageAt('reviews/the-orchard/index.html').spoiled).toContain('hexnine');
    expect(pageAt('reviews/a-harbour-film/index.html').spoiled).toContain('hexnine');
    expect(pageAt('films/the-lantern/index.html').spoiled).toContain('hexten');
  });

  it('does not lead from its page to the review', () => {
    const { html } = pageAt('warnings/topic-nine/index.html');
    expect(html).not.toContain('/reviews/the-orchard/');
    expect(html).not.toContain('/reviews/a-harbour-film/');
    expect(pageAt('warnings/topic-ten/index.html').html).not.toContain('/films/the-lantern/');
  });

  it('counts for leaving out', () => {
    const cards = pages.flatMap(({ path, html }) =>
      elementsOf(html)
        .filter((element) => element.name === 'article' && leadsTo(element, '/reviews/the-orchard/'))
        .map(({ attribs }) => ({ path, warnings: attribs['data-warnings'] })),
    );
    expect(cards.length).toBeGreaterThan(4);
    for (const { path, warnings } of cards) expect(warnings, path).toBe('violence topic-nine');
    expect(pageAt('reviews/the-orchard/index.html').html).toContain('data-warnings="violence topic-nine"');
  });
});

describe('a review that is not out', () => {
  it('is in no file of the site, by none of its words, pictures or addresses', () => {
    const words = [...fixtureWords('withheld').map(({ word }) => word), 'half-a-review', 'not-yet-out'];
    expect(words.length).toBeGreaterThan(15);
    const found = builtFiles(folder)
      .filter((path) => !/^pagefind[^/]*\/(?!pagefind-entry)/.test(path))
      .flatMap((path) => {
        const text = `${path} ${readFileSync(join(folder, path), 'utf8')}`.toLowerCase();
        return words.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`);
      });
    expect(found).toEqual([]);
  });
});
