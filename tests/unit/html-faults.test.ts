import { expect, it } from 'vitest';
import { bodyFaults, htmlFaults } from '../support/html-faults.ts';

it.each([
  ['<p>a <div>b</div></p>', '<div> in <p>'],
  ['<p><span>a<ul><li>b</li></ul></span></p>', '<ul> in <span>'],
  ['<a href="/"><em><button>b</button></em></a>', '<button> in <a>'],
  ['<a href="/">a <a href="/">b</a></a>', '<a> in <a>'],
  ['<div id="x"></div><p id="x">a</p>', 'the ID "x" is there twice'],
  ['<ul><p>a</p></ul>', '<p> in <ul>'],
  ['<div><li>a</li></div>', '<li> in <div>'],
  ['<div><b>a</div>', '<b> is not closed where it should be'],
  ['<div><path d="M0 0"/></div>', '<path> is not closed where it should be'],
  ['<svg><g><path d="M0 0"/></svg>', '<g> is not closed where it should be'],
  ['<p style="color: red">a</p>', '<p> has a style attribute'],
  ['<p onclick="x()">a</p>', '<p> has a script in an attribute'],
  ['<img src="a.png">', '<img> has no alt'],
  ['<aside data-spoiler="x" data-nosnippet>a</aside>', '<aside> holds a spoiler'],
  ['<div data-spoiler="x">a</div>', '<div data-spoiler> lacks data-nosnippet'],
])('sees what is wrong with %s', (html, fault) => {
  expect(htmlFaults(html)).toContain(fault);
});

it('sees what mending leaves behind', () => {
  expect(bodyFaults('<p>a</p><p></p>')).toEqual(['<p> holds nothing']);
});

it('finds nothing wrong with sound HTML', () => {
  const html =
    '<p>a<br>b <img src="c.png" alt=""> <a href="/"><em>d</em></a></p><ul><li><p>e</p></li></ul>' +
    '<details><summary><h2>f</h2></summary><div data-spoiler="x" data-nosnippet hidden>g</div></details>' +
    '<svg><g><path d="M0 0"/><circle r="1"/></g></svg>';
  expect(bodyFaults(html)).toEqual([]);
});
