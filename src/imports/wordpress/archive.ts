/** An export with its plan, as the turning of one post needs it: where links lead, which films and pictures there are. */
import type { BodySurroundings } from '../body/arriving-body.ts';
import type { ConventionsContext } from '../conventions/lifted.ts';
import { foldedName } from '../../publish/folded-name.ts';
import type { Destination } from '../destination.ts';
import { filmIndex, type FilmIndex } from '../film-index.ts';
import type { PlacelessNote } from '../import-report.ts';
import type { ExportedItem } from './export.ts';
import type { ImageNames } from './image-names.ts';
import { oldPlace } from './old-addresses.ts';
import type { Arrival } from './arrivals.ts';
import type { Plan } from './plan.ts';
import type { Survey, SurveyedAttachment } from './survey.ts';
import { ownEntry } from '../own-entry.ts';
import { vocabularyOf, type VocabularyTerm } from '../vocabulary.ts';

/** What the turning of a post needs besides the post. */
export interface Archive {
  plan: Plan;
  destination: Destination;
  films: FilmIndex;
  vocabulary: readonly VocabularyTerm[];
  attachment: (id: string) => SurveyedAttachment | undefined;
  /** Blocks that several texts share, by their IDs. */
  blocks: Readonly<Record<string, string>>;
  /** By the ID of the post that they were uploaded to. */
  attachmentsOf: (item: string) => readonly SurveyedAttachment[];
}

/** Joins a plan with what it was made of. */
export function archiveOf(
  plan: Plan,
  destination: Destination,
  { attachments, blocks }: Pick<Survey, 'attachments' | 'blocks'>,
): Archive {
  const byId = new Map(attachments.map((attachment) => [attachment.id, attachment]));
  const byParent = Map.groupBy(attachments, ({ parent }) => parent);
  return {
    plan,
    destination,
    blocks,
    films: filmIndex(destination.films),
    vocabulary: vocabularyOf(destination),
    attachment: (id) => byId.get(id),
    attachmentsOf: (item) => byParent.get(item) ?? [],
  };
}

/** The surroundings of an item's text, and the new addresses of arriving things that it turns out to link to. */
export function bodySurroundings(
  item: Pick<ExportedItem, 'id'>,
  { plan, attachment, attachmentsOf }: Archive,
  images: ImageNames,
): { surroundings: BodySurroundings; linksTo: ReadonlySet<string>; deadLinks: ReadonlySet<string> } {
  const linksTo = new Set<string>();
  const deadLinks = new Set<string>();
  return {
    linksTo,
    deadLinks,
    surroundings: {
      linkTo: (url) => {
        const address = newAddress(url, plan);
        if (address !== undefined && Object.hasOwn(plan.itemAt, address)) linksTo.add(address);
        if (address === undefined && isOfOldSite(url, plan)) deadLinks.add(url);
        return address;
      },
      imageName: (url) => images.nameOf(absolute(url, plan)),
      attachment,
      ownAttachments: attachmentsOf(item.id),
    },
  };
}

/** What the conventions of a post are read against. */
export function conventionsContext({ title }: Arrival, { plan, films, vocabulary }: Archive): ConventionsContext {
  const reviewAt = (url: string): string | undefined => {
    // A link of the text leads to the new address already.
    const item = ownEntry(plan.itemAt, newAddress(url, plan) ?? url.replace(/#.*$/, ''));
    const arrival = item === undefined ? undefined : ownEntry(plan.arrivals, item);
    return arrival?.kind === 'reviews' ? arrival.id : undefined;
  };
  return {
    vocabulary,
    films,
    title,
    reviewAt,
    reviewTitled: (titled) => ownEntry(plan.titles, foldedName(titled)),
  };
}

/** Where an address of the old site leads now. Places within a page had other names, so a fragment is not kept. */
function newAddress(url: string, { site, addresses }: Plan): string | undefined {
  const place = site === undefined ? undefined : oldPlace(url, site);
  if (place === undefined) return undefined;
  const id = ['p', 'page_id'].map((key) => place.query.get(key)).find((value) => value !== null);
  const key = id === undefined ? place.path : `?${id}`;
  return ownEntry(addresses, key);
}

function isOfOldSite(url: string, { site }: Plan): boolean {
  return site !== undefined && oldPlace(url, site) !== undefined;
}

/** A note of links that will lead nowhere once the old site is gone. */
export function deadLinkNotes(links: ReadonlySet<string>): PlacelessNote[] {
  if (links.size === 0) return [];
  const message = `It links to places of the old site that have none here: ${[...links].join(', ')}.`;
  return [
    { kind: 'left', message, hint: 'Lead these links elsewhere, or take them out, before the old site is gone.' },
  ];
}

/** Pictures are written from the root of the old site as well. */
function absolute(url: string, { site }: Plan): string {
  return site !== undefined && url.startsWith('/') && URL.canParse(url, `https://${site.host}`)
    ? new URL(url, `https://${site.host}`).href
    : url;
}
