/** The pictures of a built publication: every one in its formats, with its size, and nothing published beside them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Element } from 'domhandler';
import { findAll } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtFiles } from '../support/crawl.ts';
import { builtFixture } from '../support/fixture-magazine.ts';

interface Shown {
  page: string;
  image: Record<string, string>;
  sources: Record<string, string>[];
}

let folder: string;
let shown: Shown[];
beforeAll(async () => {
  ({ folder } = await builtFixture());
  // The handbook shows a film's card for an example, which is a picture of the build's own.
  const pages = builtFiles(folder).filter((path) => path.endsWith('.html') && !path.startsWith('admin/'));
  shown = pages.flatMap((page) => picturesOf(page, readFileSync(join(folder, page), 'utf8')));
});

function picturesOf(page: string, html: string): Shown[] {
  const named = (name: string, within: Element[]): Element[] => findAll((element) => element.name === name, within);
  const document = parseDocument(html).children as Element[];
  return named('img', document).map((image) => {
    const holder = image.parent as Element;
    const sources = holder.name === 'picture' ? named('source', [holder]) : [];
    return { page, image: image.attribs, sources: sources.map(({ attribs }) => attribs) };
  });
}

/** The addresses in a `srcset`, with the widths that it says. */
function candidates(srcset = ''): { url: string; width: number }[] {
  return srcset.split(', ').map((candidate) => {
    const [url = '', width = ''] = candidate.split(' ');
    return { url, width: Number.parseInt(width) };
  });
}

/** What a file is, by its first bytes. */
function kindOf(url: string): string {
  const bytes = readFileSync(join(folder, url)).subarray(0, 12).toString('latin1');
  if (bytes.startsWith('\x89PNG')) return 'image/png';
  if (bytes.startsWith('RIFF') && bytes.endsWith('WEBP')) return 'image/webp';
  return bytes.slice(4) === 'ftypavif' ? 'image/avif' : bytes;
}

function pictured(page: string, alt: string): Shown {
  const found = shown.find((picture) => picture.page === page && picture.image['alt']?.startsWith(alt));
  if (found === undefined) throw new Error(`${page} shows no "${alt}".`);
  return found;
}

describe('every picture', () => {
  it('is there as AVIF and WebP, and in its own kind for browsers that know neither', () => {
    expect(shown.length).toBeGreaterThan(4);
    for (const { image, sources } of shown) {
      expect(sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
      for (const { type, srcset, sizes } of sources) {
        expect(candidates(srcset).map(({ url }) => kindOf(url))).toEqual(candidates(srcset).map(() => type));
        expect(sizes).toContain('px');
      }
      expect(kindOf(image['src'] ?? '')).toBe('image/png');
    }
  });

  it('says its size, and none is larger than its file', () => {
    for (const { image, sources } of shown) {
      expect(Number(image['width'])).toBeGreaterThan(0);
      expect(Number(image['height'])).toBeGreaterThan(0);
      for (const { srcset } of sources)
        for (const { width } of candidates(srcset)) expect(width).toBeLessThanOrEqual(Number(image['width']));
    }
  });

  it('waits until it comes into sight, but for the first of its page', () => {
    for (const page of new Set(shown.map((picture) => picture.page))) {
      const loading = shown.filter((picture) => picture.page === page).map(({ image }) => image['loading']);
      expect(loading.slice(1), page).toEqual(loading.slice(1).map(() => 'lazy'));
    }
    const lead = pictured('reviews/the-lantern/index.html', 'A lighthouse').image;
    expect(lead).toMatchObject({ loading: 'eager', fetchpriority: 'high', class: 'focus focus-x-50 focus-y-20' });
    expect(pictured('reviews/the-lantern/index.html', 'Vexattralt').image).toMatchObject({ loading: 'lazy' });
  });

  it('is called by digests and stands in no preload', () => {
    const html = readFileSync(join(folder, 'reviews/the-lantern/index.html'), 'utf8');
    expect(html).not.toMatch(/<link[^>]+as="image"/);
    for (const { image, sources } of shown)
      for (const { url } of [{ url: image['src'] ?? '' }, ...sources.flatMap(({ srcset }) => candidates(srcset))])
        expect(url).toMatch(/^\/_astro\/[\w-]{6}\.[\w-]{8}_\w+\.(?:avif|webp|png)$/);
  });
});

it('no picture is published that no page shows', () => {
  const used = shown.flatMap(({ image, sources }) => [
    image['src'] ?? '',
    ...sources.flatMap(({ srcset }) => candidates(srcset).map(({ url }) => url)),
  ]);
  const files = readdirSync(join(folder, '_astro')).filter((name) => /\.(?:avif|webp|png)$/.test(name));
  expect(files.sort()).toEqual([...new Set(used.map((url) => basename(url)))].sort());
});
