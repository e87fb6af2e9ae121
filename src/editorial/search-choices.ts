/**
 * What the search page offers to narrow by, known when the page is made, so that nothing has to be fetched to see it
 * and nothing moves when it comes. The values are those that pages give the index; of warnings it is the whole
 * vocabulary, so that a topic that is secret wherever it stands can be left out and its being there tells nothing.
 */
import { wordsFor } from '../words/words-for.ts';
import type { Catalogue } from './catalogue.ts';
import { FacetValues } from './facet-values.ts';
import { authorLinks, themeLinks } from './review-card.ts';
import { warningGroups } from './warning-view.ts';

/** A filter with its values, in the order in which they are shown. */
export interface SearchChoices {
  name: 'theme' | 'decade' | 'form' | 'country' | 'critic' | 'rating' | 'reveals' | 'warning';
  label: string;
  /** One without a label where the values are not grouped. */
  groups: { label: string | undefined; values: string[] }[];
}

/** The filters that have values. */
export function searchChoices(catalogue: Catalogue): SearchChoices[] {
  const { language } = catalogue.site;
  const { search: words } = wordsFor(language);
  const values = new FacetValues(language);
  const reviews = [...catalogue.reviews.values()].map(({ data }) => data);
  const films = reviews.flatMap(({ films: [id = ''] }) => {
    const film = catalogue.films.get(id);
    return film === undefined ? [] : [values.film(film)];
  });
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sorted = (found: readonly string[]): string[] => [...new Set(found)].sort(compare);
  const inOrder = (order: readonly string[], found: readonly string[]): string[] =>
    order.filter((value) => found.includes(value));
  const ratings = reviews.map(({ rating }) => values.rating(rating));
  const labels = (links: readonly { label: string }[]): string[] => links.map(({ label }) => label);
  const choices: [SearchChoices['name'], string, string[]][] = [
    ['theme', words.filterTheme, sorted(reviews.flatMap(({ themes }) => labels(themeLinks(themes, catalogue))))],
    ['decade', words.filterDecade, sorted(films.flatMap(({ decade }) => decade)).reverse()],
    [
      'form',
      words.filterForm,
      inOrder(
        values.forms,
        films.flatMap(({ form }) => form),
      ),
    ],
    ['country', words.filterCountry, sorted(films.flatMap(({ country }) => country))],
    ['critic', words.filterCritic, sorted(reviews.flatMap(({ authors }) => labels(authorLinks(authors, catalogue))))],
    [
      'rating',
      words.filterRating,
      [...sorted(ratings.filter((value) => value !== values.unrated)).reverse(), ...inOrder([values.unrated], ratings)],
    ],
    [
      'reveals',
      words.filterReveals,
      inOrder(
        spoilerFlags.map((flag) => values.reveals(flag)),
        reviews.map(({ spoilers }) => values.reveals(spoilers)),
      ),
    ],
  ];
  return [
    ...choices.map(([name, label, found]) => ({ name, label, groups: [{ label: undefined, values: found }] })),
    { name: 'warning' as const, label: words.filterWarning, groups: vocabulary(catalogue) },
  ].filter(({ groups }) => groups.some(({ values }) => values.length > 0));
}

const spoilerFlags = ['none', 'marked', 'throughout', 'unassessed'] as const;

/** The labels of all topics, each once, by the vocabulary's groups where it has any. */
function vocabulary(catalogue: Catalogue): SearchChoices['groups'] {
  const hasGroups = [...catalogue.warnings.values()].some(({ group }) => group !== undefined);
  const told = new Set<string>();
  return warningGroups(catalogue).map(({ group, warnings }) => ({
    label: hasGroups ? group : undefined,
    values: warnings.map(({ label }) => label).filter((label) => !told.has(label) && told.add(label)),
  }));
}

/**
 * The IDs of the vocabulary by their labels: all of it, so that it says nothing of any review. By it the search page
 * knows which labels in a result stand for topics that its reader asked about.
 */
export function topicIds({ warnings }: Catalogue): Record<string, string[]> {
  const byLabel = Map.groupBy([...warnings], ([, { label }]) => label);
  return Object.fromEntries([...byLabel].map(([label, terms]) => [label, terms.map(([id]) => id)]));
}
