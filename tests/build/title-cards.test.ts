/** Title cards in a built magazine under a sub-path: on the pages that have one, as pictures, and in no index. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'domhandler';
import { textContent } from 'domutils';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtFiles, elementsOf } from '../support/crawl.ts';
import { builtUnderSubPath, fixtureContent } from '../support/fixture-magazine.ts';
import { indexedPixels } from '../support/indexed-pixels.ts';

let folder: string;

beforeAll(async () => {
  ({ folder } = await builtUnderSubPath());
});

function elementsAt(path: string): Element[] {
  return elementsOf(readFileSync(join(folder, path), 'utf8'));
}

function cardsAt(path: string): Element[] {
  return elementsAt(path).filter(({ attribs }) => attribs['class'] === 'title-card');
}

/** The values of the page's `og:` properties. */
function propertiesAt(path: string): Record<string, string> {
  const metas = elementsAt(path).filter(({ attribs }) => attribs['property']?.startsWith('og:image'));
  return Object.fromEntries(metas.map(({ attribs }) => [attribs['property'] ?? '', attribs['content'] ?? '']));
}

describe('the title card', () => {
  it('stands on every film’s page, and as a picture beside it', () => {
    const written = readdirSync(join(fixtureContent, 'films'));
    const films = written.map((file) => `films/${file.replace('.yaml', '')}/index.html`);
    expect(films.length).toBeGreaterThan(5);
    for (const path of films) {
      expect(cardsAt(path).length, path).toBe(1);
      const { width, height } = indexedPixels(readFileSync(join(folder, path.replace('index.html', 'card.png'))));
      expect([width, height], path).toEqual([1200, 630]);
    }
    expect(builtFiles(folder).filter((path) => path.endsWith('/card.png')).length).toBe(films.length);
  });

  it('takes the place of a lead image, and only where a review has none', () => {
    const parts = elementsAt('reviews/the-quay/index.html').map(({ attribs }) => attribs['class']);
    expect(parts.filter((name) => name === 'title-card').length).toBe(1);
    const [care, card, columns] = ['review-care', 'title-card', 'review-columns'].map((name) => parts.indexOf(name));
    expect([care, card, columns]).toEqual([care, card, columns].toSorted((a = 0, b = 0) => a - b));
    expect(cardsAt('reviews/the-lantern/index.html')).toEqual([]);
    expect(elementsAt('reviews/the-lantern/index.html').some(({ attribs }) => attribs['class'] === 'lead-figure')).toBe(
      true,
    );
  });

  it('is the film’s everywhere, as an editor wrote its title', () => {
    const [onFilm] = cardsAt('films/awkward-film/index.html');
    expect(textContent(onFilm ?? []).replace(/\s+/g, ' ')).toContain('Don\'t Look <Up> & "Down"');
    const [review] = cardsAt('reviews/the-quay/index.html');
    const [film] = cardsAt('films/the-quay/index.html');
    expect(textContent(review ?? [])).toBe(textContent(film ?? []));
  });

  it('is heard by nobody, for its words stand beside it', () => {
    for (const path of ['index.html', 'reviews/the-quay/index.html', 'films/the-quay/index.html'])
      for (const { attribs } of cardsAt(path)) expect(attribs['aria-hidden'], path).toBe('true');
  });

  it('is on the front page with whatever may be its lead', () => {
    expect(cardsAt('index.html').length).toBe(4);
    expect(cardsAt('reviews/index.html')).toEqual([]);
  });

  it('is named as the preview of film and review, by its full address', () => {
    const picture = 'https://example.org/magazine/films/the-quay/card.png';
    for (const path of ['reviews/the-quay/index.html', 'films/the-quay/index.html'])
      expect(propertiesAt(path), path).toMatchObject({
        'og:image': picture,
        'og:image:width': '1200',
        'og:image:height': '630',
        'og:image:alt': expect.stringContaining('The Quay') as string,
      });
    expect(propertiesAt('films/index.html')).toEqual({});
  });

  it('of the front page’s lead is the preview of the magazine', () => {
    const lead = elementsAt('index.html').find(({ attribs }) => attribs['class'] === 'review-item');
    const [film = ''] = (lead?.attribs['data-films'] ?? '').split(' ');
    expect(film).not.toBe('');
    expect(propertiesAt('index.html')['og:image']).toBe(`https://example.org/magazine/films/${film}/card.png`);
  });
});
