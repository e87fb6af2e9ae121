/** The sample magazine goes out to WordPress and comes back the same. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importWordpress } from '../../../src/cli/import/import-wordpress.ts';
import type { ImportReport } from '../../../src/cli/import/report-text.ts';
import { readContent, type Content, type ContentEntry } from '../../../src/sources/read-content.ts';
import { readSettings } from '../../../src/sources/settings.ts';
import { projectRoot } from '../../support/built-publication.ts';
import { exportedFields, exportedMagazine } from '../../support/exported-magazine.ts';
import { wxr } from '../../support/wxr-writer.ts';

let before: Content;
let after: Content;
let report: ImportReport;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cuemark-round-trip-'));
  const original = join(projectRoot, 'content');
  const contentDir = join(folder, 'content');
  for (const kept of ['site.yaml', 'films', 'themes', 'warnings', 'contributors'])
    await cp(join(original, kept), join(contentDir, kept), { recursive: true });
  before = await readContent(original);
  const { site, items } = exportedMagazine(before, original);
  const file = join(folder, 'export.xml');
  await writeFile(file, wxr(site, items));
  const map = join(folder, 'map.yaml');
  await writeFile(map, JSON.stringify({ fields: exportedFields }));
  const uploads = join(folder, 'uploads');
  await cp(join(original, 'reviews'), uploads, { recursive: true });
  const args = {
    source: 'wordpress',
    file,
    map,
    uploads,
    fetches: false,
    isDryRun: false,
    format: 'text',
    report: undefined,
    author: undefined,
  } as const;
  report = await importWordpress(args, readSettings({ CONTENT_DIR: contentDir }));
  after = await readContent(contentDir);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('asks nothing, and leaves nothing but the pictures of the media library', () => {
  expect(report.notes.filter(({ kind }) => kind === 'question')).toEqual([]);
  expect(report.accounts.filter(({ outcome, source }) => outcome !== 'written' && source.kind !== 'image')).toEqual([]);
  expect(after.problems).toEqual([]);
});

it('gives every review the same front matter', () => {
  // Whether it is said by the review or by the publication, readers may comment or not.
  const fields = ({ entries, site }: Content): unknown =>
    [...entries.reviews.values()].map(({ id, data }) => ({ id, comments: site?.comments.policy, ...data }));
  expect(fields(after)).toEqual(fields(before));
});

it('gives every text the same words, spoilers, cards and pictures', () => {
  const words = (entry: ContentEntry<unknown>): unknown => {
    const { open, spoilers, alsoReads, hasPointOfNoReturn, images } = entry.body;
    return {
      id: entry.id,
      open: open.flatMap((passage) => passage.words).join(' '),
      spoilers: spoilers.flatMap((passage) => passage.words).join(' '),
      ...{ alsoReads, hasPointOfNoReturn, images: images.map(({ url }) => url) },
    };
  };
  for (const kind of ['reviews', 'pages'] as const)
    for (const entry of before.entries[kind].values()) {
      const arrived = after.entries[kind].get(entry.id);
      expect(arrived && words(arrived), entry.id).toEqual(words(entry));
    }
});

it('gives every comment back, with its writer, its time and its place', () => {
  const comments = ({ entries }: Content): unknown =>
    [...entries.comments.values()].map(({ id, data, body }) => ({
      id,
      ...data,
      words: body.open.flatMap(({ words }) => words).join(' '),
    }));
  expect(comments(after)).toEqual(comments(before));
});

it('writes pictures as they were', async () => {
  const picture = 'reviews/the-perfection/cello.png';
  expect(await readFile(join(folder, 'content', picture))).toEqual(
    await readFile(join(projectRoot, 'content', picture)),
  );
});
