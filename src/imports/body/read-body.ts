/** Turns the HTML of one body into a tree; the parts are in the files beside this one, and meet here. */
import type { RootContent } from 'mdast';
import type { PlacelessNote } from '../import-report.ts';
import type { ArrivingBody, BodySurroundings } from './arriving-body.ts';
import { flowOf } from './flow.ts';
import { footnotesOf, type FootnoteTexts } from './footnotes.ts';
import { readHtml, type HtmlReading } from './read-html.ts';
import { itemsOf, wordsOf } from './phrasing.ts';
import { shiftedHeadings } from './headings.ts';
import { tidyTree } from './tidy-tree.ts';
import type { Place, Work } from './work.ts';

/** The tree of some HTML. */
export function readBody(html: string, surroundings: BodySurroundings, isComment: boolean): ArrivingBody {
  const hasBlocks = !isComment && /<!--\s*wp:/.test(html);
  const reading: HtmlReading = { hasBlocks, hasShortcodes: !isComment };
  const source = readHtml(html, reading);
  const notes = new Map<string, PlacelessNote>();
  const texts: FootnoteTexts = { elsewhere: new Map(), listed: readFootnotes(surroundings.footnotes, reading) };
  const work: Work = {
    surroundings,
    isComment,
    images: [],
    note: (kind, message, hint) => {
      if (!notes.has(message)) notes.set(message, hint === undefined ? { kind, message } : { kind, message, hint });
    },
    footnotes: footnotesOf(texts, () => work),
    items: (nodes, place) => itemsOf(nodes, place, work),
    flow: (nodes, place) => flowOf(nodes, place, work),
    words: (nodes, place) => wordsOf(nodes, place, work),
  };
  const children = isComment ? source.children : work.footnotes.withoutTexts(source.children);
  const place: Place = {
    isClassic: true,
    depth: 0,
    isOpen: true,
    isInLink: false,
    isInSpoiler: false,
    isInline: false,
  };
  const flow: RootContent[] = work.flow(children, place);
  flow.push(...work.footnotes.definitions());
  if (source.isFlattened)
    work.note('left', 'Elements nested in one another more than sixty deep were flattened; their words stayed.');
  for (const mark of new Set(source.marks))
    work.note(
      'left',
      mark === 'more'
        ? 'The mark where excerpts end (<!--more-->) was dropped.'
        : 'Page breaks (<!--nextpage-->) were dropped: the text is one page.',
    );
  const tree = tidyTree({ type: 'root', children: shiftedHeadings(flow) });
  return { tree, notes: [...notes.values()], images: work.images };
}

function readFootnotes(json: string | undefined, reading: HtmlReading): FootnoteTexts['listed'] {
  const texts: FootnoteTexts['listed'] = new Map();
  if (json === undefined || json.trim() === '') return texts;
  try {
    const list: unknown = JSON.parse(json);
    if (!Array.isArray(list)) return texts;
    for (const entry of list as unknown[]) {
      const { id, content } = Object(entry) as { id?: unknown; content?: unknown };
      if (typeof id === 'string' && typeof content === 'string') texts.set(id, readHtml(content, reading).children);
    }
  } catch {
    // A field that is no JSON names no note; each call to one says so.
  }
  return texts;
}
