/**
 * Says which footnotes of a review may stand in the margin, beside their calls. Pull quotes stand there too, so
 * those and the notes are numbered together: the style (styles/margin-notes.css) sets each below the one before it,
 * and what would run into the quote that follows stays at the end, as do long notes and all that has to do with a
 * spoiler or a passage of a warning.
 *
 * in:  `<a id="user-content-fnref-1">`, `<li id="user-content-fn-1">`, the first of the margin
 * out: `<a id="user-content-fnref-1" class="call-1">`, `<li id="user-content-fn-1" class="margin-note beside-1">`
 */
import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** As many as the style has places for. */
const mostBeside = 12;
/** The longest note that stands in the margin, in characters. */
const longestNote = 420;
/**
 * The height of what stands in the margin, in characters of the text beside it. A line of the text holds 70
 * characters; one of the margin holds 26 of a note's small type, and 16 of a quote's large.
 */
const heightOf = (node: Element, isQuote: boolean): number => 150 + (isQuote ? 4.6 : 2.2) * lengthOf(node);

/** What stands in the margin, or would, by its place in the open text in characters. */
type Beside = { quote: Element; place: number } | { note: Element; call: Element; place: number };

export function rehypeMarginNotes() {
  return (tree: Root): void => {
    const notes = new Map<string, Element>();
    visit(tree, 'element', (node) => {
      const { id } = node.properties;
      if (node.tagName === 'li' && typeof id === 'string' && id.startsWith('user-content-fn-') && isShort(node))
        notes.set(id.replace('-fn-', '-fnref-'), node);
    });
    if (notes.size > 0) number(besideIn(tree, notes));
  };
}

/** Quotes and notes in the order of the text, up to the first quote that may be closed. */
function besideIn(tree: Root, notes: ReadonlyMap<string, Element>): Beside[] {
  const found: Beside[] = [];
  let place = 0;
  let isOver = false;
  const read = (node: Nodes, isClosed: boolean): void => {
    if (node.type === 'text' && !isClosed) place += node.value.length;
    if (node.type === 'element') {
      const { id, className, dataSpoiler, dataFootnotes } = node.properties;
      if (dataFootnotes !== undefined) return;
      const classes = Array.isArray(className) ? className : [];
      if (classes.includes('pull-quote')) {
        isOver ||= isClosed;
        found.push({ quote: node, place });
        return;
      }
      const note = notes.get(String(id));
      if (note !== undefined && !isClosed && !isOver) found.push({ note, call: node, place });
      isClosed ||= dataSpoiler !== undefined || classes.includes('passage') || classes.includes('spoiler-block');
    }
    if ('children' in node) for (const child of node.children) read(child, isClosed);
  };
  read(tree, false);
  return found;
}

function number(all: readonly Beside[]): void {
  if (!all.some((beside) => 'note' in beside)) return;
  let count = 0;
  let free = 0;
  for (const [index, beside] of all.entries()) {
    if (count === mostBeside) return;
    if ('quote' in beside) {
      free = Math.max(beside.place, free) + heightOf(beside.quote, true);
      addClass(beside.quote, `beside-${String((count += 1))}`);
      continue;
    }
    const end = Math.max(beside.place, free) + heightOf(beside.note, false);
    const next = all.slice(index).find((other) => 'quote' in other);
    if (next !== undefined && next.place < end) continue;
    free = end;
    count += 1;
    addClass(beside.call, `call-${String(count)}`);
    addClass(beside.note, 'margin-note', `beside-${String(count)}`);
  }
}

/** Paragraphs alone, few words, nothing closed, no passage's. */
function isShort(note: Element): boolean {
  const isPlain = note.children.every(
    (child) => child.type === 'text' || (child.type === 'element' && child.tagName === 'p'),
  );
  return isPlain && !('dataPassages' in note.properties) && !holdsSpoiler(note) && lengthOf(note) <= longestNote;
}

function holdsSpoiler(node: Nodes): boolean {
  if (node.type === 'element' && 'dataSpoiler' in node.properties) return true;
  return 'children' in node && node.children.some(holdsSpoiler);
}

function lengthOf(node: Nodes): number {
  if (node.type === 'text') return node.value.length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}

function addClass({ properties }: Element, ...names: string[]): void {
  properties.className = [...(Array.isArray(properties.className) ? properties.className : []), ...names];
}
