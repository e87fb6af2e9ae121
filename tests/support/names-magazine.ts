/**
 * A magazine of as many names as a test wants: the sample magazine, then the real films of tests/fixtures/names,
 * whose names are easily taken for one another, then plausible films with plausible people. And the table of what
 * readers type.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCatalogue } from '../../src/editorial/catalogue.ts';
import { peopleOf } from '../../src/editorial/people.ts';
import { slugOf } from '../../src/publish/folded-name.ts';
import { suggestionsOf, type SuggestionsFile } from '../../src/publish/suggestions.ts';
import { filmSchema, type Film } from '../../src/schemas/film.ts';
import { projectRoot } from '../../src/sources/settings.ts';
import { plausibleFilms } from './plausible-films.ts';
import { readCatalogue } from './read-catalogue.ts';

const fixtures = join(projectRoot, 'tests/fixtures/names');

/** The suggestions of a magazine with `films` films in all; the sample's and the real ones always stand in it. */
export async function suggestionsOfNames(films: number): Promise<SuggestionsFile> {
  const catalogue = await readCatalogue(join(projectRoot, 'content'));
  const all = new Map(catalogue.films);
  for (const film of realFilms()) addFilm(all, film);
  for (const film of plausibleFilms(Math.max(0, films - all.size))) addFilm(all, film);
  return suggestionsOf(makeCatalogue({ ...catalogue, films: all }), peopleOf(all));
}

/** Adds a film unless it stands there already, by an ID as an editor would choose it. */
function addFilm(films: Map<string, Film>, film: Film): void {
  const id = slugOf(film.title) || String(film.year);
  const same = films.get(id);
  if (same === undefined) films.set(id, film);
  else if (same.year !== film.year) films.set(`${id}-${film.year}`, film);
}

/** The films of films.txt, through the real schema. */
function realFilms(): Film[] {
  return lines('films.txt').map((line) => {
    const [title, year, directors = '', originalTitle = '', others = ''] = line.split('|').map((part) => part.trim());
    return filmSchema.parse({
      title,
      year,
      directors: listed(directors, ','),
      ...(originalTitle === '' ? {} : { originalTitle }),
      alsoKnownAs: listed(others, ';'),
    });
  });
}

function listed(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** What a reader types, and the things of equal right of which one must come first; none where nothing may come. */
export interface NameQuery {
  kind: string;
  query: string;
  expected: string[];
}

/** The table of queries.txt. */
export function nameQueries(): NameQuery[] {
  let kind = '';
  return lines('queries.txt', '## ').flatMap((line) => {
    if (line.startsWith('## ')) {
      kind = line.slice(3);
      return [];
    }
    const [query = '', expected = ''] = line.split(' | ');
    return [{ kind, query, expected: expected === 'nothing' ? [] : expected.split(' / ') }];
  });
}

/** A suggestion as the table names it: `film Parasite (2019)`. */
export function inTheTable({ kind, label, year }: { kind: string; label: string; year: number | undefined }): string {
  return `${kind} ${label}${year === undefined ? '' : ` (${String(year)})`}`;
}

/** The lines of a fixture that are neither empty nor a comment; those that begin with `kept` are none. */
function lines(name: string, kept = '\n'): string[] {
  return readFileSync(join(fixtures, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && (!line.startsWith('#') || line.startsWith(kept)));
}
