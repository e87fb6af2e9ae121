/** The editors' handbook as an editor uses it: its examples open, and lead where they say. */
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { builtFixture } from '../support/fixture-magazine.ts';
import { servedSite } from '../support/served-site.ts';

const site = servedSite(builtFixture);

describe('the handbook', () => {
  it('locks nobody out, by day and by night', async () => {
    const page = await site.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${site.url()}admin/handbook/`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoAxeViolations(page);
    }
    // Nothing is wider than a telephone.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.close();
  });

  it('has live examples, each with anchors of its own', async () => {
    const page = await site.newPage();
    await page.goto(`${site.url()}admin/handbook/`);
    for (const [id, words] of [
      ['spoiler', 'it was never sent'],
      ['spoiler-other-film', 'both of them on the train'],
    ] as const) {
      const example = page.locator(`#directive-${id} .prose`);
      expect(await example.getByText(words).isVisible()).toBe(false);
      await example.getByRole('button').click();
      expect(await example.getByText(words).isVisible()).toBe(true);
    }
    await page.locator('#directive-spoiler-block summary').click();
    expect(await page.locator('#directive-spoiler-block .prose').getByText('the swing').isVisible()).toBe(true);
    await page.locator('#directive-warning').getByRole('link', { name: 'Pass over this passage' }).click();
    expect(await page.evaluate(() => document.querySelector(':target')?.closest('section')?.id)).toBe(
      'directive-warning',
    );
    await page.close();
  });
});
