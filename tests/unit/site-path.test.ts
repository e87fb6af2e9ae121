/** Which paths are places of a site, and what no path can do: leave the folder of a build, or take a page's place. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeHostFiles } from '../../src/cli/write-host-files.ts';
import { decodedPath, isSitePath } from '../../src/schemas/site-path.ts';
import { filesIn } from '../../src/sources/files-in.ts';

const root = await mkdtemp(join(tmpdir(), 'cuemark-host-files-'));
afterAll(() => rm(root, { recursive: true, force: true }));

const address = { origin: 'https://example.org', base: '/' };

/** What a site holds after a redirect from `from` was written into it; `made` is what the build had made. */
async function filesAfter(from: string, made: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
  const site = await mkdtemp(join(root, 'site-'));
  for (const [name, text] of Object.entries(made)) await writeFile(join(site, name), text);
  const before = await filesIn(root);
  const redirects = [{ from, to: '/about/' }];
  const fault = await writeHostFiles(site, address, { redirects, gone: [], pages: [] }).catch(
    (error: unknown) => error,
  );
  const written = await filesIn(site);
  expect((await filesIn(root)).length - before.length, 'files outside the site').toBe(
    written.length - Object.keys(made).length,
  );
  const texts = await Promise.all(
    written.map(async (name) => [name, await readFile(join(site, name), 'utf8')] as const),
  );
  return { ...Object.fromEntries(texts), ...(fault instanceof Error && { fault: fault.message }) };
}

describe('a path of the site', () => {
  it.each([
    '/',
    '/old/',
    '/2019/05/old.html',
    '/caf%C3%A9/',
    '/café/',
    '/a%20b/',
    '/100%/',
    '/a.b/..c/.../',
    '/a*b/:c/',
    `/${'%E0%A4%95'.repeat(85)}/`,
  ])('may be %s', (path) => {
    expect(isSitePath(path)).toBe(true);
  });

  it.each([
    'old/',
    '//example.org/',
    '/a b/',
    '/a?b',
    '/a#b',
    '/../x',
    '/a/..',
    '/./a/',
    '/a//b/',
    '/a\\b/',
    '/%2e%2e/x.txt',
    '/.%2E/x.txt',
    '/%2e/a/',
    '/a%2f..%2Fb/',
    '/a%5Cb/',
    '/a%00b/',
    '/a%0ab/',
    '/a\0b/',
    '/a\u0085b/',
    '/a%3Fb/',
    '/a%23b/',
    '/%/%2e%2e/',
    '/\uD800/',
    `/${'a'.repeat(256)}/`,
    `/${'क'.repeat(86)}/`,
  ])('is not %j', (path) => {
    expect(isSitePath(path)).toBe(false);
  });

  it('is decoded as hosts compare it, and stays one path', () => {
    expect(decodedPath('/caf%C3%A9/a%2Cb/')).toBe('/café/a,b/');
    expect(decodedPath('/a%2Fb%3fc%23d/')).toBe('/a%2Fb%3fc%23d/');
    expect(decodedPath('/100%/caf%C3%A9/')).toBe('/100%/caf%C3%A9/');
  });
});

describe('the files for hosts', () => {
  it.each(['/%2e%2e/x.txt', '/../x.txt', '/a/../../x/', '/%2e%2e/%2e%2e/%2e%2e/x.txt', '/a%00b/', '/a\0b/'])(
    'are not written outside the site, whatever an address says: %j',
    async (from) => {
      const { fault, _headers: headers } = await filesAfter(from);
      expect(fault).toContain('would lie outside the finished site, so it is not written');
      expect(headers).toBeDefined();
    },
  );

  it.each(['/index.html', '/%69ndex.html', '/./index.html', '/old/../index.html', '/_headers', '/page.html/'])(
    'are not written over what the build has made: %s',
    async (from) => {
      const made = { 'index.html': 'The front page.', 'page.html': 'A page.' };
      const after = await filesAfter(from, made);
      expect(after).toMatchObject(made);
      expect(after['fault']).toMatch(/^The build has made something at \S+ already, and does not write over it\./);
    },
  );

  it('lead on from an address that is free', async () => {
    const files = await filesAfter('/old/caf%C3%A9/');
    expect(Object.keys(files).sort()).toEqual(['_headers', '_redirects', 'old/café/index.html']);
  });
});
