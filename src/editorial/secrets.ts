/**
 * What a publication keeps to itself, and what it says to anybody: the two sides that the leak audit holds against
 * the finished site. It is made from the content that the check has read, and is plain data, since another process
 * does the audit.
 */
import type { BodyReport, Passage } from '../markdown/body-report.ts';
import type { Place } from '../problem.ts';
import type { Comment } from '../schemas/comment.ts';
import type { Review } from '../schemas/review.ts';
import type { Content, ContentEntry } from '../sources/read-content.ts';
import { reviewState } from './catalogue.ts';
import { OpenTexts, type OpenRange } from './open-texts.ts';
import { secretNotes, secretTopicsOf, type SecretTopic } from './secret-topics.ts';
import { stemOf, withheldReview, withheldTexts, type WithheldReview } from './withheld-texts.ts';

/** Why words are kept: a spoiler, a reader's comment, a secret warning's note, or a review that is not out. */
export type SecretKind = 'spoiler' | 'comment' | 'note' | 'withheld';

/** Words that stand in the open nowhere. */
export interface Secret {
  kind: SecretKind;
  /** Relative to the content folder. */
  file: string;
  line: number;
  /** As src/markdown/words.ts finds them, with single spaces. */
  words: string;
}

/** An address or a file's name that is part of a spoiler. */
export interface SecretName {
  file: string;
  line: number;
  name: string;
}

/** A published review, as its page is audited. */
export interface AuditedReview {
  id: string;
  /** The numbers of the secrets that its page shows, each word once. */
  secrets: number[];
  /** Where its own open words are among the open texts. */
  own: OpenRange;
}

/** Both sides. */
export interface KeptAndOpen {
  secrets: Secret[];
  /** The targets of links and the files of images that only spoilers have. */
  targets: SecretName[];
  /** The same where they are open. */
  openNames: string[];
  topics: SecretTopic[];
  reviews: AuditedReview[];
  withheld: WithheldReview[];
  /** Whole values of fields, as words with single spaces. */
  fields: string[];
  /** Passages of bodies, likewise. */
  passages: string[];
}

/** Both sides of a publication at `now` (milliseconds since 1970). Asked only where the check has found no error. */
export function keptAndOpen(content: Content, now: number): KeptAndOpen {
  const timeZone = content.site?.timeZone ?? 'UTC';
  const isOut = ({ data }: ContentEntry<Review>): boolean =>
    data !== undefined && reviewState(data, now, timeZone) === 'published';
  const hasThread = ({ data }: ContentEntry<Review>): boolean =>
    (data?.comments ?? content.site?.comments.policy ?? 'off') !== 'off';
  const open = new OpenTexts(content);
  const comments = Map.groupBy(content.entries.comments.values(), ({ id }) => id.split('/')[0] ?? '');
  const kept: KeptAndOpen = {
    secrets: [],
    targets: [],
    openNames: [],
    topics: secretTopicsOf(content, isOut),
    reviews: [],
    withheld: [],
    fields: open.fields,
    passages: open.passages,
  };
  for (const kind of ['films', 'themes', 'warnings', 'contributors', 'pages'] as const)
    for (const entry of content.entries[kind].values()) {
      open.add(entry);
      keep(kept, 'spoiler', entry.file, spoilersOf(entry.body, false));
      keepTargets(kept, entry.file, entry.body, false);
    }
  for (const entry of content.entries.reviews.values())
    if (isOut(entry))
      keepReview(kept, open, entry, { comments: comments.get(entry.id) ?? [], hasThread: hasThread(entry) });
    else keepWithheld(kept, entry, comments.get(entry.id) ?? []);
  const reviews = [...content.entries.reviews.values()].filter(isOut);
  for (const entry of [...reviews, ...content.entries.films.values()])
    keep(kept, 'note', entry.file, within(secretNotes(entry), true));
  return kept;
}

/** A passage to keep, and whether the page shows its words in another one too. */
type Kept = Passage & { isWithin: boolean };

function keepReview(
  kept: KeptAndOpen,
  open: OpenTexts,
  entry: ContentEntry<Review>,
  { comments, hasThread }: { comments: readonly ContentEntry<Comment>[]; hasThread: boolean },
): void {
  const { id, file, body } = entry;
  const flag = entry.readable.spoilers;
  const isWhole = flag === 'throughout' || flag === 'unassessed';
  const own = open.add(entry, isWhole);
  const secrets = keep(kept, 'spoiler', file, spoilersOf(body, isWhole));
  for (const comment of comments) {
    const written = keep(kept, 'comment', comment.file, spoilersOf(comment.body, true));
    // A page without a thread shows none of it, and says no more of it in the open for that.
    if (hasThread) secrets.push(...written);
  }
  keepTargets(kept, file, body, isWhole);
  if (entry.readable.image !== undefined) kept.openNames.push(stemOf(entry.readable.image.src));
  kept.reviews.push({ id, secrets, own });
}

function keepWithheld(
  kept: KeptAndOpen,
  entry: ContentEntry<Review>,
  comments: readonly ContentEntry<Comment>[],
): void {
  keep(kept, 'withheld', entry.file, [...within(withheldTexts(entry), true), ...spoilersOf(entry.body, true)]);
  for (const comment of comments) keep(kept, 'withheld', comment.file, spoilersOf(comment.body, true));
  kept.withheld.push(withheldReview(entry));
}

/** Every passage of a body that is kept, and each spoiler of several passages as one. */
function spoilersOf(body: BodyReport, isWhole: boolean): Kept[] {
  const whole = new Map<number, Kept>();
  for (const { words, place, spoiler } of body.spoilers) {
    const known = whole.get(spoiler);
    whole.set(spoiler, { words: [...(known?.words ?? []), ...words], place: known?.place ?? place, isWithin: true });
  }
  return [
    ...body.spoilers,
    ...(isWhole ? within(body.open, false) : []),
    ...within(body.revealed, true),
    ...within(
      body.titles.filter(({ isSpoiler }) => isSpoiler || isWhole),
      true,
    ),
    ...whole.values(),
  ];
}

function within(passages: readonly Passage[], isWithin: boolean): Kept[] {
  return passages.map(({ words, place }) => ({ words, place, isWithin }));
}

/** Adds secrets; the result is the numbers of those whose words the page shows once. */
function keep(kept: KeptAndOpen, kind: SecretKind, file: string, passages: readonly Kept[]): number[] {
  const shown: number[] = [];
  for (const { words, place, isWithin } of passages) {
    if (words.length === 0) continue;
    if (!isWithin) shown.push(kept.secrets.length);
    kept.secrets.push({ kind, file, line: place.line, words: words.join(' ') });
  }
  return shown;
}

/** Addresses of other sites and names of pictures; an address of the site itself tells nothing. */
function keepTargets(kept: KeptAndOpen, file: string, body: BodyReport, isWhole: boolean): void {
  const add = (name: string, { line }: Place, isSpoiler: boolean): void => {
    if (isSpoiler || isWhole) kept.targets.push({ file, line, name });
    else kept.openNames.push(name);
  };
  for (const { url, place, isSpoiler } of body.links) if (/^https?:\/\/[^/]+\/./i.test(url)) add(url, place, isSpoiler);
  for (const { url, place, isSpoiler } of body.images) add(stemOf(url), place, isSpoiler);
}
