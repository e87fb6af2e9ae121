/**
 * The handbook as its page shows it: fields, directives, codes and commands, with the publication's own first film,
 * review and topic in the examples. It names only what is out and what may be told.
 */
import { directiveExamples, type DirectiveExample, type ExampleNeed } from '../words/handbook-directives.ts';
import type { Kind } from '../schemas/kind-names.ts';
import { kindNames } from '../schemas/kind-names.ts';
import type { Catalogue } from './catalogue.ts';
import type { ReviewView } from './review-view.ts';
import { handbookFields, withIds, type HandbookField } from './handbook-fields.ts';

/** A directive's example with the publication's own IDs in its source. */
export interface ShownExample extends DirectiveExample {
  /** What the publication lacks to show it; then the source stands alone. */
  lacks: ExampleNeed | undefined;
}

/** An example as a reader sees it: its HTML, and what its markers ask for. */
export interface RenderedExample {
  html: string;
  fill: ReviewView['fill'];
}

/** The view of the handbook's page. */
export interface HandbookView {
  kinds: { kind: Kind | 'site'; fields: HandbookField[] }[];
  examples: ShownExample[];
  /** The film under review in the examples; none where the publication has no film. */
  films: string[];
}

/** What the handbook says of this publication. */
export function handbookView(catalogue: Catalogue): HandbookView {
  const { reviews, site } = catalogue;
  const [review] = [...reviews.values()].filter(({ state }) => state === 'published');
  const film = review?.data.films[0] ?? firstOf(catalogue.films);
  const secret = secretTopics(catalogue);
  const ids = new Map(
    Object.entries({
      FILM: film,
      REVIEW: review?.id,
      // A topic that is secret somewhere stands in no example.
      WARNING: [...catalogue.warnings.keys()].find((id) => !secret.has(id)),
      CONTRIBUTOR: firstOf(catalogue.contributors),
      THEME: firstOf(catalogue.themes),
    }).flatMap(([word, id]) => (id === undefined ? [] : [[word, id] as const])),
  );
  const has: Record<ExampleNeed, boolean> = {
    film: ids.has('FILM'),
    review: ids.has('REVIEW'),
    warning: ids.has('WARNING'),
    membership: site.membership !== false,
  };
  return {
    kinds: [...kindNames, 'site' as const].map((kind) => ({ kind, fields: handbookFields(kind, ids) })),
    examples: directiveExamples.map((example) => ({
      ...example,
      source: withIds(example.source, ids),
      lacks: example.needs.find((need) => !has[need]),
    })),
    films: film === undefined ? [] : [film],
  };
}

function secretTopics({ reviews, films }: Catalogue): Set<string> {
  const declared = [
    ...[...reviews.values()].map(({ data }) => data.triggerWarnings),
    ...[...films.values()].map(({ warnings }) => warnings),
  ];
  const entries = declared.flatMap((warnings) => (warnings === 'unassessed' ? [] : warnings));
  return new Set(entries.filter(({ spoiler }) => spoiler).map(({ warning }) => warning));
}

function firstOf(things: ReadonlyMap<string, unknown>): string | undefined {
  return things.keys().next().value;
}
