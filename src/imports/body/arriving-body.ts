/** What a body of an archive is turned into, and what whoever turns it must know of the rest of the archive. */
import type { Root } from 'mdast';
import type { PlacelessNote } from '../import-report.ts';

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
}

/** An image as the archive's media library has it. */
export interface AttachedImage {
  id: string;
  url: string;
  alt: string;
  caption: string;
  title: string;
}

/** A body as a tree of Markdown, with directives as `mdast-util-directive` has them. */
export interface ArrivingBody {
  tree: Root;
  notes: PlacelessNote[];
}
