/**
 * A post as a review: what the export says as front matter, what the text means lifted out of it, the text in Markdown.
 * Where something required is not known it arrives as a draft with what is known, and each question is told.
 */
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import type { ArrivingThing } from '../arriving-file.ts';
import { itemBody } from './item-body.ts';
import { markdownOf } from '../body/markdown-of.ts';
import { conventionsInWords } from '../conventions/conventions-in-words.ts';
import { liftedConventions } from '../conventions/conventions.ts';
import { titleWithEmphasis } from '../conventions/title-emphasis.ts';
import type { Lifted } from '../conventions/lifted.ts';
import type { Destination } from '../destination.ts';
import type { PlacelessNote } from '../import-report.ts';
import { emphasisedWords } from '../plain-words.ts';
import { bodySurroundings, conventionsContext, deadLinkNotes, type Archive } from './archive.ts';
import { arrivingFilms } from './arriving-films.ts';
import type { ExportedItem } from './export.ts';
import { ImageNames, type ArrivingPicture } from './image-names.ts';
import { hasLeadImage, leadImage } from './lead-image.ts';
import { mappedValues } from './mapped-values.ts';
import { missingFields } from './missing-fields.ts';
import type { Arrival } from './arrivals.ts';
import { reasonHeldBack, writtenTime } from './post-state.ts';
import { postTerms } from './post-terms.ts';
import { foundStandfirst } from './standfirst.ts';
import { withoutLeaks } from './without-leaks.ts';

/** A text that arrives. */
export interface ArrivingText {
  thing: ArrivingThing;
  /** Files of films that it names and the publication does not have. */
  films: UnwrittenFile[];
  pictures: ArrivingPicture[];
  /** New addresses of reviews and pages that it links to. */
  linksTo: string[];
  notes: PlacelessNote[];
}

/** Turns a post into a review. */
export function arrivingReview(item: ExportedItem, arrival: Arrival, archive: Archive): ArrivingText {
  const { plan, destination, attachment } = archive;
  const { timeZone } = destination;
  const images = new ImageNames();
  const imageName = (url: string): string => images.nameOf(url);
  const { surroundings, linksTo, deadLinks } = bodySurroundings(item, archive, images);
  const body = itemBody(item, surroundings, archive.blocks);
  const { fields: mapped, notes: mappedNotes } = mappedValues(item, plan.map);
  const terms = postTerms(item, plan);
  const namedFilms = (mapped.films as string[] | undefined) ?? terms.films;
  const lifted = liftedConventions(body.tree, {
    ...conventionsContext(arrival, archive),
    isFilmKnown: namedFilms.length > 0,
    hasImage: hasLeadImage(item, attachment),
  });
  const films = arrivingFilms(
    mapped.films === undefined ? [...namedFilms, ...lifted.films] : namedFilms,
    archive.films,
  );
  const said = {
    credit: (mapped.credit as string | undefined) ?? lifted.credit,
    creditUrl: lifted.creditUrl,
    focus: mapped.focus as string | undefined,
  };
  const { image, notes: imageNotes } = leadImage(item, attachment, said, imageName);
  const written = foundStandfirst(item);
  const isUnfit = written !== undefined && conventionsInWords(written.words);
  const standfirst = isUnfit ? undefined : written;
  const published = writtenTime(item.date, item.dateGmt, timeZone);
  const { spoilers, notes: flagNotes } = spoilerFlag(lifted.spoilers, mapped.spoilers);
  const known = {
    title: titled(item, lifted, archive),
    standfirst: mapped.standfirst ?? standfirst?.words,
    authors: terms.authors,
    published,
    updated: updatedOn(item, published, timeZone),
    films: films.ids,
    themes: mapped.themes ?? terms.themes,
    triggerWarnings: mapped.triggerWarnings ?? declared(lifted, terms.warnings),
    spoilers,
    relatedReads: mapped.relatedReads ?? lifted.relatedReads.filter((id) => id !== arrival.id),
    rating: mapped.rating ?? lifted.rating,
    verdict: mapped.verdict ?? lifted.verdict,
    image,
    comments: commentsPolicy(item, destination),
    canonical: mapped.canonical ?? lifted.canonical,
    language: mapped.language,
    translationOf: mapped.translationOf,
    corrections: mapped.corrections,
    aliases: arrival.alias === undefined ? [] : [arrival.alias],
  };
  const { fields, notes: leaks } = withoutLeaks(known, lifted.tree, spoilers);
  const notes: PlacelessNote[] = [
    ...heldBackNote(item),
    ...(isUnfit && mapped.standfirst === undefined ? [unfitStandfirst(written.words)] : []),
    ...(standfirst?.field === undefined || fields.standfirst !== standfirst.words ? [] : [borrowed(standfirst.field)]),
    ...[
      body.notes,
      lifted.notes,
      mappedNotes,
      terms.notes,
      flagNotes,
      imageNotes,
      leaks,
      deadLinkNotes(deadLinks),
      missingFields(fields),
    ].flat(),
  ];
  const isDraft = notes.some(({ kind }) => kind === 'question') || undefined;
  const pictures = images.all();
  return {
    thing: {
      kind: 'reviews',
      id: arrival.id,
      fields: { ...fields, draft: isDraft },
      body: markdownOf(lifted.tree),
      hasFolder: pictures.length > 0,
    },
    films: films.files,
    pictures,
    linksTo: [...linksTo],
    notes,
  };
}

/** The title, a film's in it emphasised: one that is here, or that arrives with this very review. */
function titled(item: ExportedItem, { films }: Lifted, archive: Archive): string | undefined {
  const title = emphasisedWords(item.title);
  if (title === '' || title.includes('_')) return title === '' ? undefined : title;
  const drafts = films.flatMap((film) => (typeof film === 'string' ? [] : [{ ...film, id: '', otherTitles: [] }]));
  return titleWithEmphasis(
    title,
    drafts.reduce((index, film) => index.with(film), archive.films),
  );
}

/** The flag: what a custom field says, as long as the text agrees; else what the text marks. */
function spoilerFlag(marked: Lifted['spoilers'], said: unknown): { spoilers: unknown; notes: PlacelessNote[] } {
  const isTrue = said === 'throughout' || (said === 'marked') === (marked !== undefined);
  if (said !== undefined && isTrue) return { spoilers: said, notes: [] };
  const spoilers = marked ?? 'unassessed';
  if (said === undefined) return { spoilers, notes: [] };
  const message = `Its custom field says spoilers: ${JSON.stringify(said)}, and the text marks ${marked === undefined ? 'none' : 'some'}.`;
  return { spoilers, notes: [{ kind: 'left', field: 'spoilers', message }] };
}

/** The day of the last change; one within a day of the publication mends a slip, and is no update. */
function updatedOn(item: ExportedItem, published: string | undefined, timeZone: string): string | undefined {
  const modified = writtenTime(item.modified, item.modifiedGmt, timeZone)?.slice(0, 10);
  return published === undefined || modified === undefined || daysBetween(published, modified) <= 1
    ? undefined
    : modified;
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later.slice(0, 10)) - Date.parse(earlier.slice(0, 10))) / 86_400_000;
}

/** Topics that the text declares, and those that its categories and tags mean. */
function declared({ triggerWarnings }: Lifted, topics: readonly string[]): unknown {
  const lifted = triggerWarnings ?? [];
  const ids = new Set(lifted.map((entry) => (typeof entry === 'string' ? entry : entry.warning)));
  const together = [...lifted, ...topics.filter((id) => !ids.has(id))];
  return triggerWarnings === undefined && together.length === 0 ? 'unassessed' : together;
}

/** What the review must say for its thread to be shown as it was: nothing, where that is the publication's policy. */
function commentsPolicy(
  { commentStatus, comments }: ExportedItem,
  { comments: policy }: Destination,
): string | undefined {
  const isOpen = commentStatus === 'open' && policy !== 'off';
  const own = isOpen ? 'open' : comments.length > 0 || policy !== 'off' ? 'closed' : 'off';
  return own === policy ? undefined : own;
}

function heldBackNote(item: ExportedItem): PlacelessNote[] {
  const reason = reasonHeldBack(item);
  if (reason === undefined) return [];
  const hint = 'It arrives as a draft. Take draft: true out where everybody may read it.';
  return [{ kind: 'question', field: 'draft', message: reason, hint }];
}

function borrowed(field: string): PlacelessNote {
  return {
    kind: 'guessed',
    field: 'standfirst',
    message: `It is the description that was written for search engines (${field}), since there is no excerpt.`,
  };
}

function unfitStandfirst(words: string): PlacelessNote {
  return {
    kind: 'left',
    field: 'standfirst',
    message: `"${words}" holds a warning, a notice of spoilers or an also-read, and was not taken as the standfirst.`,
    hint: 'Write one that stands by itself; declare what it warns of if the text does not.',
  };
}
