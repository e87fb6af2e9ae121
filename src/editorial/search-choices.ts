/**
 * What the search page offers to narrow by, known when the page is made, so that nothing has to be fetched to see it
 * and nothing moves when it comes. The values are those that pages give the index.
 */
import { careOf } from './care.ts';
import type { Catalogue } from './catalogue.ts';
import { authorLinks, themeLinks } from './review-card.ts';

/** A filter with its values, in the order in which they are shown. */
export interface SearchChoices {
  name: 'theme' | 'decade' | 'critic' | 'warning';
  label: string;
  values: string[];
}

/** The filters that have values. A topic that is secret wherever it stands is not among them. */
export function searchChoices(catalogue: Catalogue): SearchChoices[] {
  const reviews = [...catalogue.reviews.values()];
  const years = [...catalogue.films.values()].map(({ year }) => year);
  const labels = (links: readonly { label: string }[]): string[] => links.map(({ label }) => label);
  const choices: SearchChoices[] = [
    {
      name: 'theme',
      label: 'Theme',
      values: reviews.flatMap(({ data }) => labels(themeLinks(data.themes, catalogue))),
    },
    { name: 'decade', label: 'Film’s decade', values: years.map(decadeOf) },
    {
      name: 'critic',
      label: 'Critic',
      values: reviews.flatMap(({ data }) => labels(authorLinks(data.authors, catalogue))),
    },
    {
      name: 'warning',
      label: 'Warns of',
      values: reviews.flatMap((review) => labels(careOf(review, catalogue).topics)),
    },
  ];
  const { compare } = new Intl.Collator(catalogue.site.language);
  return choices
    .map(({ values, ...choice }) => ({ ...choice, values: [...new Set(values)].sort(compare) }))
    .map((choice) => (choice.name === 'decade' ? { ...choice, values: choice.values.reverse() } : choice))
    .filter(({ values }) => values.length > 0);
}

/**
 * The IDs of the vocabulary by their labels: all of it, so that it says nothing of any review. By it the search page
 * knows which labels in a result stand for topics that its reader asked about.
 */
export function topicIds({ warnings }: Catalogue): Record<string, string[]> {
  const byLabel = Map.groupBy([...warnings], ([, { label }]) => label);
  return Object.fromEntries([...byLabel].map(([label, terms]) => [label, terms.map(([id]) => id)]));
}

/** `2010s`. */
function decadeOf(year: number): string {
  return `${String(Math.floor(year / 10) * 10)}s`;
}
