/** States of pages that have no address of their own: a dialog that is open, filters that are shown, a search's answer. */
import type { Page } from 'playwright-core';
import type { KindOfPage } from '../support/page-kinds.ts';

/** A page in a state; the end of its path may only tell it from the page as it opens. */
export interface PageState extends KindOfPage {
  /** Brings the page into its state. */
  prepare: (page: Page) => Promise<void>;
  /** What stands over a page stands over its first screen. */
  isOneScreen?: true;
}

/** The states that are looked at, of a magazine of whatever content. */
export const pageStates: readonly PageState[] = [
  { name: 'Search, words', path: 'search/?q=grief', prepare: answered },
  { name: 'Search, nothing found', path: 'search/?q=qwxzvk', prepare: answered },
  {
    name: 'Search, facets open',
    path: 'search/?q=house#facets',
    prepare: async (page) => {
      await answered(page);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
      });
    },
  },
  {
    name: 'Find over any page',
    path: 'themes/?find',
    isOneScreen: true,
    prepare: async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'Find, answering',
    path: 'themes/?find=answering',
    isOneScreen: true,
    prepare: async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('mother', { delay: 20 });
      await page.locator('.find-name').first().waitFor();
      await page.locator('.find-text').first().waitFor();
    },
  },
];

/** Waits until the search page has said what it has found. */
async function answered(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^(?!Searching…).+/ })
    .first()
    .waitFor();
}
