/** Search on a small publication under a sub-path, with reviews in other languages and a topic under a new name. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildInShop } from '../support/build-shop.ts';
import { builtPublication } from '../support/built-publication.ts';
import { answer, results, servedForSearch } from '../support/search-page.ts';

const review = (fields: string, text: string): string =>
  `---\nauthors: [ada]\npublished: 2026-05-01\nfilms: [fandry]\nthemes: [caste]\ntriggerWarnings: []\nspoilers: none\n${fields}---\n\n${text}\n`;
const files = {
  'site.yaml': 'name: Journal\nurl: https://example.org/journal/\n',
  'contributors/ada.md': '---\nname: Ada Okafor\n---\n',
  'themes/caste.md': '---\nname: "Caste, class & colour"\n---\n\nWho may drink.\n',
  'themes/home.md': '---\nname: Home\n---\n\nWho may stay.\n',
  'warnings/caste-violence.yaml':
    'label: Violence of caste\ndescription: What it says.\naliases: [/warnings/violence/]\n',
  'films/fandry.yaml': 'title: Fandry\nyear: 2013\n',
  'reviews/slate.md': review(
    'title: The name on the slate\nstandfirst: A boy writes.\n',
    'A village watches _Fandry_ in its only kino, and the women tell stories.',
  ),
  'reviews/stones.md': review('title: Stones\nstandfirst: A boy throws.\n', 'A stone flies out of _Fandry_.').replace(
    '[]',
    '[caste-violence]',
  ),
  'reviews/takhti.md': review(
    'title: तख़्ती पर नाम\nstandfirst: एक लड़का लिखता है।\nlanguage: hi\n',
    'गाँव सब देखता है। फ़िल्में देखकर लड़कियाँ कहानियाँ सुनाती हैं। Kino.',
  ),
  'reviews/haus.md': review(
    'title: Das Haus am Hang\nstandfirst: Ein Kind schreibt.\nlanguage: de\n',
    'Die Häuser stehen leer, und ein Kino steht in der Straße.',
  ).replace('[caste]', '[home]'),
  'reviews/mauer.md': review(
    'title: Hinter der Mauer\nstandfirst: Ein Kind liest.\nlanguage: de-AT\n',
    'Die Filmhäuser sind zu, das Kino auch.',
  ).replace('[caste]', '[home]'),
};
let content: string | undefined;

const site = servedForSearch(async () => {
  content = await mkdtemp(join(tmpdir(), 'cuemark-search-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, name)), { recursive: true });
    await writeFile(join(content, name), text);
  }
  return builtPublication('journal', { CONTENT_DIR: content, AS_OF: '2026-06-01T00:00:00Z' }, buildInShop);
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

describe('reviews in three languages', () => {
  it.each([
    ['लड़की', 'लड़कियाँ', ['takhti']],
    ['कहानियां', 'कहानियाँ', ['takhti']],
    ['कहानी', 'कहानियाँ', ['takhti']],
    ['फिल्म', 'फ़िल्में', ['takhti']],
    ['Häusern', 'Häuser', ['haus']],
    ['Hauser', 'Häuser', ['haus']],
    ['Hauses', 'Haus', ['haus']],
    ['Filmhaus', 'Filmhäuser', ['mauer']],
    ['Strasse', 'Straße', ['haus']],
    ['Kinder', 'Kind', ['haus', 'mauer']],
    ['watching', 'watches', ['slate']],
    ['story', 'stories', ['slate']],
  ])('are found by “%s” where “%s” is written', async (asked, _, found) => {
    const page = await site.searchPage(`?q=${encodeURIComponent(asked)}`);
    expect((await results(page)).sort()).toEqual(found.map((id) => `/journal/reviews/${id}/`));
  });

  it('take turns among the results', async () => {
    const page = await site.searchPage('?q=kino');
    const languages = await page
      .locator('[data-part="results"] > li h2 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('lang') ?? 'en'));
    expect(languages.slice(0, 3).sort()).toEqual(['de', 'en', 'hi']);
    expect(languages.slice(3)).toEqual(['de']);
  });

  it.each(['pagefind.js', '*.pf_meta', 'wasm*', 'index/*', 'fragment/*'])(
    'are not silently fewer where %s of one of them does not come',
    async (file) => {
      const page = await site.newPage();
      await page.context().route(`**/pagefind/de/${file}`, (route) => route.fulfill({ status: 503 }));
      await page.goto(`${site.url()}search/?q=kino`);
      expect(await answer(page)).toMatch(/^Search could not be loaded/);
      expect(await results(page)).toEqual([]);
      await page.context().unroute(`**/pagefind/de/${file}`);
      await page.getByRole('button', { name: 'Try again' }).click();
      await answer(page, '4 results for “kino”.');
    },
  );
});

describe('a reader who leaves out a topic', () => {
  it('is shown nothing of it where the data that tell of it do not come', async () => {
    const page = await site.newPage({ settings: { topics: { 'caste-violence': 'leave-out' } } });
    await page.context().route('**/pagefind/filter/*', (route) => route.fulfill({ status: 503 }));
    await page.goto(`${site.url()}search/?q=boy`);
    expect(await answer(page)).toMatch(/^Search could not be loaded/);
    expect(await results(page)).toEqual([]);
  });
});
