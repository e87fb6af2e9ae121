/** Pictures as a reader meets them: nothing of a closed spoiler is fetched, and nothing is wider than the screen. */
import { describe, expect, it } from 'vitest';
import { builtFixture } from '../support/fixture-magazine.ts';
import { servedSite } from '../support/served-site.ts';

const site = servedSite(builtFixture);

describe('the pictures of a review', () => {
  it('are fetched as AVIF, and one in a closed spoiler when it is opened', async () => {
    const page = await site.newPage({ viewport: { width: 1440, height: 900 } });
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'image') fetched.push(request.url());
    });
    await page.goto(`${site.url()}reviews/the-lantern/`);
    const block = page.locator('details.spoiler-block:has(picture)');
    const inSpoiler = await block.locator('source[type="image/avif"]').getAttribute('srcset');
    const isTold = (url: string): boolean => url.endsWith(inSpoiler?.split(' ')[0] ?? '-');
    // In sight, and what stands below it fetched: whatever is fetched for being near has been.
    await block.scrollIntoViewIfNeeded();
    const below = page.getByAltText('A window at night');
    await below.scrollIntoViewIfNeeded();
    await expect.poll(() => below.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(fetched.length).toBeGreaterThan(1);
    expect(fetched.filter((url) => !url.endsWith('.avif'))).toEqual([]);
    expect(fetched.filter(isTold)).toEqual([]);

    await block.locator('summary').click();
    await block.locator('img').scrollIntoViewIfNeeded();
    await expect.poll(() => fetched.filter(isTold)).toHaveLength(1);
    await page.close();
  });

  it('keep to a narrow screen, and small ones stay small', async () => {
    const page = await site.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(`${site.url()}reviews/the-lantern/`);
    const sizes = await page
      .locator('img:visible')
      .evaluateAll((images: HTMLImageElement[]) => images.map(({ width, height }) => [width, height]));
    expect(sizes).toEqual(sizes.map(() => [48, 32]));
    expect(sizes.length).toBeGreaterThan(1);
    // One that is wider than the screen.
    const wide = page.locator('.prose figure:visible img');
    await wide.evaluate((image: HTMLImageElement) => {
      image.width = 2400;
      image.height = 1000;
    });
    expect((await wide.boundingBox())?.width).toBeLessThan(320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.close();
  });
});
