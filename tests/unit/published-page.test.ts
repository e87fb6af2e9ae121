import { describe, expect, it } from 'vitest';
import { publishedPage } from '../../src/search/published-page.ts';

describe('a published page', () => {
  it('has nothing that only search has read, and all its words', () => {
    const page =
      '<main data-pagefind-body><span data-pagefind-meta="title:A > B" hidden></span>' +
      '<span data-pagefind-filter="theme:Class" hidden></span><span data-pagefind-sort="date:2026-05-01" hidden></span>' +
      '<p class="kicker" data-pagefind-ignore="all" lang="hi">Words</p><section data-pagefind-weight="0.1">More</section></main>';
    expect(publishedPage(page)).toBe('<main><p class="kicker" lang="hi">Words</p><section>More</section></main>');
  });

  it.each([
    ['in a text', '<p>Write data-pagefind-body and data-pagefind-ignore="all" there.</p>'],
    [
      'in the value of another attribute',
      `<a title="a > b: data-pagefind-body and data-pagefind-ignore='all' " href="/">x</a>`,
    ],
    ['in a script', '<script>if(a<b&&c>d)e(" data-pagefind-body ")</script>'],
    ['nowhere', '<p title="1 < 2">Plain</p>'],
  ])('is left alone where such words stand %s', (_where, page) => {
    expect(publishedPage(page)).toBe(page);
  });

  it('keeps an element that holds words, whatever search was told there', () => {
    expect(publishedPage('<span data-pagefind-meta="title" hidden>Words</span>')).toBe('<span hidden>Words</span>');
  });
});
