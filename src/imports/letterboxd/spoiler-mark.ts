/**
 * Where a Letterboxd review says that it gives the film away. The site asks its writers, and shows it; the export had
 * no column for it when this was written, so writers' own marks count: a tag, or a first line that says nothing else.
 * That nothing says so is no promise.
 */
import type { Row } from './table.ts';

/** What says so, in words for the report, and the text without the line that says it. */
export interface SpoilerMark {
  text: string;
  /** Undefined where nothing does. */
  said: string | undefined;
}

/** Names that the column may have. */
const columns = ['Spoilers', 'Spoiler', 'Contains Spoilers', 'Contains Spoiler', 'Has Spoilers'];

const wholeLine =
  /^[^\p{L}\p{N}]*(?:(?:this review (?:may )?(?:contains? )?|there are |contains? |beware,? |warning:? |huge |major |mild |massive |full |heavy |big |light )*spoilers?(?: alert| warning| ahead| follow| below| within| abound| galore| beware)?)[^\p{L}\p{N}]*(?:\n|$)/iu;

/** The mark of a review's row, its text and its tags. */
export function spoilerMark(row: Row, text: string, tags: readonly string[]): SpoilerMark {
  const column = columns.find((name) => /^(?:yes|true|1)$/i.test(row.cell(name)));
  const tag = tags.find(isSpoilerTag);
  const [line] = wholeLine.exec(plainBreaks(text)) ?? [];
  const rest = line === undefined ? text : plainBreaks(text).slice(line.length).trim();
  // A text that is nothing but this line stays one.
  const isMarkedByLine = line !== undefined && rest !== '';
  const said = [
    ...(column === undefined ? [] : [`the column "${column}"`]),
    ...(tag === undefined ? [] : [`the tag "${tag}"`]),
    ...(isMarkedByLine ? [`its first line, "${line.trim()}"`] : []),
  ];
  return { text: isMarkedByLine ? rest : text, said: said.length === 0 ? undefined : said.join(' and ') };
}

/** Is this tag such a mark? */
export function isSpoilerTag(tag: string): boolean {
  return /^(?:contains? |has )?spoilers?(?: alert| warning)?$/i.test(tag.replaceAll('-', ' '));
}

/** The text with typed breaks for `<br>`, and without the emphasis around its first line. */
function plainBreaks(text: string): string {
  const broken = text.replace(/<br\s*\/?>[ \t]*\n?/gi, '\n').trimStart();
  return broken.replace(/^<(b|i|strong|em)>([^<\n]*)<\/\1>/i, '$2');
}
