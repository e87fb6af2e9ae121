/** What search says of its answer, to the eye and to those who listen. */
import { messageRuns } from '../words/message.ts';
import { asksSpoilers, filterNames, type FilterName, type FilterValues, type SearchQuery } from './search-query.ts';
import type { SearchState } from './search-state.ts';
import type { Speech } from './speech.ts';

/** The words of the search page's answers. */
type AnswerSpeech = Speech<'found' | 'answer'>;

/** The line above the results. */
export function announcement<Item>(state: SearchState<Item>, speech: AnswerSpeech): string {
  const { query } = state;
  const { words, say } = speech;
  const { found, answer } = words;
  const sentence = (part: string): string => say(found.sentence, { words: part });
  const inSpoilersToo = asksSpoilers(query) ? [answer.spoilersToo] : [];
  // How many these are is not said: with it the number of the secret ones could be worked out.
  const assessed = query.excluded.warning.length > 0 ? [answer.notAssessedToo] : [];
  switch (state.status) {
    case 'idle':
      return '';
    case 'loading':
      return answer.searching;
    case 'none': {
      const everything = say(found.allLeftOut, { everything: asked(found.everything, query, speech) });
      if (state.leftOut > 0) return [sentence(everything), ...assessed, ...inSpoilersToo].join(' ');
      const noWarning = noWarnings(state.unknownWarnings, speech);
      return [
        sentence(unknownToo(asked(found.nothing, query, speech), state.unknown, query, speech)),
        ...(state.names === 0 ? [] : [say(answer.near, { count: state.names })]),
        ...(noWarning.length > 0 ? noWarning : assessed),
        ...inSpoilersToo,
      ].join(' ');
    }
    case 'failed':
      return state.of === 'spoilers' ? answer.spoilersFailed : answer.failed;
    case 'results': {
      const { total, items, more, leftOut, spoiling, isWhole } = state;
      const results = asked(say(found.results, { count: total }), query, speech);
      const { otherwiseIt, otherwiseAll, otherwiseSome, spoilingIt, spoilingAll, spoilingSome } = answer;
      return [
        sentence(inOrder(results, query, speech)),
        ...assessed,
        ...(inSpoilersToo.length === 0 || spoiling === 0
          ? inSpoilersToo
          : [ofThese(spoiling, total, [spoilingIt, spoilingAll, spoilingSome], speech)]),
        ...(isWhole && leftOut > 0
          ? [ofThese(leftOut, total, [otherwiseIt, otherwiseAll, otherwiseSome], speech)]
          : []),
        ...(items.length < total ? [say(answer.firstShown, { count: items.length })] : []),
        ...(more === 'failed' ? [answer.moreFailed] : []),
      ].join(' ');
    }
  }
}

/** Why nothing is found where a topic is to be left out that no review could be known to be without. */
function noWarnings(labels: readonly string[], { words: { answer }, say }: AnswerSpeech): string[] {
  if (labels.length === 0) return [];
  const quoted = labels.map((label) => say(answer.quoted, { words: label })).join(answer.and);
  // The number chooses the form, and is not said.
  const given = { labels: quoted, count: labels.length };
  return [say(answer.noWarning, given)];
}

/** The line at the list's end, up to what can be pressed: `2 results left out by your settings:`. */
export function leftOutInWords(count: number, isWhole: boolean, { words: { answer }, say }: AnswerSpeech): string {
  return say(isWhole ? answer.shownLine : answer.leftOutLine, { count });
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
export function spoilingInWords(titles: readonly string[], { words: { answer } }: AnswerSpeech): SentencePart[] {
  const plain = (text: string): SentencePart => ({ text, isTitle: false });
  if (titles.length === 0) return [plain(answer.spoilingAny)];
  const films = titles.flatMap((text, index) => {
    const before = index === 0 ? [] : [plain(index === titles.length - 1 ? answer.or : ', ')];
    return [...before, { text, isTitle: true }];
  });
  return messageRuns(answer.spoilingFilms).flatMap((run) => ('name' in run ? films : [plain(run.text)]));
}

/** `1 of these was`, `All of these were`, `It was`. */
function ofThese(
  count: number,
  total: number,
  [it, all, some]: readonly [string, string, Speech<'answer'>['words']['answer']['otherwiseSome']],
  { say }: AnswerSpeech,
): string {
  if (total === 1) return it;
  return count === total ? all : say(some, { count });
}

/** `3 results for “cello” (theme Consent or Power; without warning Self-harm)`. */
function asked(
  found: string,
  { words: searched, wanted, excluded }: SearchQuery,
  { words, say }: AnswerSpeech,
): string {
  const { answer } = words;
  const wantedWords: Readonly<Record<FilterName, typeof answer.wantedTheme>> = {
    theme: answer.wantedTheme,
    decade: answer.wantedDecade,
    form: answer.wantedForm,
    country: answer.wantedCountry,
    critic: answer.wantedCritic,
    rating: answer.wantedRating,
    reveals: answer.wantedReveals,
    warning: answer.wantedWarning,
  };
  const told = (values: FilterValues): string[] =>
    filterNames
      .filter((name) => values[name].length > 0)
      .map((name) => say(wantedWords[name], { values: values[name].join(answer.or) }));
  const without = told(excluded).map((filter) => say(answer.without, { filter }));
  const filters = [...told(wanted), ...without].join('; ');
  const forWords = searched === '' ? found : say(words.found.forWords, { found, words: searched });
  return filters === '' ? forWords : say(answer.withFilters, { found: forWords, filters });
}

/** With the order where it is not the one that every search begins with. */
function inOrder(found: string, { order }: SearchQuery, { words: { answer }, say }: AnswerSpeech): string {
  if (order === undefined) return found;
  return say(order === 'newest' ? answer.newestFirst : answer.byYear, { found });
}

/** `..., nor for “kubrik” alone`: which of several words to write another way. */
function unknownToo(
  nothing: string,
  unknown: readonly string[],
  { words }: SearchQuery,
  { words: { answer }, say }: AnswerSpeech,
): string {
  if (unknown.length === 0 || !words.includes(' ')) return nothing;
  const quoted = unknown.map((word) => say(answer.quoted, { words: word })).join(answer.or);
  return say(answer.nor, { nothing, words: quoted });
}
