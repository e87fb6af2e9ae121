/** Which addresses of the old site become aliases: none that the check would refuse in what was imported. */
import { describe, expect, it } from 'vitest';
import { isSitePath } from '../../../../src/schemas/site-path.ts';
import { aliasOf, oldSite } from '../../../../src/imports/wordpress/old-addresses.ts';

const site = oldSite('https://old.example/', '/');

describe('the alias of an old address', () => {
  it.each([
    ['https://old.example/2019/05/the-broth/', '/2019/05/the-broth/'],
    ['https://www.old.example/caf%C3%A9', '/café/'],
    ['https://old.example/2019/index.html', '/2019/'],
    ['https://old.example/2019/the-broth.html', '/2019/the-broth.html'],
  ])('of %s is %s', (link, alias) => {
    expect(aliasOf(link, site)).toBe(alias);
    expect(isSitePath(alias)).toBe(true);
  });

  it.each([
    '/a%2Fb/',
    '/a%5Cb/',
    '/a%00b/',
    '/a%3Fb/',
    '/a//b/',
    '/a%20b/',
    '/%/%2e%2e/',
    '/index.html',
    '/reviews/page/2/',
    '/_headers',
    '/?p=12',
  ])('is none for %s', (path) => {
    const alias = aliasOf(`https://old.example${path}`, site);
    expect(alias).toBeUndefined();
  });
});
