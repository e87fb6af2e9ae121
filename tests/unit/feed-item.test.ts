/** What a review is in a feed. The fixture's `the-lantern` has every directive but the point of no return. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FeedItem } from '../../src/publish/feed-item.ts';
import { contentFaults } from '../support/feed-faults.ts';
import { feedItemsOf } from '../support/feed-items.ts';
import { fixtureContent, fixtureNow, fixtureWords } from '../support/fixture-magazine.ts';

const site = 'https://fixture.example/magazine/';
const published = [
  'a-harbour-film',
  'awkward-text',
  'every-anchor',
  'prakash',
  'the-ferry',
  'the-lantern',
  'the-orchard',
  'the-quay',
];
let itemOf: (id: string) => Promise<FeedItem | undefined>;

beforeAll(async () => {
  ({ itemOf } = await feedItemsOf(fixtureContent, site, fixtureNow));
});

async function item(id: string): Promise<FeedItem> {
  const made = await itemOf(id);
  if (made === undefined) throw new Error(`${id} stands in no feed.`);
  return made;
}

describe('a review in a feed', () => {
  it('says every directive in plain HTML', async () => {
    const { html } = await item('the-lantern');
    await expect(
      html.replace(/(?<=>)(?=<(?:p|h[1-6]|ul|ol|li|hr|figure|table|blockquote)\b)/g, '\n'),
    ).toMatchFileSnapshot(join(import.meta.dirname, '../fixtures/feeds/the-lantern.html'));
  });

  it.each(published)('is plain HTML with whole addresses: %s', async (id) => {
    const { html } = await item(id);
    expect(contentFaults(html)).toEqual([]);
  });

  it('holds no word that stands in spoilers only', async () => {
    const all = JSON.stringify(await Promise.all(published.map(item))).toLowerCase();
    expect(fixtureWords('secret').filter(({ word }) => all.includes(word))).toEqual([]);
    expect(all).toContain('opalinline');
  });

  it('names no secret warning, and reads as if there were none', async () => {
    const keeps = await item('a-harbour-film');
    const none = await item('awkward-text');
    expect(JSON.stringify([keeps, await item('the-orchard')])).not.toMatch(/hexnine|topic-nine|hexsupport/i);
    const head = ({ html }: FeedItem): string => html.slice(0, html.indexOf('<hr>'));
    expect(head(keeps)).toBe(head(none));
    expect(head(none)).toContain('none that could be named');
  });

  it('opens with what it deals with, how closely, and what it gives away', async () => {
    const { html, summary } = await item('the-lantern');
    expect(html).toMatch(
      /^<p><strong>This review deals with<\/strong><\/p><ul><li><a href="https:\/\/fixture\.example\/magazine\/warnings\/violence\/">Violence<\/a>: described closely; note: a fight on the stairs<\/li>/,
    );
    expect(html).toContain('<strong>Marked spoilers</strong> for <cite>The Lantern</cite>, <cite>The Quay</cite> and');
    expect(summary).toMatch(/^Violence, death · spoilers marked\. A keeper waits/);
  });

  it('ends where the whole text gives the film away, or may, with a link to it', async () => {
    const throughout = await item('the-orchard');
    expect(throughout.html).toContain(
      `<a href="${site}reviews/the-orchard/#text">The whole review tells what happens in`,
    );
    const arrival = await item('the-ferry');
    expect(arrival.html).toMatch(/^<p><strong>Not assessed for warnings\.<\/strong>/);
    expect(arrival.html).toContain(`<a href="${site}reviews/the-ferry/#text">Nobody has checked this review`);
    expect(arrival.summary).toMatch(/^Not assessed\. /);
  });

  it('ends at the point of no return with a link to it, and with the notes that stand before it', async () => {
    const { html } = await item('the-quay');
    expect(html).toContain(
      `<p><a href="${site}reviews/the-quay/#spoilers-ahead">From here on it tells what happens in`,
    );
    expect(html).toContain('Opalbeforenote.');
    expect(html.match(/<li>/g)).toHaveLength(2);
  });

  it('has a plain title, and its words in its own language', async () => {
    const awkward = await item('awkward-text');
    expect(awkward.title).toMatch(/^“Who’s <afraid> & why\?”/);
    expect(awkward.html).not.toContain('<script>');
    const hindi = await item('prakash');
    expect(hindi.language).toBe('hi');
    expect(hindi.html).toContain('स्पॉइलर: <cite lang="en">Prakash</cite>। साइट पर पढ़ें</a>');
    expect(hindi.summary).toContain('स्पॉइलर चिह्नित।');
  });

  it('has its dates with the offset of the publication, its critics, and its picture or the film’s card', async () => {
    const { published: day, updated, authors, image, categories } = await item('the-lantern');
    expect([day, updated]).toEqual(['2026-05-01T00:00:00+05:30', '2026-05-03T00:00:00+05:30']);
    expect(authors).toEqual([{ name: 'Asha Rao', url: `${site}contributors/asha-rao/` }]);
    expect(image).toEqual({ url: `${site}_astro/lead.png`, type: 'image/png' });
    expect(categories).toEqual(['Solitude', 'The sea & the coast', 'The Lantern (2019)', 'The Quay (1962)']);
    expect((await item('the-quay')).image).toEqual({ url: `${site}films/the-quay/card.png`, type: 'image/png' });
  });

  it('stands in none while it is a draft or scheduled', async () => {
    expect(await Promise.all(['half-a-review', 'not-yet-out'].map(itemOf))).toEqual([undefined, undefined]);
  });
});
