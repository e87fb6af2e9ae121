/** The texts that are no reviews, as their pages ask for them: the entry to render, and what its markers ask for. */
import type { CollectionEntry } from 'astro:content';
import { bodyFill } from '../editorial/body-fill.ts';
import { bodyFacts, type Catalogue } from '../editorial/catalogue.ts';
import type { ReviewView } from '../editorial/review-view.ts';
import type { BodyReport } from '../markdown/body-report.ts';
import { getBody } from './_catalogue.ts';

type StandingKind = 'themes' | 'contributors' | 'pages';

/** A text with everything that its page shows of it; the digest belongs in the page's key. */
export interface StandingText<K extends StandingKind> {
  entry: CollectionEntry<K>;
  digest: string;
  fill: ReviewView['fill'];
}

/** The text of a theme, a critic or a standing page. Throws where there is none. */
export async function getStandingText<K extends StandingKind>(
  kind: K,
  id: string,
  catalogue: Catalogue,
): Promise<StandingText<K>> {
  const body = await getBody(kind, id);
  const report = body?.entry.rendered?.metadata?.['report'] as BodyReport | undefined;
  if (body === undefined || report === undefined)
    throw new Error(`The text "${kind}/${id}" was loaded without its facts.`);
  return { ...body, fill: bodyFill(bodyFacts(report), catalogue) };
}
