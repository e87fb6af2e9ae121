/** The critics: the page of each, and the list of all. */
import { newestFirst, type Catalogue } from './catalogue.ts';
import { feedLink, type FeedLink } from './feeds.ts';
import { authorLinks, reviewCard, type ReviewCard } from './review-card.ts';
import type { CountedLink } from './theme-view.ts';

/** A critic's page. */
export interface ContributorView {
  id: string;
  name: string;
  pronouns: string | undefined;
  role: string | undefined;
  links: string[];
  hasImage: boolean;
  feed: FeedLink | undefined;
  reviews: ReviewCard[];
}

/** The view of a critic; undefined where there is none. */
export function contributorView(id: string, catalogue: Catalogue): ContributorView | undefined {
  const contributor = catalogue.contributors.get(id);
  if (contributor === undefined) return undefined;
  const { name, pronouns, role, links, image } = contributor;
  const reviews = newestFirst([...catalogue.reviews.values()].filter(({ data }) => data.authors.includes(id)));
  return {
    id,
    name,
    pronouns,
    role,
    links,
    hasImage: image !== undefined,
    feed: feedLink('contributors', id, catalogue),
    reviews: reviews.map((review) => reviewCard(review, catalogue)),
  };
}

/** A critic as the list of them has it. */
export interface ContributorEntry extends CountedLink {
  role: string | undefined;
}

/** The critics, by name, with the number of their reviews. */
export function contributorIndex(catalogue: Catalogue): ContributorEntry[] {
  const { compare } = new Intl.Collator(catalogue.site.language);
  return [...catalogue.contributors]
    .map(([id, { role }]) => ({
      ...(authorLinks([id], catalogue)[0] ?? { label: id, href: '' }),
      role,
      count: [...catalogue.reviews.values()].filter(({ data }) => data.authors.includes(id)).length,
    }))
    .sort((a, b) => compare(a.label, b.label));
}
