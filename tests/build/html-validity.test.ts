/** Pages are valid HTML by the standard's own content models, not only by what browsers bear. */
import { dirname } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtMagazine } from '../support/built-publication.ts';
import { builtPages, type BuiltPage } from '../support/crawl.ts';
import { builtFixture } from '../support/fixture-magazine.ts';
import { invalidHtml } from '../support/html-validity.ts';

/** Every review, and of each further folder of pages the longest and the shortest: the others differ in names alone. */
function pagesOfEveryKind(pages: readonly BuiltPage[]): BuiltPage[] {
  const kinds = Map.groupBy(pages, ({ path }) => dirname(dirname(path)));
  return [...kinds].flatMap(([folder, all]) => {
    if (folder === '.' || folder === 'reviews') return all;
    const byLength = all.toSorted((a, b) => a.html.length - b.html.length);
    return [...new Set([byLength.at(0), byLength.at(-1)])].filter((page) => page !== undefined);
  });
}

describe.each([
  { name: 'the sample magazine', publication: builtMagazine },
  { name: 'the fixture', publication: builtFixture },
])('$name', ({ publication }) => {
  let folder: string;

  beforeAll(async () => {
    ({ folder } = await publication());
  });

  it('is valid HTML', () => {
    const pages = pagesOfEveryKind(builtPages(folder));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.flatMap(({ path, html }) => invalidHtml(html).map((fault) => `${path}: ${fault}`))).toEqual([]);
  });
});

describe('the validator', () => {
  const page = (body: string): string =>
    `<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body>${body}</body></html>`;

  it.each([
    ['<p><div>A block in a paragraph</div></p>', 'no-implicit-close'],
    ['<cue-find><ul><p>No item of a list</p></ul></cue-find>', 'element-permitted-content'],
    ['<h1>One</h1><p id="a">Two</p><p id="a">Three</p>', 'no-dup-id'],
    ['<input type="checkbox" autocomplete="off" aria-label="A choice">', 'valid-autocomplete'],
    ['<template><h2></h2></template><h2></h2>', 'empty-heading'],
  ])('finds what is wrong with %s', (body, rule) => {
    expect(invalidHtml(page(body)).join('\n')).toContain(rule);
  });

  it('passes over what a script fills before anybody sees it', () => {
    expect(invalidHtml(page('<h1>One</h1><template><h2></h2></template>'))).toEqual([]);
  });
});
