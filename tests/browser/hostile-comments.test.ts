/**
 * Comments that are meant to run in a reader's browser. Two things stand in their way, each of which must do alone: what
 * becomes of a comment's text, and the policy of the page that it stands in.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { commentBody } from '../../src/imports/body/arriving-body.ts';
import { markdownOf } from '../../src/imports/body/markdown-of.ts';
import { reportBody } from '../../src/markdown/body-report.ts';
import { builtMagazine, projectRoot } from '../support/built-publication.ts';
import { watchPolicy, type WatchedContext } from '../support/policy-page.ts';
import { probedRenderer } from '../support/rendered-body.ts';
import { servedSite } from '../support/served-site.ts';

const site = servedSite(builtMagazine);

const payloads = readFileSync(join(projectRoot, 'tests/fixtures/hostile/payloads.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
/** Readers who meet the payloads at once. */
const readers = 4;
const policy = /<meta http-equiv="content-security-policy"[^>]*>/;

let asComment: (text: string) => Promise<string>;

beforeAll(async () => {
  const render = await probedRenderer({ kind: 'comment', base: '/' });
  asComment = async (text) => (await render(text)).html;
});

/** A payload that did something, and what that was. */
interface Deed {
  payload: string;
  what: string[];
}

/** What each payload does in a page of the magazine, where a reader moves over it, clicks on it and passes through it. */
async function deeds(textOf: (payload: string) => Promise<string>, hasPolicy: boolean): Promise<Deed[]> {
  const found: Deed[] = [];
  const host = readFileSync(join(site.folder(), '404.html'), 'utf8');
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      const context = await site.browser().newContext();
      const watched = await watchPolicy(context, site.url());
      for (const payload of payloads.filter((_payload, index) => index % readers === reader)) {
        const text = await textOf(payload);
        const html = host.replace('<footer', () => `<div id="hostile">${text}</div><footer`);
        await visit(context, hasPolicy ? html : html.replace(policy, ''), watched);
        const what = [...watched.ran.map((at) => `runs at ${at}`), ...watched.faults.filter((fault) => / asks /.test(fault))];
        if (what.length > 0) found.push({ payload, what });
        watched.ran.length = 0;
        watched.faults.length = 0;
      }
      await context.close();
    }),
  );
  return found;
}

async function visit(context: BrowserContext, html: string, watched: WatchedContext): Promise<void> {
  const page = await context.newPage();
  const address = `${site.url()}hostile.html`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(address, { waitUntil: 'load' });
  const inside = page.locator('#hostile').locator('a, button, summary, p, div, input, xss');
  const all = await inside.evaluateAll((elements) => elements.length).catch(() => 0);
  for (let index = 0; index < Math.min(all, 4) && watched.ran.length === 0; index += 1) {
    const element = inside.nth(index);
    for (const type of ['pointerover', 'mouseover'])
      await element.dispatchEvent(type, {}, { timeout: 1000 }).catch(() => undefined);
    // A link of the web leads away, as it may; the address that it asks for is no deed of the comment's.
    await element
      .evaluate((clicked) => {
        if (clicked instanceof HTMLElement && !/^https?:/.test((clicked as HTMLAnchorElement).href ?? '')) clicked.click();
      }, undefined, { timeout: 1000 })
      .catch(() => undefined);
  }
  await page.close();
}

describe('a comment with a payload', { timeout: 120_000 }, () => {
  it('does nothing where it stands as the magazine prints it, even without a policy', async () => {
    expect(payloads.length).toBeGreaterThan(100);
    expect(await deeds(asComment, false)).toEqual([]);
  });

  it('does nothing where another site’s export brought it', async () => {
    const arrived = (payload: string): Promise<string> => asComment(markdownOf(commentBody(payload).tree));
    expect(await deeds(arrived, false)).toEqual([]);
  });

  it('does nothing under the policy, even where it would stand in the page as it was written', async () => {
    expect(await deeds((payload) => Promise.resolve(payload), true)).toEqual([]);
  });

  it('does what it is meant to do where nothing stands in its way', async () => {
    const free = await deeds((payload) => Promise.resolve(payload), false);
    expect(free.length).toBeGreaterThan(40);
  });

  it('is told by the check wherever it would be HTML or lead somewhere that is no address', () => {
    const passed = payloads.filter(
      (payload) => /^<(?![!?`])|\]\((?:java|data|vb)/i.test(payload) && reportBody(payload, 1, 'comment').findings.length === 0,
    );
    expect(passed).toEqual([]);
  });
});
