/** What a policy and a page do to each other: every violation, foreign request and error of a visit, in words. */
import type { BrowserContext, Page } from 'playwright-core';

/** What went wrong in the pages of a context since it was watched. */
export interface WatchedContext {
  faults: string[];
  /** What scripts said that nobody of the magazine wrote: each calls alert(). */
  alerts: string[];
}

/** Watches the pages of a context whose own address begins with `origin`. Asked before the first page is opened. */
export async function watchPolicy(context: BrowserContext, origin: string): Promise<WatchedContext> {
  const watched: WatchedContext = { faults: [], alerts: [] };
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`${effectiveDirective} blocks ${blockedURI}`);
    });
  });
  context.on('page', (page) => {
    watchPage(page, origin, watched);
  });
  return watched;
}

function watchPage(page: Page, origin: string, { faults, alerts }: WatchedContext): void {
  const asked = (url: string): void => {
    if (!url.startsWith(origin) && /^(?:https?|wss?):/.test(url)) faults.push(`${page.url()} asks ${url}`);
  };
  page.on('pageerror', ({ message }) => faults.push(`${page.url()}: ${message}`));
  page.on('console', (message) => {
    // What browsers say of every XML with a style sheet: that one day they will show it without.
    if (message.text().startsWith('XSLTProcessor and XSLT')) return;
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('requestfinished', (request) => {
    asked(request.url());
  });
  // No host but this machine's is found; what a policy has blocked was not even looked for.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'csp') asked(request.url());
  });
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss().catch(() => undefined);
  });
}
