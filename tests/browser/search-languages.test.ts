/** Search on a small publication under a sub-path, with a review in another language and a topic under a new name. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtPublication } from '../support/built-publication.ts';
import { answer, results, servedForSearch } from '../support/search-page.ts';

const review = (fields: string, text: string): string =>
  `---\nauthors: [ada]\npublished: 2026-05-01\nfilms: [fandry]\nthemes: [caste]\ntriggerWarnings: []\nspoilers: none\n${fields}---\n\n${text}\n`;
const files = {
  'site.yaml': 'name: Journal\nurl: https://example.org/journal/\n',
  'contributors/ada.md': '---\nname: Ada Okafor\n---\n',
  'themes/caste.md': '---\nname: "Caste, class & colour"\n---\n\nWho may drink.\n',
  'warnings/caste-violence.yaml':
    'label: Violence of caste\ndescription: What it says.\naliases: [/warnings/violence/]\n',
  'films/fandry.yaml': 'title: Fandry\nyear: 2013\n',
  'reviews/slate.md': review(
    'title: The name on the slate\nstandfirst: A boy writes.\n',
    'A village watches _Fandry_.',
  ),
  'reviews/stones.md': review('title: Stones\nstandfirst: A boy throws.\n', 'A stone flies out of _Fandry_.').replace(
    '[]',
    '[caste-violence]',
  ),
  'reviews/takhti.md': review('title: तख़्ती पर नाम\nstandfirst: एक लड़का लिखता है।\nlanguage: hi\n', 'गाँव सब देखता है।'),
};
let content: string | undefined;

const site = servedForSearch(async () => {
  content = await mkdtemp(join(tmpdir(), 'cuemark-search-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, name)), { recursive: true });
    await writeFile(join(content, name), text);
  }
  return builtPublication('journal', { CONTENT_DIR: content, AS_OF: '2026-06-01T00:00:00Z' });
}, '/journal/');

afterAll(async () => {
  if (content !== undefined) await rm(content, { recursive: true, force: true });
});

describe('a site under a sub-path with a review in Hindi', () => {
  it('finds the review by its own words, from the English page, and says its language', async () => {
    const page = await site.newPage();
    await page.goto(`${site.url()}search/?q=${encodeURIComponent('गाँव')}`);
    expect(await answer(page)).toBe('1 result for “गाँव”.');
    const link = page.locator('[data-part="results"] a');
    expect(await link.getAttribute('lang')).toBe('hi');
    await link.click();
    await page.waitForURL(`${site.url()}reviews/takhti/`);
  });

  it('finds both by a filter whose name has a comma and an ampersand', async () => {
    const page = await site.newPage();
    await page.goto(`${site.url()}search/`);
    await page.locator('summary', { hasText: 'Theme' }).click();
    await page.getByLabel('Caste, class & colour', { exact: true }).check();
    await answer(page, '3 results (theme Caste, class & colour).');
    expect((await results(page)).sort()).toEqual(['slate', 'stones', 'takhti'].map((id) => `/journal/reviews/${id}/`));
    expect(new URL(page.url()).pathname).toBe('/journal/search/');
  });

  it('leaves out by the name that a topic had when the reader chose', async () => {
    const settings = { topics: { violence: 'leave-out' } } as const;
    const page = await site.searchPage('?q=boy', { settings });
    expect(await answer(page)).toBe('1 result for “boy”.');
    expect(await results(page)).toEqual(['/journal/reviews/slate/']);
    expect(await page.locator('[data-part="left-out"]').innerText()).toMatch(
      /^1 result left out by your settings: show/,
    );
  });
});
