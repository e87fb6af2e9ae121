/** What a second import finds: what came before is known, whatever an editor has done with it since. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ImportArguments } from '../../../src/cli/import/arguments.ts';
import { importWordpress } from '../../../src/cli/import/import-wordpress.ts';
import type { ImportReport } from '../../../src/cli/import/report-text.ts';
import type { ExportedItem } from '../../../src/imports/wordpress/export.ts';
import { readSettings } from '../../../src/sources/settings.ts';
import { writeBigExport } from '../../support/big-export.ts';
import { newHome, type NewHome } from '../../support/moving-magazine.ts';
import { makeComment, makeItem, makeSite, wxr } from '../../support/wxr-writer.ts';

async function bring(
  home: NewHome,
  items: readonly ExportedItem[],
  more: Partial<ImportArguments> = {},
): Promise<ImportReport> {
  const site = makeSite({ authors: [{ login: 'editor', displayName: 'Ed', line: 0 }] });
  const file = await home.put('old.xml', wxr(site, items));
  const args: ImportArguments = {
    ...{ source: 'wordpress' as const, file, map: undefined, uploads: undefined, fetches: false, isDryRun: false },
    ...{ format: 'text' as const, report: undefined, author: undefined },
    ...more,
  };
  return importWordpress(args, readSettings({ CONTENT_DIR: home.contentDir }));
}

const outcomes = ({ accounts }: ImportReport): unknown[] =>
  accounts.map(({ source: { kind, id }, outcome }) => `${kind} ${id} ${outcome}`);
const post = (id: string, more: Partial<ExportedItem> = {}): ExportedItem =>
  makeItem({ id, slug: `post-${id}`, excerpt: 'A summary.', content: 'A text.', ...more });

it('knows a page that waits behind a dot, and brings what is new beside it', async () => {
  const home = await newHome();
  const hidden = makeItem({
    id: '1',
    type: 'page',
    status: 'private',
    slug: 'staff',
    link: 'https://old.example/staff/',
  });
  await bring(home, [hidden]);
  expect(await home.read('pages/.staff.md')).toContain('title: Post 1');
  const before = await home.all();
  expect(outcomes(await bring(home, [hidden]))).toEqual(['page 1 here already']);
  expect(await home.all()).toEqual(before);
  expect(outcomes(await bring(home, [hidden, post('2')]))).toEqual(['page 1 here already', 'post 2 written']);
});

it('brings no comment and no review again that somebody has removed', async () => {
  const home = await newHome();
  const items = [post('1', { comments: [makeComment({ id: '7' }), makeComment({ id: '8' })] }), post('2')];
  await bring(home, items);
  await rm(join(home.contentDir, 'comments/post-1/7.md'));
  await rm(join(home.contentDir, 'reviews/post-2.md'));
  const before = await home.all();
  const later = [post('1', { comments: [...(items[0]?.comments ?? []), makeComment({ id: '9' })] }), post('2')];
  expect(outcomes(await bring(home, later))).toEqual([
    'post 1 here already',
    'comment 7 here already',
    'comment 8 here already',
    'comment 9 written',
    'post 2 here already',
  ]);
  const after = await home.all();
  const added = [...after.keys()].filter((file) => !before.has(file));
  expect(added).toEqual([join(home.contentDir, 'comments/post-1/9.md')]);
});

it('goes on where it was broken off', async () => {
  const home = await newHome();
  await writeFile(
    join(home.contentDir, '.arrivals.json'),
    JSON.stringify({ 'https://old.example': { 1: { file: 'reviews/post-1.md' }, 2: { file: 'reviews/post-2.md' } } }),
  );
  await mkdir(join(home.contentDir, 'reviews'));
  await writeFile(join(home.contentDir, 'reviews/post-1.md'), '---\ntitle: Post 1\ndraft: true\n---\n');
  expect(outcomes(await bring(home, [post('1'), post('2')]))).toEqual(['post 1 here already', 'post 2 written']);
});

it('mends the links of what came before it was broken off', async () => {
  const home = await newHome();
  const linking = post('1', { content: '<a href="https://old.example/post-2/">That</a> is another.' });
  const items = [linking, post('2', { link: 'https://old.example/post-2/' })];
  await bring(home, items);
  const mended = await home.read('reviews/post-1.md');
  expect(mended).toContain('[That](https://old.example/post-2/)');
  // As it was before the end: the second one, a draft, had not been turned.
  await writeFile(join(home.contentDir, 'reviews/post-1.md'), mended.replace('https://old.example/', '/reviews/'));
  const ledger = await home.read('.arrivals.json');
  await writeFile(join(home.contentDir, '.arrivals.json'), ledger.replaceAll(',"comments":[]', ''));
  await bring(home, items);
  expect(await home.read('reviews/post-1.md')).toBe(mended);
  expect(await home.read('.arrivals.json')).toBe(ledger);
});

it('keeps a page apart from another that has its address, and says so', async () => {
  const home = await newHome({ 'pages/about.md': '---\ntitle: Who we are now\n---\n\nNew.\n' });
  const about = makeItem({
    id: '1',
    type: 'page',
    title: 'About',
    slug: 'about',
    link: 'https://old.example/about/',
    content: 'Old.',
  });
  const { notes } = await bring(home, [about]);
  expect(await home.read('pages/about.md')).toContain('New.');
  expect(await home.read('pages/about-2.md')).toContain('Old.');
  expect(notes.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^Something else has its old address \/about\/ here/),
  );
  const before = await home.all();
  await bring(home, [about]);
  expect(await home.all()).toEqual(before);
});

it('tells two posts and two comments of one number apart', async () => {
  const home = await newHome();
  const twice = [
    post('1', {
      slug: 'one',
      link: 'https://old.example/one/',
      comments: [makeComment({ id: '5', content: 'First.' }), makeComment({ id: '5', content: 'Second.' })],
    }),
    post('1', { slug: 'two', link: 'https://old.example/two/' }),
  ];
  await bring(home, twice);
  expect(await home.read('comments/one/5.md')).toContain('First.');
  expect(await home.read('comments/one/5-2.md')).toContain('Second.');
  expect(await home.read('reviews/two.md')).toContain('title: Post 1');
  const before = await home.all();
  await bring(home, twice);
  expect(await home.all()).toEqual(before);
});

it('lets answers in a circle stand by themselves, and takes private addresses out of what readers wrote', async () => {
  const home = await newHome();
  const comments = [
    makeComment({
      id: '1',
      parent: '2',
      content: 'Write to <a href="mailto:a.b@mail.example">me</a> or a.b@mail.example.',
    }),
    makeComment({ id: '2', parent: '1', content: 'My address is 203.0.113.9, in 1.2.3 ways.' }),
    makeComment({ id: '3', parent: '2' }),
  ];
  const { notes } = await bring(home, [post('1', { comments })]);
  const [first, second, third] = await Promise.all(['1', '2', '3'].map((id) => home.read(`comments/post-1/${id}.md`)));
  expect(first).toMatch(/^Write to me or \(address left out\)\.$/m);
  expect(second).toMatch(/^My address is \(address left out\), in 1\.2\.3 ways\.$/m);
  expect([first, second].join('')).not.toContain('replyTo');
  expect(third).toContain('replyTo: "2"');
  expect(notes.filter(({ message }) => message.includes('e-mail or IP address'))).toHaveLength(2);
});

it('names links to places that go with the old site, and refuses a mapping to what is not here', async () => {
  const home = await newHome();
  const content = '<a href="https://old.example/?cat=3">Horror</a> and <a href="/files/a.pdf">a file</a>.';
  const { notes } = await bring(home, [post('1', { content })]);
  expect(notes.find(({ message }) => message.startsWith('It links to places of the old site'))?.message).toMatch(
    /\?cat=3, .*files\/a\.pdf\.$/,
  );
  const map = await home.put('map.yaml', 'terms: { category: { horror: warnings/deth } }\n');
  await expect(bring(home, [post('1')], { map })).rejects.toThrow(
    /category\/horror: warnings\/deth is not here\. Did you mean "death"\?/,
  );
  expect(await readFile(map, 'utf8')).toContain('deth');
});

it('brings by two processes what one would bring', async () => {
  const [one, two] = [await newHome(), await newHome()];
  const file = join(one.folder, 'big.xml');
  await writeBigExport(file, { posts: 12, bytesPerPost: 2000 });
  const args: ImportArguments = {
    ...{ source: 'wordpress' as const, file, map: undefined, uploads: undefined, fetches: false, isDryRun: false },
    ...{ format: 'text' as const, report: undefined, author: undefined },
  };
  const alone = await importWordpress(args, readSettings({ CONTENT_DIR: one.contentDir }));
  const shared = await importWordpress(args, readSettings({ CONTENT_DIR: two.contentDir }), 0);
  expect(shared.accounts).toEqual(alone.accounts);
  const texts = async (home: NewHome): Promise<unknown> =>
    [...(await home.all())]
      .filter(([path]) => !path.endsWith('.arrivals.json'))
      .map(([path, text]) => [path.slice(home.folder.length), text]);
  expect(await texts(two)).toEqual(await texts(one));
});
