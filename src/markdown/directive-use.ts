/**
 * The table of directives, and what one written directive means. Facts and rendering both ask here, so that
 * what the check accepts is exactly what the page shows; whatever is not in the table is a slip with a reason.
 */
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { idPattern } from '../schemas/field.ts';
import { namesNear } from '../problem.ts';
import { foldedText } from './folded-text.ts';

export type Directive = ContainerDirective | LeafDirective | TextDirective;

/** The names and the form in which each is written. */
export const directiveForms = {
  spoiler: ['textDirective', 'containerDirective'],
  'spoilers-ahead': ['leafDirective'],
  warning: ['containerDirective'],
  'also-read': ['leafDirective'],
  'pull-quote': ['containerDirective'],
  film: ['textDirective'],
  membership: ['leafDirective'],
  video: ['leafDirective'],
} as const;

export type DirectiveName = keyof typeof directiveForms;

/** How each directive is written right, for hints. */
export const directiveExamples: Readonly<Record<DirectiveName, string>> = {
  spoiler: ':spoiler[words], :spoiler[words]{#film-id}, or a block :::spoiler ... :::',
  'spoilers-ahead': '::spoilers-ahead',
  warning: ':::warning{#warning-id} ... :::',
  'also-read': '::also-read{#review-id}',
  'pull-quote': ':::pull-quote ... :::',
  film: ':film[words]{#film-id} or :film{#film-id}',
  membership: '::membership',
  video: '::video{url="https://..." title="..."}',
};

/** What a directive of the table says. */
export type DirectiveUse =
  | { name: 'spoiler'; film: string | undefined }
  | { name: 'spoilers-ahead' }
  | { name: 'warning'; id: string }
  | { name: 'also-read'; id: string }
  | { name: 'pull-quote' }
  | { name: 'film'; id: string; hasWords: boolean }
  | { name: 'membership' }
  | { name: 'video'; url: string; title: string };

/** A slip: why this is no directive of the table, and how it is written. */
export interface Misuse {
  message: string;
  hint: string;
  /** The names that may have been meant. */
  meant?: readonly DirectiveName[];
}

/** A bare `:name` in prose, which is no directive: `10:30`, `Note:this`. */
export const bareName = 'bare-name';

/** Is this a name of the table, in exactly its letters? */
export function isDirectiveName(name: string): name is DirectiveName {
  return Object.hasOwn(directiveForms, name);
}

/** The name of the table that somebody meant who wrote `name`; undefined where none is near. */
export function meantDirective(name: string): DirectiveName | undefined {
  return namesNear(name, Object.keys(directiveForms)).find(isDirectiveName);
}

/** What a directive says, the slip that it is, or that it is prose. `before` is the character in front of it. */
export function directiveUse(node: Directive, before: string): DirectiveUse | Misuse | typeof bareName {
  const { name } = node;
  const isBare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
  if (node.type === 'textDirective' && isBare && !hasEmptyParts(node)) {
    // A colon in front can only be an escaped one: `\\::spoilers-ahead` was meant to be printed.
    const isGlued = /[\p{L}\p{N}:]/u.test(before);
    if (!isDirectiveName(name) || isGlued) return bareName;
  }
  if (!isDirectiveName(name)) return unknownName(node);
  if (!(directiveForms[name] as readonly string[]).includes(node.type))
    return misuse(node, `"${written(node)}" is not the form of this directive`, name);
  return readParts(node, name);
}

function readParts(node: Directive, name: DirectiveName): DirectiveUse | Misuse {
  const attributes = { ...node.attributes };
  const id = attributes['id'] ?? undefined;
  const hasLabel =
    node.type === 'containerDirective'
      ? node.children[0]?.data !== undefined && 'directiveLabel' in node.children[0].data
      : node.children.length > 0;
  const allowed: readonly string[] = name === 'video' ? ['url', 'title'] : takesId(name) ? ['id'] : [];
  const surplus = Object.keys(attributes).find((key) => !allowed.includes(key));
  if (surplus !== undefined)
    return misuse(
      node,
      `"${written(node)}" has "${surplus}" between its braces, which it does not take${takesId(name) ? ' (an ID begins with #)' : ''}`,
      name,
    );
  if (id !== undefined && !idPattern.test(id))
    return misuse(node, `"${written(node)}" names "${id}", which is no ID`, name);
  if (hasLabel && name !== 'spoiler' && name !== 'film')
    return misuse(node, `"${written(node)}" takes no words in brackets`, name);
  switch (name) {
    case 'spoiler':
      return node.children.length === 0 ? misuse(node, `"${written(node)}" holds no words`, name) : { name, film: id };
    case 'film':
      return id === undefined
        ? misuse(node, `"${written(node)}" names no film`, name)
        : { name, id, hasWords: hasLabel };
    case 'warning':
    case 'also-read':
      return id === undefined ? misuse(node, `"${written(node)}" names nothing`, name) : { name, id };
    case 'video': {
      const { url, title } = attributes;
      return url === undefined || url === null || url === '' || title === undefined || title === null || title === ''
        ? misuse(node, `"${written(node)}" needs a url and a title`, name)
        : { name, url, title };
    }
    default:
      return { name };
  }
}

function takesId(name: DirectiveName): boolean {
  return name === 'spoiler' || name === 'film' || name === 'warning' || name === 'also-read';
}

/** `:name[]` and `:name{}` were meant as directives, although nothing is in them. */
function hasEmptyParts(node: Directive): boolean {
  const { start, end } = node.position ?? {};
  const length = (end?.offset ?? 0) - (start?.offset ?? 0);
  return length > node.name.length + 1;
}

function unknownName(node: Directive): Misuse {
  const message = `"${written(node)}" is not a directive.`;
  const plain = foldedText(node.name).text;
  if (plain !== node.name && isDirectiveName(plain))
    return { message, hint: `A letter in it only looks like the right one, or is invisible: type ":${plain}" anew.` };
  const meant = namesNear(plain, Object.keys(directiveForms)).filter(isDirectiveName);
  const [nearest] = meant;
  if (nearest !== undefined) return { message, hint: `Did you mean ${directiveExamples[nearest]}?`, meant };
  return {
    message,
    hint: `The directives are ${Object.keys(directiveForms).join(', ')}. If the colon is meant as it stands, write \\: instead.`,
  };
}

function misuse(_node: Directive, message: string, name: DirectiveName): Misuse {
  return { message: `${message}.`, hint: `It is written ${directiveExamples[name]}.` };
}

function written(node: Directive): string {
  const colons = { textDirective: ':', leafDirective: '::', containerDirective: ':::' }[node.type];
  return colons + node.name;
}
