/**
 * What brings two reviews together, and how much: every number of the related reads stands here. A cause weighs what
 * its kind weighs, times its rarity.
 */
import type { Credit } from './people.ts';

/** The most that are offered beside the editor's choice. */
export const mostComputed = 4;

/** What a film that both reviews speak of weighs, by who speaks of it how. */
export const filmWeights = {
  /** Both are of the film. */
  'same-film': 8,
  /** The one just read discusses the film that the other is of. */
  'discussed-here': 3,
  /** The other discusses the film that the one just read is of. */
  'discusses-this': 3,
  /** Both discuss it in passing. */
  'both-discuss': 1,
} as const;

/** What a person of both films weighs, by the part; of two parts, the lighter counts. */
export const personWeights: Readonly<Record<Credit['part'], number>> = { director: 2, writer: 0.8, cast: 0.6 };

/** What a theme of both weighs where it comes first in both. */
export const themeWeight = 1;

/** What each place further down a review's themes leaves of a theme's weight: editors name the main one first. */
const laterTheme = 0.85;

/** What a theme weighs that stands beside, over or under one of the other's. */
export const nearThemeWeight = 0.2;

/** What each further cause counts of its weight: half of what the one before does, so that the first, which is told, decides. */
const furtherCause = 0.5;

/** A second cause is told as well where it weighs at least this share of the first. */
export const secondToldFrom = 0.4;

/**
 * Of a theme that very many reviews have, the newest so many are looked at, besides those that share something rarer:
 * a shared theme alone says little there, and of equals the newer comes first anyway.
 */
export const newestOfTheme = 100;

/** What is left of a theme's weight in its place, from 0. */
export function placeShare(place: number): number {
  return laterTheme ** place;
}

/**
 * How much it says that two reviews share what `sharing` of all `reviews` have: the logarithm of how rare it is, as
 * search engines weigh words (Spärck Jones 1972, doi 10.1108/eb026526).
 */
export function rarity(sharing: number, reviews: number): number {
  return Math.log(1 + reviews / Math.max(1, sharing));
}

/** Weights of causes, the heaviest first, as one. */
export function together(weights: readonly number[]): number {
  return weights.reduceRight((further, weight) => weight + further * furtherCause, 0);
}
