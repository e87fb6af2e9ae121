/** What a build has a service worker keep, and the worker's file. */
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { isKeptPage, keptSite } from '../../src/publish/kept-site.ts';
import { workerScript } from '../../src/publish/worker-script.ts';

const head =
  '<link rel="preload" href="/j/_astro/fonts/text.woff2" as="font"><link rel="stylesheet" href="/j/_astro/a.css">';
const files: Readonly<Record<string, string>> = {
  'index.html': `${head}<script type="module" src="/j/_astro/page.js"></script><img src="/j/_astro/lead.avif">`,
  'preferences/index.html': head,
  'preferences/offline/index.html': head,
  'preferences/films.json': '[]',
  'favicon.svg': '<svg/>',
  'reviews/a/index.html':
    '<link rel="preload" href="/j/_astro/fonts/rare.woff2" as="font"><link rel="stylesheet" href="/j/_astro/a.css"><script type="module" src="/j/_astro/care.js"></script><script src="https://elsewhere.example/x.js"></script><img src="/j/_astro/a.avif">',
  '_astro/page.js': 'import{a}from"./shared.js";const m=["_astro/later.js"];import("./later.js")',
  '_astro/care.js': 'import{a}from"./shared.js"',
  '_astro/shared.js': 'import"./page.js"',
  '_astro/later.js': '',
};

function site(changed: Readonly<Record<string, string>> = {}): ReturnType<typeof keptSite> {
  const all = { ...files, ...changed };
  const read = (file: string): string => {
    const text = all[file];
    if (text === undefined) throw new Error(`There is no ${file}.`);
    return text;
  };
  return keptSite(Object.keys(all).filter(isKeptPage).sort(), '/j/', read);
}

describe('what is kept of a site', () => {
  it('is its own pages, and what these and reviews are made with, but no picture', () => {
    expect(site().files).toEqual([
      '/j/',
      '/j/preferences/',
      '/j/preferences/offline/',
      '/j/preferences/films.json',
      '/j/favicon.svg',
      '/j/_astro/a.css',
      '/j/_astro/care.js',
      '/j/_astro/fonts/text.woff2',
      '/j/_astro/later.js',
      '/j/_astro/page.js',
      '/j/_astro/shared.js',
    ]);
  });

  it('has another version whenever a page is another that may be kept, and only then', () => {
    const { version } = site();
    expect(site()).toEqual(site());
    expect(site({ 'films/a/index.html': 'new' }).version).toBe(version);
    for (const file of ['index.html', 'preferences/films.json', 'reviews/a/index.html'])
      expect(site({ [file]: 'other' }).version, file).not.toBe(version);
    expect(site({ 'reviews/b/index.html': '' }).version).not.toBe(version);
  });

  it('is asked of reviews and the publication’s own pages, and of no list', () => {
    expect(['reviews/a/index.html', 'index.html', 'preferences/offline/index.html'].every(isKeptPage)).toBe(true);
    for (const file of ['reviews/index.html', 'reviews/page/2/index.html', 'admin/index.html', 'films/a/index.html'])
      expect(isKeptPage(file), file).toBe(false);
  });
});

describe('the worker', () => {
  const script = workerScript(site());

  it('is one small file that parses, and names what it keeps', () => {
    expect(() => new Script(script)).not.toThrow();
    expect(Buffer.byteLength(script)).toBeLessThan(6000);
    for (const file of site().files) expect(script).toContain(`"${file}"`);
  });

  it('is another where the site is', () => {
    expect(workerScript(site())).toBe(script);
    expect(workerScript(site({ 'index.html': 'other' }))).not.toBe(script);
  });
});
