/** Texts turned by libraries alone, where a test is about something else than texts. */
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { ArrivingTexts } from '../../../../src/imports/letterboxd/arriving-texts.ts';

/** Turns HTML into Markdown; nothing is lifted. */
export const plainTexts: ArrivingTexts = {
  review: (html) => ({ markdown: plainMarkdown(html), relatedReads: [], notes: [] }),
  biography: (html) => ({ markdown: plainMarkdown(html), notes: [] }),
};

function plainMarkdown(html: string): string {
  const tree = toMdast(fromHtml(html, { fragment: true }));
  return tree.type === 'root' ? toMarkdown(tree, { emphasis: '_' }).trimEnd() : '';
}
