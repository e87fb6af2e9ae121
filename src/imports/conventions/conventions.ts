/**
 * Lifts the conventions of an archive's text into typed data: the order in which they are looked for. Each removes or
 * moves what it knows and tells it, so that no word goes without a note; what none of them knows stays as it is.
 */
import type { Root, RootContent } from 'mdast';
import { alsoReads } from './also-reads.ts';
import { ArrivingText } from './arriving-text.ts';
import { closingLines } from './closing-lines.ts';
import { credit } from './credit.ts';
import { films } from './films.ts';
import { firstPublished } from './first-published.ts';
import { headLines } from './head-lines.ts';
import type { ConventionsContext, Lifted } from './lifted.ts';
import { membership } from './membership.ts';
import { pullQuotes } from './pull-quotes.ts';
import { repeatedSpoilers } from './repeated-spoilers.ts';
import { spoilers } from './spoilers.ts';
import { triggerWarnings } from './trigger-warnings.ts';
import { verdict } from './verdict.ts';

/**
 * What stands at the head comes off first, since a notice counts for the whole text only there; pull quotes come when
 * it is known what is a spoiler; a verdict and a credit when it is known what the last lines are; films when no line is
 * left that is no prose.
 */
const conventions: readonly ((text: ArrivingText) => void)[] = [
  headLines,
  closingLines,
  firstPublished,
  triggerWarnings,
  spoilers,
  alsoReads,
  membership,
  pullQuotes,
  verdict,
  credit,
  repeatedSpoilers,
  films,
];

/** The text without its conventions, and the data in their place. The tree that is given stays as it is. */
export function liftedConventions(tree: Root, context: ConventionsContext): Lifted {
  const text = new ArrivingText(tree.children, context);
  for (const lift of conventions) lift(text);
  return { tree: { type: 'root', children: withoutLooseRules(text.blocks, tree) }, ...text.found, notes: text.notes };
}

/** A rule that divided the text from a line that is gone divides nothing. */
function withoutLooseRules(blocks: readonly RootContent[], { children }: Root): RootContent[] {
  const isLoose = (block: RootContent): boolean =>
    block.type === 'thematicBreak' && block !== children[0] && block !== children.at(-1);
  const first = blocks.findIndex((block) => !isLoose(block));
  const last = blocks.findLastIndex((block) => !isLoose(block));
  return blocks.slice(Math.max(first, 0), last + 1);
}
