/** What the suggestions file holds, as things that can be suggested; see publish/suggestions.ts for its columns. */
import { slugOf } from '../publish/folded-name.ts';
import type { SuggestionsFile } from '../publish/suggestions.ts';

/** A thing that can be suggested. */
export interface NameEntry {
  kind: 'film' | 'theme' | 'person' | 'critic';
  label: string;
  /** Of a film. */
  year: number | undefined;
  /** Of somebody without a page: the film's title, which is where `href` leads. */
  film: string | undefined;
  /** Without the site's sub-path. */
  readonly href: string;
  /** What it is found by, the label first. */
  names: readonly string[];
  /** What else tells a film among its namesakes: its directors and its year. */
  besides: readonly string[];
}

/** Where an entry leads on a site at `base`, its path with `/` at both ends. */
export function pathOf({ href }: Pick<NameEntry, 'href'>, base: string): string {
  return base + href.slice(1);
}

/**
 * The things of a file; what is suggested first between equal matches comes first: films that are reviewed, themes,
 * people with a page, critics, then films that are only spoken of, and people who lead to a film.
 */
export function nameEntries({ films, reviewed, themes, people, critics }: SuggestionsFile): NameEntry[] {
  const filmEntries = films.titles.map((title, place) => {
    const year = films.years[place];
    const directors = (films.directors[place] ?? []).flatMap((person) => people.names[person] ?? []);
    const names = [title, ...(films.otherNames[place] ?? [])];
    return entryOf('film', names, films.ids[place], { year, besides: [String(year), ...directors] });
  });
  const themeEntries = themes.names.map((name, place) =>
    entryOf('theme', [name, ...(themes.otherNames[place] ?? [])], themes.ids[place]),
  );
  const personEntries = people.names.map((name, place) => {
    const lead = people.leadTo[place];
    return typeof lead === 'number'
      ? entryOf('person', [name], undefined, { film: filmEntries[lead] })
      : entryOf('person', [name], lead);
  });
  const withPage = people.leadTo.filter((lead) => typeof lead === 'string').length;
  return [
    ...filmEntries.slice(0, reviewed),
    ...themeEntries,
    ...personEntries.slice(0, withPage),
    ...critics.names.map((name, place) => entryOf('critic', [name], critics.ids[place])),
    ...filmEntries.slice(reviewed),
    ...personEntries.slice(withPage),
  ];
}

const folders = { film: '/films/', theme: '/themes/', person: '/people/', critic: '/contributors/' } as const;

interface Particulars {
  year?: number | undefined;
  besides?: readonly string[];
  film?: NameEntry | undefined;
}

/** An entry; its address is worked out when it is asked for, since few of thousands ever are. */
function entryOf(
  kind: NameEntry['kind'],
  names: readonly string[],
  id: string | undefined,
  { year, besides = [], film }: Particulars = {},
): NameEntry {
  const [label = ''] = names;
  return {
    kind,
    label,
    year,
    film: film?.label,
    get href() {
      return film?.href ?? `${folders[kind]}${id === undefined || id === '' ? slugOf(label) : id}/`;
    },
    names,
    besides,
  };
}
