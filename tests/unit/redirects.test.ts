/** Old addresses as the content declares them, and as the files that lead on from them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { twinLines } from '../../src/cli/address-lines.ts';
import { addressesOf } from '../../src/editorial/addresses.ts';
import { hostedAddresses } from '../../src/editorial/hosted-addresses.ts';
import { redirectFiles } from '../../src/publish/redirects.ts';
import { readContent } from '../../src/sources/read-content.ts';
import { problemsIn } from '../support/problems-in.ts';

const root = await mkdtemp(join(tmpdir(), 'cuemark-redirects-'));
afterAll(() => rm(root, { recursive: true, force: true }));

/** A magazine of two pages, `aliases` those of the first; with what is wrong in it, and what hosts are told of it. */
async function magazine(aliases: readonly string[], permalinks = '/\n') {
  const folder = await mkdtemp(join(root, 'magazine-'));
  const files = {
    'site.yaml': 'name: Small\nurl: https://small.example\n',
    'permalinks.txt': permalinks,
    'pages/about.md': `---\ntitle: About\naliases: ${JSON.stringify(aliases)}\n---\n`,
    'pages/team.md': '---\ntitle: Team\n---\n',
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const content = await readContent(folder);
  const hosted = hostedAddresses(content, addressesOf(content, 0));
  const problems = (await problemsIn(folder)).map(({ code, field }) => `${code} ${field}`);
  const paths = redirectFiles(hosted.redirects, 'https://small.example', '/').map(({ path }) => path);
  return { problems, hosted, paths };
}

const linesOf = (from: string, to: string, base = '/'): string[] =>
  redirectFiles([{ from, to }], 'https://small.example', base)
    .filter(({ path }) => path === '_redirects')
    .flatMap(({ text }) => text.trimEnd().split('\n'));

describe('a line for hosts', () => {
  it.each([
    ['/old/', '/about/', '/old/ /about/ 301'],
    ['/caf%C3%A9/', '/about/', '/caf%C3%A9/ /about/ 301'],
    ['/café/', '/about/#où', '/caf%C3%A9/ /about/#o%C3%B9 301'],
    ['/a%20b%2Cc/', '/about/?q=a%26b%20c', '/a%20b,c/ /about/?q=a%26b%20c 301'],
    ['/100%/', '/about/', '/100%25/ /about/ 301'],
  ])('has each address encoded once: %s', (from, to, line) => {
    expect(linesOf(from, to)).toEqual([line]);
  });

  it.each(['/*', '/old/*/', '/%2A', '/:slug/', '/:2019/', '/a/:Year', '/a:b/', '/%3Aslug/'])(
    'is none where it would speak of other addresses too: %s',
    (from) => {
      const [page, ...others] = redirectFiles([{ from, to: '/about/' }], 'https://small.example', '/');
      expect(page?.text).toContain('0; url=/about/');
      expect(others).toEqual([]);
    },
  );

  it('may have a colon before a number', () => {
    expect(linesOf('/10:30/', '/about/')).toEqual(['/10:30/ /about/ 301']);
  });

  it('has the sub-path before both', () => {
    expect(linesOf('/old/', '/about/', '/magazine/')).toEqual(['/magazine/old/ /magazine/about/ 301']);
  });
});

describe('an old address', () => {
  it('that differs from a page by case alone leads on where hosts are told, and has no page that could lie in its place', async () => {
    const { problems, hosted, paths } = await magazine(['/About/', '/TEAM/', '/Feed.xml', '/older/']);
    expect(problems).toEqual([]);
    expect(hosted.redirects).toEqual([
      { from: '/About/', to: '/about/', twin: '/about/' },
      { from: '/TEAM/', to: '/about/', twin: '/team/' },
      { from: '/Feed.xml', to: '/about/', twin: '/feed.xml' },
      { from: '/older/', to: '/about/' },
    ]);
    expect(paths).toEqual(['older/index.html', '_redirects']);
    expect(twinLines(hosted.redirects)).toEqual([
      expect.stringMatching(
        /^\/About\/ \(\/about\/\), \/TEAM\/ \(\/team\/\), \/Feed\.xml \(\/feed\.xml\) are old addresses/,
      ),
    ]);
    expect(twinLines(hosted.redirects.slice(3))).toEqual([]);
  });

  it('at which the site has something of its own is told as that alone', async () => {
    const { problems, hosted } = await magazine(['/_headers', '/sw.js', '/about/', '/pagefind/old/']);
    expect(problems).toEqual([0, 1, 2, 3].map((index) => `duplicate-url aliases[${String(index)}]`));
    expect(twinLines(hosted.redirects)).toEqual([]);
  });

  it('has one page with another that differs by case alone, or by how its letters are composed', async () => {
    const { problems, paths } = await magazine(['/Old/', '/old/', '/caf\u00E9/', '/cafe\u0301/']);
    expect(problems).toEqual([]);
    expect(paths).toEqual(['Old/index.html', 'caf\u00E9/index.html', '_redirects']);
  });

  it('leads where its file says when permalinks.txt names it too', async () => {
    const { problems, hosted, paths } = await magazine(['/old/'], '/old -> /team/\n/old/index.html -> /team/\n');
    expect(problems).toEqual([]);
    expect(hosted.redirects).toEqual([{ from: '/old/', to: '/about/' }]);
    expect(paths).toEqual(['old/index.html', '_redirects']);
  });

  it('is never gone where the build makes something', async () => {
    const { hosted } = await magazine(
      [],
      '/about/ gone\n/sw.js gone\n/robots.txt gone\n/pagefind/pagefind.js gone\n/old/ gone\n',
    );
    expect(hosted.gone).toEqual(['/old/']);
  });
});
