/**
 * axe finds the mistakes that lock a reader out and that no eye notices: a picture without
 * words, a control without a name, grey on grey. This module runs it inside a page as the
 * reader gets it, policy and missing scripts included, and words what it finds so that a
 * failed test says what to mend.
 */
import axe, { type Result } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Audits the page as it stands (one state, one viewport, one colour scheme) with all of axe's
 * default rules. The page's content security policy stays in force. A context with
 * `javaScriptEnabled: false` is audited too, with two limits: axe passes over `<noscript>`,
 * and styles for `@media (scripting: none)` do not apply while it looks.
 *
 * @throws Error listing every violation: the rule, how grave it is, the elements, the remedy.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const violations = await withTimers(page, async () => {
    // Through the debugger, which no content security policy governs; a script element would be refused.
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
    return page.evaluate<Result[]>(async () => {
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
      // Every rule is run. What passes need not be described: to word and send each such element takes most of the time.
      return (await run({ resultTypes: ['violations'] })).violations;
    });
  });
  if (violations.length === 0) return;
  const many =
    violations.length === 1 ? 'One accessibility violation' : `${violations.length} accessibility violations`;
  throw new Error(`${many} at ${page.url()}\n\n${violations.map(inPlainWords).join('\n\n')}`);
}

/**
 * In a context without JavaScript timers never fire, and axe would wait for ever. Scripts are
 * let run for the time of the audit; the page's own do not start, for their turn has passed.
 */
async function withTimers<T>(page: Page, audit: () => Promise<T>): Promise<T> {
  if (!(await page.evaluate(() => matchMedia('(scripting: none)').matches))) return audit();
  const session = await page.context().newCDPSession(page);
  const disableScripts = (value: boolean) => session.send('Emulation.setScriptExecutionDisabled', { value });
  // A session ignores a value it already has, and a new one believes that scripts are on.
  await disableScripts(true);
  await disableScripts(false);
  try {
    return await audit();
  } finally {
    // The session stays attached: to detach it would switch scripts on again.
    await disableScripts(true);
  }
}

function inPlainWords({ id, help, helpUrl, impact, nodes }: Result): string {
  const elements = nodes.map(
    ({ target, html, failureSummary }) =>
      `  - ${target.flat().join(' ')}\n    ${html}\n    ${(failureSummary ?? '').replaceAll('\n', '\n    ')}`,
  );
  return [`${help} (${id}, ${impact ?? 'impact unknown'})`, ...elements, `  ${helpUrl}`].join('\n');
}
