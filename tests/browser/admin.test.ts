/** The editors' desk in the browser: what an editor changes is what changes in the file, and the check takes it. */
import { beforeAll, afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Browser, BrowserContext } from 'playwright-core';
import { startStaticServer, type StaticServer } from '../../src/cli/static-server.ts';
import { sharedBrowser } from '../support/browser.ts';
import { builtMagazine } from '../support/built-publication.ts';
import { builtPages } from '../support/crawl.ts';
import { openDesk, patience, type Desk, type Files } from '../support/desk-page.ts';

/** A test waits for several things, one after another. */
const slowly = { timeout: 3 * patience };

let browser: Browser;
let server: StaticServer;
let folder: string;

beforeAll(async () => {
  ({ folder } = await builtMagazine());
  // The local way in is offered on localhost alone.
  [browser, server] = await Promise.all([sharedBrowser(), startStaticServer(folder, { host: 'localhost' })]);
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

const review = `---
# Written on a train.
title: The broth is a character
standfirst: A noodle shop learns to cook.
authors: [mei] # and nobody else
published: 2026-05-01 10:30
films: [tampopo]
themes: [labour]
triggerWarnings:
  - { warning: death, level: mentioned } # off screen
spoilers: marked
relatedReads: [ramen-shop]
verdict: A lesson in lunch.
---

*Tampopo* opens in a cinema, at 10:30, with \\*stars\\*.

The bowl costs :spoiler[a lorry]{#tampopo}, and :film{#tampopo} says so.

:::spoiler[The end]{#tampopo}
The lorry drives away.
:::

:::warning{#death}
A man dies at his stove.
:::

| Bowl |  Price |
|------|-------:|
| One  |     10 |

::also-read{#ramen-shop}

:::pull-quote
The broth is a character.
:::

::membership

::video{url="https://video.example/tampopo" title="The trailer"}
`;

const path = 'content/reviews/the-broth.md';
const otherReview = (title: string): string =>
  `---\ntitle: ${title}\nstandfirst: A summary.\nauthors: [mei]\npublished: 2026-04-01\nfilms: [tampopo]\nthemes: [labour]\ntriggerWarnings: []\nspoilers: none\n---\n\nA text.\n`;

const files: Files = {
  'content/site.yaml': 'name: The Reel\nurl: https://reel.example/\n',
  'content/contributors/mei.md': '---\nname: Mei Lindqvist\n---\n',
  'content/films/tampopo.yaml': 'title: Tampopo\nyear: 1985\n',
  'content/themes/labour.md': '---\nname: Labour\n---\n',
  'content/warnings/death.yaml': 'label: Death\ndescription: Somebody dies.\n',
  'content/reviews/ramen-shop.md': otherReview('Noodles and memory'),
  'content/reviews/the-lunchbox/index.md': otherReview('A wrong delivery'),
  [path]: review,
};

/** A PNG of one pixel. */
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The lines that are in one text alone. */
function changes(before: string, after = ''): { gone: string[]; come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
}

async function openReview(): Promise<Desk> {
  const desk = await openDesk(browser, server.url, files);
  await desk.openEntry('Reviews', 'The broth is a character');
  await (await desk.field('Title')).waitFor();
  expect(await desk.page.getByRole('button', { name: 'Parent Folder' }).count(), 'a review has one folder').toBe(0);
  return desk;
}

describe('a review that is changed at the desk', slowly, () => {
  it('differs in a field, a paragraph and a related read, and passes the check', async () => {
    const desk = await openReview();
    await desk.fill('Verdict', 'A lesson: in "lunch" # and life.');
    const text = await (await desk.field('Text')).getByRole('textbox').inputValue();
    await desk.fill('Text', text.replace('in a cinema', 'in a crowded cinema'));
    await (await desk.field('Related reads')).getByRole('combobox').click();
    await desk.page.getByRole('option', { name: 'A wrong delivery' }).click();
    await desk.save();

    await expect.poll(() => desk.read(path), { timeout: patience }).not.toBe(review);
    expect(changes(review, await desk.read(path))).toEqual({
      gone: [
        'relatedReads: [ramen-shop]',
        'verdict: A lesson in lunch.',
        '*Tampopo* opens in a cinema, at 10:30, with \\*stars\\*.',
      ],
      come: [
        'relatedReads: [ramen-shop, the-lunchbox]',
        `verdict: 'A lesson: in "lunch" # and life.'`,
        '*Tampopo* opens in a crowded cinema, at 10:30, with \\*stars\\*.',
      ],
    });
    expect(await desk.check()).toMatchObject({ status: 0 });
  });

  it('keeps the writing of the rest where the editor with buttons was used, and takes a block from it', async () => {
    const desk = await openReview();
    const { page } = desk;
    const body = await desk.field('Text');
    await body.getByRole('button', { name: 'Edit in Markdown' }).click();
    await body.locator('[aria-busy="false"]').waitFor();
    for (const block of ['Spoiler', 'Passage with a warning', 'Also read', 'Pull quote', 'Membership call', 'Video'])
      expect(await body.getByRole('group', { name: block }).count(), block).toBe(1);
    await body.getByRole('button', { name: 'Insert' }).click();
    await page.getByRole('menuitem', { name: 'Also read' }).click();
    const added = body.getByRole('group', { name: 'Also read' }).first();
    await added.getByRole('combobox').click();
    await page.getByRole('option', { name: 'A wrong delivery' }).click();
    await expect.poll(() => added.textContent()).toContain('A wrong delivery');
    await body.getByRole('paragraph').filter({ hasText: 'The bowl costs' }).click();
    await page.keyboard.press('End');
    // Typed and saved in one go: the editor has told nobody of these letters by then.
    await page.evaluate(() => {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else types within one turn of the page
      document.execCommand('insertText', false, ' It is worth it.');
      document.querySelector<HTMLElement>('button[aria-keyshortcuts$="+S"]')?.click();
    });

    await expect.poll(() => desk.read(path), { timeout: patience }).not.toBe(review);
    const bowl = 'The bowl costs :spoiler[a lorry]{#tampopo}, and :film{#tampopo} says so.';
    expect(changes(review, await desk.read(path))).toEqual({
      gone: [bowl],
      come: ['::also-read{#the-lunchbox}', `${bowl} It is worth it.`],
    });
    expect(await desk.check()).toMatchObject({ status: 0 });
  });

  it('is not saved where the check would refuse it, and the reason is told', async () => {
    const desk = await openReview();
    await desk.fill('Published', '2026-02-31');
    await desk.save();
    await desk.page.getByText('this is no date of the calendar').waitFor();
    expect(await desk.read(path)).toBe(review);
  });
});

describe('a picture', slowly, () => {
  it('is put beside the review that shows it', async () => {
    const desk = await openDesk(browser, server.url, files);
    const { page } = desk;
    await desk.openEntry('Reviews', 'A wrong delivery');
    await (await desk.field('Image')).getByRole('checkbox').click();
    await (await desk.field('File')).getByRole('button', { name: 'Browse' }).click();
    const dialog = page.getByRole('dialog', { name: 'Select Image' });
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'lunch box.png', mimeType: 'image/png', buffer: Buffer.from(onePixel, 'base64') });
    await dialog.getByRole('option', { name: 'lunch box.png' }).click();
    await dialog.getByRole('button', { name: 'Insert' }).click();
    await desk.fill('Description for those who do not see it', 'A tin box.');
    await desk.fill('Credit', 'The studio');
    await desk.save();

    const at = 'content/reviews/the-lunchbox';
    await expect
      .poll(() => desk.read(`${at}/index.md`), { timeout: patience })
      .toContain('\nimage:\n  src: lunch box.png\n  alt: A tin box.\n  credit: The studio\n');
    expect(await desk.read(`${at}/lunch box.png`)).toContain('PNG');
  });
});

describe('a new film', slowly, () => {
  it('gets its ID from its title, and the fields that were filled in', async () => {
    const desk = await openDesk(browser, server.url, files);
    await desk.page.getByRole('treeitem', { name: /^Films/ }).click();
    await desk.page.getByRole('button', { name: 'Create New Entry' }).click();
    await desk.fill('Title', 'Été à Paris: “Deux”');
    await desk.fill('Year', '2004', 'spinbutton');
    await desk.save();

    const made = 'content/films/ete-a-paris-deux.yaml';
    await expect.poll(() => desk.read(made), { timeout: patience }).toBe("title: 'Été à Paris: “Deux”'\nyear: 2004\n");
    expect(await desk.read('content/films/tampopo.yaml')).toBe(files['content/films/tampopo.yaml']);
  });
});

describe('the page of the desk', () => {
  const contextOf = async (): Promise<BrowserContext> => {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    return context;
  };

  it('offers local files alone where the magazine names no repository, by the magazine’s name', async () => {
    const page = await (await contextOf()).newPage();
    await page.goto(`${server.url}admin/`);
    await page.getByText(/select the root directory of the “\u2068?Cuemark\u2069?” repository/).waitFor();
    expect(await page.getByRole('button').allTextContents()).toEqual([
      expect.stringContaining('Work with Local Repository'),
    ]);
  });

  it('says so on a host where there are no local files', async () => {
    const context = await contextOf();
    await context.route('https://magazine.example/**', async (route) =>
      route.fulfill({
        response: await route.fetch({ url: server.url + new URL(route.request().url()).pathname.slice(1) }),
      }),
    );
    const page = await context.newPage();
    await page.goto('https://magazine.example/admin/');
    await page.getByText('This desk works with the files of your own machine').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('is linked from no other page, and wants to be in no index', () => {
    const pages = builtPages(folder);
    const own = pages.filter(({ path: at }) => at === 'admin/index.html');
    expect(own.map(({ html }) => html.includes('<meta name="robots" content="noindex"'))).toEqual([true]);
    expect(pages.filter(({ path: at, html }) => !at.startsWith('admin/') && html.includes('/admin/'))).toEqual([]);
  });

  it('holds nothing that is written in the content', () => {
    const html = builtPages(folder).find(({ path: at }) => at === 'admin/index.html')?.html ?? '';
    for (const written of ['Parasite', 'Five litres', 'ada-okafor', 'sexual-violence'])
      expect(html).not.toContain(written);
  });
});
