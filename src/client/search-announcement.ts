/** What search says of its answer, to the eye and to those who listen. */
import { asksSpoilers, filterNames, type FilterName, type FilterValues, type SearchQuery } from './search-query.ts';
import type { SearchState } from './search-state.ts';

/** The line above the results. */
export function announcement<Item>(state: SearchState<Item>): string {
  const { query } = state;
  const inSpoilersToo = asksSpoilers(query) ? ' Spoilers were searched too.' : '';
  // How many these are is not said: with it the number of the secret ones could be worked out.
  const assessed = query.excluded.warning.length > 0 ? ' What is not assessed for warnings is left out too.' : '';
  switch (state.status) {
    case 'idle':
      return '';
    case 'loading':
      return 'Searching…';
    case 'none':
      if (state.leftOut > 0)
        return `Everything found${inWords(query)} is left out by your settings.${assessed}${inSpoilersToo}`;
      return `Nothing was found${inWords(query)}${unknownInWords(state.unknown, query)}.${near(state.names)}${noWarnings(state.unknownWarnings) || assessed}${inSpoilersToo}`;
    case 'failed':
      return state.of === 'spoilers'
        ? 'The spoilers could not be searched. Check that you are connected, then try again; or search without them.'
        : 'Search could not be loaded. Check that you are connected, then try again; or browse instead.';
    case 'results': {
      const { total, items, more, leftOut, spoiling, isWhole } = state;
      const found = `${counted(total)}${inWords(query)}${orderInWords(query)}.${assessed}`;
      const shown = items.length < total ? ` Showing the first ${String(items.length)}.` : '';
      const whole =
        isWhole && leftOut > 0 ? ` ${ofThese(leftOut, total, 'is', 'are')} otherwise left out by your settings.` : '';
      const spoilers =
        inSpoilersToo === '' || spoiling === 0
          ? inSpoilersToo
          : ` Spoilers were searched too: ${ofThese(spoiling, total, 'was', 'were').toLowerCase()} found only there.`;
      const trouble =
        more === 'failed' ? ' The next could not be loaded: check that you are connected, then try again.' : '';
      return found + spoilers + whole + shown + trouble;
    }
  }
}

/** ` 2 names are like it.` */
function near(names: number): string {
  if (names === 0) return '';
  return names === 1 ? ' One name is like it.' : ` ${String(names)} names are like it.`;
}

/** Why nothing is found where a topic is to be left out that no review could be known to be without. */
function noWarnings(labels: readonly string[]): string {
  if (labels.length === 0) return '';
  const quoted = labels.map((label) => `“${label}”`).join(' and ');
  return labels.length === 1
    ? ` ${quoted} is no warning of this site, so nothing can be left out by it.`
    : ` ${quoted} are no warnings of this site, so nothing can be left out by them.`;
}

/** The line at the list's end, up to what can be pressed: `2 results left out by your settings:`. */
export function leftOutInWords(count: number, isWhole: boolean): string {
  return isWhole
    ? `${counted(count)} otherwise left out by your settings, shown here:`
    : `${counted(count)} left out by your settings:`;
}

/** Words of a sentence; a film's title is told apart, to be set as one. */
interface SentencePart {
  text: string;
  isTitle: boolean;
}

/**
 * What a result that only spoilers hold says of itself: `Found only in words that may give away Oldboy.` The words
 * may stand in a marked spoiler, in a text that gives everything away, in a comment, or name a secret topic; the
 * sentence is true of each and tells none from the others.
 */
export function spoilingInWords(titles: readonly string[]): SentencePart[] {
  const plain = (text: string): SentencePart => ({ text, isTitle: false });
  if (titles.length === 0) return [plain('Found only in words that may give a film away.')];
  const films = titles.flatMap((text, index) => {
    const before = index === 0 ? [] : [plain(index === titles.length - 1 ? ' or ' : ', ')];
    return [...before, { text, isTitle: true }];
  });
  return [plain('Found only in words that may give away '), ...films, plain('.')];
}

function counted(count: number): string {
  return `${String(count)} ${count === 1 ? 'result' : 'results'}`;
}

/** `1 of these was`, `All of these were`, `It was`. */
function ofThese(count: number, total: number, one: string, many: string): string {
  if (total === 1) return `It ${one}`;
  if (count === total) return `All of these ${many}`;
  return `${String(count)} of these ${count === 1 ? one : many}`;
}

/** What stands before a filter's values; those of `reveals` say it themselves. */
const filterWords: Readonly<Record<FilterName, string>> = {
  theme: 'theme ',
  decade: 'film’s decade ',
  form: 'form ',
  country: 'country ',
  critic: 'critic ',
  rating: 'rating ',
  reveals: '',
  warning: 'warning ',
};

/** ` for “cello” (theme Consent or Power; without warning Self-harm)`. */
function inWords({ words, wanted, excluded }: SearchQuery): string {
  const told = (values: FilterValues, before: string): string[] =>
    filterNames
      .filter((name) => values[name].length > 0)
      .map((name) => `${before}${filterWords[name]}${values[name].join(' or ')}`);
  const filters = [...told(wanted, ''), ...told(excluded, 'without ')].join('; ');
  return `${words === '' ? '' : ` for “${words}”`}${filters === '' ? '' : ` (${filters})`}`;
}

/** The order where it is not the one that every search begins with. */
function orderInWords({ order }: SearchQuery): string {
  if (order === undefined) return '';
  return order === 'newest' ? ', the newest first' : ', by the film’s year';
}

/** `, nor for “kubrik” alone`: which of several words to write another way. */
function unknownInWords(unknown: readonly string[], { words }: SearchQuery): string {
  if (unknown.length === 0 || !words.includes(' ')) return '';
  return `, nor for ${unknown.map((word) => `“${word}”`).join(' or ')} alone`;
}
