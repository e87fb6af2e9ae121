/** Texts turned as everywhere, with no convention lifted, where a test is about something else than texts. */
import { arrivingBody, noSurroundings } from '../../../../src/imports/body/arriving-body.ts';
import { markdownOf } from '../../../../src/imports/body/markdown-of.ts';
import type { ArrivingTexts } from '../../../../src/imports/letterboxd/arriving-texts.ts';

/** Turns HTML into Markdown; nothing is lifted. */
export const plainTexts: ArrivingTexts = {
  review: (html) => ({ markdown: plainMarkdown(html), relatedReads: [], notes: [] }),
  biography: (html) => ({ markdown: plainMarkdown(html), notes: [] }),
};

function plainMarkdown(html: string): string {
  return markdownOf(arrivingBody(html, noSurroundings).tree);
}
