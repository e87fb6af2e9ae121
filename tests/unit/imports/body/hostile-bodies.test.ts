/** Bodies that were made to break what reads them: they come out as something that can be read, and are told of. */
import { describe, expect, it } from 'vitest';
import { arrivingBody, commentBody } from '../../../../src/imports/body/arriving-body.ts';
import { markdownOf } from '../../../../src/imports/body/markdown-of.ts';
import { reportBody } from '../../../../src/markdown/body-report.ts';
import { oldSite } from './old-site.ts';

/** What is said five hundred times, and what behind it. */
const pieces: [name: string, piece: string, end?: string][] = [
  ['elements in one another', '<div>', 'x'],
  ['emphases in one another', '<b>', 'x'],
  ['emphases of their own, and paragraphs that take them up', '<b a="1"><i>', '<p>x</p><p>y</p>'],
  ['end tags of nothing', '<b></i>', 'x'],
  ['lists in one another', '<ul><li>', 'x'],
  ['quotes in one another', '<blockquote>', 'x'],
  ['tables in one another', '<table><tr><td>', 'x'],
  ['links in one another', '<a href="https://a.example/">', 'x'],
  ['spoilers in one another', '[spoiler]', `x${'[/spoiler]'.repeat(500)}`],
  ['spoilers across paragraphs', '<p>[spoiler]</p>', `x${'[/spoiler]'.repeat(500)}`],
  ['shortcodes that never end', '[caption '],
  ['open brackets', '['],
  ['closed brackets', ']'],
  ['brackets in code', '<code>[</code>'],
  ['brackets in items', '<li>[a'],
  ['round brackets', '(('],
  ['stars', '*'],
  ['stars at words', '*a '],
  ['backticks', '`'],
  ['tildes', '~a'],
  ['colons', ':'],
  ['exclamation marks', '!'],
  ['names and brackets', 'a:b['],
  ['spoilers of forums', '||x||'],
  ['spoilers of others', '&gt;!x '],
  ['spoilers that are none', 'spoiler['],
  ['emphases side by side', '<b>a</b><i>b</i>'],
  ['emphases side by side in words', '<b>a</b>c<i>b</i>'],
  ['line breaks', '<br>'],
  ['lines', 'a\n'],
  ['notes', '[ref]a b[/ref]'],
  ['blocks that never end', '<!-- wp:group -->', 'x'],
  ['blocks with data in one another', '<!-- wp:acme/x {"a":[{"b":"c"}]} -->', 'x'],
  ['data in one another', `<!-- wp:acme/x ${'{"a":['.repeat(50)}1${']}'.repeat(50)} /-->`, 'x'],
  ['shortcodes with addresses', '[acme url="https://a.example/"]', 'x[/acme]'],
  ['comments that never end', '<!--'],
  ['tags that never end', '<a '],
  ['characters that are none', '\0&#0;&#xD800;&#x110000;'],
  ['drawings that run scripts', '<svg onload="alert(1)">', 'x'],
  ['addresses in one', 'https://a.example/'],
  ['cells over cells', '<table><tr><td rowspan="9" colspan="9">x'],
];

describe('five hundred', () => {
  it.each(pieces)('%s', (_name, piece, end = '') => {
    const html = piece.repeat(500) + end;
    for (const [kind, { tree }] of [
      ['review', arrivingBody(html, oldSite)],
      ['comment', commentBody(html)],
    ] as const) {
      const written = markdownOf(tree);
      expect(reportBody(written, 1, kind).findings).toEqual([]);
      if (end === 'x' && !piece.includes('svg')) expect(written).toContain('x');
    }
  });

  it('brackets in preformatted text, which no backslash helps', () => {
    const written = markdownOf(arrivingBody(`<pre>${'['.repeat(500)}\n${' '.repeat(500)}x</pre>`, oldSite).tree);
    expect(reportBody(written, 1, 'review').findings).toEqual([]);
  });

  it('signs of one kind in code', () => {
    const written = markdownOf(
      arrivingBody(`<pre>${':'.repeat(900)}</pre><code>${'!'.repeat(900)}</code>`, oldSite).tree,
    );
    expect(reportBody(written, 1, 'review').findings).toEqual([]);
  });
});

describe('what was flattened', () => {
  it('is told of', () => {
    const deep = arrivingBody('<div>'.repeat(5000) + 'x', oldSite);
    expect(deep.notes.map(({ message }) => message)).toEqual([
      'Elements nested in one another more than sixty deep were flattened; their words stayed.',
    ]);
    const quotes = arrivingBody('<blockquote>'.repeat(20) + 'x', oldSite);
    expect(markdownOf(quotes.tree)).toBe(`${'> '.repeat(12)}x`);
    expect(quotes.notes).toHaveLength(1);
  });
});

describe('a text as long as a book', () => {
  it('come out whole', () => {
    const html = '<p>The lamp is <em>lit</em> too early, and <a href="/x">nobody</a> looks [sic].</p>\n'.repeat(3000);
    expect(markdownOf(arrivingBody(html, oldSite).tree).split('\n\n')).toHaveLength(3000);
  });
});
