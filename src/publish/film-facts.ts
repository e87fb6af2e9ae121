/** A film's facts as terms and descriptions, in the order in which a reader asks for them. */
import type { CreditedPerson, FilmFacts } from '../editorial/film-view.ts';

/** One description: words, where they lead, and what is added to them. */
export interface FactEntry {
  words: string;
  address: string | undefined;
  note: string | undefined;
}

/** A term with its descriptions. */
export interface FactRow {
  term: string;
  entries: FactEntry[];
}

/** The rows of a film's facts; what nobody has filled in has none. */
export function factRows(facts: FilmFacts): FactRow[] {
  const rows: FactRow[] = [
    row('Original title', texts(facts.originalTitle)),
    row('Also known as', texts(...facts.alsoKnownAs)),
    row('Directed by', people(facts.directors)),
    row('Written by', people(facts.writers)),
    row('With', people(facts.cast)),
    row(facts.countries.length === 1 ? 'Country' : 'Countries', inOne(facts.countries)),
    row(facts.languages.length === 1 ? 'Language' : 'Languages', inOne(facts.languages)),
    row('Running time', texts(facts.runtime === undefined ? undefined : minutes(facts.runtime))),
    row('Released', texts(facts.released)),
    row('To be seen on', inOne(facts.platforms)),
    row(
      'Elsewhere',
      facts.links.map(({ label, href }) => ({ words: label, address: href, note: undefined })),
    ),
  ];
  return rows.filter(({ entries }) => entries.length > 0);
}

function row(term: string, entries: FactEntry[]): FactRow {
  return { term, entries };
}

function texts(...values: readonly (string | undefined)[]): FactEntry[] {
  return values.flatMap((words) => (words === undefined ? [] : [{ words, address: undefined, note: undefined }]));
}

function inOne(values: readonly string[]): FactEntry[] {
  return values.length === 0 ? [] : texts(values.join(', '));
}

function people(credited: readonly CreditedPerson[]): FactEntry[] {
  return credited.map(({ name, role, href }) => ({ words: name, address: href, note: role }));
}

function minutes(runtime: number): string {
  return runtime === 1 ? '1 minute' : `${String(runtime)} minutes`;
}
