/** Posts of an archive, written as Markdown, with their conventions lifted against the sample magazine's own names. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Nodes } from 'mdast';
import { liftedConventions } from '../../src/imports/conventions/conventions.ts';
import type { ConventionsContext, Lifted } from '../../src/imports/conventions/lifted.ts';
import { filmIndex } from '../../src/imports/film-index.ts';
import { parseBody } from '../../src/markdown/syntax.ts';
import { foldedWords } from '../../src/publish/folded-name.ts';
import { filmSchema } from '../../src/schemas/film.ts';
import { warningSchema } from '../../src/schemas/warning.ts';
import { projectRoot } from '../../src/sources/settings.ts';
import { readWritten } from '../../src/sources/written-data.ts';

function written(folder: string): { id: string; data: unknown }[] {
  const path = join(projectRoot, 'content', folder);
  return readdirSync(path).map((name) => ({
    id: name.replace(/\.yaml$/, ''),
    data: readWritten(readFileSync(join(path, name), 'utf8'), 1).data,
  }));
}

/** The vocabulary of the sample magazine. */
export const vocabulary: ConventionsContext['vocabulary'] = written('warnings').map(({ id, data }) => {
  const { label, alsoKnownAs } = warningSchema.parse(data);
  return { id, label, alsoKnownAs };
});

/** The films of the sample magazine. */
export const knownFilms = filmIndex(
  written('films').map(({ id, data }) => {
    const { title, year, originalTitle, alsoKnownAs } = filmSchema.parse(data);
    return { id, title, year, otherTitles: [...(originalTitle === undefined ? [] : [originalTitle]), ...alsoKnownAs] };
  }),
);

/** The reviews of the old site, by title; each lies at `https://old.example/ID/`. */
const reviews: Readonly<Record<string, string>> = {
  'The Lighthouse Keeper’s Daughters: A Review': 'lighthouse',
  'Salt And Silence': 'salt-and-silence',
  'तीसरी दुनिया की औरतें': 'teesri-duniya',
  'A Post About Rooms': 'rooms',
};

/** The context of a post of this title. */
export function contextOf(title: string, change: Partial<ConventionsContext> = {}): ConventionsContext {
  const folded = (name: string): string => foldedWords(name).join(' ');
  const byTitle = new Map(Object.entries(reviews).map(([name, id]) => [folded(name), id]));
  return {
    vocabulary,
    films: knownFilms,
    title,
    reviewAt: (url) => Object.values(reviews).find((id) => url === `https://old.example/${id}/`),
    reviewTitled: (name) => byTitle.get(folded(name)),
    ...change,
  };
}

/** What is lifted from a body. */
export function liftedFrom(
  body: string,
  title = 'Rooms With One Window',
  change?: Partial<ConventionsContext>,
): Lifted {
  return liftedConventions(parseBody(body), contextOf(title, change));
}

/** A tree as Markdown. */
export function markdownOf(tree: Nodes): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    extensions: [gfmToMarkdown(), directiveToMarkdown()],
  }).trimEnd();
}

/** The notes of one kind, as sentences. */
export function told({ notes }: Lifted, kind: Lifted['notes'][number]['kind']): string[] {
  return notes.filter((note) => note.kind === kind).map(({ message }) => message);
}

/** Two paragraphs of a text, each long enough to be one. */
export const opening =
  'Every room of the house has one window, and the camera waits in each of them until somebody comes to draw the curtain.';
export const middle =
  'What it sees from there is a street that never changes, and a woman who counts the cars and writes their numbers on the wall.';
export const closing =
  'By the last reel the wall is full, and nobody in the film has asked what the numbers are for or who will read them.';
