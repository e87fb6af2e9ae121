/** Answers that come when a test lets them: what a slow line does at a moment of nobody's choosing. */
import type { Page } from 'playwright-core';

/** Holds every answer to `pattern` back until the function that it gives is called. */
export async function heldRequests(page: Page, pattern: string): Promise<() => void> {
  const { promise: held, resolve: letGo } = Promise.withResolvers<undefined>();
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return () => {
    letGo(undefined);
  };
}
