/** The line that sends a reader on: "Also read: TITLE", in the words that magazines have for it. */
import type { PhrasingContent } from 'mdast';
import { bareLine, lineText, linksIn } from './lines.ts';

const strong =
  "(?:also,? read|read also|read,? too|also,? see|see also|read more|read next|read this(?: too| next)?|must[- ]read|you (?:may|might|could) (?:also )?(?:like|enjoy)(?: (?:this|these|to read))?|you may also be interested in|(?:recommended|suggested|further|related) (?:reads?|readings?|posts?|articles?|reviews?|stories)|more (?:reads|reading|like this)|if you liked this(?:,? read)?|don['’]?t miss|यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|यह भी पढ़े|और पढ़ें|संबंधित)";
const marker = new RegExp(`^(?:${strong}|related)(?![\\p{L}\\p{M}\\p{N}])`, 'iu');
const divider = /^ ?[\])】*_]* ?(?:[:：]+ ?[-–—]?|[-–—|>»→=›]+)\s*/u;

/** One thing that a line sends to. */
export interface SentTo {
  url: string | undefined;
  title: string;
  /** The words as they stand; empty for a title without a link. */
  nodes: PhrasingContent[];
}

/** A line of also-reads. */
export interface AlsoReadLine {
  /** The words before the titles. */
  marker: string;
  /** Empty where the titles follow in the next block. */
  sentTo: SentTo[];
}

/** The line, where every word of it is marker, link or title. */
export function alsoReadLine(nodes: readonly PhrasingContent[]): AlsoReadLine | undefined {
  const written = lineText(nodes);
  const line = bareLine(written);
  const found = marker.exec(line)?.[0];
  if (found === undefined) return undefined;
  const after = line.slice(found.length);
  const links = linksIn(nodes);
  if (/^[\s\])】*_:：.–—…|»›→-]*$/u.test(after)) return links.length === 0 ? { marker: found, sentTo: [] } : undefined;
  const divided = divider.exec(after);
  const rest = divided === null ? after.trim() : after.slice(divided[0].length);
  if (links.length === 0) {
    const isSentence = /[.!?]\s+\p{L}/u.test(rest) || /^\p{Ll}/u.test(rest) || /[^.]\.$/.test(rest);
    return divided === null || isSentence || rest.length > 200
      ? undefined
      : { marker: found, sentTo: [{ url: undefined, title: rest, nodes: [] }] };
  }
  const sentTo = links.map((link): SentTo => {
    const words = lineText(link.children);
    // The marker may be part of the link.
    const own = marker.exec(bareLine(words))?.[0];
    const title = own === undefined ? words : bareLine(words).slice(own.length).replace(divider, '').trim();
    return { url: link.url, title, nodes: [link] };
  });
  return isOnlyLinks(rest, sentTo) && (divided !== null || /^\s*$/.test(restBefore(after, sentTo)))
    ? { marker: found, sentTo: sentTo.filter(({ title, url }) => title !== '' || url !== undefined) }
    : undefined;
}

function restBefore(after: string, [first]: readonly SentTo[]): string {
  return first === undefined ? after : after.slice(0, Math.max(0, after.indexOf(first.title)));
}

/** Is nothing left of a line but signs, once its links are taken away? */
function isOnlyLinks(rest: string, sentTo: readonly SentTo[]): boolean {
  const left = sentTo.reduce((words, { title }) => words.replace(title, ' '), rest);
  return /^(?:[^\p{L}\p{N}]|\b(?:and|or|here)\b|और)*$/iu.test(left);
}

/** What a block sends to that is nothing but links, below a marker that stands alone; undefined for anything else. */
export function onlyLinks(nodes: readonly PhrasingContent[]): SentTo[] | undefined {
  const links = linksIn(nodes).map((link): SentTo => ({
    url: link.url,
    title: lineText(link.children),
    nodes: [link],
  }));
  return links.length > 0 && isOnlyLinks(lineText(nodes), links) ? links : undefined;
}
