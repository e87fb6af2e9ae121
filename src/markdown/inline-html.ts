/**
 * The raw HTML that a body may hold, and why the rest is refused. Balance is asked for too: an end tag that
 * closes an element begun outside a spoiler would end the spoiler with it.
 */
import { Parser } from 'htmlparser2';

/** The elements of the contract; all but `br` have an end tag. */
export const allowedElements: ReadonlySet<string> = new Set([
  'br',
  'sub',
  'sup',
  'abbr',
  'cite',
  'kbd',
  'q',
  'small',
  'ruby',
  'rt',
  'rp',
  'bdi',
  'bdo',
]);
const allowedAttributes: ReadonlySet<string> = new Set(['lang', 'dir', 'title']);

/** Why these pieces of raw HTML, which stand beside each other in one passage, may not stand; undefined where they may. */
export function whyUnsafe(pieces: readonly string[]): { piece: number; reason: string } | undefined {
  const open: { name: string; piece: number }[] = [];
  for (const [piece, html] of pieces.entries()) {
    const reason = readPiece(html, open, piece);
    if (reason !== undefined) return { piece, reason };
  }
  const [left] = open;
  return left === undefined
    ? undefined
    : { piece: left.piece, reason: `<${left.name}> is not closed in the same passage` };
}

function readPiece(html: string, open: { name: string; piece: number }[], piece: number): string | undefined {
  const withoutComments = html.replace(/<!--(?:>|->|[\s\S]*?-->)/g, '');
  if (withoutComments.includes('<!--')) return 'the comment is never closed, and would swallow the rest of the text';
  if (/<[!?]/.test(withoutComments)) return 'declarations and processing instructions are not allowed';
  const isClosing = /^\s*<\//.test(withoutComments);
  let reason: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes, isImplied) {
      if (isImplied) return;
      const attribute = Object.keys(attributes).find((key) => !allowedAttributes.has(key));
      if (!allowedElements.has(name)) reason ??= `<${name}> is not allowed`;
      else if (attribute !== undefined) reason ??= `<${name}> may not have the attribute "${attribute}"`;
      else if (name !== 'br') open.push({ name, piece });
    },
    onclosetag(name, isImplied) {
      if (isImplied || name === 'br') return;
      if (open.at(-1)?.name === name) open.pop();
      else reason ??= allowedElements.has(name) ? `</${name}> closes nothing here` : `</${name}> is not allowed`;
    },
  });
  if (isClosing) {
    // The parser drops an end tag without its start tag, so it is read by hand: one tag, nothing else.
    const [, name = ''] = /^\s*<\/([a-z][a-z0-9]*)\s*>\s*$/i.exec(withoutComments) ?? [];
    if (name.toLowerCase() === 'br') return '</br> closes nothing';
    if (open.at(-1)?.name === name.toLowerCase()) {
      open.pop();
      return undefined;
    }
    return allowedElements.has(name.toLowerCase()) ? `</${name}> closes nothing here` : 'this tag is not allowed';
  }
  parser.write(withoutComments);
  parser.end();
  return reason;
}

const safeSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The scheme of a link that may not be published (`javascript:`), or undefined where the link may. */
export function unsafeScheme(url: string): string | undefined {
  // Browsers pass over white space and control characters in and before a scheme.
  const bare = url.replace(/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\ufeff]/g, '');
  const [scheme] = /^[a-z][a-z0-9+.-]*:/i.exec(bare) ?? [];
  return scheme === undefined || safeSchemes.has(scheme.toLowerCase()) ? undefined : scheme;
}
