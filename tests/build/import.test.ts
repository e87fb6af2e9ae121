/** An export of everything that WordPress has moves in beside an old magazine's; nothing is lost, and the result builds. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportReport } from '../../src/cli/import/report-text.ts';
import { buildInShop } from '../support/build-shop.ts';
import { projectRoot } from '../support/built-publication.ts';
import { legacyExport, legacyMap } from '../support/legacy-magazine.ts';
import { homeIn, type NewHome } from '../support/moving-magazine.ts';
import { whatIsRead } from '../support/read-whole-export.ts';

const everything = join(projectRoot, 'tests/fixtures/imports/theme-unit-test/export.xml');
let home: NewHome;
let report: ImportReport;
let site: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cuemark-arrivals-'));
  home = await homeIn(folder, { 'themes/revenge.md': '---\nname: Revenge\n---\n' });
  report = await home.report('wordpress', everything, '--no-images');
  const uploads = join(folder, 'uploads/2019/08');
  await mkdir(uploads, { recursive: true });
  const picture = sharp({ create: { width: 400, height: 200, channels: 3, background: '#8a1c1c' } });
  await writeFile(join(uploads, 'Nightingale-Still.jpg'), await picture.jpeg().toBuffer());
  const map = await home.put('map.yaml', legacyMap);
  await home.report(
    'wordpress',
    await home.put('old.xml', legacyExport()),
    '--map',
    map,
    '--uploads',
    join(folder, 'uploads'),
    '--no-images',
  );
  site = join(folder, 'site');
  const built = await buildInShop({
    CONTENT_DIR: home.contentDir,
    OUT_DIR: site,
    AS_OF: '2026-11-01T00:00:00Z',
  });
  expect(built.status, built.stderr + built.stdout).toBe(0);
});
afterAll(() => rm(home.folder, { recursive: true, force: true }));

it('accounts for every item and every comment once', async () => {
  const { items } = await whatIsRead(await readFile(everything));
  const expected = items.flatMap(({ id, comments }) => [id, ...comments.map((comment) => `comment ${comment.id}`)]);
  const told = report.accounts.map(({ source: { kind, id } }) => (kind === 'comment' ? `comment ${id}` : id));
  expect(told.toSorted()).toEqual(expected.toSorted());
});

it('writes every post, page and approved comment, and nothing of what was not open', async () => {
  const { items } = await whatIsRead(await readFile(everything));
  const arrived = (kind: string): number =>
    report.accounts.filter(({ source, outcome }) => source.kind === kind && outcome === 'written').length;
  const lost = new Set(['trash', 'auto-draft', 'inherit']);
  const kept = (type: string): typeof items => items.filter((item) => item.type === type && !lost.has(item.status));
  expect(arrived('post')).toBe(kept('post').length);
  expect(arrived('page')).toBe(kept('page').length);
  const approved = kept('post').flatMap(({ comments }) =>
    comments.filter(
      ({ approved: state, type, content }) =>
        state === '1' && (type === '' || type === 'comment') && content.trim() !== '',
    ),
  );
  expect(arrived('comment')).toBe(approved.length);
  for (const { status, password, id } of kept('post').filter(
    (item) => item.status !== 'publish' || item.password !== '',
  )) {
    const { file = '' } = report.accounts.find(({ source }) => source.kind === 'post' && source.id === id) ?? {};
    expect(await home.read(file), `${status} ${password}`).toMatch(/^draft: true$/m);
  }
});

it('publishes a review of the old magazine as one that was written here', async () => {
  const page = await readFile(
    join(site, 'reviews/the-nightingale-refuses-to-let-revenge-be-a-relief/index.html'),
    'utf8',
  );
  for (const part of [
    '<cite>The Nightingale</cite>',
    'Sexual violence',
    'Causeway Films',
    'id="comment.72"',
    'A House Of Hunger',
    '/reviews/the-babadook-at-the-bottom-of-the-stairs/',
  ])
    expect(page).toContain(part);
  const old = await readFile(
    join(site, '2019/08/30/the-nightingale-refuses-to-let-revenge-be-a-relief/index.html'),
    'utf8',
  );
  expect(old).toContain('url=/reviews/the-nightingale-refuses-to-let-revenge-be-a-relief/');
});
