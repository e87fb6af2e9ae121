/**
 * The publication of fixtures/magazine, and the made-up words in it: what stands in a spoiler, what in the open
 * right beside it, and what is not out yet. Their prefixes are explained in its site.yaml.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildInShop } from './build-shop.ts';
import { builtPublication, projectRoot } from './built-publication.ts';

/** The content of the fixture. */
export const fixtureContent = join(projectRoot, 'tests/fixtures/magazine');
/** "Now" for the fixture. */
export const fixtureNow = '2026-06-01T00:00:00Z';

/** The fixture, built once in this run at the root of its address. */
export function builtFixture(): Promise<{ folder: string }> {
  return builtPublication('fixture', { CONTENT_DIR: fixtureContent, AS_OF: fixtureNow }, buildInShop);
}

/** The fixture, built once in this run under a sub-path. */
export function builtUnderSubPath(): Promise<{ folder: string }> {
  const SITE_URL = 'https://example.org/magazine';
  const environment = { CONTENT_DIR: fixtureContent, AS_OF: fixtureNow, SITE_URL };
  return builtPublication('fixture-sub-path', environment, buildInShop);
}

const prefixes = {
  /** In spoilers only. */
  secret: /(?:vex[a-z]+|वेक्स[\p{L}\p{M}]+)/giu,
  /** In the open. */
  open: /(?:(?:opal|onyx)[a-z]+|(?:ओपल|ओनिक्स)[\p{L}\p{M}]+)/giu,
  /** In drafts and scheduled reviews. */
  withheld: /nul[a-z]{5,}/gi,
} as const;

/** A made-up word, in lower case, with the file of the content that holds it. */
export interface FixtureWord {
  word: string;
  file: string;
}

/** The made-up words of one sort, each once. */
export function fixtureWords(sort: keyof typeof prefixes): FixtureWord[] {
  const found = new Map<string, FixtureWord>();
  const files = readdirSync(fixtureContent, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:md|yaml)$/.test(path),
  );
  for (const file of files.sort()) {
    if (file === 'site.yaml') continue;
    for (const [written] of readFileSync(join(fixtureContent, file), 'utf8').matchAll(prefixes[sort])) {
      const word = written.toLowerCase();
      if (!found.has(word)) found.set(word, { word, file });
    }
  }
  return [...found.values()];
}

/** Does this word stand in attributes only: in an alternative text, a link's target, a file's name? */
export function isInAttribute(word: string): boolean {
  return /^(?:vex|opal|onyx)attr/.test(word);
}
