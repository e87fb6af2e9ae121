/** What there is to choose from, by all the names that an editor may type. */
import { matcherOf } from '../../client/name-matching.ts';
import type { NameEntry } from '../../client/name-entries.ts';
import type { Kind } from '../../schemas/kind-names.ts';
import type { Content } from '../../sources/read-content.ts';

/** A thing that can be chosen. */
export interface Choice {
  id: string;
  label: string;
  /** What else is said of it while the choice stands on it. */
  hint: string;
  /** What it is found by, besides its ID. */
  names: readonly string[];
  /** What tells it from its namesakes: its directors, its year. */
  besides: readonly string[];
}

/** The kinds that other files refer to by name. */
export type ChosenKind = Extract<Kind, 'films' | 'themes' | 'warnings' | 'contributors'>;

/** The things of a kind, in the order of their labels; a file that cannot be read has its ID for a name. */
export function choicesOf(content: Content, kind: ChosenKind): Choice[] {
  const choices = [...content.entries[kind].values()].map(({ id, readable }) => choiceOf(id, readable));
  return choices.sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** The fields of all these kinds that name something. */
interface Naming {
  title?: string | undefined;
  name?: string | undefined;
  label?: string | undefined;
  originalTitle?: string | undefined;
  alsoKnownAs?: string[] | undefined;
  directors?: string[] | undefined;
  year?: number | undefined;
  role?: string | undefined;
  group?: string | undefined;
}

function choiceOf(id: string, naming: Naming): Choice {
  const { originalTitle, alsoKnownAs = [], directors = [], year } = naming;
  const name = naming.title ?? naming.name ?? naming.label ?? id;
  return {
    id,
    label: year === undefined ? name : `${name} (${String(year)})`,
    hint: [...directors, naming.role ?? [], naming.group ?? [], id].flat().join(', '),
    names: [name, originalTitle ?? [], alsoKnownAs].flat(),
    besides: [...directors, ...(year === undefined ? [] : [String(year)])],
  };
}

/** Finds choices by what was typed so far, the best first: misspelled too, without accents, by any of their names. */
export type ChoiceFinder = (typed: string) => Choice[];

const foundAtMost = 20;

/** A finder among these choices, with the matching that readers search by. */
export function choiceFinder(choices: readonly Choice[]): ChoiceFinder {
  const byEntry = new Map(choices.map((choice) => [entryOf(choice), choice]));
  const matcher = matcherOf([...byEntry.keys()]);
  return (typed) => matcher.matches(typed, foundAtMost).flatMap(({ entry }) => byEntry.get(entry) ?? []);
}

function entryOf({ id, label, names, besides }: Choice): NameEntry {
  return { kind: 'film', label, year: undefined, film: undefined, href: id, names: [...names, id], besides };
}
