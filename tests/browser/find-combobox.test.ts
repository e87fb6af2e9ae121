/** The combobox of the search over any page, by keyboard and as a screen reader meets it. */
import { describe, expect, it } from 'vitest';
import { builtMagazine } from '../support/built-publication.ts';
import { activeOption, field, opened, options, write } from '../support/find-page.ts';
import { heldRequests } from '../support/held-requests.ts';
import { servedForSearch } from '../support/search-page.ts';

const site = servedForSearch(builtMagazine);

describe('the combobox', () => {
  it('says what it is before and after it offers something', async () => {
    const page = await opened(site);
    await expect.poll(() => field(page).getAttribute('aria-expanded')).toBe('false');
    expect(await field(page).getAttribute('aria-autocomplete')).toBe('list');
    await write(page, 'park');
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    const list = page.locator(`[id="${(await field(page).getAttribute('aria-controls')) ?? ''}"]`);
    expect(await list.getAttribute('role')).toBe('listbox');
    expect(await activeOption(page)).toBeUndefined();
    await write(page, 'qzxv');
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
    expect(await list.isVisible()).toBe(false);
  });

  it('goes through its options by the arrows, round by the field’s own text', async () => {
    const page = await opened(site);
    await write(page, 'handmaiden');
    const all = await options(page).allInnerTexts();
    expect(all.length).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    expect(await activeOption(page)).toBe(all[0]);
    expect(await page.getByRole('option', { selected: true }).count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    expect(await activeOption(page)).toBe(all[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await activeOption(page)).toBeUndefined();
    await page.keyboard.press('ArrowUp');
    expect(await activeOption(page)).toBe(all.at(-1));
    await page.keyboard.press('ArrowDown');
    expect(await activeOption(page)).toBeUndefined();
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('follows the option that it stands on, and otherwise leads to all results', async () => {
    const page = await opened(site);
    await write(page, 'hand maiden');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/films/the-handmaiden/');
    await page.keyboard.press('/');
    await write(page, 'cello');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=cello');
  });

  it('keeps its place while texts come below, and loses it to another question', async () => {
    const page = await site.newPage();
    const letGo = await heldRequests(page, '**/pagefind/**');
    await page.goto(`${site.url()}reviews/`);
    await page.keyboard.press('/');
    await field(page).fill('park');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    const chosen = await activeOption(page);
    expect(chosen).toMatch(/^Park Chan-wook/);
    letGo();
    await page.locator('.find-text').first().waitFor();
    expect(await activeOption(page)).toBe(chosen);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people/park-chan-wook/');
  });

  it('takes letters before anything has come to answer them, and answers them then', async () => {
    const page = await site.newPage();
    const letGo = await heldRequests(page, '**/find-dialog*');
    await page.goto(`${site.url()}reviews/`);
    await page.keyboard.press('/');
    await page.keyboard.type('parasite');
    expect(await field(page).inputValue()).toBe('parasite');
    letGo();
    await expect.poll(() => options(page).first().innerText()).toMatch(/^Parasite/);
  });

  it('says where nothing can come, and goes on when it can', async () => {
    const page = await site.newPage();
    await page.route('**/find-dialog*', (route) => route.abort());
    await page.goto(`${site.url()}reviews/`);
    await page.keyboard.press('/');
    await page.getByText('Search could not be loaded.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/reviews/');
  });

  it('stands on nothing once the text changes', async () => {
    const page = await opened(site);
    await write(page, 'handmaiden');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Backspace');
    expect(await activeOption(page)).toBeUndefined();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    expect(await activeOption(page)).toBeUndefined();
  });

  it('reads as a tree of names, texts and the way to all', async () => {
    const page = await opened(site);
    await write(page, 'handmaiden');
    const tree = await page.getByRole('dialog').ariaSnapshot();
    const lines = tree.split('\n').map((line) => line.trim().replace(/^- '?|'?:?$/g, ''));
    expect(lines).toEqual(
      expect.arrayContaining([
        'dialog "Search"',
        'search',
        'combobox "A film, a theme, a person, or any words" [expanded]: handmaiden',
        'button "Close"',
        expect.stringMatching(/^status: 1 name and \d+ results for “handmaiden”\.$/),
        'listbox "Offers"',
        'group "Films, themes and people"',
        'option "The Handmaiden Film, 2016"',
        'group "In the texts"',
        expect.stringMatching(/^option "Reading aloud The Handmaiden, by Mei Lindqvist Deals with: .*spoilers marked/),
        'link "All results"',
      ]),
    );
  });
});
