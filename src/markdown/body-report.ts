/**
 * What a body says, read from its tree without rendering it: what it names, links to and shows, which of its
 * words are spoilers and which are open, and every slip. Pages are made from the facts, problems from the rest.
 */
import type { Root } from 'mdast';
import type { Kind } from '../schemas/kind-names.ts';
import type { Finding, Place } from '../problem.ts';
import type { BodyKind } from './body-kind.ts';
import { BodyReader } from './body-reader.ts';
import { parseBody, TooNested } from './syntax.ts';

/** A directive's reference to something by its ID. */
export interface BodyReference {
  kind: Kind;
  id: string;
  place: Place;
}

/** Words that stand together, with the place where they begin. */
export interface Passage {
  words: string[];
  place: Place;
}

/** A passage of a spoiler. */
export interface SpoilerPassage extends Passage {
  /** The number of the spoiler that it belongs to; a block's passages have one number. */
  spoiler: number;
  /** Do these words stand in another passage too, as those of a `:spoiler` in a spoiler do? */
  isWithin: boolean;
}

/** The title of a link or video, the description or title of an image. */
export interface BodyTitle extends Passage {
  /** Does it stand in a spoiler? */
  isSpoiler: boolean;
}

/** A link or image, with its place. */
export interface BodyLink {
  url: string;
  place: Place;
  /** Does it stand in a spoiler? */
  isSpoiler: boolean;
}

/** Everything that is known of a body. */
export interface BodyReport {
  wordCount: number;
  /** Films that open text mentions by `:film`: the film is "discussed in" this text. */
  filmMentions: string[];
  /** Every film that a directive names. */
  allFilms: string[];
  /** Reviews that `::also-read` names. */
  alsoReads: string[];
  /** Topics that `:::warning` names. */
  passages: string[];
  /** Films that spoilers name; the film under review is the empty text. */
  spoilerFilms: string[];
  references: BodyReference[];
  links: BodyLink[];
  images: BodyLink[];
  /** The anchors that the page of this body will have. */
  anchors: string[];
  /** Where the first spoiler directive stands. */
  firstSpoiler: Place | undefined;
  hasPointOfNoReturn: boolean;
  /** Passages anybody meets, pull quotes included. */
  open: Passage[];
  /** Passages that are spoilers, in the order of the text. */
  spoilers: SpoilerPassage[];
  /** Blocks with a `:spoiler` among open words, as they would read if it were not closed. */
  revealed: Passage[];
  /** What stands in attributes: titles of links and videos, descriptions and titles of images. */
  titles: BodyTitle[];
  findings: Finding[];
}

/** Reads a body that begins on line `bodyLine` of its file. Never throws for what is written there. */
export function reportBody(body: string, bodyLine: number, kind: BodyKind): BodyReport {
  try {
    return reportTree(parseBody(body), body, bodyLine, kind);
  } catch (error) {
    if (!(error instanceof TooNested) && !(error instanceof RangeError)) throw error;
    const report = emptyReport();
    report.findings.push({
      code: 'invalid-value',
      line: (error instanceof TooNested ? error.line : 1) + bodyLine - 1,
      column: 1,
      field: 'body',
      message:
        'The text is nested more deeply than any reader can follow (brackets, quotes or lists in one another), and is not read further.',
      hint: 'Take out the run of brackets, quote marks or indentation that begins here.',
    });
    return report;
  }
}

/** Reads a tree that the plugins have not touched yet; `source` is what it was parsed from. */
export function reportTree(tree: Root, source: string, bodyLine: number, kind: BodyKind): BodyReport {
  const report = emptyReport();
  new BodyReader({ tree, source, bodyLine, kind, report }).read();
  return report;
}

function emptyReport(): BodyReport {
  return {
    wordCount: 0,
    filmMentions: [],
    allFilms: [],
    alsoReads: [],
    passages: [],
    spoilerFilms: [],
    references: [],
    links: [],
    images: [],
    anchors: [],
    firstSpoiler: undefined,
    hasPointOfNoReturn: false,
    open: [],
    spoilers: [],
    revealed: [],
    titles: [],
    findings: [],
  };
}
