/** A build that keeps what an earlier one made gives the very bytes of one that begins from nothing. */
import { readFile, writeFile, copyFile, rm, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { digests, scratch, type Scratch } from '../support/scratch.ts';

/** The digests of a build, which must succeed. */
async function built({ build, out }: Scratch): Promise<Record<string, string>> {
  const { status, stderr } = await build();
  expect(status, stderr).toBe(0);
  return digests(out);
}

/** Files of one build that the other lacks or has otherwise. */
function differences(one: Record<string, string>, other: Record<string, string>): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((path) => one[path] !== other[path]).sort();
}

async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no "${from}".`);
  await writeFile(file, text.replace(from, to));
}

it('gives the same bytes twice, and after each edit the bytes of a cold build', { timeout: 300_000 }, async () => {
  const publication = await scratch();
  const { content, forget } = publication;
  const first = await built(publication);
  expect(differences(first, await built(publication)), 'built twice').toEqual([]);

  const edits: Record<string, () => Promise<void>> = {
    'a critic’s name is changed': () => edit(join(content, 'contributors/asha-rao.md'), 'Asha Rao', 'Asha R. Rao'),
    'an image is replaced under the same name': async () => {
      await copyFile(join(content, 'reviews/awkward.png'), join(content, 'reviews/the-lantern/lighthouse.png'));
      await copyFile(join(content, 'contributors/asha.png'), join(content, 'reviews/the-lantern/window.png'));
    },
    'a comment is added': async () => {
      await mkdir(join(content, 'comments/the-quay'));
      await writeFile(join(content, 'comments/the-quay/new.md'), '---\nname: New\ndate: 2026-05-31\n---\n\nA word.\n');
    },
    'a film is renamed and a theme has a parent no more': async () => {
      await edit(join(content, 'films/the-quay.yaml'), 'title: The Quay', 'title: The Long Quay');
      await edit(join(content, 'themes/the-sea.md'), 'parent: solitude\n', '');
    },
    'a secret topic is told, and another is renamed': async () => {
      await edit(join(content, 'reviews/a-harbour-film.md'), ', spoiler: true', '');
      await edit(join(content, 'warnings/violence.yaml'), 'label: Violence', 'label: Physical violence');
    },
    'a review is withdrawn': () => rm(join(content, 'reviews/the-ferry.md')),
    'a draft is out': () => edit(join(content, 'reviews/half-a-review/index.md'), 'draft: true', 'published: 2026-05-30'),
  };
  let before = first;
  const warm: Record<string, Record<string, string>> = {};
  for (const [name, change] of Object.entries(edits)) {
    await change();
    const after = await built(publication);
    expect(differences(before, after).length, `${name}: something changed`).toBeGreaterThan(0);
    warm[name] = after;
    before = after;
  }
  await forget();
  expect(differences(before, await built(publication)), 'after all edits, against a cold build').toEqual([]);
  expect(Object.keys(warm)).toHaveLength(Object.keys(edits).length);
});
