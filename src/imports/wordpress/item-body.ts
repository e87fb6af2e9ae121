/** The text of an item, with what WordPress keeps of it elsewhere: footnotes in a custom field, shared blocks as items. */
import { arrivingBody, type ArrivingBody, type BodySurroundings } from '../body/arriving-body.ts';
import type { ExportedItem } from './export.ts';

/** Blocks hold blocks; one that holds itself ends here. */
const deepestBlocks = 4;

/** The text as a tree of Markdown; `blocks`: shared blocks by their IDs. */
export function itemBody(
  { content, link, meta }: ExportedItem,
  surroundings: BodySurroundings,
  blocks: Readonly<Record<string, string>>,
): ArrivingBody {
  const footnotes = meta.find(({ key }) => key === 'footnotes')?.value;
  return arrivingBody(withBlocks(content, blocks, deepestBlocks), { ...surroundings, address: link, footnotes });
}

function withBlocks(html: string, blocks: Readonly<Record<string, string>>, depth: number): string {
  if (depth === 0 || !html.includes('<!-- wp:block ')) return html;
  return html.replace(/<!-- wp:block \{[^}]*"ref":(\d{1,12})[^}]*\} \/-->/g, (comment, id: string) =>
    Object.hasOwn(blocks, id) ? withBlocks(blocks[id] ?? '', blocks, depth - 1) : comment,
  );
}
