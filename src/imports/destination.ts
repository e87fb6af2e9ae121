/**
 * What an import knows of the publication that a magazine moves into: enough to refer to what is there, to overwrite
 * nothing, and to know on a second run what it brought itself. Plain data, since a process of its own may read it.
 */
import type { Kind } from '../schemas/kind-names.ts';
import type { NamedFilm } from './film-index.ts';
import type { Ledger } from './ledger.ts';

/** A thing of the publication. */
export interface PresentThing {
  /** Relative to the content folder. */
  file: string;
  /** Its title, name or label. */
  name: string;
  otherNames: readonly string[];
  /** Old addresses. */
  aliases: readonly string[];
  isDraft: boolean;
}

/** The publication, as far as imports ask. */
export interface Destination {
  /** The sub-path that it is served under: `/magazine/`, or `/`. */
  base: string;
  /** IANA name. */
  timeZone: string;
  comments: 'open' | 'closed' | 'off';
  /** BCP 47 tag. */
  language: string;
  /** By kind and ID. */
  things: Readonly<Record<Kind, Readonly<Record<string, PresentThing>>>>;
  films: readonly NamedFilm[];
  /** What has arrived before. */
  ledger: Ledger;
}
