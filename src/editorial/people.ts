/**
 * The people of the films: who they are, which films name them and in which part. A page is made of a person
 * whom two films name; a trailing parenthesis tells namesakes apart and is not printed.
 */
import anyAscii from 'any-ascii';
import type { Film } from '../schemas/film.ts';

/** What a person did for a film. */
export interface Credit {
  film: string;
  part: 'director' | 'writer' | 'cast';
  /** The part played, of the cast. */
  role: string | undefined;
}

/** A person whom the films name. */
export interface Person {
  slug: string;
  name: string;
  credits: Credit[];
}

/** `Chloé Zhao` as `chloe-zhao`: folded to ASCII by any-ascii, whose tables are the maintained part. */
export function personSlug(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A person's name without the parenthesis that tells namesakes apart. */
export function printedName(name: string): string {
  return name.replace(/\s*\([^()]*\)\s*$/, '').trim() || name;
}

/** Every person by slug, with the credits in the order of the films. Spellings with one slug are one person. */
export function peopleOf(films: ReadonlyMap<string, Film>): Map<string, Person> {
  const people = new Map<string, Person>();
  const add = (name: string, credit: Credit): void => {
    const slug = personSlug(name);
    if (slug === '') return;
    const person = people.get(slug) ?? { slug, name: printedName(name), credits: [] };
    person.credits.push(credit);
    people.set(slug, person);
  };
  for (const [film, { directors, writers, cast }] of films) {
    for (const name of directors) add(name, { film, part: 'director', role: undefined });
    for (const name of writers) add(name, { film, part: 'writer', role: undefined });
    for (const { name, role } of cast) add(name, { film, part: 'cast', role });
  }
  return people;
}

/** Has this person a page: do two films name them? */
export function hasPage(person: Person): boolean {
  return new Set(person.credits.map(({ film }) => film)).size > 1;
}
