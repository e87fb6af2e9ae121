/** What a policy and a page do to each other: every violation, foreign request and error of a visit, in words. */
import type { BrowserContext, Page } from 'playwright-core';

/** What went wrong in the pages of a context since they were opened. */
export interface WatchedContext {
  faults: string[];
  /** Scripts that ran although nobody wrote them: each has called alert(). */
  ran: string[];
}

/** Watches every page of a context that is at `origin`. Must be asked before the first page is opened. */
export async function watchPolicy(context: BrowserContext, origin: string): Promise<WatchedContext> {
  const watched: WatchedContext = { faults: [], ran: [] };
  await context.exposeBinding('tellViolation', (_source, fault: string) => {
    watched.faults.push(fault);
  });
  await context.addInitScript(() => {
    const told = window as unknown as { tellViolation: (fault: string) => void };
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      told.tellViolation(`${location.pathname}: ${effectiveDirective} blocks ${blockedURI} ${sourceFile}`);
    });
  });
  // What a policy blocks does not come here: this is what would have gone out.
  await context.route(
    (url) => !url.href.startsWith(origin),
    async (route) => {
      watched.faults.push(`${route.request().frame().url()} asks ${route.request().url()}`);
      await route.abort();
    },
  );
  context.on('page', (page) => {
    watchPage(page, watched);
  });
  return watched;
}

function watchPage(page: Page, { faults, ran }: WatchedContext): void {
  page.on('pageerror', ({ message }) => faults.push(`${page.url()}: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    ran.push(page.url());
    void dialog.dismiss().catch(() => undefined);
  });
}
