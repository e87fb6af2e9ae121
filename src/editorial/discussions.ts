/** Which films the reviews discuss together, and which of them are joined best. */
import type { Catalogue, CatalogueReview } from './catalogue.ts';
import { filmsDiscussed } from './discussed-in.ts';

/** Films by the reviews that discuss them; only films that the catalogue holds. */
export interface Discussions {
  /** Every review that is of the film or mentions it in the open. */
  byFilm: ReadonlyMap<string, readonly CatalogueReview[]>;
  /** The reviews that discuss two films, by the IDs of both in their order, with a space between. */
  byPair: ReadonlyMap<string, readonly CatalogueReview[]>;
  /** The films that are discussed together with the film; a film without any is not in it. */
  partners: ReadonlyMap<string, readonly string[]>;
}

/** What these reviews discuss, in their order. */
export function discussionsIn(reviews: readonly CatalogueReview[], catalogue: Catalogue): Discussions {
  const byFilm = new Map<string, CatalogueReview[]>();
  const byPair = new Map<string, CatalogueReview[]>();
  const partners = new Map<string, string[]>();
  for (const review of reviews) {
    const known = filmsDiscussed(review, catalogue).sort();
    for (const [index, film] of known.entries()) {
      push(byFilm, film, review);
      for (const other of known.slice(index + 1)) {
        if (push(byPair, `${film} ${other}`, review) > 1) continue;
        push(partners, film, other);
        push(partners, other, film);
      }
    }
  }
  return { byFilm, byPair, partners };
}

/** Adds to a list and answers with its new length. */
function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): number {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list.push(item);
}

/**
 * At most `limit` films: those with the most partners, then those that more reviews discuss, then by ID. One whose
 * partners all rank too low takes the best of them along, so that nobody stands in the atlas without a join.
 */
export function bestJoined({ byFilm, partners }: Discussions, limit: number): Set<string> {
  const count = (lists: ReadonlyMap<string, readonly unknown[]>, film: string): number => lists.get(film)?.length ?? 0;
  const rank = (a: string, b: string): number =>
    count(partners, b) - count(partners, a) || count(byFilm, b) - count(byFilm, a) || (a < b ? -1 : 1);
  const chosen = new Set<string>();
  for (const film of [...partners.keys()].sort(rank)) {
    if (chosen.size >= limit) break;
    const own = partners.get(film) ?? [];
    const isJoined = own.some((partner) => chosen.has(partner));
    const [best = film] = isJoined ? [] : [...own].sort(rank);
    if (new Set([...chosen, film, best]).size <= limit) chosen.add(film).add(best);
  }
  return chosen;
}
