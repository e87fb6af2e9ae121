/** What is wrong with where a directive of the table stands: outside its place, inside the wrong thing, never closed. */
import type { Nodes, Parent } from 'mdast';
import { isReview, type BodyKind } from './body-kind.ts';
import type { Directive, DirectiveUse, Misuse } from './directive-use.ts';

/** Where a directive stands. */
export interface Surroundings {
  kind: BodyKind;
  parent: Parent;
  /** Does the parent stand at top level itself? */
  isTop: boolean;
  /** Did the point of no return come before? */
  isPast: boolean;
}

/** Every reason why a directive may not stand where it does. */
export function misplaced(node: Directive, use: DirectiveUse, source: string, where: Surroundings): Misuse[] {
  const written = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  return [
    node.type === 'containerDirective' && !isClosed(written) ? unclosed(node.name) : undefined,
    namesTwice(node, written) ? twoNames : undefined,
    whyMisplaced(use, where),
  ].filter((misuse) => misuse !== undefined);
}

function unclosed(name: string): Misuse {
  return {
    message: `This :::${name} block is never closed.`,
    hint: 'Close it with a line of as many colons. A block that holds another needs one colon more than the inner one: ::::warning{#id} around :::spoiler.',
  };
}

const twoNames: Misuse = {
  message: 'Two IDs stand between the braces, and only one would be obeyed.',
  hint: 'Name one; mark the words of another film apart.',
};

function namesTwice(node: Directive, written: string): boolean {
  if (typeof node.attributes?.['id'] !== 'string') return false;
  const last: Nodes | undefined = node.children.at(-1);
  const end = node.type === 'containerDirective' ? (/^[^\n\r]*/.exec(written)?.[0].length ?? 0) : written.length;
  const begin =
    node.type === 'containerDirective' || last === undefined
      ? 0
      : (last.position?.end.offset ?? 0) - (node.position?.start.offset ?? 0);
  const braces = /\{([^{}]*)\}[ \t]*$/.exec(written.slice(begin, end))?.[1] ?? '';
  return (braces.match(/(?:^|\s)(?:#|id=)/g)?.length ?? 0) > 1 || /#[\w-]+#/.test(braces);
}

function whyMisplaced(use: DirectiveUse, { kind, parent, isTop, isPast }: Surroundings): Misuse | undefined {
  if (use.name === 'spoiler' && use.film === undefined && !isReview(kind))
    return {
      message: 'This spoiler names no film, and no film is under review here.',
      hint: 'Name the film: :spoiler[words]{#film-id}.',
    };
  if (use.name === 'pull-quote' && parent.type !== 'root' && parent.type !== 'containerDirective')
    return {
      message: 'A pull quote stands inside a list, a quote or a note.',
      hint: 'Put it between two paragraphs of the text.',
    };
  if (use.name !== 'spoilers-ahead') return undefined;
  if (!isReview(kind))
    return {
      message: '"::spoilers-ahead" stands in a text that reviews no film.',
      hint: 'Mark the words: :spoiler[words]{#film-id}.',
    };
  if (!isTop || parent.type !== 'root')
    return {
      message: '"::spoilers-ahead" stands inside something else, and would hide nothing after it.',
      hint: 'Put it on its own line between two paragraphs of the text itself.',
    };
  return isPast
    ? {
        message: '"::spoilers-ahead" stands here a second time.',
        hint: 'Keep the first: everything after it is a spoiler already.',
      }
    : undefined;
}

/** Does the last line of a container close it? */
function isClosed(written: string): boolean {
  const opening = /^:+/.exec(written)?.[0].length ?? 3;
  const lines = written.split(/\r\n|\n|\r/);
  if (lines.length < 2) return false;
  const closing = /^[\s>]*(:{3,})[ \t]*$/.exec(lines.at(-1) ?? '')?.[1] ?? '';
  return closing.length >= opening;
}
