/**
 * Captions as an image's title has them: plain words, and who made the picture at the end. Such a title is no Markdown;
 * only its credit may lead somewhere, by one link (`rehype-figures.ts`), and every other link is told.
 */
import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { readHtml } from './read-html.ts';
import { wordsAlone, type Work } from './work.ts';

/** Words of a caption, or those of a link in it. */
interface Piece {
  words: string;
  url?: string;
}

/** A caption's words with its credit at the end: `The stair. Credit: [A. Name](https://a.example/)`. */
export function captionText(caption: readonly PhrasingContent[], work: Work): string {
  const pieces = caption.flatMap(piecesOf).flatMap(withCreditBefore);
  const words = pieces.map((piece) => piece.words).join('');
  const credit = creditIn(words);
  let at = 0;
  let isLinked = false;
  const written = pieces.map((piece) => {
    const start = at;
    at += piece.words.length;
    if (piece.url === undefined || piece.words.trim() === '') return piece.words;
    if (!isLinked && credit !== undefined && start >= credit.end && canBeLinked(piece.words, piece.url)) {
      isLinked = true;
      return linked(piece.words, piece.url);
    }
    noteCaptionLink(piece.words, piece.url, work);
    return piece.words;
  });
  return plain(credited(written.join(''), credit));
}

/** The caption that an archive's library has, which is HTML. */
export function libraryCaption(html: string, work: Work): string {
  if (html.trim() === '') return '';
  const { children } = readHtml(html, { hasBlocks: false, hasShortcodes: false });
  return captionText(work.words(children, wordsAlone), work);
}

/** Tells of a link that a caption cannot hold. */
export function noteCaptionLink(words: string, url: string, work: Work): void {
  work.note(
    'left',
    `A link in a caption (“${plain(words).slice(0, 60)}”, to ${url.trim().slice(0, 200)}) was taken off its words.`,
  );
}

/** A caption without its credit, which says nothing of what is seen. */
export function withoutCredit(caption: string): string {
  const credit = creditIn(caption);
  return credit === undefined ? caption : before(caption, credit);
}

function piecesOf(node: PhrasingContent): Piece[] {
  if (node.type === 'link') return [{ words: toString(node), url: node.url }];
  if (node.type === 'break') return [{ words: ' ' }];
  if (node.type === 'html') return [];
  return 'children' in node ? (node.children as PhrasingContent[]).flatMap(piecesOf) : [{ words: toString(node) }];
}

/** `<a>Photo: A. Name</a>` is linked by the name alone. */
function withCreditBefore(piece: Piece): Piece[] {
  const credit = piece.url === undefined ? undefined : creditIn(piece.words);
  if (credit === undefined || piece.url === undefined) return [piece];
  const name = piece.words.slice(credit.end);
  return name.trim() === '' ? [piece] : [{ words: piece.words.slice(0, credit.end) }, { words: name, url: piece.url }];
}

function canBeLinked(words: string, url: string): boolean {
  return /^https?:\/\/[^\s()]+$/.test(url) && !/[[\]]/.test(words);
}

function linked(words: string, url: string): string {
  const name = words.trim();
  const start = words.indexOf(name);
  return `${words.slice(0, start)}[${name}](${url})${words.slice(start + name.length)}`;
}

const namedCredit =
  /(?:^|[\s(.])(?:(?:image|photo(?:graph)?|picture|pic)s?(?:[ -](?:credit|source|courtesy))?s?|credits?|source|courtesy):\s*/gi;
/** `Photo by A. Name`, as a sentence of its own at the end. */
const creditBy =
  /(?:^|[.!?…)”"]\s+|\()(?:Photo(?:graph)?|Image|Picture)s?(?:\s+(?:credit|courtesy))?\s+by\s+(?=\p{Lu}[^!?]{1,80}$)/gu;

/** Where what announces the credit stands. */
function creditIn(words: string): { start: number; end: number } | undefined {
  const found = [...words.matchAll(namedCredit)].at(-1) ?? [...words.matchAll(creditBy)].at(-1);
  if (found === undefined || words.slice(found.index + found[0].length).trim() === '') return undefined;
  const sign = /^[^\p{L}]*/u.exec(found[0])?.[0] ?? '';
  return { start: found.index + sign.length, end: found.index + found[0].length };
}

function before(words: string, { start }: { start: number }): string {
  return words.slice(0, start).replace(/[\s(–—-]+$/, '');
}

/** `Photo: A. Name` as `Credit: A. Name`, at the end. */
function credited(words: string, credit: { start: number; end: number } | undefined): string {
  if (credit === undefined) return words;
  const said = before(words, credit);
  const isInBrackets = /\(\s*$/.test(words.slice(0, credit.start));
  const name = words
    .slice(credit.end)
    .trim()
    .replace(/\)$/, isInBrackets ? '' : ')');
  return `${said === '' ? '' : `${said} `}Credit: ${name}`;
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
