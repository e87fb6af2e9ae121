/** The command itself: what it is told wrongly, what it cannot read, what it writes when it writes nothing. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { legacyExport, legacyMap } from '../support/legacy-magazine.ts';
import { newHome } from '../support/moving-magazine.ts';
import { makeItem, makeSite, wxr } from '../support/wxr-writer.ts';

describe('what cannot be imported', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`;
  it.each([
    ['an entity bomb', 'x.xml', bomb, /DOCTYPE|entit/i],
    ['a file that ends in the middle', 'x.xml', legacyExport().slice(0, 6000), /ends|cut short/],
    ['XML in the place of a zip', 'x.zip', legacyExport(), /zip/i],
  ])('is refused in one sentence, and nothing is written: %s', async (_, name, text, reason) => {
    const home = await newHome();
    const before = await home.all();
    const source = name.endsWith('.zip') ? 'letterboxd' : 'wordpress';
    const { status, stdout, stderr } = await home.import(source, await home.put(name, text));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/^\s+at |fault of Cuemark/m);
    expect(await home.all()).toEqual(before);
  });

  it('is anything, where there is no publication to move into', async () => {
    const home = await newHome();
    await rm(join(home.contentDir, 'site.yaml'));
    const { status, stderr } = await home.import('wordpress', await home.put('x.xml', legacyExport()));
    expect(status).toBe(2);
    expect(stderr).toMatch(/no site\.yaml, so there is no publication to move into/);
  });
});

it('shows the same report on a dry run, and writes nothing', async () => {
  const home = await newHome({ 'themes/revenge.md': '---\nname: Revenge\n---\n' });
  const before = await home.all();
  const args = ['wordpress', await home.put('old.xml', legacyExport()), '--no-images'];
  const dry = await home.report(...args, '--dry-run');
  expect(await home.all()).toEqual(before);
  const wet = await home.report(...args);
  expect(dry).toEqual(wet);
});

it('writes the mapping file first, then does what it says', async () => {
  const home = await newHome();
  const before = await home.all();
  const map = join(home.folder, 'map.yaml');
  const file = await home.put('old.xml', legacyExport());
  expect(await home.import('wordpress', file, '--map', map, '--dry-run')).toMatchObject({ status: 2 });
  const first = await home.import('wordpress', file, '--map', map, '--no-images');
  expect(first).toMatchObject({ status: 0, stdout: expect.stringMatching(/has been written/) as string });
  expect(await home.all()).toEqual(before);
  const written = await readFile(map, 'utf8');
  expect(written).toContain('    colonial-pasts: # Colonial Pasts, on 2 items\n');
  await home.put(
    'map.yaml',
    written.replace('colonial-pasts:', 'colonial-pasts: empire').replace('revenge:', 'revenge: none'),
  );
  await home.report('wordpress', file, '--map', map, '--no-images');
  expect(await home.read('themes/empire.md')).toContain('name: Colonial Pasts\n');
  await home.put('map.yaml', legacyMap.replace('revenge: revenge', 'revenge: Re venge'));
  const { status, stderr } = await home.import('wordpress', file, '--map', map);
  expect(status).toBe(2);
  expect(stderr).toMatch(/Line 6, terms\.post_tag\.revenge/);
});

it('keeps a link to what is not out at its old address', async () => {
  const home = await newHome({
    'themes/grief.md': '---\nname: Grief\n---\n',
    'films/oldboy.yaml': 'title: Oldboy\nyear: 2003\n',
  });
  const link = (slug: string): string => `https://old.example/${slug}/`;
  const review = (id: string, slug: string, content: string, more: object = {}): ReturnType<typeof makeItem> =>
    makeItem({
      id,
      slug,
      link: link(slug),
      title: `On ${slug}`,
      excerpt: 'A summary.',
      content: `<em>Oldboy</em> (2003). ${content}`,
      terms: [{ taxonomy: 'category', slug: 'grief', name: 'Grief' }],
      ...more,
    });
  const items = [
    review('1', 'first', `See <a href="${link('second')}">that</a> and <a href="${link('third')}#more">this</a>.`),
    review('2', 'second', 'Out.'),
    review('3', 'third', 'Not out.', { status: 'draft' }),
  ];
  await home.report(
    'wordpress',
    await home.put('old.xml', wxr(makeSite({ authors: [{ login: 'editor', displayName: 'Ed', line: 0 }] }), items)),
  );
  const text = await home.read('reviews/first.md');
  expect(text).toContain('[that](/reviews/second/)');
  expect(text).toContain(`[this](${link('third')})`);
  const { status, stdout } = await home.check();
  expect({ status, stdout }).toMatchObject({ status: 0 });
});
