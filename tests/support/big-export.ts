/**
 * A WordPress export of any size, the same each time: a magazine's posts as they are, classic and block markup in turn,
 * with warning lines, spoiler notices, also-reads, captions, images and comments, so that figures can be compared
 * between versions.
 */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExportedTerm } from '../../src/imports/wordpress/export.ts';
import { PostMaker, sections, site, vocabulary } from './big-export-post.ts';
import { numbersFrom } from './numbers-from.ts';
import { makeSite, wxrFrame, wxrItem } from './wxr-writer.ts';

/** How much to write. */
export interface ExportSize {
  posts: number;
  /** Of each post's text, about. */
  bytesPerPost: number;
}

/** The size that the targets of the project speak of: about 200 MB. */
export const bigExport: ExportSize = { posts: 10_000, bytesPerPost: 12_000 };

/** Writes the export to a path, piece by piece. */
export async function writeBigExport(path: string, size: ExportSize): Promise<void> {
  await pipeline(Readable.from(bigExportText(size)), createWriteStream(path));
}

/** The export's text: every post, and before it the attachment that is its image. */
export function* bigExportText({ posts, bytesPerPost }: ExportSize): Generator<string> {
  const [head, tail] = wxrFrame(
    makeSite({
      title: 'The Big Archive',
      url: site,
      authors: Array.from({ length: 20 }, (_, index) => ({
        login: `critic-${index}`,
        displayName: `Critic ${index}`,
        line: 0,
      })),
      terms: terms(),
    }),
  );
  yield head;
  const random = numbersFrom(posts);
  for (let index = 0; index < posts; index += 1) {
    const post = new PostMaker(random, index, posts);
    yield wxrItem(post.attachment()) + wxrItem(post.post(bytesPerPost));
  }
  yield tail;
}

function terms(): ExportedTerm[] {
  const categories = sections.map((name) => ({
    taxonomy: 'category',
    slug: name.toLowerCase(),
    name,
    parent: '',
    description: '',
  }));
  const tags = vocabulary
    .slice(0, 40)
    .map((name) => ({ taxonomy: 'post_tag', slug: name, name, parent: '', description: '' }));
  return [...categories, ...tags];
}
