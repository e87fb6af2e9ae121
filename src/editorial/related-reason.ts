/**
 * Why a review is offered after another, in words. A theme's name is a label with its capital, and nothing tells
 * whether it may be written small ("labour") or not ("Partition"); so themes are named as what a review is filed
 * under, which is what pages say of them anyway.
 */
import type { Catalogue } from './catalogue.ts';
import type { TextRun } from './emphasis.ts';
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

/** The words of a reason: `Also filed under Labour; discusses _Court_ too`, titles of films apart. */
export function reasonWords(reason: Reason): TextRun[] {
  const runs = reason.flatMap((shared, index) => [...(index === 0 ? [] : [plain('; ')]), ...wordsFor(shared)]);
  return runs.map((run, index) => (index === 0 ? { ...run, text: capitalised(run.text) } : run));
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

const madeBy: Readonly<Record<Credit['part'], string>> = {
  director: 'directed by ',
  writer: 'from a script by ',
  cast: 'with ',
};
const didHere: Readonly<Record<Credit['part'], string>> = {
  director: ', who directed ',
  writer: ', who wrote ',
  cast: ', who plays in ',
};

/** Each is said of the review that is offered, or of its film. */
function wordsFor(shared: Shared): TextRun[] {
  switch (shared.kind) {
    case 'same-film':
      return [plain('also on '), title(shared.film)];
    case 'discussed-here':
      return [plain('on '), title(shared.film), plain(', discussed above')];
    case 'discusses-this':
    case 'both-discuss':
      return [plain('discusses '), title(shared.film), plain(' too')];
    case 'person':
      return shared.part === shared.herePart
        ? [plain(`also ${madeBy[shared.part]}${shared.name}`)]
        : [plain(`${madeBy[shared.part]}${shared.name}${didHere[shared.herePart]}`), title(shared.hereFilm)];
    case 'theme':
      return [plain(`also filed under ${shared.theme}`)];
    case 'near-theme':
      return [plain(`filed close by, under ${shared.theme}`)];
  }
}

function plain(text: string): TextRun {
  return { text, isTitle: false };
}

function title(text: string): TextRun {
  return { text, isTitle: true };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
