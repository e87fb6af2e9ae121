/**
 * Both search indexes of the fixture magazine, asked in a browser as the search page asks them: no word of a
 * spoiler is in the default one, and everything that is published is in the full one.
 */
import { describe, expect, it } from 'vitest';
import { builtFixture, fixtureWords, isInAttribute } from '../support/fixture-magazine.ts';
import { servedSite } from '../support/served-site.ts';

const site = servedSite(builtFixture);

/** The pages that a bundle finds for each query, each bundle in a page of its own: two in one page disturb each other. */
async function found(bundle: string, queries: readonly string[]): Promise<Record<string, string[]>> {
  const page = await site.newPage();
  await page.goto(`${site.url()}404.html`);
  const script = JSON.stringify(`${site.url()}${bundle}/pagefind.js`);
  const answers = await page.evaluate(`import(${script}).then(async (pagefind) => {
    const answers = {};
    for (const query of ${JSON.stringify(queries)}) {
      const { results } = await pagefind.search(query);
      answers[query] = await Promise.all(results.map(async (result) => (await result.data()).url));
    }
    return answers;
  })`);
  await page.close();
  return answers as Record<string, string[]>;
}

/** Where the words of a file of the content are found; a film's, beside its review, which has the film's name here. */
function addressOf(file: string): string {
  const path = file
    .replace(/(?:\/index)?\.(?:md|yaml)$/, '')
    .replace(/^pages\//, '')
    .replace(/^films\//, 'reviews/');
  return `/${path.replace(/^comments\/([^/]+)\/.*/, 'reviews/$1')}/`;
}

const isHindi = ({ word }: { word: string }): boolean => /\p{Script=Devanagari}/u.test(word);
const secret = fixtureWords('secret').filter(({ word }) => !isInAttribute(word));
const open = fixtureWords('open').filter(({ word }) => !isInAttribute(word));
const wordsOf = (words: readonly { word: string }[]): string[] => words.map(({ word }) => word);

describe.each([
  { language: 'English', folder: '', speaks: (word: { word: string }) => !isHindi(word) },
  { language: 'Hindi', folder: '/hi', speaks: isHindi },
])('the default index in $language', ({ folder, speaks }) => {
  it('finds nothing by any word of a spoiler, or of its attributes', async () => {
    const words = wordsOf(fixtureWords('secret').filter(speaks));
    expect(words.length).toBeGreaterThan(2);
    const answers = Object.entries(await found(`pagefind${folder}`, words));
    expect(answers.filter(([, pages]) => pages.length > 0)).toEqual([]);
  });

  it('finds each open word on its page', async () => {
    const words = open.filter(speaks);
    const answers = await found(`pagefind${folder}`, wordsOf(words));
    const lost = words.filter(({ word, file }) => answers[word]?.includes(addressOf(file)) !== true);
    expect(lost).toEqual([]);
  });
});

describe.each([
  { language: 'English', folder: '', speaks: (word: { word: string }) => !isHindi(word) },
  { language: 'Hindi', folder: '/hi', speaks: isHindi },
])('the full index in $language', ({ folder, speaks }) => {
  it('finds everything that is published on its page', async () => {
    const words = [...secret, ...open].filter(speaks);
    const answers = await found(`pagefind-spoilers${folder}`, wordsOf(words));
    const lost = words.filter(({ word, file }) => answers[word]?.includes(addressOf(file)) !== true);
    expect(lost).toEqual([]);
  });
});

describe.each(['pagefind', 'pagefind-spoilers', 'pagefind/hi', 'pagefind-spoilers/hi'])('%s', (bundle) => {
  it('knows nothing of a draft or a scheduled review', async () => {
    const answers = Object.entries(await found(bundle, wordsOf(fixtureWords('withheld'))));
    expect(answers.filter(([, pages]) => pages.length > 0)).toEqual([]);
  });
});

describe('the index of a language', () => {
  it('holds the reviews in it and no others', async () => {
    const hindi = await found('pagefind/hi', ['प्रकाश', 'lantern']);
    expect(hindi['प्रकाश']).toContain('/reviews/prakash/');
    const english = await found('pagefind', ['रोशनी', 'lantern']);
    expect(english['रोशनी']).toEqual([]);
    expect(english['lantern']).toContain('/reviews/the-lantern/');
  });
});

describe('what search shows of a page', () => {
  it('is its title as the page prints it, without the words of a spoiler', async () => {
    const page = await site.newPage();
    await page.goto(`${site.url()}404.html`);
    const shown = await page.evaluate<
      { url: string; meta: Record<string, string> }[]
    >(`import('${site.url()}pagefind/pagefind.js').then(async (pagefind) => {
      const { results } = await pagefind.search(null);
      return Promise.all(results.map((result) => result.data()));
    })`);
    await page.close();
    const awkward = shown.find(({ url }) => url === '/reviews/awkward-text/');
    expect(awkward?.meta['title']).toContain('“Who’s <afraid> & why?”: Notes on M*A*S*H & the 2.39:1 frame at 10:30');
    const everything = JSON.stringify(shown).toLowerCase();
    for (const { word } of fixtureWords('secret')) expect(everything).not.toContain(word);
  });
});
