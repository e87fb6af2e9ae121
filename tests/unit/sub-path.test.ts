/** Where a site may be served, and what is said of an address at which it cannot be built. */
import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../src/schemas/site.ts';
import { readSettings } from '../../src/sources/settings.ts';

/** What `url` in site.yaml is told. */
function faults(url: string): string[] {
  const { error } = siteSchema.safeParse({ name: 'A', url });
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

describe('the address of a site', () => {
  it.each([
    'https://example.org',
    'https://example.org/magazine',
    'https://example.org/Magazine_2/v1.0/',
    'https://example.org/~someone/@here+there-too/',
    'https://例え.example/',
  ])('may be %s', (url) => {
    expect(faults(url)).toEqual([]);
    expect(readSettings({ SITE_URL: url }).siteUrl).toBe(url);
  });

  it.each([
    ['https://example.org/café/', 'https://example.org/cafe/'],
    ['https://example.org/caf%C3%A9', 'https://example.org/cafe/'],
    ['https://example.org/a%20b/ü/', 'https://example.org/a-b/u/'],
    ['https://example.org/हिंदी/', 'https://example.org/himdi/'],
    ['https://example.org/a//b/', 'https://example.org/a/b/'],
    ['https://example.org/*/:a/$b;/', 'https://example.org/a/b/'],
  ])('cannot be %s, and the nearest that can is named', (url, near) => {
    const sentence = `the path of a site may hold only letters from A to Z, digits and - . _ ~ @ +, and no empty step; write ${near}`;
    expect(faults(url)).toEqual([`url: ${sentence}`]);
    expect(faults(near)).toEqual([]);
    expect(() => readSettings({ SITE_URL: url })).toThrow(`SITE_URL is "${url}", and ${sentence}.`);
  });

  it('that is none is told so, and nothing of its path', () => {
    expect(faults('https://')).toEqual(['url: this must be a web address that begins with https:// or http://']);
    expect(() => readSettings({ SITE_URL: 'https://exa mple.org/ü/' })).toThrow('must be a web address such as');
  });
});
