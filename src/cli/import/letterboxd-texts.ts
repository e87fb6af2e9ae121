/** How the texts of a Letterboxd export are turned: as those of every archive, with nothing to link to. */
import { arrivingBody } from '../../imports/body/arriving-body.ts';
import { markdownOf } from '../../imports/body/markdown-of.ts';
import { liftedConventions } from '../../imports/conventions/conventions.ts';
import type { ArrivingTexts } from '../../imports/letterboxd/arriving-texts.ts';
import type { Content } from '../../sources/read-content.ts';

const nowhere = {
  linkTo: () => undefined,
  imageName: (url: string) => url,
  attachment: () => undefined,
  ownAttachments: [],
};

/** The turning of texts for a publication. */
export function letterboxdTexts(content: Content): ArrivingTexts {
  const vocabulary = [...content.entries.warnings.values()].map(({ id, readable }) => ({
    id,
    label: readable.label ?? id,
    alsoKnownAs: readable.alsoKnownAs ?? [],
  }));
  return {
    review: (html, { title, films }) => {
      const { tree, notes } = arrivingBody(html, nowhere);
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
      const { tree, notes } = arrivingBody(html, nowhere);
      return { markdown: markdownOf(tree), notes };
    },
  };
}
