/** What a person did for a film, in a word. */
import type { Credit } from '../editorial/people.ts';

/** The word for each part. */
export const partNames: Readonly<Record<Credit['part'], string>> = {
  director: 'director',
  writer: 'writer',
  cast: 'actor',
};

/** The heading of the films in which a person had a part. */
export const partHeadings: Readonly<Record<Credit['part'], string>> = {
  director: 'As director',
  writer: 'As writer',
  cast: 'As actor',
};
