/**
 * A standing page of the old site. A page here has no drafts: one that was not open to readers gets a name that
 * begins with a dot, which everything passes over until an editor renames the file.
 */
import { pageSchema } from '../../schemas/page.ts';
import { markdownOf } from '../body/markdown-of.ts';
import { conventionsInWords } from '../conventions/conventions-in-words.ts';
import { itemBody } from './item-body.ts';
import type { PlacelessNote } from '../import-report.ts';
import { plainWords } from '../plain-words.ts';
import { bodySurroundings, deadLinkNotes, type Archive } from './archive.ts';
import type { ArrivingText } from './arriving-review.ts';
import type { ExportedItem } from './export.ts';
import { ImageNames } from './image-names.ts';
import type { Arrival } from './arrivals.ts';
import { reasonHeldBack } from './post-state.ts';
import { foundStandfirst } from './standfirst.ts';

/** Turns a page into a page. */
export function arrivingPage(item: ExportedItem, arrival: Arrival, archive: Archive): ArrivingText {
  const images = new ImageNames();
  const { surroundings, linksTo, deadLinks } = bodySurroundings(item, archive, images);
  const { tree, notes } = itemBody(item, surroundings, archive.blocks);
  const pictures = images.all();
  const { description, notes: descriptionNotes } = describedAs(item);
  return {
    thing: {
      kind: 'pages',
      id: arrival.id,
      fields: {
        title: plainWords(item.title) || arrival.id,
        description,
        aliases: arrival.alias === undefined ? [] : [arrival.alias],
      },
      body: markdownOf(tree),
      hasFolder: pictures.length > 0,
    },
    films: [],
    pictures,
    linksTo: [...linksTo],
    notes: [...heldBack(item), ...descriptionNotes, ...notes, ...deadLinkNotes(deadLinks)],
  };
}

/** The path of a page that is not open to readers yet: a name that is passed over. */
export function hiddenPath(file: string): string {
  const steps = file.split('/');
  const name = steps.at(-1) === 'index.md' ? -2 : -1;
  return steps.with(name, `.${steps.at(name) ?? ''}`).join('/');
}

/** What is said of the page outside of it, on cards and in search engines: for that it must be short and give nothing away. */
function describedAs(item: ExportedItem): { description?: string; notes: PlacelessNote[] } {
  const words = foundStandfirst(item)?.words;
  if (words === undefined) return { notes: [] };
  const isLong = !pageSchema.shape.description.safeParse(words).success;
  if (!isLong && !conventionsInWords(words)) return { description: words, notes: [] };
  const why = isLong ? 'is too long for a description' : 'holds a warning, a notice of spoilers or an also-read';
  return {
    notes: [
      {
        kind: 'left',
        field: 'description',
        message: `"${words}" ${why}, and was not taken.`,
        hint: 'Write one that stands by itself, or leave the page without.',
      },
    ],
  };
}

function heldBack(item: ExportedItem): PlacelessNote[] {
  const reason = reasonHeldBack(item);
  if (reason === undefined) return [];
  return [
    {
      kind: 'question',
      message: `${reason} Pages have no drafts, so its name begins with a dot and the page is on no site.`,
      hint: 'Take the dot away where everybody may read it.',
    },
  ];
}
