/**
 * Comments that are meant to run in a reader's browser. Two things stand in their way, each of which must do alone: what
 * becomes of a comment's text, and the policy of the page that it stands in.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commentBody } from '../../src/imports/body/arriving-body.ts';
import { markdownOf } from '../../src/imports/body/markdown-of.ts';
import { reportBody } from '../../src/markdown/body-report.ts';
import { builtMagazine, projectRoot } from '../support/built-publication.ts';
import { watchPolicy } from '../support/policy-page.ts';
import { probedRenderer } from '../support/rendered-body.ts';
import { servedSite } from '../support/served-site.ts';

const site = servedSite(builtMagazine);

/** Each says its own number, where it says anything. */
const payloads = readFileSync(join(projectRoot, 'tests/fixtures/hostile/payloads.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line, index) => line.replaceAll('lert(1)', `lert(${String(index)})`));

let asComment: (text: string) => Promise<string>;
let policy: string;

beforeAll(async () => {
  const render = await probedRenderer({ kind: 'comment', base: '/' });
  asComment = async (text) => (await render(text)).html;
  const page = readFileSync(join(site.folder(), 'reviews/parasite/index.html'), 'utf8');
  [policy = ''] = /<meta http-equiv="content-security-policy"[^>]*>/.exec(page) ?? [];
  expect(policy).toContain("default-src 'none'");
});

/** What the payloads do, each in a page of its own whose reader moves over everything, and clicks on it. */
async function deeds(texts: readonly string[], head: string): Promise<string[]> {
  const context = await site.browser().newContext();
  const { alerts, faults } = await watchPolicy(context, site.url());
  const page = await context.newPage();
  await page.route(/\/hostile\/\d*$/, (route) => {
    const [, number = ''] = /(\d*)$/.exec(route.request().url()) ?? [];
    const frames = texts.map((_text, index) => `<iframe src="${String(index)}"></iframe>`).join('');
    const body = number === '' ? frames : `${head}<p>A comment: ${texts[Number(number)] ?? ''}`;
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><meta charset="utf-8"><title>x</title>${body}`,
    });
  });
  await page.goto(`${site.url()}hostile/`, { waitUntil: 'commit' });
  // A video that is no video ends its page's loading only after a while.
  await page.waitForLoadState('load', { timeout: 20_000 });
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe')) {
      // What has left for another origin cannot be touched.
      for (const element of frame.contentDocument?.body.querySelectorAll('*') ?? []) {
        for (const type of ['pointerover', 'mouseover', 'focus']) element.dispatchEvent(new Event(type));
        // A link to the web leads away, as it may.
        if (!/^https?:/.test(element.getAttribute('href') ?? ''))
          element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      }
    }
  });
  // Asked behind all that they have asked, and answered behind it.
  await page.evaluate(
    () =>
      new Promise((answered) => {
        const last = new Image();
        last.addEventListener('error', answered);
        last.src = 'last.png';
      }),
  );
  await context.close();
  const told = alerts.map((number) => `runs: ${payloads[Number(number)] ?? number}`);
  return [...new Set([...told, ...faults.filter((fault) => fault.includes(' asks '))])].sort();
}

function all(textOf: (payload: string) => Promise<string>): Promise<string[]> {
  return Promise.all(payloads.map(textOf));
}

describe('a comment with a payload', { timeout: 120_000 }, () => {
  it('does nothing where it stands as the magazine prints it, even without a policy', async () => {
    expect(payloads.length).toBeGreaterThan(100);
    expect(await deeds(await all(asComment), '')).toEqual([]);
  });

  it('does nothing where another site’s export brought it, even without a policy', async () => {
    expect(await deeds(await all((payload) => asComment(markdownOf(commentBody(payload).tree))), '')).toEqual([]);
  });

  it('does nothing under the policy, even where it would stand in the page as it was written', async () => {
    expect(await deeds(payloads, policy)).toEqual([]);
  });

  it('does what it is meant to do where nothing stands in its way', async () => {
    expect((await deeds(payloads, '')).length).toBeGreaterThan(50);
  });

  it('is told by the check wherever it would be HTML or lead somewhere that is no address', () => {
    const markup = /^<[a-z]+[\s>]|\]\((?:java|data|vb)[a-z]*(?::|&)/i;
    const meant = payloads.filter((payload) => markup.test(payload));
    expect(meant.length).toBeGreaterThan(60);
    expect(meant.filter((payload) => reportBody(payload, 1, 'comment').findings.length === 0)).toEqual([]);
  });
});
