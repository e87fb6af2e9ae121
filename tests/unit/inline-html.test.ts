/** The raw HTML and the links that a body may hold, and the ways around that there are not. */
import { describe, expect, it } from 'vitest';
import { unsafeScheme, whyUnsafe } from '../../src/markdown/inline-html.ts';
import { reportBody } from '../../src/markdown/body-report.ts';

describe('raw HTML', () => {
  it.each([
    [['<br>']],
    [['<BR/>']],
    [['<sub>', '</sub>']],
    [['<q lang="fr">', '<cite>', '</cite>', '</q>']],
    [['<abbr title="a > b">', '</abbr>']],
    [['<ruby>', '<rp>', '</rp>', '<rt>', '</rt>', '</ruby>']],
    [['<bdi dir="rtl">', '</bdi>', '<bdo dir="ltr">', '</bdo>', '<kbd>', '</kbd>', '<small>', '</small>']],
    [['<!-- a remark -->', '<!---->', '<!-- <script> -->']],
  ])('may be %j', (pieces) => {
    expect(whyUnsafe(pieces)).toBeUndefined();
  });

  it.each([
    [['<script>']],
    [['<SCRIPT>']],
    [['<svg/onload=alert(1)>']],
    [['<img src=x>']],
    [['<a href="/">', '</a>']],
    [['<p>']],
    [['</p>']],
    [['<q onclick="x">', '</q>']],
    [['<q/onclick=x>', '</q>']],
    [['<q style="color: red">', '</q>']],
    [['<q class="a">', '</q>']],
    [['<q id="a">', '</q>']],
    [['<q>']],
    [['</q>']],
    [['</br>']],
    [['<q>', '<sub>', '</q>', '</sub>']],
    [['<q>', '</q>', '</q>']],
    [['<!-- never closed']],
    [['<!doctype html>']],
    [['<?php x ?>']],
    [['<![CDATA[x]]>']],
    [['<details>', '</details>']],
    [['<spoiler>', '</spoiler>']],
  ])('may not be %j', (pieces) => {
    expect(whyUnsafe(pieces)?.reason).toMatch(/./);
  });

  it('is told at the piece that is wrong', () => {
    expect(whyUnsafe(['<q>', '<b>', '</b>', '</q>'])).toEqual({ piece: 1, reason: '<b> is not allowed' });
    expect(whyUnsafe(['<q>', '</q>', '<q>'])).toEqual({ piece: 2, reason: '<q> is not closed in the same passage' });
  });

  it('is balanced in each paragraph, and not over several', () => {
    const places = (body: string): string[] =>
      reportBody(body, 1, 'review').findings.map(({ line, column }) => `${String(line)}:${String(column)}`);
    expect(places('a <q>b\nc</q> d')).toEqual([]);
    expect(places('a <q>b\n\nc</q> d')).toEqual(['1:3', '3:2']);
    expect(places('a :spoiler[b <q>c] d</q>')).toHaveLength(2);
  });

  it('may be none in a comment', () => {
    const codes = (body: string): string[] => reportBody(body, 1, 'comment').findings.map(({ code }) => code);
    expect(codes('a<br>b')).toEqual(['unsafe-html']);
    expect(codes('<!-- a -->')).toEqual(['unsafe-html']);
    expect(codes('![a](https://example.org/a.png)')).toEqual(['unsafe-html']);
    expect(codes('a < b, **c**, [d](https://example.org), 5 <3')).toEqual([]);
  });
});

describe('a link', () => {
  it.each([
    'https://example.org',
    'HTTP://example.org',
    'mailto:a@b.example',
    'tel:+49301234',
    '/films/a:b/',
    '#a:b',
    '?a:b',
    './a:b',
    '../b',
    '//example.org',
    '10:30',
  ])('may lead to %s', (url) => {
    expect(unsafeScheme(url)).toBeUndefined();
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u200Bscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'ftp://example.org',
    'view-source:x',
    'a:b',
  ])('may not lead to %j', (url) => {
    expect(unsafeScheme(url)).toBeDefined();
  });
});
