/** Browsing the built fixture magazine without a script: what each page of a film, a theme and an index lists. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTag, type Element } from 'domhandler';
import { findAll, findOne, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtFixture } from '../support/fixture-magazine.ts';

let folder: string;

beforeAll(async () => {
  ({ folder } = await builtFixture());
});

function elements(path: string): Element[] {
  return findAll(() => true, parseDocument(readFileSync(join(folder, path, 'index.html'), 'utf8')).children);
}

const words = (element: Element): string => textContent(element).replace(/\s+/g, ' ').trim();

/** The entries of the part of a page that begins with this heading. */
function entriesUnder(path: string, heading: string): Element[] {
  const part = elements(path).find(
    ({ name, children }) =>
      name === 'section' &&
      findOne((child) => child.name === 'h2' && words(child) === heading, children, false) !== null,
  );
  if (part === undefined) throw new Error(`${path} has no "${heading}".`);
  return findAll(({ name }) => name === 'li', part.children);
}

describe('the index of films', () => {
  it('has every film twice, by letter and by decade, and leads to each', () => {
    expect(entriesUnder('films', 'Q').map(words)).toEqual(['The Quay (1962) Ingrid Vold 4 reviews']);
    expect(entriesUnder('films', '1960s').map(words)).toEqual(['The Quay 1962']);
    expect(entriesUnder('films', '2020s').map(words)).toEqual(['The Orchard 2021', 'Prakash 2023']);
    const jumps = elements('films').filter(({ attribs }) => attribs['href'] === '#decade-1960s');
    expect(jumps.map(words)).toEqual(['1960s']);
  });
});

describe('a film’s page', () => {
  it('names the films that it is discussed with, and none that a spoiler names', () => {
    expect(entriesUnder('films/the-quay', 'Discussed with').map(words)).toEqual([
      'The Lantern (2019) in 2 reviews',
      'The Orchard (2021) in 2 reviews',
      'The Ferry (1988) in 1 review',
    ]);
    expect(entriesUnder('films/the-orchard', 'Discussed with').map(words)).toEqual([
      'The Quay (1962) in 2 reviews',
      'The Lantern (2019) in 1 review',
    ]);
  });

  it('names other films under its themes', () => {
    expect(entriesUnder('films/the-ferry', 'On the same themes').map(words)).toEqual([
      'The Lantern 2019',
      'The Quay 1962',
    ]);
  });
});

describe('a theme’s page', () => {
  it('names the films of its reviews', () => {
    expect(entriesUnder('themes/the-sea', '3 films').map(words)).toEqual([
      'The Ferry 1988',
      'The Lantern 2019',
      'The Quay 1962',
    ]);
  });
});

describe('what follows a review', () => {
  const section = 'In the same vein';

  it('is offered with its reason beside a card that is the same as everywhere', () => {
    const offers = entriesUnder('reviews/the-ferry', section);
    expect(offers.length).toBeGreaterThan(1);
    for (const offer of offers) {
      const [card, reason] = offer.children.filter(isTag);
      expect(card?.attribs).toHaveProperty('data-warnings');
      expect(card?.attribs).toHaveProperty('data-films');
      expect(reason === undefined ? '' : words(reason)).toMatch(/^(?:Also|On|Discusses|Filed|With|Directed|From) /);
    }
    expect(offers.map((offer) => words(offer))[0]).toMatch(/^A harbour film.*Also on The Ferry$/);
  });

  it('leaves out what the editor chose', () => {
    const hrefs = entriesUnder('reviews/the-lantern', section).flatMap((offer) =>
      findAll(({ attribs }) => attribs['href']?.startsWith('/reviews/') === true, offer.children).map(
        ({ attribs }) => attribs['href'],
      ),
    );
    expect(hrefs).not.toHaveLength(0);
    for (const href of ['/reviews/the-lantern/', '/reviews/the-quay/', '/reviews/every-anchor/'])
      expect(hrefs).not.toContain(href);
  });
});
