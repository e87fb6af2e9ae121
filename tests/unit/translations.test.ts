/** Which reviews are one review in several languages, and which of them each language has. */
import { describe, expect, it } from 'vitest';
import { languageVersions, translations } from '../../src/editorial/translations.ts';
import { catalogueOf, type CatalogueInput } from '../support/catalogue-of.ts';

type Reviews = NonNullable<CatalogueInput['reviews']>;

/** By review: the languages and pages that it names, as `en x`. */
function versionsIn(reviews: Reviews): Record<string, string[]> {
  const catalogue = catalogueOf({ reviews });
  return Object.fromEntries(
    [...catalogue.reviews.values()].map((review) => [
      review.id,
      languageVersions(review, catalogue).map(({ language, path }) => `${language} ${path.split('/')[2] ?? ''}`),
    ]),
  );
}

const hi = { language: 'hi' };
const fr = { language: 'fr' };

describe('every version of a review names all others', () => {
  it('where one translates a translation', () => {
    const all = ['en x', 'hi y', 'fr z', 'de w'];
    const versions = versionsIn({
      x: {},
      y: { ...hi, translationOf: 'x' },
      z: { ...fr, translationOf: 'y' },
      w: { language: 'de', translationOf: 'z' },
    });
    expect(versions).toEqual({ x: all, y: all, z: all, w: all });
  });

  it('where the version between them is not out, or stands elsewhere', () => {
    for (const fields of [{ draft: true }, { canonical: 'https://first.example/' }]) {
      const { x, y, z } = versionsIn({
        x: {},
        y: { ...hi, translationOf: 'x', ...fields },
        z: { ...fr, translationOf: 'y' },
      });
      expect([x, y, z]).toEqual([['en x', 'fr z'], [], ['en x', 'fr z']]);
    }
  });

  it('where each translates another, in a circle that has no first', () => {
    const all = ['en x', 'hi y', 'fr z'];
    const circle = { x: { translationOf: 'z' }, y: { ...hi, translationOf: 'x' }, z: { ...fr, translationOf: 'y' } };
    expect(Object.values(versionsIn(circle)).map((names) => [...names].sort())).toEqual(
      [all, all, all].map((names) => [...names].sort()),
    );
    const [first, ...others] = Object.values(versionsIn({ ...circle, w: { language: 'de', translationOf: 'y' } }));
    for (const names of others) expect(names).toEqual(first);
    expect(first).toHaveLength(4);
  });
});

describe('a language has one page', () => {
  it('the original before what translates it', () => {
    const versions = versionsIn({
      x: { published: '2026-01-01' },
      same: { published: '2026-03-01', translationOf: 'x' },
      y: { ...hi, translationOf: 'x' },
    });
    expect(versions).toEqual({ x: ['en x', 'hi y'], same: [], y: ['en x', 'hi y'] });
  });

  it('of two translations, the newer; what translates the original before what translates that', () => {
    const versions = versionsIn({
      x: {},
      older: { ...hi, published: '2026-01-01', translationOf: 'x' },
      newer: { language: 'HI', published: '2026-02-01', translationOf: 'x' },
      newest: { ...hi, published: '2026-03-01', translationOf: 'older' },
    });
    expect(versions).toEqual({ x: ['en x', 'hi newer'], older: [], newer: ['en x', 'hi newer'], newest: [] });
  });

  it('another where the first stands on another site', () => {
    const versions = versionsIn({
      x: { canonical: 'https://first.example/' },
      same: { translationOf: 'x' },
      y: { ...hi, translationOf: 'x' },
    });
    expect(versions).toEqual({ x: [], same: ['en same', 'hi y'], y: ['en same', 'hi y'] });
  });

  it('and one language alone needs no names', () => {
    expect(versionsIn({ x: {}, same: { translationOf: 'x' } })).toEqual({ x: [], same: [] });
  });
});

it('the whole family is told to a reader, the first before the rest', () => {
  const reviews = { x: {}, y: { ...hi, translationOf: 'x' }, z: { ...fr, translationOf: 'y' } };
  const catalogue = catalogueOf({ reviews });
  const told = [...catalogue.reviews.values()].map((review) => [
    review.id,
    ...translations(review, catalogue).map(({ id }) => id),
  ]);
  expect(Object.fromEntries(told.map(([id, ...others]) => [id, others]))).toEqual({
    x: ['y', 'z'],
    y: ['x', 'z'],
    z: ['x', 'y'],
  });
});
