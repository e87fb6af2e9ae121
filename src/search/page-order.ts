/**
 * The order in which pages are made and indexed. Nearly all that search finds is reviews: made first, they are indexed
 * while the other pages are being made. Two indexes are equal only where their pages came in one order, so everybody
 * who indexes keeps to this one, and nobody to the order in which pages happen to be finished.
 */
import type { AstroIntegration } from 'astro';

/** A review's own page, as an address or as a file. */
const review = /^\/?reviews\/[^/]+\/(?:index\.html)?$/;

/** Compares addresses, or files of pages: reviews come first, and each by its letters. */
export function comparePages(a: string, b: string): number {
  const order = Number(review.test(b)) - Number(review.test(a));
  if (order !== 0 || a === b) return order;
  return a < b ? -1 : 1;
}

/** Has Astro make the pages in this order. */
export function pageOrder(): AstroIntegration {
  return {
    name: 'cuemark-page-order',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((pages) => ({
          ...pages,
          getStaticPaths: async () =>
            (await pages.getStaticPaths()).toSorted((a, b) => comparePages(a.pathname, b.pathname)),
        }));
      },
    },
  };
}
