/** People: the page of each who has one, and the index of them all. */
import { newestFirst, type Catalogue, type CatalogueReview } from './catalogue.ts';
import { filmCounts, filmEntry, type FilmCounts, type FilmEntry } from './film-index.ts';
import { groupedByLetter, type Letter } from './letters.ts';
import { hasPage, type Credit, type Person } from './people.ts';
import { reviewCard, type ReviewCard, type SiteLink } from './review-card.ts';

/** A person's page: the films by part. */
export interface PersonView {
  slug: string;
  name: string;
  /** The directors of a film stand without the person. */
  parts: { part: Credit['part']; films: (FilmEntry & { role: string | undefined })[] }[];
  reviews: ReviewCard[];
}

const partsInOrder = ['director', 'writer', 'cast'] as const;

/** The people who have pages, by name. */
export function personViews(catalogue: Catalogue, people: ReadonlyMap<string, Person>): PersonView[] {
  const counts = filmCounts(catalogue);
  const reviewsByFilm = new Map<string, CatalogueReview[]>();
  for (const review of catalogue.reviews.values())
    for (const film of new Set(review.data.films))
      reviewsByFilm.set(film, [...(reviewsByFilm.get(film) ?? []), review]);
  return withPages(people, catalogue).map((person) => {
    const films = new Set(person.credits.map(({ film }) => film));
    const reviews = new Set([...films].flatMap((film) => reviewsByFilm.get(film) ?? []));
    return {
      slug: person.slug,
      name: person.name,
      parts: partsOf(person, catalogue, counts),
      reviews: newestFirst(reviews).map((review) => reviewCard(review, catalogue)),
    };
  });
}

function withPages(people: ReadonlyMap<string, Person>, { site }: Catalogue): Person[] {
  const { compare } = new Intl.Collator(site.language);
  return [...people.values()].filter(hasPage).sort((a, b) => compare(a.name, b.name));
}

/** The parts that a person had, each with its films, the oldest first. */
function partsOf({ name, credits }: Person, catalogue: Catalogue, counts: FilmCounts): PersonView['parts'] {
  return partsInOrder.flatMap((part) => {
    const films = credits
      .filter((credit) => credit.part === part)
      .flatMap(({ film, role }) => {
        const entry = filmEntry(film, catalogue, counts);
        return entry === undefined
          ? []
          : [{ ...entry, directors: entry.directors.filter((director) => director !== name), role }];
      })
      .sort((a, b) => a.year - b.year);
    return films.length === 0 ? [] : [{ part, films }];
  });
}

/** A person as the index lists them. */
export interface PersonEntry extends SiteLink {
  parts: Credit['part'][];
  films: number;
}

/** The index of people, by the first letter of their names as written: which part is the family's differs. */
export function personIndex(catalogue: Catalogue, people: ReadonlyMap<string, Person>): Letter<PersonEntry>[] {
  const entries = withPages(people, catalogue).map(({ slug, name, credits }) => ({
    label: name,
    href: `/people/${slug}/`,
    parts: partsInOrder.filter((part) => credits.some((credit) => credit.part === part)),
    films: new Set(credits.map(({ film }) => film)).size,
  }));
  return groupedByLetter(entries, ({ label }) => label, catalogue.site.language);
}
