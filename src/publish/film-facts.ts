/** A film's facts as terms and descriptions, in the order in which a reader asks for them. */
import type { CreditedPerson, FilmFacts } from '../editorial/film-view.ts';
import type { Say } from '../words/message.ts';
import type { Words } from '../words/words-for.ts';

/** One description: words, where they lead, and what is added to them. */
export interface FactEntry {
  words: string;
  address: string | undefined;
  note: string | undefined;
  /** The language of what is no word of the interface. */
  language: string | undefined;
}

/** A term with its descriptions. */
export interface FactRow {
  term: string;
  entries: FactEntry[];
}

/**
 * The rows of a film's facts; what nobody has filled in has none. `siteLanguage` is that of what the publication
 * writes itself, its names of people among it; an original title is in the film's first language.
 */
export function factRows(facts: FilmFacts, words: Words['film'], say: Say, siteLanguage: string): FactRow[] {
  const own = (...values: readonly (string | undefined)[]): FactEntry[] => entries(values, siteLanguage);
  const said = (value: string | undefined): FactEntry[] => entries([value], undefined);
  const people = (credited: readonly CreditedPerson[]): FactEntry[] =>
    credited.map(({ name, role, href }) => ({ words: name, address: href, note: role, language: siteLanguage }));
  const { countries, languages, runtime } = facts;
  const rows: FactRow[] = [
    row(words.originalTitle, entries([facts.originalTitle], facts.originalLanguage ?? siteLanguage)),
    row(words.alsoKnownAs, own(...facts.alsoKnownAs)),
    row(words.directedBy, people(facts.directors)),
    row(words.writtenBy, people(facts.writers)),
    row(words.cast, people(facts.cast)),
    row(say(words.countries, { count: countries.length }), said(inOne(countries))),
    row(say(words.languages, { count: languages.length }), said(inOne(languages))),
    row(words.runtime, said(runtime === undefined ? undefined : say(words.minutes, { count: runtime }))),
    row(words.released, said(facts.released)),
    row(words.platforms, own(inOne(facts.platforms))),
    row(
      words.elsewhere,
      facts.links.map(({ label, href }) => ({ words: label, address: href, note: undefined, language: siteLanguage })),
    ),
  ];
  return rows.filter((one) => one.entries.length > 0);
}

function row(term: string, descriptions: FactEntry[]): FactRow {
  return { term, entries: descriptions };
}

function entries(values: readonly (string | undefined)[], language: string | undefined): FactEntry[] {
  return values.flatMap((words) =>
    words === undefined ? [] : [{ words, address: undefined, note: undefined, language }],
  );
}

function inOne(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(', ');
}
