import { describe, expect, it } from 'vitest';
import { careNotice, topicsInWords } from '../../src/editorial/care-marks.ts';
import { reviewCard } from '../../src/editorial/review-card.ts';
import { linkPreview, openGraphLocale, type PreviewedPage } from '../../src/publish/link-preview.ts';
import { carefulDescription } from '../../src/publish/page-description.ts';
import { wordsFor } from '../../src/words/words-for.ts';
import { catalogueOf } from '../support/catalogue-of.ts';

const page: PreviewedPage = {
  title: 'A title',
  description: 'What it is.',
  url: 'https://test.example/a/',
  siteName: 'Test',
  languages: ['en'],
};

/** The marks as `[key, content]`. */
function marks(of: Partial<PreviewedPage>): [string, string][] {
  return linkPreview({ ...page, ...of }).map((mark) => ['property' in mark ? mark.property : mark.name, mark.content]);
}

describe('the preview of a link', () => {
  it('of any page says what it is called, where it stands and in which language', () => {
    expect(marks({})).toEqual([
      ['og:type', 'website'],
      ['og:title', 'A title'],
      ['og:description', 'What it is.'],
      ['og:url', 'https://test.example/a/'],
      ['og:site_name', 'Test'],
      ['og:locale', 'en_US'],
      ['twitter:card', 'summary'],
    ]);
  });

  it('of an article says besides by whom, when and about what', () => {
    const article = {
      published: '2026-05-01',
      modified: undefined,
      authors: ['https://test.example/c/'],
      themes: ['A', 'B'],
    };
    const said = marks({ article, languages: ['en-GB', 'hi', 'hi'] });
    expect(said).toContainEqual(['og:type', 'article']);
    expect(said.filter(([key]) => /^article:|^og:locale/.test(key))).toEqual([
      ['og:locale', 'en_GB'],
      ['og:locale:alternate', 'hi_IN'],
      ['article:published_time', '2026-05-01'],
      ['article:author', 'https://test.example/c/'],
      ['article:section', 'A'],
      ['article:tag', 'A'],
      ['article:tag', 'B'],
    ]);
  });

  it('shows a title card at large, with its words', () => {
    const said = marks({
      picture: { url: 'https://test.example/films/a/card.png', alt: 'Title card: A' },
      isProfile: true,
    });
    expect(said.slice(-6)).toEqual([
      ['og:image', 'https://test.example/films/a/card.png'],
      ['og:image:type', 'image/png'],
      ['og:image:width', '1200'],
      ['og:image:height', '630'],
      ['og:image:alt', 'Title card: A'],
      ['twitter:card', 'summary_large_image'],
    ]);
    expect(said[0]).toEqual(['og:type', 'profile']);
  });

  it.each([
    ['en-GB', 'en_GB'],
    ['hi', 'hi_IN'],
    ['pt', 'pt_BR'],
    ['zh-Hant', 'zh_TW'],
  ])('names %s as %s', (tag, locale) => {
    expect(openGraphLocale(tag)).toBe(locale);
  });
});

/** The notice of a review with these fields. */
function noticeOf(fields: Record<string, unknown>, language = 'en'): string {
  const catalogue = catalogueOf({
    reviews: { one: fields },
    warnings: {
      death: { label: 'Death', description: 'D.' },
      'sexual-violence': { label: 'Sexual violence', description: 'S.' },
    },
  });
  return careNotice(reviewCard(catalogue.reviews.get('one')!, catalogue), 'en', wordsFor(language));
}

describe('what is said first', () => {
  it.each([
    [{ triggerWarnings: ['sexual-violence', 'death'] }, 'Deals with sexual violence, death. No spoilers.'],
    [{ triggerWarnings: ['death'], spoilers: 'throughout' }, 'Deals with death. Spoilers throughout.'],
    [{ triggerWarnings: ['death'], spoilers: 'unassessed' }, 'Deals with death. Spoilers not assessed.'],
    [{ triggerWarnings: 'unassessed', spoilers: 'unassessed' }, 'Not assessed.'],
    [{ triggerWarnings: 'unassessed' }, 'Warnings not assessed. No spoilers.'],
    [{ triggerWarnings: [{ warning: 'death', level: 'none' }] }, 'No spoilers.'],
  ])('is for %j: %s', (fields, said) => {
    expect(noticeOf(fields)).toBe(said);
  });

  it('names no secret topic, and does not say that there is none', () => {
    const secret = [{ warning: 'death', spoiler: true }];
    expect(noticeOf({ triggerWarnings: secret })).toBe(noticeOf({ triggerWarnings: [] }));
    expect(noticeOf({ triggerWarnings: [...secret, 'sexual-violence'] })).toBe(
      'Deals with sexual violence. No spoilers.',
    );
  });

  it('is said in the language of the page', () => {
    expect(noticeOf({ triggerWarnings: ['death'] }, 'hi')).toBe('इसमें ये विषय हैं: death। स्पॉइलर नहीं।');
    expect(topicsInWords([{ label: 'Tod' }], 'de', 'Es geht um {topics}.')).toBe('Es geht um Tod.');
  });
});

describe('a description', () => {
  it('goes on behind the notice for as far as there is room, to the end of a word', () => {
    expect(carefulDescription('Deals with death.', 'A film.')).toBe('Deals with death. A film.');
    expect(carefulDescription('', 'A film.')).toBe('A film.');
    const cut = carefulDescription('Deals with death.', 'word '.repeat(80));
    expect(cut).toMatch(/^Deals with death\. (?:word )+word…$/);
    expect(cut.length).toBeLessThanOrEqual(200);
    expect(cut.length).toBeGreaterThan(190);
  });

  it('breaks no letter of a script without spaces', () => {
    const family = '👨‍👩‍👧';
    expect(carefulDescription('', family.repeat(80))).toBe(`${family.repeat(39)}…`);
  });
});
