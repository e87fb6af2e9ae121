/**
 * What a page costs a reader who comes for the first time, in bytes as a host sends them and in requests: as many as
 * the browser makes, whatever the page says that it needs.
 */
import { brotliCompressSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { builtMagazine } from '../support/built-publication.ts';
import { builtPages } from '../support/crawl.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { servedSite } from '../support/served-site.ts';

const site = servedSite(builtMagazine);

/** What is sent compressed; pictures and fonts are compressed already. */
const compressed = /^(?:text\/|image\/svg|application\/(?:javascript|json|xml|manifest))/;

/** Thousands of bytes, by what they are. */
interface Cost {
  requests: number;
  all: number;
  htmlAndStyles: number;
  scripts: number;
  /** Addresses that lie elsewhere. */
  elsewhere: string[];
}

/** What a first visit of a page costs. Brotli at its best is what a host keeps ready of files that do not change. */
async function costOf(path: string): Promise<Cost> {
  const context = await site.browser().newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'allow' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  // What the worker fetches for later, it fetches after the page; whatever it does to the page itself is counted.
  const answers: { kind: string; address: string; bytes: Promise<number> }[] = [];
  page.on('response', (response) => {
    const isCompressed = compressed.test(response.headers()['content-type'] ?? '');
    const bytes = response.body().then((body) => (isCompressed ? brotliCompressSync(body) : body).length);
    answers.push({ kind: response.request().resourceType(), address: response.url(), bytes });
  });
  await page.goto(site.url() + path, { waitUntil: 'networkidle' });
  let all = 0;
  const of: Record<string, number> = {};
  for (const { kind, bytes } of answers) {
    all += await bytes;
    of[kind] = (of[kind] ?? 0) + (await bytes);
  }
  return {
    requests: answers.length,
    all: all / 1000,
    htmlAndStyles: ((of['document'] ?? 0) + (of['stylesheet'] ?? 0)) / 1000,
    scripts: (of['script'] ?? 0) / 1000,
    elsewhere: answers.map(({ address }) => address).filter((address) => !address.startsWith(site.url())),
  };
}

/** The most a review without photographs may cost, fonts included. */
const ofReviews = { requests: 12, all: 135, htmlAndStyles: 18, scripts: 6 };

it.each([
  { name: 'Review, no image', most: ofReviews },
  // A letter of Devanagari takes three bytes, and the longest review is the one that is asked.
  { name: 'Review in Hindi', most: ofReviews },
  { name: 'Front page', most: { ...ofReviews, htmlAndStyles: 16 } },
  { name: 'A film', most: { ...ofReviews, htmlAndStyles: 14 } },
])('keeps to its budget: $name', async ({ name, most }) => {
  const { path } = pageKinds(builtPages(site.folder())).find((kind) => kind.name === name) ?? {};
  if (path === undefined) throw new Error(`The sample magazine has no page of the kind "${name}".`);
  const cost = await costOf(path);
  expect(cost.elsewhere).toEqual([]);
  // A page that did not come would cost nothing.
  expect(cost.htmlAndStyles).toBeGreaterThan(3);
  for (const [what, limit] of Object.entries(most))
    expect(cost[what as keyof typeof most], `${what} of /${path}`).toBeLessThanOrEqual(limit);
});
