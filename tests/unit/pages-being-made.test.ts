import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pagesBeingMade } from '../../src/search/pages-being-made.ts';
import { comparePages } from '../../src/search/page-order.ts';

let siteDir: string;

beforeEach(async () => {
  siteDir = await mkdtemp(join(tmpdir(), 'cuemark-pages-'));
});

afterEach(async () => {
  await rm(siteDir, { recursive: true });
});

async function write(path: string, html = `<html>${path}</html>`): Promise<void> {
  const file = join(siteDir, path, 'index.html');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, html);
}

function making(reviews: readonly string[]) {
  const complete = Promise.withResolvers<undefined>();
  const pages = pagesBeingMade({ siteDir, reviews, complete: complete.promise });
  return { pages, complete: complete.resolve };
}

async function urlsOf(pages: AsyncIterable<{ url: string }>): Promise<string[]> {
  return (await Array.fromAsync(pages)).map(({ url }) => url);
}

describe('pages that are still being made', () => {
  it('come in one order, whichever is finished first', async () => {
    const { pages, complete } = making(['/reviews/b/', '/reviews/a/']);
    await write('/themes/grief/');
    await write('/reviews/b/');
    const first = pages.next();
    await write('/reviews/a/');
    expect((await first).value).toMatchObject({ url: '/reviews/a/' });
    await write('/contributors/ada/');
    complete(undefined);
    expect(await urlsOf(pages)).toEqual(['/reviews/b/', '/contributors/ada/', '/themes/grief/']);
  });

  it('are read when they are whole', async () => {
    const { pages, complete } = making(['/reviews/a/']);
    await write('/reviews/a/', '<html>half');
    const first = pages.next();
    await write('/reviews/a/', '<html>half and the rest</html>');
    expect((await first).value).toEqual({ url: '/reviews/a/', html: '<html>half and the rest</html>' });
    complete(undefined);
    expect(await urlsOf(pages)).toEqual([]);
  });

  it('end without a review that was never made', async () => {
    const { pages, complete } = making(['/reviews/a/', '/reviews/b/']);
    await write('/reviews/b/');
    await write('/');
    complete(undefined);
    expect(await urlsOf(pages)).toEqual(['/reviews/b/', '/']);
  });

  it('fail where one cannot be read', async () => {
    const { pages } = making(['/reviews/a/']);
    await writeFile(join(siteDir, 'reviews'), 'no folder');
    await expect(pages.next()).rejects.toThrow('ENOTDIR');
  });
});

describe('the order of pages', () => {
  it('has reviews first, as addresses and as files', () => {
    const addresses = ['/', '/films/a/', '/reviews/', '/reviews/b/', '/reviews/a/', '/reviews/page/2/', '/themes/a/'];
    expect(addresses.toSorted(comparePages)).toEqual([
      '/reviews/a/',
      '/reviews/b/',
      '/',
      '/films/a/',
      '/reviews/',
      '/reviews/page/2/',
      '/themes/a/',
    ]);
    const files = ['404.html', 'index.html', 'reviews/index.html', 'reviews/a/index.html'];
    expect(files.toSorted(comparePages)).toEqual([
      'reviews/a/index.html',
      '404.html',
      'index.html',
      'reviews/index.html',
    ]);
  });
});
