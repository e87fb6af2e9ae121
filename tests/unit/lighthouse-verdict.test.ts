import { describe, expect, it } from 'vitest';
import { categories, type Findings } from '../lighthouse/lighthouse.ts';
import { figuresOf, isGood, lacks } from '../lighthouse/verdict.ts';

/** A page with these scores, out of 1; all that is not named is as good as it can be. */
function findings(scores: Partial<Record<(typeof categories)[number], number>>, shift = 0): Findings {
  return {
    categories: Object.fromEntries(
      categories.map((name) => [
        name,
        {
          score: scores[name] ?? 1,
          auditRefs: [
            { id: `of-${name}`, weight: 1 },
            { id: 'not-counted', weight: 0 },
          ],
        },
      ]),
    ),
    audits: {
      ...Object.fromEntries(
        categories.map((name) => [
          `of-${name}`,
          {
            id: `of-${name}`,
            title: 'What is asked',
            score: scores[name] ?? 1,
            details: { items: [{ node: { selector: 'main > h3' } }] },
          },
        ]),
      ),
      'not-counted': { id: 'not-counted', title: 'Told, and not counted', score: 0 },
      'cumulative-layout-shift': { id: 'cumulative-layout-shift', title: 'CLS', score: 1, numericValue: shift },
      'largest-contentful-paint': { id: 'largest-contentful-paint', title: 'LCP', score: 1, numericValue: 1234 },
    },
  };
}

describe('a page', () => {
  it('is good with full marks, and with 99 for its speed', () => {
    expect(isGood(figuresOf(findings({})))).toBe(true);
    expect(isGood(figuresOf(findings({ performance: 0.99 })))).toBe(true);
    expect(figuresOf(findings({})).largestPaint).toBe(1.234);
  });

  it.each(['accessibility', 'best-practices', 'seo'] as const)('is not good with 99 for %s', (category) => {
    const found = findings({ [category]: 0.99 });
    expect(isGood(figuresOf(found))).toBe(false);
    expect(lacks(found)).toEqual([`${category}: of-${category}: What is asked\n      main > h3`]);
  });

  it('is not good where it is slow or where it shifts', () => {
    expect(isGood(figuresOf(findings({ performance: 0.98 })))).toBe(false);
    expect(isGood(figuresOf(findings({}, 0.0001)))).toBe(false);
  });
});
