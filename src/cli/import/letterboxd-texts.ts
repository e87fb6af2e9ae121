/** How the texts of a Letterboxd export are turned: as those of every archive, with nothing to link to. */
import { arrivingBody, noSurroundings } from '../../imports/body/arriving-body.ts';
import { markdownOf } from '../../imports/body/markdown-of.ts';
import { liftedConventions } from '../../imports/conventions/conventions.ts';
import type { ArrivingTexts } from '../../imports/letterboxd/arriving-texts.ts';
import { vocabularyIn } from '../../imports/vocabulary.ts';
import type { Content } from '../../sources/read-content.ts';

/** The turning of texts for a publication. */
export function letterboxdTexts(content: Content): ArrivingTexts {
  const vocabulary = vocabularyIn(content);
  return {
    review: (html, { title, films }) => {
      const { tree, notes } = arrivingBody(html, noSurroundings);
      const lifted = liftedConventions(tree, {
        vocabulary,
        films,
        title,
        reviewAt: () => undefined,
        reviewTitled: () => undefined,
        isFilmKnown: true,
        hasImage: false,
      });
      return { ...lifted, markdown: markdownOf(lifted.tree), notes: [...notes, ...lifted.notes] };
    },
    biography: (html) => {
      const { tree, notes } = arrivingBody(html, noSurroundings);
      return { markdown: markdownOf(tree), notes };
    },
  };
}
