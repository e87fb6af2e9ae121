/**
 * Why a review is offered after another, in words. A theme's name is a label with its capital, and nothing tells
 * whether it may be written small ("labour") or not ("Partition"); so themes are named as what a review is filed
 * under, which is what pages say of them anyway.
 */
import { messageRuns, type Text } from '../words/message.ts';
import type { Words } from '../words/words-for.ts';
import { capitalised } from './care-marks.ts';
import type { Catalogue } from './catalogue.ts';
import type { Credit } from './people.ts';
import type { Cause, Shared } from './related-causes.ts';
import { secondToldFrom } from './related-weights.ts';

/** A reason as a page holds it: what is told of the causes, with names in place of IDs. */
export type Reason = Shared[];

/** What is told of causes, the weightiest first: the first, and a second of another sort where it weighs enough. */
export function reasonOf(causes: readonly Cause[], catalogue: Catalogue): Reason {
  const [first] = causes;
  if (first === undefined) return [];
  const second = causes.find(({ shared }) => sortOf(shared) !== sortOf(first.shared));
  const told = second !== undefined && second.weight >= first.weight * secondToldFrom ? [first, second] : [first];
  return told.map(({ shared }) => named(shared, catalogue));
}

/** A run of a reason's words: of the interface, a film's title, or another name that the publication gives. */
export interface ReasonRun {
  text: string;
  as: 'words' | 'title' | 'name';
}

/** The words of a reason: `Also filed under Labour; discusses _Court_ too`, titles and names apart. */
export function reasonWords(reason: Reason, words: Words['reasons']): ReasonRun[] {
  const runs = reason.flatMap((shared, index) => [
    ...(index === 0 ? [] : [{ text: words.join, as: 'words' as const }]),
    ...wordsOf(shared, words),
  ]);
  return runs.map((run, index) => (index === 0 && run.as === 'words' ? { ...run, text: capitalised(run.text) } : run));
}

function sortOf({ kind }: Shared): 'person' | 'theme' | 'film' {
  if (kind === 'person') return 'person';
  return kind === 'theme' || kind === 'near-theme' ? 'theme' : 'film';
}

/** The same with the names of films and themes in place of their IDs. */
function named(shared: Shared, { films, themes }: Catalogue): Shared {
  const titleOf = (film: string): string => films.get(film)?.title ?? film;
  const nameOf = (theme: string): string => themes.get(theme)?.name ?? theme;
  switch (shared.kind) {
    case 'person':
      return { ...shared, hereFilm: titleOf(shared.hereFilm) };
    case 'theme':
    case 'near-theme':
      return { ...shared, theme: nameOf(shared.theme) };
    default:
      return { ...shared, film: titleOf(shared.film) };
  }
}

/** The messages for a part that somebody had in the film that is offered, in both films, and in the one here. */
const parts = {
  director: { made: 'director', also: 'alsoDirector', here: 'whoDirected' },
  writer: { made: 'writer', also: 'alsoWriter', here: 'whoWrote' },
  cast: { made: 'cast', also: 'alsoCast', here: 'whoPlays' },
} as const satisfies Record<Credit['part'], Record<string, keyof Words['reasons']>>;

/** Each is said of the review that is offered, or of its film. */
function wordsOf(shared: Shared, words: Words['reasons']): ReasonRun[] {
  const title = (text: string): ReasonRun[] => [{ text, as: 'title' }];
  const name = (text: string): ReasonRun[] => [{ text, as: 'name' }];
  switch (shared.kind) {
    case 'same-film':
      return filled(words.sameFilm, { film: title(shared.film) });
    case 'discussed-here':
      return filled(words.discussedHere, { film: title(shared.film) });
    case 'discusses-this':
    case 'both-discuss':
      return filled(words.discussesToo, { film: title(shared.film) });
    case 'person': {
      const { part, herePart, name: person, hereFilm } = shared;
      if (part === herePart) return filled(words[parts[part].also], { name: name(person) });
      const made = filled(words[parts[part].made], { name: name(person) });
      return filled(words[parts[herePart].here], { made, film: title(hereFilm) });
    }
    case 'theme':
      return filled(words.theme, { theme: name(shared.theme) });
    case 'near-theme':
      return filled(words.nearTheme, { theme: name(shared.theme) });
  }
}

/** A message with runs in the place of its names. */
function filled<Names extends string>(
  message: Text<Names>,
  runs: Readonly<Record<Names, readonly ReasonRun[]>>,
): ReasonRun[] {
  return messageRuns(message).flatMap((run) =>
    'name' in run ? runs[run.name as Names] : [{ text: run.text, as: 'words' as const }],
  );
}
