/**
 * Secret warnings: topics whose names give a film away. They may be named on the page of what declares them, in a
 * spoiler, and that page may not be found from the topic's own.
 */
import type { Passage } from '../markdown/body-report.ts';
import { wordsOf } from '../markdown/words.ts';
import type { Film } from '../schemas/film.ts';
import type { Review } from '../schemas/review.ts';
import type { DeclaredWarning } from '../schemas/trigger-warnings.ts';
import type { Content, ContentEntry } from '../sources/read-content.ts';

/** A topic that a page keeps. */
export interface SecretTopic {
  /** The address of the page, without sub-path. */
  page: string;
  /** The address of the topic, which stands on that page in spoilers only. */
  address: string;
  label: string;
  /** The file that declares it, relative to the content folder, and the line. */
  file: string;
  line: number;
  /** Is it the page's own, and not that of a film whose facts the page shows? */
  isOwn: boolean;
}

/** Every secret topic of every page that shows one. A topic that the page names in the open as well is none. */
export function secretTopicsOf(content: Content, isOut: (entry: ContentEntry<Review>) => boolean): SecretTopic[] {
  const { films, reviews } = content.entries;
  const found: SecretTopic[] = [];
  for (const film of films.values()) found.push(...topicsOn(`/films/${film.id}/`, film, [film], content));
  for (const review of reviews.values()) {
    if (!isOut(review)) continue;
    const shown = (review.readable.films ?? []).flatMap((id) => films.get(id) ?? []);
    found.push(...topicsOn(`/reviews/${review.id}/`, review, [review, ...shown], content));
  }
  return found;
}

type Declaring = ContentEntry<Review> | ContentEntry<Film>;

function topicsOn(page: string, owner: Declaring, shown: readonly Declaring[], content: Content): SecretTopic[] {
  const linked = new Set(owner.body.links.filter(({ isSpoiler }) => !isSpoiler).map(({ url }) => url.split(/[?#]/)[0]));
  const open = new Set(
    shown.flatMap((entry) => declaredBy(entry).filter(({ spoiler }) => !spoiler)).map(({ warning }) => warning),
  );
  return shown.flatMap((entry) =>
    declaredBy(entry).flatMap(({ warning, spoiler }, index) => {
      const address = `/warnings/${warning}/`;
      if (!spoiler || open.has(warning) || linked.has(address)) return [];
      const { line } = entry.placeOf([fieldOf(entry), index]);
      const label = content.entries.warnings.get(warning)?.readable.label ?? warning;
      return [{ page, address, label, file: entry.file, line, isOwn: entry === owner }];
    }),
  );
}

/** The notes of what an entry declares secretly. */
export function secretNotes(entry: Declaring): Passage[] {
  return declaredBy(entry).flatMap(({ spoiler, note }, index) =>
    spoiler && note !== undefined
      ? [{ words: wordsOf(note), place: entry.placeOf([fieldOf(entry), index, 'note']) }]
      : [],
  );
}

function fieldOf({ readable }: Declaring): string {
  return 'triggerWarnings' in readable ? 'triggerWarnings' : 'warnings';
}

function declaredBy({ readable }: Declaring): DeclaredWarning[] {
  const declared = 'triggerWarnings' in readable ? readable.triggerWarnings : (readable as Partial<Film>).warnings;
  return declared === undefined || declared === 'unassessed' ? [] : declared;
}
