import { expect, it } from 'vitest';
import { askedPages } from '../support/asked-pages.ts';
import { pageKinds } from '../support/page-kinds.ts';

const pages = [
  { path: 'index.html', html: '<p>The front page' },
  { path: 'films/index.html', html: '<p>All films' },
  { path: 'films/short/index.html', html: '<p>A film' },
  { path: 'films/long/index.html', html: '<p>A film with much to say' },
  { path: 'films/moved/index.html', html: '<meta http-equiv="refresh"><p>A page that only leads on, at length' },
  { path: 'reviews/masaan/index.html', html: '<article class="review" lang="hi">' },
  { path: 'reviews/pictured/index.html', html: '<article class="review"><figure class="lead-figure">' },
];

it('takes the longest page of each kind that there is, and none that leads on', () => {
  expect(pageKinds(pages)).toEqual([
    { name: 'Front page', path: '' },
    { name: 'Review, image', path: 'reviews/pictured/' },
    { name: 'Review in Hindi', path: 'reviews/masaan/' },
    { name: 'Films', path: 'films/' },
    { name: 'A film', path: 'films/long/' },
  ]);
});

it('looks at the pages that were named, a known one by its kind', () => {
  const { site, among } = askedPages(['/films/long/', '--site', '/built', 'films/short/']);
  expect(site).toBe('/built');
  expect(among(pageKinds(pages))).toEqual([
    { name: 'A film', path: 'films/long/' },
    { name: 'films/short/', path: 'films/short/' },
  ]);
});
