/**
 * `npm run lighthouse`: each kind of page of the sample magazine as Lighthouse sees it on a telephone, from a host that
 * compresses as hosts do. `-- PATH...` looks at these pages alone, `-- --site FOLDER` at a site that is built already.
 * Exit status 1 where a page lacks something. No test: its times depend on the machine and on who else uses it, so a
 * page that seems slow is looked at again before that is believed.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import { startSlowHost } from '../benchmarks/slow-host.ts';
import { askedPages } from '../support/asked-pages.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildPublication } from '../support/build-publication.ts';
import { projectRoot } from '../support/built-publication.ts';
import { builtPages } from '../support/crawl.ts';
import { freePort } from '../support/free-port.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { categories, installedLighthouse, type Findings } from './lighthouse.ts';
import { figuresOf, isGood, lacks } from './verdict.ts';

/** Lighthouse slows down what it has seen; the host does not. */
const fastLine = { delay: 0, width: Infinity };
const looks = 3;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The best of up to three looks: what a page lacks, it lacks in each. */
async function bestOf(look: () => Promise<Findings>): Promise<Findings> {
  let best = await look();
  const performance = (findings: Findings): number => figuresOf(findings).scores.performance;
  for (let count = 1; count < looks && performance(best) < 99; count += 1) {
    const next = await look();
    if (performance(next) > performance(best)) best = next;
  }
  return best;
}

/** What keeps itself from search engines on purpose is not asked whether they find it. */
function notAsked(path: string): string[] {
  return /^(?:404\.html$|admin\/)/.test(path) ? ['is-crawlable'] : [];
}

function row(name: string, findings: Findings): string {
  const { scores, shift, largestPaint } = figuresOf(findings);
  const cells = [...categories.map((category) => String(scores[category])), shift.toFixed(3), largestPaint.toFixed(2)];
  return `${name.padEnd(28)}${cells.map((cell) => cell.padStart(8)).join('')}`;
}

await run(async () => {
  const asked = askedPages(process.argv.slice(2));
  const lighthouse = await installedLighthouse();
  const built = join(projectRoot, '.cuemark/lighthouse/site');
  const site = asked.site ?? (await buildPublication(built, {}));
  const pages = asked.among(pageKinds(builtPages(site)));
  const port = await freePort('127.0.0.1');
  const [host, browser] = await Promise.all([startSlowHost(site, fastLine), launchBrowser({ debuggingPort: port })]);
  const lacking: string[] = [];
  say(
    `${''.padEnd(28)}${['perf.', 'access.', 'best pr.', 'SEO', 'CLS', 'LCP, s'].map((head) => head.padStart(8)).join('')}`,
  );
  for (const { name, path } of pages) {
    const findings = await bestOf(() => lighthouse(host.url + path, port, { skipAudits: notAsked(path) }));
    say(row(name, findings));
    if (!isGood(figuresOf(findings))) lacking.push(`/${path}`, ...lacks(findings).map((lack) => `  - ${lack}`));
  }
  await Promise.all([browser.close(), host.close()]);
  if (asked.site === undefined) await rm(built, { recursive: true, force: true });
  if (lacking.length === 0) return 0;
  say(`\nWhat pages lack of 100 (performance: of 99) and of a layout that never shifts:\n${lacking.join('\n')}`);
  return 1;
});
