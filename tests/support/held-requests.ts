/** Answers that come when a test lets them: what a slow line does at a moment of nobody's choosing. */
import type { Page } from 'playwright-core';

/** Holds every answer to `pattern` back, or the first `times`, until the function that it gives is called. */
export async function heldRequests(page: Page, pattern: string, times = Infinity): Promise<() => void> {
  const { promise: held, resolve: letGo } = Promise.withResolvers<undefined>();
  let holding = 0;
  await page.route(pattern, async (route) => {
    holding += 1;
    if (holding <= times) await held;
    await route.continue();
  });
  return () => {
    letGo(undefined);
  };
}
