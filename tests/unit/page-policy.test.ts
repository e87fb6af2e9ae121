/** The policy of a page is what Astro wrote, narrowed to what the page holds and asks for. */
import { describe, expect, it } from 'vitest';
import { governedPage } from '../../src/publish/governed-page.ts';
import { policyDigest } from '../../src/publish/page-policy.ts';

const script = 'go(a > b)';
const style = '@font-face{src:url("/a.woff2")}';
const other = policyDigest('something else');
const written =
  `default-src 'none';base-uri 'none'; script-src 'self' '${policyDigest(script)}' '${other}'; ` +
  `style-src 'self' '${policyDigest(style)}' '${other}';`;

interface Parts {
  head?: string;
  policies?: string;
  body?: string;
}

function page({ head = '', policies = policyMeta(written), body = '' }: Parts): string {
  return `<html><head><meta charset="utf-8">${head}${policies}</head><body>${body}</body></html>`;
}

function policyMeta(policy: string): string {
  return `<meta http-equiv="content-security-policy" content="${policy}">`;
}

function policyOf(parts: Parts): string {
  const governed = governedPage(page(parts));
  const [, policy = ''] =
    /<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]*)">/.exec(governed) ?? [''];
  return policy;
}

describe('the policy of a page', () => {
  it('stands before everything that it governs, and nowhere else', () => {
    const head = `<script data-x="1 > 0">${script}</script>`;
    const governed = governedPage(page({ head }));
    expect(governed.match(/content-security-policy/g)).toHaveLength(1);
    expect(governed.indexOf('content-security-policy')).toBeLessThan(governed.indexOf('<script'));
  });

  it('names the digests of what the page holds, and no others', () => {
    const head = `<title>a &lt;script> film</title><meta name="x" content="<style> and </head>"><script data-x="1 > 0">${script}</script><style>${style}</style>`;
    expect(policyOf({ head })).toBe(
      `default-src 'none'; base-uri 'none'; script-src 'self' '${policyDigest(script)}'; style-src 'self' '${policyDigest(style)}'`,
    );
  });

  it('has one style in place of several that Astro has told, and none of any other', () => {
    const further = ':root{--font:a}';
    const told = written.replace(`'${other}';`, `'${policyDigest(further)}' '${other}';`);
    const head = `<style>${style}</style><link rel="preload" href="/a.woff2"><style>${further}</style>`;
    const governed = governedPage(page({ head, policies: policyMeta(told) }));
    expect(governed).toContain(`<style>${style}${further}</style><link rel="preload" href="/a.woff2">`);
    expect(governed).toContain(`style-src 'self' '${policyDigest(style + further)}'">`);
    const foreign = `<style>${style}</style><style>p{color:red}</style>`;
    expect(governedPage(page({ head: foreign, policies: policyMeta(told) }))).toContain(foreign);
  });

  it('never names a digest that Astro has not told, whatever stands in the page', () => {
    expect(policyOf({ head: '<script>alert(1)</script>' })).not.toContain(policyDigest('alert(1)'));
    expect(policyOf({ body: `<script>${script}</script>` })).not.toContain('sha256');
  });

  it.each(['<cue-find data-base="/">', '<cue-search data-base="/">', '<cue-search>'])(
    'lets a page run WebAssembly that carries %s',
    (field) => {
      expect(policyOf({ body: field })).toContain("script-src 'self' 'wasm-unsafe-eval';");
    },
  );

  it('lets no other page run WebAssembly', () => {
    expect(policyOf({ body: '<p>&lt;cue-find></p>' })).not.toContain('wasm');
  });

  it('lets a page frame the players of its videos, each once', () => {
    const video = (site: string): string =>
      `<cue-video data-embed="https://${site}/embed/1" data-title="x"></cue-video>`;
    const body = video('player.vimeo.com') + video('www.youtube-nocookie.com') + video('player.vimeo.com');
    expect(policyOf({ body })).toMatch(
      /; frame-src https:\/\/player\.vimeo\.com https:\/\/www\.youtube-nocookie\.com$/,
    );
    expect(policyOf({ body: '<cue-video data-title="x"></cue-video>' })).not.toContain('frame-src');
  });

  it('of a page that brings its own is that one alone', () => {
    const own = policyMeta("default-src 'none'; style-src 'unsafe-inline'");
    expect(governedPage(page({ policies: own + policyMeta(written) }))).toBe(page({ policies: own }));
  });

  it('is none where Astro wrote none', () => {
    expect(governedPage(page({ policies: '' }))).toBe(page({ policies: '' }));
  });

  it('is not lost where there is no place for it', () => {
    expect(() => governedPage(`<head>${policyMeta(written)}</head>`)).toThrow('does not say its charset first');
  });
});
