/** Spoilers of plugins: in a sentence, or as blocks with a label that says what they give away. */
import type { PhrasingContent } from 'mdast';
import { idPattern } from '../../schemas/field.ts';
import { inner, text, type Flow, type Item, type Place, type Work } from './work.ts';

/** What a spoiler's marks say besides its words. */
export interface SpoilerMarks {
  label: string;
  film?: string | undefined;
}

const lifted = 'Spoilers that a plugin marked became spoilers.';

/** The items of a spoiler: one in words where nothing in it ends a paragraph, else a block. */
export function spoilerItems(
  items: readonly Item[],
  { label, film }: SpoilerMarks,
  place: Place,
  work: Work,
  flow: () => Flow[],
): Item[] {
  if (work.isComment || place.isInSpoiler) return [...items];
  const attributes: Record<string, string> = film !== undefined && idPattern.test(film) ? { id: film } : {};
  if (film !== undefined && !idPattern.test(film) && film.trim() !== '')
    work.note('left', `A spoiler named the film “${film.slice(0, 60)}”, which is no ID.`);
  const words = items.filter((item): item is PhrasingContent => item.type !== 'gap' && item.type !== 'flow');
  if (words.length === items.length) {
    if (words.every((node) => node.type === 'break' || (node.type === 'text' && node.value.trim() === '')))
      return words;
    if (!words.some((node) => node.type === 'image')) {
      work.note('lifted', lifted);
      return [
        { type: 'textDirective', name: 'spoiler', attributes, children: words, data: { label: said(label) } } as Item,
      ];
    }
  }
  const nodes = flow();
  return nodes.length === 0 ? [] : [{ type: 'flow', nodes: [spoilerBlock(nodes, attributes, said(label), work)] }];
}

/** A block of spoilers. */
export function spoilerBlock(
  nodes: readonly Flow[],
  attributes: Readonly<Record<string, unknown>>,
  label: string,
  work: Work,
): Flow {
  const words = label.replace(/\s+/g, ' ').trim();
  work.note('lifted', lifted);
  const head: Flow[] =
    words === '' ? [] : [{ type: 'paragraph', data: { directiveLabel: true }, children: [text(words)] }];
  return {
    type: 'containerDirective',
    name: 'spoiler',
    attributes: { ...attributes } as Record<string, string>,
    children: inner([...head, ...nodes]),
  };
}

/** A label that says something: `Spoiler` alone is what every spoiler says. */
function said(label: string): string {
  const words = label
    .replace(/\s+/g, ' ')
    .replace(/^\s*spoilers?\s*[:–—-]\s*(?=\S)/i, '')
    .trim();
  return /^(?:(?:click|tap|press)?\s*(?:here)?\s*(?:to)?\s*(?:show|see|view|read|reveal|open|expand)?\s*(?:the|this)?\s*spoilers?|show|show\/hide|reveal|click|click here|hidden|hide|more)[\s.!:…]*$/i.test(
    words,
  )
    ? ''
    : words;
}
