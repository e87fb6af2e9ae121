/** What a body of an archive is turned into, and what whoever turns it must know of the rest of the archive. */
import type { Root } from 'mdast';
import type { PlacelessNote } from '../import-report.ts';
import { readBody } from './read-body.ts';

/** What a body needs to know of its surroundings. */
export interface BodySurroundings {
  /** The address in the new publication of an address in the old one, its fragment kept; undefined: leave it as it is. */
  linkTo: (url: string) => string | undefined;
  /** The name of the file, beside the review, for the image at this address; the same name for the same address. */
  imageName: (url: string) => string;
  /** What the archive says of an attachment, by its ID: galleries and blocks name images so. */
  attachment: (id: string) => AttachedImage | undefined;
  /** Attachments of this very post in their order: a gallery without IDs shows them. */
  ownAttachments: readonly AttachedImage[];
  /** The post's own address, against which relative ones are read. */
  address?: string | undefined;
  /** The custom field `footnotes` of a post of the block editor: JSON, `[{ "id": "...", "content": "..." }]`. */
  footnotes?: string | undefined;
}

/** An image as the archive's media library has it. */
export interface AttachedImage {
  id: string;
  url: string;
  alt: string;
  caption: string;
  title: string;
}

/** An image that a body shows. */
export interface ArrivingImage {
  /** Where the archive has it, in full size as far as that is known. */
  url: string;
  /** The name of the file beside the review. */
  name: string;
}

/**
 * A body as a tree of Markdown, with directives as `mdast-util-directive` has them. An image that nothing describes
 * keeps its place with an empty description, and its note is a question: a made-up description would be believed.
 * In a draft, which the question makes of the review, the check only warns of it.
 */
export interface ArrivingBody {
  tree: Root;
  notes: PlacelessNote[];
  /** Every image that the tree shows, each once. */
  images: ArrivingImage[];
}

/** The body of a post or a page, of WordPress's classic or its block editor. Never throws for what it holds. */
export function arrivingBody(html: string, surroundings: BodySurroundings): ArrivingBody {
  return readBody(html, surroundings, false);
}

/** A reader's comment: words, links, lists and quotes, and nothing that a stranger may not say. */
export function commentBody(html: string): ArrivingBody {
  return readBody(html, noSurroundings, true);
}

/** The surroundings of a text that stands alone: nothing to link to, and no library of media. */
export const noSurroundings: BodySurroundings = {
  linkTo: () => undefined,
  imageName: (url) => url,
  attachment: () => undefined,
  ownAttachments: [],
};
