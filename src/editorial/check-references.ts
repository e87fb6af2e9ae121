/** Checks that every ID leads to something: in front matter and in directives, with the nearest ID as the hint. */
import type { Kind } from '../schemas/kind-names.ts';
import type { Content, ContentEntry } from '../sources/read-content.ts';
import { nounOf } from '../sources/read-content.ts';
import { namesNear, problemIn, suggestion, type Finding, type Place, type Problem } from '../problem.ts';
import { idPattern } from '../schemas/field.ts';
import { kinds } from '../schemas/kinds.ts';
import type { CheckMemory, KnownNames } from './check-memory.ts';

/** Every reference that leads nowhere, to itself or in a circle. */
export function referenceProblems(content: Content, memory: CheckMemory): Problem[] {
  const problems: Problem[] = [];
  const known: Known = (kind) => memory.names(kind, content.entries[kind].keys());
  for (const [kind, entries] of Object.entries(content.entries) as [Kind, Map<string, ContentEntry<unknown>>][])
    for (const entry of entries.values()) {
      const findings =
        kind === 'comments' ? commentFindings(content, entry, known) : entryFindings(content, kind, entry, known);
      problems.push(...findings.map((finding) => problemIn(entry.file, finding, entry.isDraft)));
    }
  return [...problems, ...circleProblems(content)];
}

/** The IDs of a kind. */
type Known = (kind: Kind) => KnownNames;

function entryFindings(content: Content, kind: Kind, entry: ContentEntry<unknown>, known: Known): Finding[] {
  const written = [...entry.references, ...entry.body.references.map((reference) => ({ ...reference, field: 'body' }))];
  return written.flatMap(({ kind: wanted, id, field, place }): Finding[] => {
    if (!idPattern.test(id)) return []; // no ID at all: the schema has said so
    if (!content.entries[wanted].has(id)) return [unknownReference(known, wanted, id, field, place)];
    const isItself = wanted === kind && id === entry.id && field !== 'body';
    return isItself
      ? [
          {
            code: 'invalid-value',
            ...place,
            field,
            message: `"${id}" is this ${nounOf(kind)} itself.`,
            hint: 'Name another, or take the line out.',
          },
        ]
      : [];
  });
}

function unknownReference(known: Known, wanted: Kind, id: string, field: string, place: Place): Finding {
  const { extension, noun } = kinds[wanted];
  return {
    code: 'unknown-reference',
    ...place,
    field,
    message: `"${id}" is not a ${noun}.`,
    ...known(wanted).suggestion(id, `Create ${wanted}/${id}.${extension}, or use the ID of a ${noun} that is there.`),
  };
}

/** A comment hangs on a review and may answer a comment on the same review. */
function commentFindings(content: Content, entry: ContentEntry<unknown>, known: Known): Finding[] {
  const [review = '', id = ''] = entry.id.split('/');
  if (!content.entries.reviews.has(review))
    return [
      {
        code: 'orphan-comment',
        line: 1,
        column: 1,
        field: '',
        message: `This comment lies in the folder of "${review}", and no review has that ID.`,
        hint: known('reviews').suggestion(review, 'Move it to the folder of its review, or remove it.').hint,
      },
    ];
  return entry.references.flatMap(({ id: answered, field, place }): Finding[] => {
    if (!idPattern.test(answered)) return [];
    const orphan = (message: string, { hint, meant }: Pick<Finding, 'hint' | 'meant'>): Finding[] => [
      { code: 'orphan-comment', ...place, field, message, hint, ...(meant === undefined ? {} : { meant }) },
    ];
    const otherwise = 'Name the comment that it answers, or take the line out.';
    if (answered === id) return orphan('This comment answers itself.', { hint: otherwise });
    if (content.entries.comments.has(`${review}/${answered}`)) return [];
    const siblings = [...content.entries.comments.keys()]
      .filter((key) => key.startsWith(`${review}/`) && key !== entry.id)
      .map((key) => key.slice(review.length + 1));
    return orphan(
      `"${answered}" is no comment on this review.`,
      suggestion(answered, namesNear(answered, siblings), otherwise),
    );
  });
}

/** Themes that are each other's parents, and comments that answer each other in a ring, have no beginning. */
function circleProblems(content: Content): Problem[] {
  const themes = [...content.entries.themes.values()].flatMap((entry) =>
    entry.readable.parent === undefined ? [] : [[entry.id, entry.readable.parent] as const],
  );
  const comments = [...content.entries.comments.values()].flatMap((entry) =>
    entry.readable.replyTo === undefined
      ? []
      : [[entry.id, `${entry.id.split('/')[0] ?? ''}/${entry.readable.replyTo}`] as const],
  );
  return [
    ...circles(themes).map((id) =>
      circleProblem(
        content.entries.themes.get(id),
        'parent',
        'invalid-value',
        'This theme is above itself: its parents lead back to it.',
      ),
    ),
    ...circles(comments).map((id) =>
      circleProblem(
        content.entries.comments.get(id),
        'replyTo',
        'orphan-comment',
        'This comment answers one that answers it.',
      ),
    ),
  ].filter((problem) => problem !== undefined);
}

function circles(links: readonly (readonly [string, string])[]): string[] {
  const next = new Map(links);
  return links.flatMap(([start]) => {
    const seen = new Set([start]);
    for (let here = next.get(start); here !== undefined; here = next.get(here)) {
      if (here === start && seen.size > 1) return [start];
      if (seen.has(here)) return [];
      seen.add(here);
    }
    return [];
  });
}

function circleProblem(
  entry: ContentEntry<unknown> | undefined,
  field: string,
  code: 'invalid-value' | 'orphan-comment',
  message: string,
): Problem | undefined {
  if (entry === undefined) return undefined;
  const place = entry.placeOf([field]);
  return problemIn(
    entry.file,
    { code, ...place, field, message, hint: 'Take one link out of the circle.' },
    entry.isDraft,
  );
}
