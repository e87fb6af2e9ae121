/**
 * What the search page offers to narrow by, known when the page is made, so that nothing has to be fetched to see it
 * and nothing moves when it comes. The values are those that pages give the index; of warnings it is the whole
 * vocabulary, so that a topic that is secret wherever it stands can be left out and its being there tells nothing.
 */
import type { Catalogue } from './catalogue.ts';
import { countryNames, filmFacets, formWords, ratingFacet, spoilersFacet, unrated } from './facet-values.ts';
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
  const reviews = [...catalogue.reviews.values()].map(({ data }) => data);
  const films = reviews.flatMap(({ films: [id = ''] }) => {
    const film = catalogue.films.get(id);
    return film === undefined ? [] : [filmFacets({ ...film, countries: countryNames(film.countries, language) })];
  });
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort(compare);
  const inOrder = (order: readonly string[], values: readonly string[]): string[] =>
    order.filter((value) => values.includes(value));
  const ratings = reviews.map(({ rating }) => ratingFacet(rating));
  const labels = (links: readonly { label: string }[]): string[] => links.map(({ label }) => label);
  const choices: [SearchChoices['name'], string, string[]][] = [
    ['theme', 'Theme', sorted(reviews.flatMap(({ themes }) => labels(themeLinks(themes, catalogue))))],
    ['decade', 'Film’s decade', sorted(films.flatMap(({ decade }) => decade)).reverse()],
    [
      'form',
      'Form',
      inOrder(
        Object.values(formWords),
        films.flatMap(({ form }) => form),
      ),
    ],
    ['country', 'Country', sorted(films.flatMap(({ country }) => country))],
    ['critic', 'Critic', sorted(reviews.flatMap(({ authors }) => labels(authorLinks(authors, catalogue))))],
    [
      'rating',
      'Rating',
      [...sorted(ratings.filter((value) => value !== unrated)).reverse(), ...inOrder([unrated], ratings)],
    ],
    [
      'reveals',
      'Spoilers',
      inOrder(
        spoilerFlags.map(spoilersFacet),
        reviews.map(({ spoilers }) => spoilersFacet(spoilers)),
      ),
    ],
  ];
  return [
    ...choices.map(([name, label, values]) => ({ name, label, groups: [{ label: undefined, values }] })),
    { name: 'warning' as const, label: 'Warns of', groups: vocabulary(catalogue) },
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
