/**
 * A build that keeps what an earlier one made gives the very bytes of one that begins from nothing, and one that
 * fails leaves the earlier output. One chain of builds asks both, for each costs seconds.
 */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { brokenAddresses } from '../support/crawl.ts';
import { digests, scratch, type Scratch } from '../support/scratch.ts';

/** The digests of a build, which must succeed. */
async function built({ build, out }: Pick<Scratch, 'build' | 'out'>): Promise<Record<string, string>> {
  const { status, stderr } = await build();
  expect(status, stderr).toBe(0);
  return digests(out);
}

/** The digests of a build that begins from nothing, and is not the command's: its process has made other pages. */
async function builtAnew({ buildInShop, forget, out }: Scratch): Promise<Record<string, string>> {
  await forget();
  return built({ build: buildInShop, out });
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

it(
  'gives the same bytes twice, after edits those of a cold build, and on failure those of before',
  { timeout: 300_000 },
  async () => {
    // The output lies on another file system than the builds' own work.
    const publication = await scratch({ temporary: '/dev/shm' });
    const { content, out, build, keptPage, keptPictures } = publication;
    const first = await built(publication);
    expect(brokenAddresses(out, 'https://fixture.example', '/')).toEqual([]);
    const pictures = await keptPictures();
    expect(Object.keys(pictures).filter((name) => name.endsWith('.avif')).length).toBeGreaterThan(3);
    // The next build takes what is kept of a page, and not the page anew, or there would be nothing to compare.
    const kept = keptPage('films/the-ferry/index.html');
    const page = await readFile(kept, 'utf8');
    await writeFile(kept, page.replace('</body>', '<p>As it was kept.</p></body>'));
    expect(differences(first, await built(publication)), 'built twice').toEqual(['films/the-ferry/index.html']);
    expect(await keptPictures(), 'no picture is made twice').toEqual(pictures);
    await writeFile(kept, page);

    // A critic's name is changed, images are replaced under their names, a comment is added.
    await edit(join(content, 'contributors/asha-rao.md'), 'Asha Rao', 'Asha R. Rao');
    await copyFile(join(content, 'reviews/awkward.png'), join(content, 'reviews/the-lantern/lighthouse.png'));
    await copyFile(join(content, 'contributors/asha.png'), join(content, 'reviews/the-lantern/window.png'));
    await mkdir(join(content, 'comments/the-quay'));
    await writeFile(join(content, 'comments/the-quay/new.md'), '---\nname: New\ndate: 2026-05-31\n---\n\nA word.\n');
    const second = await built(publication);
    expect(differences(first, second)).toEqual(
      expect.arrayContaining(['feed.json', 'feed.xml', 'films/the-quay/feed.xml', 'reviews/the-quay/index.html']),
    );
    expect(await keptPictures(), 'nor one of a page that is made anew').toMatchObject(pictures);
    expect(differences(second, await builtAnew(publication)), 'against a cold build').toEqual([]);

    // Builds are broken off in the middle: by a reference in the check, by a picture among the pages.
    const folders = await readdir(dirname(out));
    const quay = join(content, 'reviews/the-quay.md');
    await edit(quay, 'authors: [asha-rao, tomas-ek]', 'authors: [asha-roa]');
    const broken = await build();
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain('reviews/the-quay.md:4:11 unknown-reference authors[0]: "asha-roa" is not a');
    expect(await digests(out)).toEqual(second);
    await edit(quay, 'authors: [asha-roa]', 'authors: [asha-rao, tomas-ek]');

    await writeFile(join(content, 'reviews/the-lantern/window.png'), 'no picture at all');
    const corrupt = await build();
    expect(corrupt.status).toBe(2);
    expect(corrupt.stderr).toContain('window.png');
    expect(corrupt.stderr).not.toMatch(/^\s+at /m);
    expect(await digests(out)).toEqual(second);
    expect(await readdir(dirname(out)), 'nothing half-made lies about').toEqual(folders);
    await copyFile(join(content, 'contributors/asha.png'), join(content, 'reviews/the-lantern/window.png'));

    // A film is renamed, a theme loses its parent, a secret is told, a topic renamed, a review withdrawn, a draft out;
    // and what is said to machines alone: where a translation stood first, how else a film is called.
    await edit(join(content, 'reviews/prakash.md'), 'language: hi', 'language: hi\ncanonical: https://first.example/');
    await edit(join(content, 'films/the-orchard.yaml'), 'title:', 'links: { imdb: tt7772580 }\ntitle:');
    await edit(join(content, 'films/the-quay.yaml'), 'title: The Quay', 'title: The Long Quay');
    await edit(join(content, 'themes/the-sea.md'), 'parent: solitude\n', '');
    await edit(join(content, 'reviews/a-harbour-film.md'), ', spoiler: true', '');
    await edit(join(content, 'warnings/violence.yaml'), 'label: Violence', 'label: Physical violence');
    await rm(join(content, 'reviews/the-ferry.md'));
    await edit(join(content, 'reviews/half-a-review/index.md'), 'draft: true', 'published: 2026-05-30');
    const third = await built(publication);
    for (const file of ['reviews/half-a-review/index.html', 'films/the-orchard/index.html', 'sitemap-0.xml'])
      expect(differences(second, third)).toContain(file);
    expect(differences(third, await builtAnew(publication)), 'against a cold build, after more').toEqual([]);
  },
);
