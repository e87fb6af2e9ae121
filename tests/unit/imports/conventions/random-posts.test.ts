/** Posts at random: nothing vanishes without a word, nothing is lifted twice, and what is lifted passes the check. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { arrivingFile } from '../../../../src/imports/arriving-file.ts';
import { liftedConventions } from '../../../../src/imports/conventions/conventions.ts';
import type { Lifted } from '../../../../src/imports/conventions/lifted.ts';
import { parseBody } from '../../../../src/markdown/syntax.ts';
import { textOf } from '../../../../src/markdown/text-of.ts';
import { wordsOf } from '../../../../src/markdown/words.ts';
import { projectRoot } from '../../../../src/sources/settings.ts';
import { contextOf, markdownOf, told } from '../../../support/lifted-text.ts';
import { problemsIn } from '../../../support/problems-in.ts';
import { randomPost } from '../../../support/random-post.ts';
import { smallMagazine } from '../../../support/small-magazine.ts';

const context = contextOf('Rooms With One Window');

interface Post {
  seed: number;
  tree: Root;
  lifted: Lifted;
  /** What remains of it. */
  text: string;
}

const posts = Array.from({ length: 60 }, (_, index): Post => {
  const tree = parseBody(randomPost(index + 1));
  const lifted = liftedConventions(tree, context);
  return { seed: index + 1, tree, lifted, text: markdownOf(lifted.tree) };
});

/** A second text of a kind that has one place stays, and would have that place if nobody knew of the first. */
function isForgetful({ lifted }: Post): boolean {
  return lifted.spoilers === 'throughout' || lifted.notes.some(({ message }) => message.includes('another picture'));
}

describe('a post at random', () => {
  it.each(posts)('loses no word without a note: $seed', ({ tree, lifted, text }) => {
    const kept = new Set(wordsOf([text, ...lifted.notes.map(({ message }) => message)].join('\n')));
    expect(wordsOf(textOf(tree)).filter((word) => !kept.has(word))).toEqual([]);
  });

  it.each(posts.filter((post) => !isForgetful(post)))('is not changed by being lifted again: $seed', ({ text }) => {
    expect(markdownOf(liftedConventions(parseBody(text), context).tree)).toBe(text);
  });

  it('is read and not written to', () => {
    const [{ seed, tree }] = posts as [Post];
    expect(markdownOf(tree)).toBe(markdownOf(parseBody(randomPost(seed))));
  });

  it('passes the check with what was lifted, or asks an editor', async () => {
    await using magazine = await smallMagazine();
    for (const folder of ['warnings', 'films'])
      await cp(join(projectRoot, 'content', folder), join(magazine.path, folder), { recursive: true });
    const write = async (id: string, more: Readonly<Record<string, unknown>>, body: string): Promise<void> => {
      const fields = {
        title: 'A post',
        standfirst: 'A post of the archive.',
        authors: ['asha-rao'],
        published: '2020-01-01',
        films: ['parasite'],
        themes: ['class'],
        triggerWarnings: 'unassessed',
        spoilers: 'unassessed',
      };
      const { file, text } = arrivingFile({ kind: 'reviews', id, fields: { ...fields, ...more }, body });
      await mkdir(dirname(join(magazine.path, file)), { recursive: true });
      await writeFile(join(magazine.path, file), text);
    };
    for (const id of ['salt-and-silence', 'lighthouse']) await write(id, {}, 'Text.');
    for (const { seed, lifted, text } of posts) {
      const { triggerWarnings, spoilers, relatedReads, rating, verdict, canonical } = lifted;
      await write(
        `post-${String(seed)}`,
        {
          relatedReads,
          rating,
          verdict,
          canonical,
          ...(triggerWarnings === undefined ? {} : { triggerWarnings }),
          ...(spoilers === undefined ? {} : { spoilers }),
          ...(told(lifted, 'question').length === 0 ? {} : { draft: true }),
        },
        text,
      );
    }
    const errors = (await problemsIn(magazine.path)).filter(({ severity }) => severity === 'error');
    // The pictures of these posts are nowhere.
    expect(errors.filter(({ code }) => code !== 'missing-image')).toEqual([]);
  });
});
