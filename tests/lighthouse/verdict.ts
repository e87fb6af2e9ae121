/** What is asked of a page's findings, and how they are told. */
import { categories, type Audit, type Findings } from './lighthouse.ts';

/** A page's figures: scores from 0 to 100, the shift of its layout, and seconds to its largest paint. */
export interface Figures {
  scores: Record<(typeof categories)[number], number>;
  shift: number;
  largestPaint: number;
}

/** The least score of each category. */
const least: Figures['scores'] = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };

/** The figures of a page. */
export function figuresOf({ categories: found, audits }: Findings): Figures {
  const score = (name: string): number => Math.round((found[name]?.score ?? 0) * 100);
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    shift: audits['cumulative-layout-shift']?.numericValue ?? NaN,
    largestPaint: (audits['largest-contentful-paint']?.numericValue ?? NaN) / 1000,
  };
}

/** Does a page do what is asked of it? */
export function isGood({ scores, shift }: Figures): boolean {
  return categories.every((name) => scores[name] >= least[name]) && shift === 0;
}

/** What a page lacks: each audit that takes from a score, with the first places where it found something. */
export function lacks({ categories: found, audits }: Findings): string[] {
  const counting = Object.entries(found).flatMap(([category, { auditRefs }]) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => ({ category, audit: audits[id] })),
  );
  return counting.flatMap(({ category, audit }) =>
    audit === undefined || audit.score === null || audit.score >= enough(category) ? [] : [wording(category, audit)],
  );
}

/** A metric takes nothing from a rounded score until it is clearly below its best. */
function enough(category: string): number {
  return category === 'performance' ? 0.98 : 1;
}

function wording(category: string, { id, title, details, numericValue }: Audit): string {
  const places = (details?.items ?? []).flatMap(({ node, url }) => node?.selector ?? url ?? []).slice(0, 3);
  const value =
    category === 'performance' && numericValue !== undefined
      ? ` (${String(Math.round(numericValue * 1000) / 1000)})`
      : '';
  return `${category}: ${id}${value}: ${title}${places.map((place) => `\n      ${place}`).join('')}`;
}
