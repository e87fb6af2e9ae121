/** Readers' comments as they arrive: words, links, lists and quotes. */
import { describe, expect, it } from 'vitest';
import { commentBody } from '../../../../src/imports/body/arriving-body.ts';
import { markdownOf } from '../../../../src/imports/body/markdown-of.ts';
import { reportBody } from '../../../../src/markdown/body-report.ts';

const cases: [html: string, markdown: string][] = [
  ['One\ntwo\n\nthree', 'One\\\ntwo\n\nthree'],
  ['A <em>good</em> <strong>film</strong>, <code>a*</code> &amp; <del>not</del>', 'A _good_ **film**, `a*` & ~~not~~'],
  ['<blockquote>You said</blockquote>No.', '> You said\n\nNo.'],
  ['<ul><li>One<li>Two</ul>', '- One\n- Two'],
  ['<a href="https://a.example/" rel="nofollow" title="x">see</a>', '[see](https://a.example/ "x")'],
  ['See https://a.example/x.', 'See <https://a.example/x>.'],
  [
    '<a href="javascript:x">a</a> <a href="tel:1">b</a> <a href="/x">c</a> <a href="mailto:a@a.example">d</a>',
    'a b c [d](mailto:a@a.example)',
  ],
  [
    '<img src="https://a.example/a.png" alt="A cat"> <img src="https://a.example/b.png">',
    '[A cat](https://a.example/a.png) <https://a.example/b.png>',
  ],
  ['H<sub>2</sub>O <abbr title="x">BFI</abbr>', 'H2O BFI'],
  ['<h2>Loud</h2>', '**Loud**'],
  [
    '[spoiler]x[/spoiler] [gallery] :spoiler[x] ::foo',
    '\\[spoiler\\]x\\[\\/spoiler\\] [gallery] \\:spoiler\\[x] ::foo',
  ],
  ['<span class="spoiler">x</span><details><summary>Spoiler</summary>y</details>', 'x\n\n**Spoiler**\n\ny'],
  [
    '<iframe src="https://www.youtube.com/embed/q57D6kF5B1k"></iframe>',
    '<https://www.youtube.com/watch?v=q57D6kF5B1k>',
  ],
  ['https://youtu.be/q57D6kF5B1k', '<https://youtu.be/q57D6kF5B1k>'],
  ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\n\nb'],
  [
    '<figure><img src="https://a.example/a.png" alt="A cat"><figcaption>Mine</figcaption></figure>',
    '[A cat](https://a.example/a.png)\n\nMine',
  ],
  ['<script>alert(1)</script><b onclick="x">y</b>', '**y**'],
  ['<sup>1</sup> ((not a note)) <!--more--> [^1]', '1 ((not a note))\n\n\\[^1]'],
  ['<blockquote class="pullquote">x</blockquote>', '> x'],
];

describe('a comment', () => {
  it.each(cases)('takes %s', (html, markdown) => {
    const { tree, images } = commentBody(html);
    const written = markdownOf(tree);
    expect(written).toBe(markdown);
    expect(images).toEqual([]);
    expect(reportBody(written, 1, 'comment').findings).toEqual([]);
  });
});
